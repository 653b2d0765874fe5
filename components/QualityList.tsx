import type { LedgerLine } from '../utils/insight/quality/lines';
import { QUALITY, shareText } from './quality-text';

interface Props {
	lines: readonly LedgerLine[];
	/** The product that is open. */
	open: string | undefined;
	/** Address of a product's record. */
	linkTo(goods: string): string;
}

/** Products that are complained of, the most pressing first; each leads to its record. */
export function QualityList({ lines, open, linkTo }: Props) {
	if (lines.length === 0) return <p class="muted">{QUALITY.none}</p>;
	return (
		<table class="board-table quality-list">
			<thead>
				<tr>
					<th scope="col">{QUALITY.products}</th>
					<th scope="col" class="end">
						{QUALITY.count}
					</th>
					<th scope="col" class="end">
						{QUALITY.share}
					</th>
					<th scope="col" class="end">
						{QUALITY.proven}
					</th>
					<th scope="col">{QUALITY.state}</th>
				</tr>
			</thead>
			<tbody>
				{lines.map(({ goods, quality, filed, proven, state }) => (
					<tr key={goods} data-open={goods === open}>
						<th scope="row">
							<a href={linkTo(goods)} aria-current={goods === open ? 'true' : undefined} title={goods}>
								{goods}
							</a>
						</th>
						<td class="end number">{quality}</td>
						<td class="end number muted">{shareText(quality, filed)}</td>
						<td class="end number" data-none={proven === 0}>
							{proven}
						</td>
						<td>
							<span class="quality-state" data-state={state}>
								{QUALITY.states[state]}
							</span>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
