import { DAY, dayBounds, MINUTE } from '../../domain/clock';
import { INSTANTS, type Instant } from '../../domain/fact';

/** `to` minus `from` is at most `most`: ms, or Shanghai days. */
export interface Span {
	from: Instant;
	to: Instant;
	most: number;
	unit: 'ms' | 'days';
}

/** What time itself says: nothing is signed for before it was shipped, nothing asked back before it was ordered. */
const ORDER: readonly Span[] = (
	[
		['confirmedAt', 'requestedAt'],
		['confirmedAt', 'shippedAt'],
		['shippedAt', 'signedAt'],
		['confirmedAt', 'shipBy'],
		['requestedAt', 'timeoutAt'],
	] as const
).map(([from, to]) => ({ from: to, to: from, most: 0, unit: 'ms' }));

/** Beijing time in ms, so that a day begins at a multiple of `DAY`. */
const OFFSET = -dayBounds(0).from;
const LATEST = Date.UTC(2026, 10, 20, 18, 0);

/** Rounds of tightening after which spans are too far apart to be solved. */
const MOST_ROUNDS = 5000;

/**
 * Instants (epoch ms) that keep all spans, or undefined where none do. Exact: spans are difference constraints, over instants and over the days they
 * lie in, and of such a system the latest solution is found by tightening. `step` is the least difference (ms) between two instants.
 */
export function solveInstants(spans: readonly Span[], step: number): Map<Instant, number> | undefined {
	const limits = limitsOf([...ORDER, ...spans], step);
	const count = INSTANTS.length;
	const at = new Array<number>(count * 2).fill(LATEST);
	const furthest = limits.reduce((most, [, , by]) => Math.max(most, Math.abs(by)), DAY);
	const earliest = LATEST - (furthest + DAY) * at.length;
	// Without the days a system that still moves after as many rounds as it has instants contradicts itself.
	for (let round = 0; tighten(at, limits); round++) if (round > at.length) return undefined;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		for (let day = count; day < at.length; day++) at[day] = Math.floor((at[day] ?? 0) / DAY) * DAY;
		if (at.some((one) => one < earliest)) return undefined;
		if (!tighten(at, limits)) return new Map(INSTANTS.map((name, i) => [name, (at[i] ?? 0) - OFFSET]));
	}
	throw new RangeError('spans too far apart');
}

type Limit = readonly [of: number, after: number, by: number];

/** Each as `at[of] <= at[after] + by`; the days' beginnings stand behind the instants. */
function limitsOf(spans: readonly Span[], step: number): Limit[] {
	const count = INSTANTS.length;
	const place = (name: Instant) => INSTANTS.indexOf(name);
	return [
		...INSTANTS.flatMap((_, i): Limit[] => [
			[count + i, i, 0],
			[i, count + i, DAY - step],
		]),
		...spans.map(
			({ from, to, most, unit }): Limit =>
				unit === 'ms' ? [place(to), place(from), most] : [count + place(to), count + place(from), most * DAY],
		),
	];
}

function tighten(at: number[], limits: readonly Limit[]): boolean {
	let moved = false;
	for (const [of, after, by] of limits) {
		const most = (at[after] ?? 0) + by;
		if ((at[of] ?? 0) <= most) continue;
		at[of] = most;
		moved = true;
	}
	return moved;
}

/** What a comparison of two instants says where it is true, or where it is not. */
export function spanOf(
	atom: { elapsed: [string, string]; atMostMinutes: number } | { days: [string, string]; atMost: number },
	truth: boolean,
	step: number,
): Span {
	const [from, to] = ('elapsed' in atom ? atom.elapsed : atom.days) as [Instant, Instant];
	const unit = 'elapsed' in atom ? 'ms' : 'days';
	const most = 'elapsed' in atom ? atom.atMostMinutes * MINUTE : atom.atMost;
	if (truth) return { from, to, most, unit };
	return { from: to, to: from, most: -most - (unit === 'ms' ? step : 1), unit };
}
