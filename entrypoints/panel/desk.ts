import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { PANEL } from '../../components/panel-text';
import type { FindingItem, ReplyGap, ReplyItem, ReplyStage } from '../../components/reply-item';
import type { ToPanel } from '../../utils/messages/panel-channel';
import { movedStops, stopsOf } from '../../utils/replies/marks';
import type { Prepared } from '../../utils/replies/prepare';

export interface DeskParts {
	/** Replies for a search, best first; reads signals, so the list follows the case. */
	items(query: string): readonly ReplyItem[];
	prepare(id: string, answers: Record<string, string>): Prepared;
	check(text: string): readonly FindingItem[];
	insert(id: string, text: string): void;
	refuse(why: string): void;
	/** Closes the list: there is nothing in it to choose. */
	leave(): void;
	/** Only a real click or key may insert; tests have none. */
	trusted(event: Event): boolean;
}

export type HostKey = Extract<ToPanel, { type: 'key' }>;

export interface Desk {
	query: Signal<string>;
	active: Signal<number>;
	stage: Signal<ReplyStage>;
	items: ReadonlySignal<readonly ReplyItem[]>;
	search(query: string): void;
	pick(id: string, event: Event): void;
	fill(name: string, answer: string): void;
	edit(text: string): void;
	submit(event: Event): void;
	back(): void;
	/** A key pressed in the host's reply box while the list stands above it; the overlay has checked that it is real. */
	hostKey(key: HostKey): void;
}

/** What may be left empty counts as answered once it was asked for. */
function leftEmpty(gaps: readonly ReplyGap[]): Record<string, string> {
	return Object.fromEntries(gaps.filter(({ optional }) => optional).map(({ name }) => [name, '']));
}

/** The way of a reply from the list to the reply box. Nothing leaves with a gap in it, and nothing held leaves at all. */
export function createDesk(parts: DeskParts): Desk {
	const query = signal('');
	const active = signal(0);
	const stage = signal<ReplyStage>({ kind: 'list' });
	const items = computed(() => parts.items(query.value));

	function back() {
		stage.value = { kind: 'list' };
	}

	function search(next: string) {
		query.value = next;
		active.value = 0;
	}

	function proceed(id: string, { title, text, pieces }: Extract<Prepared, { kind: 'text' }>) {
		const stops = stopsOf(pieces).filter(({ from }) => from < text.length);
		const prompts = stops.map(({ from, to }) => text.slice(from, to)).filter((prompt) => prompt !== '');
		const findings = findingsIn(text, prompts);
		if (stops.length > 0 || findings.some((finding) => finding.level !== 'info'))
			stage.value = { kind: 'check', id, title, text, findings, stops, prompts };
		else send(id, text);
	}

	/** What still has to be written over holds a text like a forbidden word does. */
	function findingsIn(text: string, prompts: readonly string[]): FindingItem[] {
		const left = prompts.filter((prompt) => text.includes(prompt));
		return [
			...parts.check(text),
			...left.map((quote): FindingItem => ({ level: 'block', quote, why: PANEL.promptLeft })),
		];
	}

	function send(id: string, text: string) {
		back();
		parts.insert(id, text);
	}

	function take(id: string, answers: Record<string, string>) {
		const prepared = parts.prepare(id, answers);
		if (prepared.kind === 'error') parts.refuse(prepared.error);
		else if (prepared.kind === 'text') proceed(id, prepared);
		else stage.value = { ...prepared, kind: 'fill', id, answers, error: undefined };
	}

	function fill(name: string, answer: string) {
		const at = stage.value;
		if (at.kind !== 'fill') return;
		const answers = { ...at.answers, [name]: answer };
		const prepared = parts.prepare(at.id, answers);
		const pieces = prepared.kind === 'error' ? at.pieces : prepared.pieces;
		const error = prepared.kind === 'error' ? prepared.error : undefined;
		// What is being typed into stays in the form, even where it is filled; an answer may open further gaps.
		const more = prepared.kind === 'gaps' ? prepared.gaps : [];
		const gaps = [...at.gaps, ...more.filter((gap) => !at.gaps.some((one) => one.name === gap.name))];
		stage.value = { ...at, answers, pieces, error, gaps };
	}

	function submit(event: Event) {
		const at = stage.value;
		if (!parts.trusted(event)) return;
		if (at.kind === 'fill') take(at.id, { ...leftEmpty(at.gaps), ...at.answers });
		if (at.kind !== 'check') return;
		const findings = findingsIn(at.text, at.prompts);
		if (findings.some((finding) => finding.level === 'block')) stage.value = { ...at, findings };
		else if (at.text.trim() !== '') send(at.id, at.text);
	}

	function hostKey({ key, digit }: HostKey) {
		const count = items.value.length;
		if (stage.value.kind !== 'list') return;
		// The agent meant no reply; what is typed stays, and the next Enter is the page's own.
		if (count === 0) return key === 'Enter' ? parts.leave() : undefined;
		if (key === 'ArrowDown') active.value = (active.value + 1) % count;
		if (key === 'ArrowUp') active.value = (active.value - 1 + count) % count;
		const chosen = key === 'Enter' ? active.value : key === 'Digit' ? (digit ?? 0) - 1 : -1;
		const item = items.value[chosen];
		if (item) take(item.id, {});
	}

	return {
		query,
		active,
		stage,
		items,
		search,
		fill,
		submit,
		back,
		hostKey,
		pick: (id, event) => {
			// The second click of a double click would hit whatever stands there by then.
			const second = event instanceof MouseEvent && event.detail > 1;
			if (parts.trusted(event) && !second) take(id, {});
		},
		edit: (text) => {
			const at = stage.value;
			if (at.kind !== 'check') return;
			const stops = movedStops(at.stops, at.text, text);
			stage.value = { ...at, text, stops, findings: findingsIn(text, at.prompts) };
		},
	};
}
