import type { DayRange } from '../figures';

/** The stretches of time that the dashboard shows. */
export const SPANS = { today: 1, week: 7, month: 30 } as const;
export type Span = keyof typeof SPANS;

/** A stretch that ends today (Shanghai day), and the one of the same length before it. */
export function rangesOf(span: Span, today: number): { now: DayRange; before: DayRange } {
	const days = SPANS[span];
	const from = today - days + 1;
	return { now: { from, to: today }, before: { from: from - days, to: from - 1 } };
}
