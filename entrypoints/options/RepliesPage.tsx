import '@preact/signals';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { OPTIONS } from '../../components/options-text';
import { ReplyEditor } from '../../components/ReplyEditor';
import { ReplyFigures } from '../../components/ReplyFigures';
import type { ReplyGroup, ReplyRow } from '../../components/ReplyList';
import { ReplySection } from '../../components/ReplySection';
import { REPLY_TEXTS } from '../../components/replies-text';
import { instantText } from '../../utils/domain/clock';
import type { Reply } from '../../utils/replies/reply';
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
	const [tried, setTried] = useState(0);
	const usage = store.usage.value;
	const illustrated = store.illustrated.value;
	const isSearch = query.trim() !== '';
	// Made with the first search: it takes a second for 20 000 replies, and most visits search for nothing.
	const index = useMemo(() => (isSearch ? createReplyIndex(replies) : undefined), [replies, isSearch]);
	const groups = useMemo(() => {
		const found = index ? index.search(query, replies.length).map(({ reply }) => reply) : replies;
		return groupsOf(found, (reply) => ({
			id: reply.id,
			title: reply.title,
			mine: reply.origin === 'mine',
			changed: store.isChanged(reply),
			pinned: reply.pinned === true,
			picture: illustrated.has(reply.id),
			times: usage[reply.id]?.times ?? 0,
		}));
	}, [index, query, replies, usage, illustrated, store]);
	const open = useCallback(
		(id: string) => {
			manage.turnTo('edit');
			store.open(id);
		},
		[manage, store],
	);
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
			onOpen={open}
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

/** In the order of the scenarios, and within one as they come. */
function groupsOf(replies: readonly Reply[], rowOf: (reply: Reply) => ReplyRow): ReplyGroup[] {
	const rows = new Map<string, ReplyRow[]>(SCENARIOS.map(({ id }) => [id, []]));
	for (const reply of replies) rows.get(reply.scenario)?.push(rowOf(reply));
	return SCENARIOS.map(({ id, label }) => ({ label, rows: rows.get(id) ?? [] })).filter(
		(group) => group.rows.length > 0,
	);
}
