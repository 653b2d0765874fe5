import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { BUYER_WORDS } from '../../components/hints-text';
import type { ReplyItem } from '../../components/reply-item';
import type { ReplyList } from '../../utils/messages/protocol';
import { prepareReply, previewLine } from '../../utils/replies/prepare';
import { rankReplies } from '../../utils/replies/rank';
import type { Reply } from '../../utils/replies/reply';
import { SCENARIO_LABELS } from '../../utils/replies/scenarios';
import { createReplyIndex } from '../../utils/replies/search';
import { type ReplyVariables, variablesOf } from '../../utils/replies/variables';
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
	find(id: string): Reply | undefined;
}

/** All replies, ranked for the case in the panel. Starts with the built-in ones, so that it works with nobody answering. */
export function createLibrary(builtIn: readonly Reply[], state: CaseState): Library {
	const list = signal<ReplyList>({ replies: [...builtIn], usage: {} });
	const explanation = computed(() => {
		const words = state.words.value;
		return words && explainReply(words.text);
	});
	const ranked = computed(() =>
		withExplanation(
			rankReplies(list.value.replies, state.assessment.value, list.value.usage, state.now.peek()),
			explanation.value,
			state.view.value?.page === 'chat',
		),
	);
	// Searched in ranked order, so that ties go to what suits the case.
	const index = computed(() => createReplyIndex(ranked.value.map(({ reply }) => reply)));
	const variables = computed(() => {
		const key = state.view.value?.subject?.key ?? '';
		return variablesOf({ key, facts: state.facts.value }, state.now.peek());
	});

	function item(reply: Reply, suits: boolean, why: string): ReplyItem {
		const preview = previewLine(prepareReply(reply, variables.value, {}, { now: state.now.peek() }));
		return {
			id: reply.id,
			title: reply.title,
			preview,
			scenario: reply.id === EXPLAIN_ID ? BUYER_WORDS.category : SCENARIO_LABELS[reply.scenario],
			suits,
			why,
			note: reply.note,
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
				? ranked.value
						.slice(0, LONGEST)
						.map(({ reply, suits, why }) => item(reply, suits, reply.id === EXPLAIN_ID ? why : ''))
				: index.value.search(query, LONGEST).map(({ reply, why }) => item(reply, false, why)),
		find: (id) =>
			id === EXPLAIN_ID ? explanation.value : list.value.replies.find((reply) => reply.id === id),
	};
}
