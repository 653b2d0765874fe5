import { sampleVariance, sum } from 'simple-statistics';
import { DAY, shanghaiDay } from '../../domain/clock';
import type { Verdict } from '../../domain/words';
import { driftOf } from './drift';
import { type Interval, intervalOf } from './interval';
import type { OpenGroup } from './open-groups';
import type { PastCase } from './past-case';
import { paidWithin, ratesOf } from './refund-rates';

export interface ForecastInput {
	/** Epoch ms. */
	now: number;
	/** All requests that are open now. An amount that no page showed counts as the mean of the others. */
	open: readonly OpenGroup[];
	/** Requests of the last weeks, ended or not. */
	past: readonly PastCase[];
	/** Money of the requests filed on each watched day before today, oldest first. */
	filed: readonly { day: number; fen: number }[];
}

/** Money likely to be paid back within the next days, and where it comes from (fen). */
export interface Forecast extends Interval {
	days: number;
	/** From requests that are open now, and how many there are. */
	open: number;
	/** From requests that are still to come. */
	coming: number;
	/** Of the open ones, by what the badge says. */
	verdicts: { verdict: Verdict | undefined; n: number; fen: number; expected: number }[];
}

/** With fewer watched days or ended requests nothing is foretold. */
const LEAST_DAYS = 10;
const LEAST_ENDED = 20;

/** How far back looks are taken. */
const LOOK_BACK = 28;
/** Half a day: a request comes at any time of its day. */
const MIDDLE = 0.5;

/**
 * What is likely to be paid back from `now` on within `days` days: each open request with its amount and the share of such requests that was paid back in
 * that time, and what usually comes in on these weekdays, with the growth of the weeks before, and the share of it that is paid back by then. Undefined where there is too little to learn from.
 */
export function forecast({ now, open, past, filed }: ForecastInput, days: number): Forecast | undefined {
	const ended = past.filter(({ endedAt }) => endedAt !== undefined).length;
	if (filed.length < LEAST_DAYS || ended < LEAST_ENDED) return undefined;
	const rate = ratesOf(past, now, days * DAY, LOOK_BACK);
	const known = past.map(({ amount }) => amount);
	const priced = sum(open.map(({ n, unpriced }) => n - unpriced)) + known.length;
	const usual = (sum(open.map(({ fen }) => fen)) + sum(known)) / Math.max(priced, 1);
	const judged = open.map(({ type, stage, verdict, n, unpriced, fen, squares }) => ({
		...{ verdict, n, ...rate(type, stage) },
		fen: fen + unpriced * usual,
		squares: squares + unpriced * usual ** 2,
		kind: `${type} ${stage}`,
	}));
	const openMean = sum(judged.map(({ fen, share }) => fen * share));
	const chance = sum(judged.map(({ squares, share }) => squares * share * (1 - share)));
	const coming = comingIn({ now, past, filed }, days);
	const variance = chance + doubt(judged) + coming.variance;
	return {
		...intervalOf(openMean + coming.mean, variance),
		days,
		open: Math.round(openMean),
		coming: Math.round(coming.mean),
		verdicts: byVerdict(judged),
	};
}

interface Judged {
	verdict: Verdict | undefined;
	n: number;
	fen: number;
	share: number;
	looks: number;
	kind: string;
}

/** What is not known of the shares themselves; it goes all one way for all requests of a kind. */
function doubt(judged: readonly Judged[]): number {
	const kinds = [...Map.groupBy(judged, ({ kind }) => kind).values()];
	return sum(
		kinds.map((own) => {
			const { share, looks } = own[0] ?? { share: 0, looks: 1 };
			return sum(own.map(({ fen }) => fen)) ** 2 * ((share * (1 - share)) / looks);
		}),
	);
}

/** A weekday on which next to nothing comes says nothing of growth. */
const LOW = 0.2;

function comingIn(
	{ now, past, filed }: Pick<ForecastInput, 'now' | 'past' | 'filed'>,
	days: number,
): { mean: number; variance: number } {
	const average = sum(filed.map(({ fen }) => fen)) / filed.length;
	const weekday = (day: number): number => {
		const same = filed.filter((one) => (one.day - day) % 7 === 0);
		return (sum(same.map(({ fen }) => fen)) + 2 * average) / (same.length + 2);
	};
	const shareOf = (day: number): number => (average > 0 ? weekday(day) / average : 1);
	const drift = driftOf(filed.map(({ day, fen }) => ({ day, fen: fen / Math.max(shareOf(day), LOW) })));
	const moneyOf = (day: number): number =>
		shareOf(day) * Math.max(0, average + drift.daily * (day - drift.middle));
	const rest = filed.map(({ day, fen }) => fen - moneyOf(day));
	const daily = rest.length > 1 ? sampleVariance(rest) : average ** 2;
	const today = shanghaiDay(now);
	const ahead = Array.from({ length: days }, (_, index) => ({
		fen: moneyOf(today + 1 + index),
		far: today + 1 + index - drift.middle,
		share: paidWithin(past, now, (days - index - MIDDLE) * DAY),
	}));
	const mean = sum(ahead.map(({ fen, share }) => fen * share));
	const shares = sum(ahead.map(({ share }) => share));
	const amounts = past.map(({ amount }) => amount);
	const square = sum(amounts.map((amount) => amount ** 2)) / Math.max(sum(amounts), 1);
	// Of the money that comes, chance decides which requests are paid back in time; and the usual day is known from few days.
	const picked = sum(ahead.map(({ fen, share }) => fen * square * share * (1 - share)));
	const unsure =
		shares ** 2 * (daily / filed.length) +
		sum(ahead.map(({ share, far }) => share * far)) ** 2 * drift.variance;
	return { mean, variance: sum(ahead.map(({ share }) => daily * share ** 2)) + picked + unsure };
}

function byVerdict(judged: readonly Judged[]): Forecast['verdicts'] {
	return [...Map.groupBy(judged, ({ verdict }) => verdict)]
		.map(([verdict, own]) => ({
			verdict,
			n: sum(own.map(({ n }) => n)),
			fen: Math.round(sum(own.map(({ fen }) => fen))),
			expected: Math.round(sum(own.map(({ fen, share }) => fen * share))),
		}))
		.sort((a, b) => b.expected - a.expected);
}
