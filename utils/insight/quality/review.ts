import { shanghaiDay } from '../../domain/clock';
import { chanceOfSoFew, chanceOfSoMany, type TwoCounts } from '../statistics/two-rates';
import { type DayCount, type Stretch, stretchOf } from './counts';
import type { LedgerAction } from './ledger';

/**
 * What came of an action. `watching`: its days are not over. `fell`: fewer complaints a day than before, and not by chance. `same`: a fall would have
 * shown and did not. `rose`: more than before. `unsure`: too little was seen for a fall to show at all.
 */
export type ReviewState = 'watching' | 'fell' | 'same' | 'rose' | 'unsure';

export interface Review {
	state: ReviewState;
	/** The complaint is open again. */
	reopened: boolean;
	before: Stretch;
	after: Stretch;
	/** The Shanghai day whose end is waited for. */
	reviewDay: number;
	/** The chance of what came after, had nothing changed; of so few, or where it rose of so many. */
	chance: number;
}

/** Days before an action that it is held against. */
export const DAYS_BEFORE = 28;
/** A chance below this is no chance any more. */
const LEVEL = 0.05;
/** While it is waited for enough to be seen, it is looked at daily: a rise must be the plainer. */
const DAILY_LEVEL = LEVEL / 5;
/** With fewer days watched on a side nothing is said. */
const LEAST = 5;

/**
 * Holds the days after an action against those before it, by the exact test of two Poisson rates over the days of which anything was seen. The day of the action
 * belongs to neither, and today is not over. How far the later stretch goes depends on the days watched and on the count before alone, never on the
 * count after: to look until one likes what one sees would be no test.
 */
export function reviewOf(
	action: Pick<LedgerAction, 'at' | 'reviewAfter'>,
	counts: readonly DayCount[],
	watched: readonly number[],
	today: number,
): Review {
	const day = shanghaiDay(action.at);
	const reviewDay = day + action.reviewAfter;
	const yesterday = today - 1;
	const before = stretchOf(counts, watched, { from: day - DAYS_BEFORE, to: day - 1 });
	const until = (to: number) => stretchOf(counts, watched, { from: day + 1, to });
	if (yesterday < reviewDay) {
		return { state: 'watching', reopened: false, before, after: until(yesterday), reviewDay, chance: 1 };
	}
	for (let to = reviewDay; to <= yesterday; to++) {
		const after = until(to);
		if (isEnough(before, after.watched)) return judged({ before, after, reviewDay }, LEVEL);
	}
	const found = judged({ before, after: until(yesterday), reviewDay }, DAILY_LEVEL);
	return found.state === 'rose' ? found : { ...found, state: 'unsure', reopened: false };
}

/** Whether no complaint at all in so many days would be too few for chance: if not, no fall can show. */
function isEnough(before: Stretch, watchedAfter: number): boolean {
	if (before.watched < LEAST || watchedAfter < LEAST) return false;
	const counts = {
		before: before.quality,
		after: 0,
		stretchBefore: before.watched,
		stretchAfter: watchedAfter,
	};
	return chanceOfSoFew(counts) <= LEVEL;
}

function judged(of: Pick<Review, 'before' | 'after' | 'reviewDay'>, level: number): Review {
	const { before, after } = of;
	if (before.watched < LEAST || after.watched < LEAST) {
		return { ...of, state: 'unsure', reopened: false, chance: 1 };
	}
	const counts: TwoCounts = {
		before: before.quality,
		after: after.quality,
		stretchBefore: before.watched,
		stretchAfter: after.watched,
	};
	const [few, many] = [chanceOfSoFew(counts), chanceOfSoMany(counts)];
	if (few <= level) return { ...of, state: 'fell', reopened: false, chance: few };
	if (many <= level) return { ...of, state: 'rose', reopened: true, chance: many };
	return { ...of, state: 'same', reopened: true, chance: few };
}
