import { CountTable } from './CountTable';
import { FileButton } from './FileButton';
import { Notice, type NoticeItem } from './Notice';
import { OPTIONS } from './options-text';

type Counts = Readonly<Record<string, number>>;

/** A backup that was read and waits for the word, or that was restored. */
export interface BackupFile {
	name: string;
	/** When it was made, for people. */
	createdAt: string;
	counts: Counts;
	restored: boolean;
}

interface Props {
	now: Counts;
	file: BackupFile | undefined;
	busy: boolean;
	exported: { notice: NoticeItem; counts: Counts | undefined } | undefined;
	notice: NoticeItem | undefined;
	onExport(): void;
	onFile(file: File): void;
	onRestore(): void;
	onCancel(): void;
}

export function BackupSection(props: Props) {
	const { now, file, busy, exported, notice, onExport, onFile, onRestore, onCancel } = props;
	return (
		<>
			<section class="card padded">
				<h2>{OPTIONS.exportTitle}</h2>
				<p class="muted">{OPTIONS.exportHint}</p>
				<button type="button" class="button" data-kind="main" disabled={busy} onClick={onExport}>
					{OPTIONS.exportDo}
				</button>
				<Notice notice={exported?.notice} />
				{exported?.counts && (
					<CountTable columns={[{ label: OPTIONS.importThen, counts: exported.counts }]} />
				)}
			</section>
			<section class="card padded">
				<h2>{OPTIONS.importTitle}</h2>
				<p class="muted">{OPTIONS.importHint}</p>
				<FileButton
					label={OPTIONS.chooseFile}
					accept=".json,application/json"
					disabled={busy}
					onFile={onFile}
				/>
				{file && (
					<>
						<p>{OPTIONS.importFrom(file.name, file.createdAt)}</p>
						<CountTable
							columns={[
								{ label: OPTIONS.importNow, counts: now },
								{ label: file.restored ? OPTIONS.importResult : OPTIONS.importThen, counts: file.counts },
							]}
						/>
					</>
				)}
				{file && !file.restored && (
					<p class="desk-buttons">
						<button type="button" class="button" data-kind="danger" disabled={busy} onClick={onRestore}>
							{OPTIONS.importDo}
						</button>
						<button type="button" class="button" disabled={busy} onClick={onCancel}>
							{OPTIONS.importCancel}
						</button>
					</p>
				)}
				<Notice notice={notice} />
			</section>
		</>
	);
}
