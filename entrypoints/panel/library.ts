import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { BUYER_WORDS } from '../../components/hints-text';
import { PANEL } from '../../components/panel-text';
import type { ReplyItem, ReplyLook } from '../../components/reply-item';
import type { ReplyList } from '../../utils/messages/protocol';
import { rangesOf } from '../../utils/replies/hit-ranges';
import { findingsOf, prepareReply, previewLine } from '../../utils/replies/prepare';
import { rankReplies, standingOf } from '../../utils/replies/rank';
import { type Language, type Reply, TONE_LABELS, type Tone } from '../../utils/replies/reply';
import { SCENARIO_LABELS } from '../../utils/replies/scenarios';
import { createReplyIndex } from '../../utils/replies/search';
import { onePerGroup, tonesOf } from '../../utils/replies/tones';
import { type ReplyVariables, variablesOf } from '../../utils/replies/variables';
import { wantedScenarios } from '../../utils/replies/wanted';
import type { CaseState } from './case-state';
import { EXPLAIN_ID, explainReply, withExplanation } from './explain-reply';

/** More than this nobody reads; the search finds the rest. */
const LONGEST = 60;
const BEST = 3;

export interface Library {
	list: Signal<ReplyList>;
	variables: ReadonlySignal<ReplyVariables>;
	/** The first few for this case, for the foot of the checklist. */
	best: ReadonlySignal<ReplyItem[]>;
	items(query: string): ReplyItem[];
	/** What is under the list for the marked one. */
	look(id: string): ReplyLook | undefined;
	language: Signal<Language>;
	/** The list shows the tone of this reply from now on. */
	chooseTone(id: string): void;
	find(id: string): Reply | undefined;
	hasPicture(id: string): boolean;
}

/** All replies, ranked for the case in the panel. Starts with the built-in ones, so that it works with nobody answering. */
export function createLibrary(builtIn: readonly Reply[], state: CaseState): Library {
	const list = signal<ReplyList>({ replies: [...builtIn], usage: {}, pictures: [] });
	const chosenTone = signal<Tone | undefined>();
	const language = signal<Language>('zh');
	const tone = computed(() => chosenTone.value ?? lastTone(list.value));
	const explanation = computed(() => {
		const words = state.words.value;
		return words && explainReply(words.text);
	});
	const own = computed(() =>
		rankReplies(
			list.value.replies,
			wantedScenarios(state.assessment.value, state.facts.value),
			list.value.usage,
			state.now.peek(),
			{ console: 'pinduoduo', page: state.view.value?.page },
		),
	);
	const ranked = computed(() =>
		withExplanation(
			onePerGroup(own.value, tone.value).filter(({ hidden }) => !hidden),
			explanation.value,
			state.view.value?.page === 'chat',
		),
	);
	// Made once for the list; what the case says comes with each search.
	const index = computed(() => createReplyIndex(list.value.replies));
	const ownIndex = computed(() => createReplyIndex(explanation.value ? [explanation.value] : []));
	const standing = computed(() => standingOf(list.value.replies, own.value));
	const whys = computed(() => new Map(own.value.map(({ reply, why }) => [reply.id, why])));
	const illustrated = computed(() => new Set(list.value.pictures));
	const variables = computed(() => {
		const key = state.view.value?.subject?.key ?? '';
		return variablesOf({ key, facts: state.facts.value }, state.now.peek());
	});

	function search(query: string): ReplyItem[] {
		const explained = ownIndex.value.search(query, 1);
		const hits = onePerGroup(index.value.search(query, LONGEST, standing.value), tone.value);
		return [...explained, ...hits].map(({ reply, why, words }) => {
			const fit = whys.value.get(reply.id);
			const marks = rangesOf(reply, words).filter(({ field }) => field === 'title');
			return { ...item(reply, false, [why, fit].filter(Boolean).join(' · ')), marks, words };
		});
	}

	const prepare = (reply: Reply) =>
		prepareReply(reply, variables.value, {}, { now: state.now.peek(), language: language.value });
	/** The lines under the titles, for what the case says now: with each key the list shows mostly the same. */
	const previews = computed(() => ({
		of: variables.value,
		in: language.value,
		lines: new Map<Reply, string>(),
	}));
	function previewOf(reply: Reply): string {
		const { lines } = previews.value;
		const line = lines.get(reply) ?? previewLine(prepare(reply));
		lines.set(reply, line);
		return line;
	}
	const find = (id: string) =>
		id === EXPLAIN_ID ? explanation.value : list.value.replies.find((reply) => reply.id === id);

	/** What the check only says, and what therefore holds nothing up. */
	function remarksOn(text: string): string[] {
		return findingsOf(text, state.facts.peek(), state.now.peek())
			.filter(({ level }) => level === 'info')
			.map(({ why }) => why);
	}

	function look(id: string): ReplyLook | undefined {
		const reply = find(id);
		if (!reply) return undefined;
		const prepared = prepare(reply);
		const said = reply.translations?.en === undefined ? 'zh' : language.value;
		return {
			id,
			pieces: prepared.kind === 'error' ? [] : prepared.pieces,
			error: prepared.kind === 'error' ? prepared.error : undefined,
			note: reply.note,
			remarks: prepared.kind === 'text' ? remarksOn(prepared.text) : [],
			picture: illustrated.value.has(id),
			tones: tonesOf(list.value.replies, reply).map((one) => ({
				id: one.id,
				label: TONE_LABELS[one.tone],
				chosen: one.id === id,
			})),
			languages:
				reply.translations?.en === undefined
					? []
					: LANGUAGES.map((one) => ({ ...one, chosen: one.id === said })),
		};
	}

	function item(reply: Reply, suits: boolean, why: string): ReplyItem {
		return {
			id: reply.id,
			title: reply.title,
			preview: previewOf(reply),
			scenario: reply.id === EXPLAIN_ID ? BUYER_WORDS.category : SCENARIO_LABELS[reply.scenario],
			suits,
			why,
			note: reply.note,
			pinned: reply.pinned,
			picture: illustrated.value.has(reply.id),
		};
	}

	return {
		list,
		variables,
		best: computed(() =>
			ranked.value
				.filter(({ reply }) => reply.id !== EXPLAIN_ID)
				.slice(0, BEST)
				.map(({ reply, suits }) => item(reply, suits, '')),
		),
		items: (query) =>
			query.trim() === ''
				? ranked.value.slice(0, LONGEST).map(({ reply, suits, why }) => item(reply, suits, why))
				: search(query),
		find,
		hasPicture: (id) => illustrated.peek().has(id),
		look,
		language,
		chooseTone(id) {
			chosenTone.value = list.value.replies.find((reply) => reply.id === id)?.tone;
		},
	};
}

const LANGUAGES = [
	{ id: 'zh', label: PANEL.zh },
	{ id: 'en', label: PANEL.en },
] as const;

/** The tone that was used last remembers itself. */
function lastTone({ replies, usage }: ReplyList): Tone | undefined {
	const used = replies.filter(({ id, group }) => group !== undefined && Object.hasOwn(usage, id));
	const at = ({ id }: Reply) => usage[id]?.lastUsedAt ?? 0;
	return used.toSorted((a, b) => at(b) - at(a))[0]?.tone;
}
