import { DAY, dayBounds, durationText, HOUR, MINUTE } from '../../utils/domain/clock';
import { roughYuan } from '../dashboard-text';

/** How an axis reads: the steps between its lines, what stands at a line, and how wide that gets (px). */
export interface Unit {
	steps: readonly number[];
	text(value: number): string;
	width: number;
}

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** Cases, money in fen, and lengths of time in ms. */
export const UNITS = {
	cases: { steps: ROUND, text: String, width: 36 },
	money: { steps: ROUND.map((step) => step * 100), text: roughYuan, width: 62 },
	time: {
		steps: [
			...[5, 10, 20, 30].map((n) => n * MINUTE),
			...[1, 2, 3, 6, 12].map((n) => n * HOUR),
			...[1, 2, 5, 10].map((n) => n * DAY),
		],
		text: (ms) => (ms === 0 ? '0' : durationText(ms)),
		width: 52,
	},
} satisfies Record<string, Unit>;

/** Stacked upon each other, the first at the bottom; as many values as days. */
export interface BarSeries {
	id: string;
	label: string;
	values: readonly number[];
}

/** A line through the most, with a shade down to the least; a gap where either is not known. */
export interface SpanSeries {
	id: string;
	label: string;
	spans: readonly ({ least: number; most: number } | undefined)[];
}

export type Plot =
	| { kind: 'bars'; series: readonly BarSeries[] }
	| { kind: 'spans'; series: readonly SpanSeries[] };

/** Where a Shanghai day stands, in epoch seconds: at noon, so that a bar stands over its date. */
export function placeOfDay(day: number): number {
	return Math.round((dayBounds(day).from + DAY / 2) / 1000);
}

/** One list of values a line or bar that is drawn, in the order in which they are drawn. */
export function drawnValues(plot: Plot): (number | null)[][] {
	if (plot.kind === 'bars') return tops(plot.series).reverse();
	return plot.series.flatMap(({ spans }) => [
		spans.map((span) => span?.most ?? null),
		spans.map((span) => span?.least ?? null),
	]);
}

/** The tops of the stacks; the highest is drawn first, so that each lower one is drawn over it. */
function tops(series: readonly BarSeries[]): number[][] {
	const sums: number[][] = [];
	for (const { values } of series) {
		const below = sums.at(-1);
		sums.push(values.map((value, index) => value + (below?.[index] ?? 0)));
	}
	return sums;
}
