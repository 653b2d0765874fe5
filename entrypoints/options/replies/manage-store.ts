import { type Signal, signal } from '@preact/signals';
import type { Given } from '../../../components/loaded';
import type { NoticeItem } from '../../../components/Notice';
import { PICTURE } from '../../../components/picture-text';
import { REPLY_TEXTS } from '../../../components/replies-text';
import type { ReplyChange, ReplyUndo } from '../../../utils/messages/protocol';
import { type Candidate, candidatesOf } from '../../../utils/replies/exchange/candidates';
import { type ColumnField, type ColumnMapping, guessColumns } from '../../../utils/replies/exchange/columns';
import { type FilePicture, type ImportPlan, planImport } from '../../../utils/replies/exchange/plan';
import type { Reply } from '../../../utils/replies/reply';
import type { ReplyEnds } from '../../../utils/storage/reply-ends';
import type { ReplyStore } from '../reply-store';
import { type BulkEdit, bulkEdited } from './bulk-edit';
import { picturesIn } from './file-pictures';
import { inSlices } from './in-slices';
import type { PictureParts } from './picture-desk';
import type { ReadFile } from './read-file';
import type { FileKind } from './write-file';

export interface ManageParts {
	change(change: ReplyChange): Promise<Given<ReplyUndo>>;
	undoState(): Promise<Given<ReplyUndo | null>>;
	undo(at: number): Promise<Given<unknown>>;
	ends(): Promise<Given<Record<string, ReplyEnds>>>;
	read(file: File): Promise<Given<ReadFile>>;
	write(
		kind: FileKind,
		title: string,
		replies: readonly Reply[],
		pictures: ReadonlyMap<string, string>,
	): Promise<Blob>;
	/** A reply's picture, and a picture of a file as it would be kept. */
	picture: Pick<PictureParts, 'read' | 'prepare'>;
	offer(name: string, blob: Blob): void;
	newId(): string;
}

/** A file that was chosen and is not yet taken in. */
export interface ImportDraft {
	name: string;
	rows: string[][] | undefined;
	mapping: ColumnMapping;
	headed: boolean;
	plan: ImportPlan;
}

export type Mode = 'edit' | 'bulk' | 'import' | 'export' | 'tidy';

export interface ManageStore {
	mode: Signal<Mode>;
	selected: Signal<ReadonlySet<string>>;
	draft: Signal<ImportDraft | undefined>;
	busy: Signal<boolean>;
	/** How far the trying out of a long file has come. */
	progress: Signal<{ done: number; of: number } | undefined>;
	undoable: Signal<ReplyUndo | undefined>;
	notice: Signal<NoticeItem | undefined>;
	ends: Signal<Readonly<Record<string, ReplyEnds>>>;
	load(): Promise<void>;
	turnTo(mode: Mode): void;
	select(ids: readonly string[], on: boolean): void;
	clear(): void;
	take(file: File): Promise<void>;
	map(field: ColumnField, column: number | undefined): Promise<void>;
	setHeaded(headed: boolean): Promise<void>;
	dropFile(): void;
	runImport(): Promise<void>;
	edit(edit: BulkEdit): Promise<void>;
	remove(ids: readonly string[], what: string): Promise<void>;
	export(kind: FileKind, replies: readonly Reply[]): Promise<void>;
	undo(): Promise<void>;
}

