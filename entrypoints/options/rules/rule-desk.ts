import { batch, computed, signal } from '@preact/signals';
import { type Given, LOADING, type Loaded, load } from '../../../components/loaded';
import type { PackState } from '../../../utils/messages/protocol';
import type { Conflict } from '../../../utils/policy/layers/layer';
import { isSame } from '../../../utils/policy/layers/same';
import type { Pack } from '../../../utils/policy/pack';
import { type History, historyOf, redone, stepTo, undone } from './history';
import { inForceOf } from './in-force';

/** How the desk reaches what is stored; the background behind the message client. */
export interface DeskRoad {
	state(): Promise<Given<PackState>>;
	keep(pack: Pack | null): Promise<Given<unknown>>;
	save(pack: Pack): Promise<Given<PackState>>;
	reset(): Promise<Given<PackState>>;
	/** Epoch ms. */
	now(): number;
}

/** The packs that editing is about. */
export interface Desk {
	/** As its maker wrote it. */
	base: Pack;
	/** What counts now: the base with the shop's changes. */
	inForce: Pack;
	/** Of the version of the base that the shop's changes were made on; null where there are none. */
	madeOn: string | null;
	/** Where the platform's pack and the shop have both changed the same. */
	conflicts: readonly Conflict[];
	/** The shop's changes make no valid pack of this base, so the base alone counts. */
	isBroken: boolean;
}

/** A draft is kept when typing pauses for so long (ms). */
const PAUSE = 400;

/** The editor's state: the draft with its history, kept by itself at every change. */
export function createRuleDesk(road: DeskRoad) {
	const desk = signal<Loaded<Desk>>(LOADING);
	const history = signal<History<Pack> | undefined>(undefined);
	/** Why the draft could not be kept; undefined while all is well. */
	const lost = signal<string | undefined>(undefined);
	let timer: ReturnType<typeof setTimeout> | undefined;

	const isDirty = computed(() => {
		const now = history.value?.now;
		return desk.value.kind === 'ready' && now !== undefined && !isSame(now, desk.value.value.inForce);
	});

	function take(state: PackState): void {
		const inForce = inForceOf(state);
		batch(() => {
			desk.value = {
				kind: 'ready',
				value: {
					base: state.base,
					inForce: inForce.pack,
					isBroken: inForce.isBroken,
					madeOn: state.layer?.base.version ?? null,
					conflicts: state.draft ? [...state.conflicts, ...state.draftConflicts] : state.conflicts,
				},
			};
			history.value = historyOf(state.draft ?? inForce.pack);
		});
	}

	async function read(): Promise<void> {
		const before = history.value;
		const loaded = await load(road.state());
		// What was edited meanwhile is newer than what was asked for.
		if (before && history.value !== before) return;
		if (loaded.kind === 'ready') take(loaded.value);
		else desk.value = loaded;
	}

	/** Keeps the draft now; a tab that is being closed has no later. */
	async function flush(): Promise<void> {
		if (timer === undefined || !history.value) return;
		clearTimeout(timer);
		timer = undefined;
		const kept = await road.keep(isDirty.value ? history.value.now : null);
		lost.value = kept.ok ? undefined : kept.error;
	}

	function set(next: History<Pack>): void {
		if (next === history.value) return;
		history.value = next;
		clearTimeout(timer);
		timer = setTimeout(() => void flush(), PAUSE);
	}

	/** One step of editing; steps at the same `place` join while typing goes on. */
	function edit(pack: Pack, place?: string): void {
		if (history.value) set(stepTo(history.value, pack, place, road.now()));
	}

	async function settle(work: Promise<Given<PackState>>): Promise<Given<PackState>> {
		clearTimeout(timer);
		timer = undefined;
		const done = await work;
		if (done.ok) take(done.value);
		return done;
	}

	return {
		desk,
		history,
		lost,
		isDirty,
		read,
		flush,
		edit,
		undo: () => history.value && set(undone(history.value)),
		redo: () => history.value && set(redone(history.value)),
		/** Back to what counts now; can be undone. */
		drop: () => desk.value.kind === 'ready' && edit(desk.value.value.inForce),
		save: (pack: Pack) => settle(road.save(pack)),
		reset: () => settle(road.reset()),
	};
}

export type RuleDesk = ReturnType<typeof createRuleDesk>;
