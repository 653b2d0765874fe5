import { instantText } from '../utils/domain/clock';
import type { MapState } from '../utils/domain/map-change';
import { CONSOLE } from './console-text';
import { MapChanges } from './MapChanges';

interface Props {
	state: MapState;
	busy: boolean;
	onUndo(): void;
	onReset(): void;
}

/** Which map is in force, what the shop changed of it, and the ways back. */
export function MapInForce({ state: { version, changes, outdated, history }, busy, onUndo, onReset }: Props) {
	return (
		<section class="card padded">
			<div class="map-head">
				<h2>{CONSOLE.inForce}</h2>
				<span class="number">{CONSOLE.version(version)}</span>
				<span class="chip">{changes.length > 0 ? CONSOLE.corrected : CONSOLE.shipped}</span>
			</div>
			{outdated && (
				<p class="note" data-tone="warn">
					{CONSOLE.outdated(outdated)}
				</p>
			)}
			{changes.length === 0 ? (
				<p class="muted">{CONSOLE.none}</p>
			) : (
				<details class="wide">
					<summary>{CONSOLE.own(changes.length)}</summary>
					<MapChanges changes={changes} />
				</details>
			)}
			{history.length > 0 && (
				<details class="wide">
					<summary>{`${CONSOLE.history} ${history.length}`}</summary>
					<ol class="map-history">
						{history.map(({ at, origin, names }) => (
							<li key={`${at} ${origin} ${names.join()}`}>
								<span class="number muted">{instantText(at)}</span>
								<span>{CONSOLE.origins[origin]}</span>
								<span class="muted">{CONSOLE.names(names)}</span>
							</li>
						))}
					</ol>
				</details>
			)}
			{history.length > 0 && (
				<p class="desk-buttons">
					<button type="button" class="button" disabled={busy} onClick={onUndo}>
						{CONSOLE.undo}
					</button>
					{changes.length > 0 && (
						<button type="button" class="button" disabled={busy} onClick={onReset}>
							{CONSOLE.reset}
						</button>
					)}
				</p>
			)}
		</section>
	);
}
