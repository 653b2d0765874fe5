import type { MapChange } from '../utils/domain/map-change';
import { CONSOLE, changeLines, changeName } from './console-text';

/** What is told otherwise, one line each: what it is about, how it was, what is tried first from now on. */
export function MapChanges({ changes }: { changes: readonly MapChange[] }) {
	return (
		<div class="map-table">
			<table>
				<thead>
					<tr>
						<th scope="col">{CONSOLE.what}</th>
						<th scope="col">{CONSOLE.before}</th>
						<th scope="col">{CONSOLE.after}</th>
					</tr>
				</thead>
				<tbody>
					{changes.map((change) => {
						const { before, after } = changeLines(change);
						return (
							<tr key={`${change.part} ${change.name}`}>
								<th scope="row">{changeName(change)}</th>
								<Lines lines={before} />
								<Lines lines={after} />
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

function Lines({ lines }: { lines: readonly string[] }) {
	return (
		<td>
			{lines.map((line) => (
				<code key={line}>{line}</code>
			))}
		</td>
	);
}
