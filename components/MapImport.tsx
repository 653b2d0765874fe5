import type { MapCheck } from '../utils/domain/map-change';
import { CONSOLE } from './console-text';
import { FileButton } from './FileButton';
import { MapChanges } from './MapChanges';

/** A file that was looked through and waits for the word. */
export interface MapFile {
	name: string;
	check: MapCheck;
}

interface Props {
	file: MapFile | undefined;
	busy: boolean;
	onFile(file: File): void;
	onImport(): void;
	onCancel(): void;
}

/** Takes a map file: first what it would change, or what is wrong with it. */
export function MapImport({ file, busy, onFile, onImport, onCancel }: Props) {
	return (
		<section class="card padded">
			<h2>{CONSOLE.importTitle}</h2>
			<p class="muted">{CONSOLE.importHint}</p>
			<FileButton
				label={CONSOLE.importTitle}
				accept=".json,application/json"
				disabled={busy}
				onFile={onFile}
			/>
			{file && <Preview {...file} />}
			{file && file.check.changes.length > 0 && (
				<p class="desk-buttons">
					<button type="button" class="button" data-kind="main" disabled={busy} onClick={onImport}>
						{CONSOLE.importDo}
					</button>
					<button type="button" class="button" disabled={busy} onClick={onCancel}>
						{CONSOLE.importCancel}
					</button>
				</p>
			)}
		</section>
	);
}

function Preview({ name, check: { changes, problems } }: MapFile) {
	if (problems.length > 0)
		return (
			<div class="note wide" data-tone="danger" role="alert">
				<p>{CONSOLE.broken(name)}</p>
				<ul class="map-problems">
					{problems.map(({ place, why }) => (
						<li key={`${place} ${why}`}>
							<code>{place || CONSOLE.wholeFile}</code> {why}
						</li>
					))}
				</ul>
			</div>
		);
	if (changes.length === 0) return <p role="status">{CONSOLE.nothing(name)}</p>;
	return (
		<>
			<p role="status">{CONSOLE.chosen(name)}</p>
			<MapChanges changes={changes} />
		</>
	);
}
