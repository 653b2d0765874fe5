import { dayBounds, dayText } from '../utils/domain/clock';
import type { Stretch } from '../utils/insight/quality/counts';
import type { Review } from '../utils/insight/quality/review';
import { oneIn } from './dashboard-text';
import { perDay, QUALITY, shareText } from './quality-text';

/** Complaints before an action and after it, and what can be said of them. */
export function QualityReview({ review }: { review: Review }) {
	const { before, after } = review;
	return (
		<div class="quality-review" data-state={review.state}>
			<p role="status">{sentence(review)}</p>
			<table class="board-table">
				<thead>
					<tr>
						<th scope="col">
							<span class="sr-only">{QUALITY.stretch}</span>
						</th>
						<th scope="col">{QUALITY.stretch}</th>
						<th scope="col" class="end">
							{QUALITY.watched}
						</th>
						<th scope="col" class="end">
							{QUALITY.count}
						</th>
						<th scope="col" class="end">
							{QUALITY.perDay}
						</th>
						<th scope="col" class="end">
							{QUALITY.share}
						</th>
					</tr>
				</thead>
				<tbody>
					<Row label={QUALITY.before} stretch={before} />
					<Row label={QUALITY.after} stretch={after} />
				</tbody>
			</table>
			<p class="small muted">{QUALITY.testHint}</p>
		</div>
	);
}

function Row({ label, stretch }: { label: string; stretch: Stretch }) {
	const { from, to, watched, quality, filed } = stretch;
	return (
		<tr>
			<th scope="row" class="nowrap">
				{label}
			</th>
			<td class="number nowrap">{to < from ? '—' : `${day(from)} ~ ${day(to)}`}</td>
			<td class="end number">{watched}</td>
			<td class="end number">{quality}</td>
			<td class="end number">{perDay(quality, watched)}</td>
			<td class="end number">{shareText(quality, filed)}</td>
		</tr>
	);
}

/** What the counts say, in words. */
export function sentence({ state, reviewDay, chance }: Review): string {
	switch (state) {
		case 'watching':
			return QUALITY.watching(dayText(dayBounds(reviewDay).from));
		case 'fell':
			return QUALITY.fell(oneIn(chance));
		case 'rose':
			return QUALITY.rose(oneIn(chance));
		case 'same':
			return QUALITY.same;
		case 'unsure':
			return QUALITY.unsure;
	}
}

/** `11-23`: the year is plain from the rest. */
const day = (of: number): string => dayText(dayBounds(of).from).slice(5);
