import '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { OPTIONS } from '../../components/options-text';
import { ReplyEditor } from '../../components/ReplyEditor';
import { ReplyFigures } from '../../components/ReplyFigures';
import { ReplySection } from '../../components/ReplySection';
import { REPLY_TEXTS } from '../../components/replies-text';
import { instantText } from '../../utils/domain/clock';
import { SCENARIOS } from '../../utils/replies/scenarios';
import { createReplyIndex } from '../../utils/replies/search';
import { editorOf, figuresOf } from './replies/editor-view';
import { ManagePane } from './replies/ManagePane';
import type { ManageStore } from './replies/manage-store';
import type { ReplyStore } from './reply-store';
import type { TryCase } from './sample-case';

interface Props {
	store: ReplyStore;
	manage: ManageStore;
	/** Cases that a reply can be looked at with; the first is shown. */
	cases: readonly TryCase[];
	now: number;
}

/** Replies by scenario, and the one being edited or what is done with many. */
export function RepliesPage({ store, manage, cases, now }: Props) {
	const replies = store.replies.value;
	const query = store.query.value;
	const index = useMemo(() => createReplyIndex(replies), [replies]);
	const [tried, setTried] = useState(0);
	const found = query.trim() === '' ? replies : index.search(query, replies.length).map(({ reply }) => reply);
	const usage = store.usage.value;
	const groups = SCENARIOS.map(({ id, label }) => ({
		label,
		rows: found
			.filter((reply) => reply.scenario === id)
			.map((reply) => ({
				id: reply.id,
				title: reply.title,
				mine: reply.origin === 'mine',
				changed: store.isChanged(reply),
				pinned: reply.pinned === true,
				picture: store.illustrated.value.has(reply.id),
				times: usage[reply.id]?.times ?? 0,
			})),
	})).filter(({ rows }) => rows.length > 0);
	const draft = store.draft.value;
	const next = store.waiting.value;
	const mode = manage.mode.value;
	const undo = manage.undoable.value;
	const subject = cases[Math.min(tried, cases.length - 1)];
	return (
		<ReplySection
			groups={groups}
			query={query}
			current={mode === 'edit' ? draft?.id : undefined}
			tool={mode === 'edit' || mode === 'bulk' ? undefined : mode}
			selected={manage.selected.value}
			undo={
				undo && {
					what: REPLY_TEXTS.undoLine(undo.what, instantText(undo.at)),
					counts: REPLY_TEXTS.undoCounts(undo.added, undo.changed, undo.removed),
					busy: manage.busy.value,
				}
			}
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
			notice={mode === 'edit' ? (store.notice.value ?? manage.notice.value) : manage.notice.value}
			onQuery={(typed) => {
				store.query.value = typed;
			}}
			onOpen={(id) => {
				manage.turnTo('edit');
				store.open(id);
			}}
			onNew={() => {
				manage.turnTo('edit');
				store.create();
			}}
			onTool={(tool) => manage.turnTo(mode === tool ? 'edit' : tool)}
			onSelect={manage.select}
			onUndo={manage.undo}
		>
			{mode !== 'edit' && <ManagePane store={store} manage={manage} />}
			{mode === 'edit' && !draft && <p class="muted empty">{OPTIONS.replyNone}</p>}
			{mode === 'edit' && draft && subject && (
				<>
					<ReplyEditor
						key={draft.id}
						{...editorOf(draft, store, subject, now)}
						cases={cases.map(({ label }) => label)}
						tried={tried}
						onTry={setTried}
					/>
					<ReplyFigures {...figuresOf(draft.id, usage, manage.ends.value)} />
				</>
			)}
		</ReplySection>
	);
}
