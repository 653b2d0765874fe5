import { OPTIONS } from './options-text';

interface Props {
	/** One column per set of counts, left to right. */
	columns: readonly { label: string; counts: Readonly<Record<string, number>> }[];
}

/** Counts of what is stored, side by side where there are two. */
export function CountTable({ columns }: Props) {
	const names = [...new Set(columns.flatMap(({ counts }) => Object.keys(counts)))];
	return (
		<table class="count-table number">
			{columns.length > 1 && (
				<thead>
					<tr>
						<td />
						{columns.map(({ label }) => (
							<th scope="col" key={label}>
								{label}
							</th>
						))}
					</tr>
				</thead>
			)}
			<tbody>
				{names.map((name) => (
					<tr key={name}>
						<th scope="row">{Object.hasOwn(OPTIONS.counts, name) ? OPTIONS.counts[name] : name}</th>
						{columns.map(({ label, counts }) => (
							<td key={label}>{counts[name] ?? OPTIONS.empty}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
