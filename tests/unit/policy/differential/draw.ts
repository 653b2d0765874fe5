import type { FactName, Facts } from '../../../../utils/domain/fact';
import * as words from '../../../../utils/domain/words';
import type { Condition } from '../../../../utils/policy/condition';
import type { Pack } from '../../../../utils/policy/pack';
import { at, packOf } from '../build-case';

/** Numbers in [0, 1) from a seed (mulberry32), so that every case can be drawn again. */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export const FILED = at('2026-11-20 18:00');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const FEW: readonly (readonly [FactName, readonly (string | boolean)[]])[] = [
	['requestType', words.REQUEST_TYPES],
	['reasonGroup', words.REASON_GROUPS.slice(0, 6)],
	['goodsKind', words.GOODS_KINDS],
	['shipped', [true, false]],
	['signed', [true, false]],
	['optInFastRefund', [true, false]],
];
const PAIRS: readonly [string, string][] = [
	['confirmedAt', 'requestedAt'],
	['signedAt', 'requestedAt'],
	['requestedAt', 'shippedAt'],
	['confirmedAt', 'signedAt'],
];
const TEXTS = ['定制', '定', '红', '红色款'];
const VERDICTS = ['agree', 'negotiate', 'intercept', 'auto-refund', 'wait'] as const;

export interface Drawn {
	facts: Facts;
	pack: Pack;
}

/** A small pack, and a case of which some facts are known, some a range, and some are not known at all. */
export function draw(random: () => number): Drawn {
	const below = (count: number) => Math.floor(random() * count);
	const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
	const some = <T>(list: readonly T[]): T[] => {
		const kept = list.filter(() => random() < 0.5);
		return kept.length > 0 ? kept : [one(list)];
	};
	const atom = (): Condition => {
		const kind = random();
		if (kind < 0.55) {
			const [fact, values] = one(FEW);
			return { fact, in: some(values) };
		}
		if (kind < 0.7) return { fact: 'paidAmount', below: one([0, 1, 5000, 10_000]) };
		if (kind < 0.78) return { fact: 'goodsName', contains: some(TEXTS) };
		if (kind < 0.8) return { fact: 'goodsName', in: some(TEXTS) };
		const pair = [...one(PAIRS)] as [string, string];
		return random() < 0.5
			? { elapsed: pair, atMostMinutes: one([0, 60, 1440, 2000]) }
			: { days: pair, atMost: one([0, 1, 7]) };
	};
	const condition = (depth: number): Condition => {
		const kind = random();
		if (depth === 0 || kind < 0.4) return atom();
		if (kind < 0.55) return { not: condition(depth - 1) };
		const parts = Array.from({ length: 1 + below(3) }, () => condition(depth - 1));
		return kind < 0.85 ? { all: parts } : { any: parts };
	};
	const pack = packOf(
		Array.from({ length: 1 + below(4) }, (_, i) => ({
			id: `R${i}`,
			when: condition(2),
			...(random() < 0.85 && { verdict: one(VERDICTS) }),
		})),
	);
	return { pack, facts: drawFacts(random, one) };
}

function drawFacts(random: () => number, one: <T>(list: readonly T[]) => T): Facts {
	const facts: Record<string, unknown> = {};
	const evidence = { by: 'page', quote: '' };
	const known = (value: unknown) => ({ kind: 'known', value, evidence, at: FILED });
	const unknown = { kind: 'unknown', why: 'contradiction', quotes: [], at: FILED };
	// What is not shown is said to be unreadable, so that nothing else is derived of it.
	const put = (name: string, value: unknown, range?: [number, number]) => {
		const kind = random();
		if (kind < 0.6) facts[name] = known(value);
		else if (range && kind < 0.8)
			facts[name] = { kind: 'range', from: range[0], to: range[1], evidence, at: FILED };
		else facts[name] = unknown;
	};
	for (const [name, values] of FEW) put(name, one(values));
	put('goodsName', one(['定制', '红定', '别的', '红色款', '']));
	const amount = one([0, 4999, 5000, 9999, 10_000, 20_000]);
	put('paidAmount', amount, [one([0, amount]), amount + one([0, 1, 6000])]);
	const steps = [0, 1, 59 * MINUTE, 60 * MINUTE, 60 * MINUTE + 1, DAY, DAY + 1, 2 * DAY, 8 * DAY];
	for (const name of ['confirmedAt', 'signedAt', 'shippedAt']) {
		const value = FILED - one(steps) + one([0, 0, 3 * 60 * MINUTE, 6 * 60 * MINUTE]);
		put(name, value, [value - one(steps), value + one([0, 1, 60 * MINUTE])]);
	}
	// Mostly known: of two instants neither of which is known exactly nothing more is promised.
	facts.requestedAt = random() < 0.9 ? known(FILED + one([0, 6 * 60 * MINUTE, 1])) : unknown;
	return facts as Facts;
}
