import { FileButton } from './FileButton';
import { REPLY_TEXTS } from './replies-text';

interface Note {
	row: number;
	title: string;
	why: string;
}

export interface ReplyImportProps {
	busy: boolean;
	/** How far the trying out of a long file has come. */
	progress: { done: number; of: number } | undefined;
	/** The file that was read, with what taking it in would do. */
	file:
		| {
				name: string;
				/** Present for a table: its columns, and which field each holds. */
				columns?: {
					heads: readonly string[];
					headed: boolean;
					fields: readonly { id: string; label: string; column: number | undefined }[];
				};
				counts: Record<'added' | 'changed' | 'same' | 'refused' | 'held', number>;
				notes: Record<'same' | 'refused' | 'held', readonly Note[]>;
		  }
		| undefined;
	onFile(file: File): void;
	onMap(field: string, column: number | undefined): void;
	onHeaded(headed: boolean): void;
	onImport(): void;
	onCancel(): void;
}

const COUNTS = ['added', 'changed', 'same', 'refused', 'held'] as const;
const NOTES = ['refused', 'held', 'same'] as const;

/** A file of replies: which column is what, what taking it in would do to each row, and only then the button. */
export function ReplyImport(props: ReplyImportProps) {
	const { busy, progress, file, onFile, onMap, onHeaded, onImport, onCancel } = props;
	const count = file ? file.counts.added + file.counts.changed : 0;
	return (
		<section class="manage" aria-label={REPLY_TEXTS.importTitle}>
			<h2>{REPLY_TEXTS.importTitle}</h2>
			<p class="muted">{REPLY_TEXTS.importHint}</p>
			<p class="manage-row">
				<FileButton
					label={REPLY_TEXTS.chooseFile}
					accept=".csv,.tsv,.txt,.xlsx,.json"
					disabled={busy}
					onFile={onFile}
				/>
				{file && <span>{file.name}</span>}
				{busy && (
					<span class="muted number">
						{progress ? REPLY_TEXTS.trying(progress.done, progress.of) : REPLY_TEXTS.reading}
					</span>
				)}
			</p>
			{file?.columns && <Columns columns={file.columns} onMap={onMap} onHeaded={onHeaded} />}
			{file && (
				<>
					<h3>{REPLY_TEXTS.planTitle}</h3>
					<dl class="plan-counts">
						{COUNTS.map((kind) => (
							<div key={kind} data-none={file.counts[kind] === 0}>
								<dt>{REPLY_TEXTS.planCounts[kind]}</dt>
								<dd class="number">{file.counts[kind]}</dd>
							</div>
						))}
					</dl>
					{NOTES.map((kind) => (
						<Notes key={kind} title={REPLY_TEXTS.planWhy[kind]} notes={file.notes[kind]} />
					))}
					{count === 0 && <p class="muted">{REPLY_TEXTS.planEmpty}</p>}
					<p class="manage-row">
						<button
							type="button"
							class="button"
							data-kind="main"
							disabled={busy || count === 0}
							onClick={onImport}
						>
							{REPLY_TEXTS.importDo(count)}
						</button>
						<button type="button" class="button" onClick={onCancel}>
							{REPLY_TEXTS.cancel}
						</button>
					</p>
				</>
			)}
		</section>
	);
}

type ColumnsOf = NonNullable<NonNullable<ReplyImportProps['file']>['columns']>;

function Columns({
	columns,
	onMap,
	onHeaded,
}: { columns: ColumnsOf } & Pick<ReplyImportProps, 'onMap' | 'onHeaded'>) {
	return (
		<>
			<h3>{REPLY_TEXTS.mapTitle}</h3>
			<label class="check-line">
				<input
					type="checkbox"
					checked={columns.headed}
					onChange={(event) => onHeaded(event.currentTarget.checked)}
				/>
				{REPLY_TEXTS.headed}
			</label>
			<div class="columns">
				{columns.fields.map((field) => (
					<label class="field" key={field.id}>
						<span>{field.label}</span>
						<select
							class="input"
							value={field.column ?? ''}
							onChange={({ currentTarget: { value } }) =>
								onMap(field.id, value === '' ? undefined : Number(value))
							}
						>
							<option value="">{REPLY_TEXTS.mapNone}</option>
							{columns.heads.map((head, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
								<option key={index} value={index}>
									{REPLY_TEXTS.column(index, head)}
								</option>
							))}
						</select>
					</label>
				))}
			</div>
		</>
	);
}

const SHOWN = 50;

function Notes({ title, notes }: { title: string; notes: readonly Note[] }) {
	if (notes.length === 0) return null;
	return (
		<details class="plan-notes">
			<summary>
				{title}（{notes.length}）
			</summary>
			<ul>
				{notes.slice(0, SHOWN).map((note) => (
					<li key={note.row}>
						<span class="muted number">{REPLY_TEXTS.planRow(note.row)}</span>
						<span class="plan-title">{note.title}</span>
						<span>{note.why}</span>
					</li>
				))}
			</ul>
			{notes.length > SHOWN && <p class="muted">{REPLY_TEXTS.planMore(notes.length - SHOWN)}</p>}
		</details>
	);
}
