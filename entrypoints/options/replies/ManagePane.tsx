import '@preact/signals';
import { ReplyBulk } from '../../../components/ReplyBulk';
import { tagsOf } from '../../../components/ReplyEditor';
import { ReplyExport } from '../../../components/ReplyExport';
import { ReplyImport } from '../../../components/ReplyImport';
import { ReplyTidy } from '../../../components/ReplyTidy';
import { REPLY_TEXTS } from '../../../components/replies-text';
import { LEAST_FOR_SHARE } from '../../../utils/domain/share';
import { countEdits, isOftenChanged } from '../../../utils/replies/edit-counts';
import {
	COLUMN_FIELDS,
	COLUMN_LABELS,
	type ColumnField,
	headRowOf,
} from '../../../utils/replies/exchange/columns';
import type { Reply } from '../../../utils/replies/reply';
import { SCENARIO_IDS, SCENARIOS } from '../../../utils/replies/scenarios';
import type { ReplyStore } from '../reply-store';
import type { ImportDraft, ManageStore } from './manage-store';
import { useLikePairs } from './use-like-pairs';
import { FILE_KINDS } from './write-file';

interface Props {
	store: ReplyStore;
	manage: ManageStore;
}

/** What is done with many replies. */
export function ManagePane({ store, manage }: Props) {
	const mode = manage.mode.value;
	const busy = manage.busy.value;
	const replies = store.replies.value;
	const chosen = replies.filter(({ id }) => manage.selected.value.has(id));
	if (mode === 'tidy') return <Tidy store={store} manage={manage} />;
	if (mode === 'export') {
		const out = chosen.length > 0 ? chosen : replies;
		return (
			<ReplyExport
				busy={busy}
				count={out.length}
				kinds={FILE_KINDS}
				onExport={(kind) => manage.export(kind, out)}
				onCancel={() => manage.turnTo(chosen.length > 0 ? 'bulk' : 'edit')}
			/>
		);
	}
	if (mode === 'import') {
		const draft = manage.draft.value;
		return (
			<ReplyImport
				busy={busy}
				progress={manage.progress.value}
				file={draft && importView(draft)}
				onFile={manage.take}
				onMap={(field, column) => manage.map(field as ColumnField, column)}
				onHeaded={manage.setHeaded}
				onImport={manage.runImport}
				onCancel={manage.dropFile}
			/>
		);
	}
	return (
		<ReplyBulk
			count={chosen.length}
			builtIn={chosen.filter(({ origin }) => origin === 'built-in').length}
			busy={busy}
			scenarios={SCENARIOS}
			onApply={({ addTags, dropTags, folder, scenario, pinned }) => {
				const id = SCENARIO_IDS.find((one) => one === scenario);
				manage.edit({
					addTags: tagsOf(addTags),
					dropTags: tagsOf(dropTags),
					...(folder.trim() && { folder: folder.trim() }),
					...(id && { scenario: id }),
					...(pinned && { pinned: pinned === 'yes' }),
				});
			}}
			onRemove={() =>
				manage.remove(
					chosen.map(({ id }) => id),
					REPLY_TEXTS.removeWhat(chosen.length),
				)
			}
			onExport={() => manage.turnTo('export')}
			onClear={manage.clear}
		/>
	);
}

function importView({ name, rows, mapping, headed, plan }: ImportDraft) {
	const { added, changed, same, refused, held } = plan;
	const columns = Math.min(60, Math.max(0, ...(rows ?? []).slice(0, 100).map((row) => row.length)));
	return {
		name,
		...(rows && {
			columns: {
				heads: Array.from({ length: columns }, (_, at) =>
					headed ? (rows[headRowOf(rows) ?? 0]?.[at] ?? '') : '',
				),
				headed,
				fields: COLUMN_FIELDS.map((id) => ({ id, label: COLUMN_LABELS[id], column: mapping[id] })),
			},
		}),
		counts: {
			added: added.length,
			changed: changed.length,
			same: same.length,
			refused: refused.length,
			held: held.length,
		},
		notes: { same, refused, held },
	};
}

/** Pairs beyond this many are not shown; the list shrinks as it is worked off. */
const MOST_PAIRS = 100;

function Tidy({ store, manage }: Props) {
	const replies = store.replies.value;
	const usage = store.usage.value;
	const pairs = useLikePairs(replies);
	const sideOf = (reply: Reply) => ({
		id: reply.id,
		title: reply.title,
		body: reply.body,
		fixed: reply.origin === 'built-in' && !store.isChanged(reply),
	});
	const unused = replies.filter(({ id, origin }) => origin !== 'built-in' && !Object.hasOwn(usage, id));
	const changed = replies.flatMap(({ id, title }) => {
		const counts = countEdits(Object.hasOwn(usage, id) ? (usage[id]?.edits ?? {}) : {});
		return isOftenChanged(counts) ? [{ id, title, ...counts }] : [];
	});
	return (
		<ReplyTidy
			least={LEAST_FOR_SHARE}
			changed={changed
				.sort((a, b) => b.changed - a.changed)
				.map(({ id, title, changed, seen, percent = 0 }) => ({
					...{ id, title },
					counts: REPLY_TEXTS.edits(changed, seen) + REPLY_TEXTS.editsShare(percent),
				}))}
			busy={manage.busy.value}
			pairCount={pairs?.length ?? 0}
			pairs={pairs?.slice(0, MOST_PAIRS).map(({ one, other, likeness }) => ({
				one: sideOf(one),
				other: sideOf(other),
				likeness,
			}))}
			unused={unused}
			onOpen={(id) => {
				manage.turnTo('edit');
				store.open(id);
			}}
			onDrop={({ id, title }) => manage.remove([id], REPLY_TEXTS.mergeWhat(title).slice(0, 200))}
			onSelect={(ids) => manage.select(ids, true)}
		/>
	);
}
