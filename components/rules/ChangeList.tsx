import { RULES } from './rules-text';

/** One difference in words. */
export interface ChangeItem {
	key: string;
	/** The rule it is in, where there is one to open. */
	rule?: string;
	where: string;
	what: string;
	was: string;
	now: string;
}

interface Props {
	items: readonly ChangeItem[];
	onOpen(rule: string): void;
}

/** What it was and what it is, side by side. */
export function ChangeList({ items, onOpen }: Props) {
	if (items.length === 0) return <p class="muted">{RULES.noChanges}</p>;
	return (
		<table class="change-table">
			<thead>
				<tr>
					<th scope="col">{RULES.where}</th>
					<th scope="col">{RULES.before}</th>
					<th scope="col">{RULES.after}</th>
				</tr>
			</thead>
			<tbody>
				{items.map(({ key, rule, where, what, was, now }) => (
					<tr key={key}>
						<th scope="row">
							{rule === undefined ? (
								<span>{where}</span>
							) : (
								<button type="button" class="link" onClick={() => onOpen(rule)}>
									{where}
								</button>
							)}
							<span class="muted small">{what}</span>
						</th>
						<td class="was-text">{was}</td>
						<td>{now}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
