import { dayBounds, MINUTE, shanghaiDay } from '../domain/clock';
import { type Facts, type Instant, intervalOf } from '../domain/fact';
import type { Condition } from './condition';
import { evaluate } from './evaluate';
import type { Pack } from './pack';

/**
 * The next instant after `now` (epoch ms) at which time alone changes the truth of a rule: only an order judged as if a request were
 * filed now has such instants, because there the filing time moves with the clock.
 */
export function changesAt(facts: Facts, pack: Pack, now: number): number | undefined {
	const asked = facts.requestedAt;
	if (asked?.kind !== 'known' || asked.evidence.by !== 'rule') return undefined;
	const flips = [...pack.rules, ...(pack.exceptions ?? [])]
		.flatMap(({ when }) => flipsIn(when, facts))
		.filter((at) => at > now);
	return flips.length === 0 ? undefined : Math.min(...flips);
}

function flipsIn(condition: Condition, facts: Facts): number[] {
	if ('all' in condition) return flipsOfParts(condition.all, facts, false);
	if ('any' in condition) return flipsOfParts(condition.any, facts, true);
	if ('not' in condition) return flipsIn(condition.not, facts);
	if ('elapsed' in condition) return flipsOf(condition.elapsed, facts, elapsedFlips(condition.atMostMinutes));
	if ('days' in condition) return flipsOf(condition.days, facts, dayFlips(condition.atMost));
	return [];
}

/** None where a part that time does not touch settles the whole. */
function flipsOfParts(parts: Condition[], facts: Facts, settling: boolean): number[] {
	const flips = parts.map((part) => flipsIn(part, facts));
	const settled = parts.some((part, i) => flips[i]?.length === 0 && evaluate(part, facts) === settling);
	return settled ? [] : flips.flat();
}

interface Flips {
	/** The first instant that is too late for a span which starts at `start`, */
	tooLate: (start: number) => number;
	/** and the first that is late enough for one which ends at `end`. */
	lateEnough: (end: number) => number;
}

function elapsedFlips(minutes: number): Flips {
	return {
		tooLate: (start) => start + minutes * MINUTE + 1,
		lateEnough: (end) => end - minutes * MINUTE,
	};
}

function dayFlips(days: number): Flips {
	return {
		tooLate: (start) => dayBounds(shanghaiDay(start) + days).to + 1,
		lateEnough: (end) => dayBounds(shanghaiDay(end) - days).from,
	};
}

function flipsOf([from, to]: [string, string], facts: Facts, { tooLate, lateEnough }: Flips): number[] {
	const start = to === 'requestedAt' ? intervalOf(facts, from as Instant) : undefined;
	const end = from === 'requestedAt' ? intervalOf(facts, to as Instant) : undefined;
	return [
		...(start ? [tooLate(start.from), tooLate(start.to)] : []),
		...(end ? [lateEnough(end.from), lateEnough(end.to)] : []),
	];
}