/** Many replies at once: chosen, changed, taken in and handed out. Every change can be taken back. */
export function createManageStore(parts: ManageParts, library: ReplyStore): ManageStore {
	const mode = signal<Mode>('edit');
	const selected = signal<ReadonlySet<string>>(new Set());
	const draft = signal<ImportDraft | undefined>();
	const busy = signal(false);
	const progress = signal<{ done: number; of: number } | undefined>();
	let tried = 0;
	const undoable = signal<ReplyUndo | undefined>();
	const notice = signal<NoticeItem | undefined>();
	const ends = signal<Readonly<Record<string, ReplyEnds>>>({});

	const say = (tone: NoticeItem['tone'], text: string) => {
		notice.value = { tone, text };
	};

	/** Whatever becomes of it, the page can be used again. */
	async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
		busy.value = true;
		try {
			return await work();
		} finally {
			busy.value = false;
		}
	}

	/** What is chosen and no longer there cannot be seen, so it must not be counted. */
	async function reload() {
		await library.load();
		const there = new Set(library.replies.peek().map(({ id }) => id));
		selected.value = new Set([...selected.value].filter((id) => there.has(id)));
		if (selected.value.size === 0 && mode.value === 'bulk') mode.value = 'edit';
	}

	async function change(
		save: Reply[],
		remove: string[],
		what: string,
		done: string,
		pictures: ReplyChange['pictures'] = [],
	): Promise<boolean> {
		const changed = await whileBusy(() =>
			parts.change({ save, remove, what, ...(pictures.length > 0 && { pictures }) }),
		);
		if (!changed.ok) {
			say('danger', REPLY_TEXTS.failed(changed.error));
			return false;
		}
		undoable.value = changed.value;
		await reload();
		say('good', done);
		return true;
	}

	/** Undefined where the reply has none. Throws where it has one that cannot be read. */
	async function stored(id: string): Promise<string | undefined> {
		if (!library.illustrated.peek().has(id)) return undefined;
		const read = await parts.picture.read(id);
		if (!read.ok) throw new Error(read.error);
		return read.value?.png;
	}

	/** Pictures by the reply's id. */
	async function picturesOf(replies: readonly Reply[]): Promise<Map<string, string>> {
		const pictures = new Map<string, string>();
		for (const { id } of replies) {
			const png = await stored(id);
			if (png !== undefined) pictures.set(id, png);
		}
		return pictures;
	}

	/** Tries a file out row by row. Whatever is asked for meanwhile (another column, no file at all) takes the place of what is still being tried. */
	async function tryOut(
		taken: Omit<ImportDraft, 'plan'>,
		candidates: readonly Candidate[],
		pictures?: ReadonlyMap<number, FilePicture>,
	) {
		const own = ++tried;
		busy.value = true;
		const steps = planImport(candidates, library.replies.peek(), parts.newId, pictures);
		try {
			const plan = await inSlices(steps, {
				hear: (done) => {
					progress.value = { done, of: candidates.length };
				},
				isOff: () => own !== tried,
			});
			if (!plan) return;
			draft.value = { ...taken, plan };
		} catch {
			if (own !== tried) return;
			say('danger', REPLY_TEXTS.readFailed(taken.name, REPLY_TEXTS.notTried));
		}
		busy.value = false;
		progress.value = undefined;
	}

	async function replan(over: Partial<Pick<ImportDraft, 'mapping' | 'headed'>>) {
		const before = draft.value;
		if (!before?.rows) return;
		const next = { ...before, ...over };
		// The choice is shown at once, what it gives when it is known.
		draft.value = next;
		await tryOut(next, candidatesOf(before.rows, next.mapping, next.headed));
	}

	return {
		mode,
		selected,
		draft,
		busy,
		progress,
		undoable,
		notice,
		ends,
		async load() {
			const [state, became] = await Promise.all([parts.undoState(), parts.ends()]);
			if (state.ok) undoable.value = state.value ?? undefined;
			if (became.ok) ends.value = became.value;
		},
		turnTo(next) {
			notice.value = undefined;
			mode.value = next;
		},
		select(ids, on) {
			const next = new Set(selected.value);
			for (const id of ids) {
				if (on) next.add(id);
				else next.delete(id);
			}
			selected.value = next;
			notice.value = undefined;
			if (next.size > 0) mode.value = 'bulk';
			else if (mode.value === 'bulk') mode.value = 'edit';
		},
		clear() {
			selected.value = new Set();
			if (mode.value === 'bulk') mode.value = 'edit';
		},
		async take(file) {
			notice.value = undefined;
			draft.value = undefined;
			const read = await whileBusy(() => parts.read(file)).catch(() => undefined);
			if (!read?.ok) {
				return say('danger', REPLY_TEXTS.readFailed(file.name, read?.error ?? REPLY_TEXTS.emptyFile));
			}
			if (read.value.kind === 'table') {
				const { rows } = read.value;
				const { mapping, headed } = guessColumns(rows);
				return tryOut({ name: file.name, rows, mapping, headed }, candidatesOf(rows, mapping, headed));
			}
			const { candidates } = read.value;
			const pictures = await whileBusy(() =>
				picturesIn(candidates, { prepare: parts.picture.prepare, stored }),
			).catch(() => undefined);
			if (!pictures) return say('danger', REPLY_TEXTS.readFailed(file.name, PICTURE.notRead));
			const taken = { name: file.name, rows: undefined, mapping: {}, headed: false };
			await tryOut(taken, candidates, pictures);
		},
		map(field, column) {
			const { [field]: _, ...rest } = draft.value?.mapping ?? {};
			return replan({ mapping: column === undefined ? rest : { ...rest, [field]: column } });
		},
		setHeaded: (headed) => replan({ headed }),
		dropFile() {
			if (progress.value) busy.value = false;
			progress.value = undefined;
			tried++;
			draft.value = undefined;
			notice.value = undefined;
		},
		async runImport() {
			const taken = draft.value;
			// While another column is being tried, the plan is still that of the one before.
			if (!taken || busy.value) return;
			const { added, changed, pictures } = taken.plan;
			const done = REPLY_TEXTS.imported(added.length, changed.length);
			const what = REPLY_TEXTS.importWhat(taken.name).slice(0, 200);
			if (await change([...added, ...changed], [], what, done, pictures)) draft.value = undefined;
		},
		async edit(edit) {
			const chosen = library.replies.peek().filter(({ id }) => selected.value.has(id));
			const save = bulkEdited(chosen, edit);
			if (save.length === 0) return say('good', REPLY_TEXTS.done);
			await change(save, [], REPLY_TEXTS.bulkWhat(save.length), REPLY_TEXTS.done);
		},
		async remove(ids, what) {
			if (!(await change([], [...ids], what, REPLY_TEXTS.done))) return;
			// A shipped one is still there, with its first text.
			const gone = new Set(ids);
			selected.value = new Set([...selected.value].filter((id) => !gone.has(id)));
			if (selected.value.size === 0 && mode.value === 'bulk') mode.value = 'edit';
		},
		async export(kind, replies) {
			const blob = await whileBusy(async () => {
				const pictures = kind === 'json' ? await picturesOf(replies).catch(() => undefined) : new Map();
				// A file without them would look whole.
				return (
					pictures && (await parts.write(kind, REPLY_TEXTS.fileName, replies, pictures).catch(() => null))
				);
			});
			if (!blob) return say('danger', blob === null ? REPLY_TEXTS.notExported : PICTURE.notExported);
			const name = `${REPLY_TEXTS.fileName}.${kind}`;
			parts.offer(name, blob);
			say('good', REPLY_TEXTS.exported(name, replies.length));
		},
		async undo() {
			const state = undoable.value;
			if (!state) return;
			const undone = await whileBusy(() => parts.undo(state.at));
			if (!undone.ok) return say('danger', REPLY_TEXTS.failed(undone.error));
			undoable.value = undefined;
			await reload();
			say('good', REPLY_TEXTS.undone);
		},
	};
}
