import '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ReplyEditorProps } from '../../components/ReplyEditor';
import { ReplySection } from '../../components/ReplySection';
import { findingsOf, prepareReply } from '../../utils/replies/prepare';
import { type Reply, TONE_LABELS, TONES } from '../../utils/replies/reply';
import { SCENARIOS } from '../../utils/replies/scenarios';
import { createReplyIndex } from '../../utils/replies/search';
import { VARIABLE_NAMES } from '../../utils/replies/variables';
import type { ReplyStore } from './reply-store';
import { sampleVariables } from './sample-case';

const TONE_CHOICES = TONES.map((id) => ({ id, label: TONE_LABELS[id] }));

/** Replies by scenario, and the one being edited. */
export function RepliesPage({ store, now }: { store: ReplyStore; now: number }) {
	const replies = store.replies.value;
	const query = store.query.value;
	const index = useMemo(() => createReplyIndex(replies), [replies]);
	const found = query.trim() === '' ? replies : index.search(query, replies.length).map(({ reply }) => reply);
	const groups = SCENARIOS.map(({ id, label }) => ({
		label,
		rows: found
			.filter((reply) => reply.scenario === id)
			.map((reply) => ({
				id: reply.id,
				title: reply.title,
				mine: reply.origin === 'mine',
				changed: store.isChanged(reply),
			})),
	})).filter(({ rows }) => rows.length > 0);
	const draft = store.draft.value;
	const next = store.waiting.value;
	return (
		<ReplySection
			groups={groups}
			query={query}
			current={draft?.id}
			editor={draft && editorOf(draft, store, now)}
			leave={
				next && {
					canSave: store.error.value === undefined,
					onSave: async () => {
						if (await store.save()) next();
					},
					onDrop: () => {
						store.discard();
						next();
					},
					onStay: () => {
						store.waiting.value = undefined;
					},
				}
			}
			notice={store.notice.value}
			onQuery={(typed) => {
				store.query.value = typed;
			}}
			onOpen={store.open}
			onNew={store.create}
		/>
	);
}

function editorOf(draft: Reply, store: ReplyStore, now: number): ReplyEditorProps {
	const { facts, variables } = sampleVariables(now);
	const prepared = prepareReply(draft, variables, {}, { now });
	const broken = prepared.kind === 'error' ? prepared.error : undefined;
	const text = prepared.kind === 'text' ? prepared.text : prepared.kind === 'gaps' ? prepared.preview : '';
	return {
		draft,
		dirty: store.dirty.value,
		changed: store.isChanged(draft),
		scenarios: SCENARIOS,
		tones: TONE_CHOICES,
		variables: VARIABLE_NAMES,
		preview: text,
		error: store.error.value ?? broken,
		// The hour is left to the moment of sending: noon finds nothing late.
		findings: findingsOf(text, facts, NOON),
		onChange: store.change,
		onSave: store.save,
		onDiscard: store.discard,
		onRemove: store.remove,
	};
}

/** Twelve o'clock in Shanghai. */
const NOON = 4 * 60 * 60 * 1000;
