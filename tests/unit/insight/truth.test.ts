import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../utils/domain/words';
import type { GoodsRecord, SumsBy } from '../../../utils/insight/figures';
import { byProduct } from '../../../utils/insight/summary/goods-lines';
import { type FiguredDay, periodOf } from '../../../utils/insight/summary/period';
import { type Plan, plan } from '../../sim/plan';
import { countTruth, type Tally } from '../../sim/seen-truth';
import { looksAt, type Seen, toSighting, type Watching } from '../../sim/visits';
import { foldAll } from './sightings';

const HOURS = [9.5, 14, 21.5];

/** What the extension's own code counts of a watched shop, and what is true of what was seen. */
function watch(shop: Plan, watching: Watching) {
	const looks: Seen[][] = [...looksAt(shop, watching)];
	const sightings = looks.flat().map((seen) => {
		const { caseKey, ...rest } = toSighting(seen);
		return { ...rest, case: caseKey, order: caseKey.split('/')[0] ?? '' };
	});
	const { days, goods } = foldAll(sightings);
	return { days: [...days.values()], goods: [...goods.values()], truth: countTruth(looks), looks };
}

/** The figures of each day, taken through what the dashboard shows, in the form of the truth. */
function shownFiled(days: readonly { day: number }[], all: FiguredDay[], goods: GoodsRecord[]): Tally {
	const tally: Tally = new Map();
	const put = (key: string, sum: { n: number; fen: number } | undefined) => {
		if (sum && sum.n > 0) tally.set(key, { n: sum.n, fen: sum.fen });
	};
	for (const { day } of days) {
		const period = periodOf(all, { from: day, to: day });
		put(`${day} `, period.filed);
		for (const table of [period.reasons, period.types, period.shipping] as SumsBy<string>[]) {
			for (const [name, sum] of Object.entries(table)) put(`${day} ${name}`, sum);
		}
	}
	for (const { day, goods: name, sku, filed } of goods) put(`${day} ${name}|${sku}`, filed);
	return tally;
}

function shownEnded(all: FiguredDay[]): Tally {
	const tally: Tally = new Map();
	for (const { day } of all) {
		const { endings } = periodOf(all, { from: day, to: day });
		for (const outcome of OUTCOMES) {
			for (const [reason, sum] of Object.entries(endings[outcome] ?? {})) {
				if (sum.n > 0) tally.set(`${day} ${outcome} ${reason}`, { n: sum.n, fen: sum.fen });
			}
		}
	}
	return tally;
}

const sorted = (tally: Tally) => [...tally].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the figures of the dashboard equal the truth of what was seen, to the unit', () => {
	it.each([
		[10, 20, 1],
		[10, 20, 0.3],
		[100, 5, 1],
		[100, 5, 0.5],
		[1000, 1, 0.6],
		[100_000, 1, 0.002],
	])(
		'with %d requests a day for %d days, of which a share of %d of the pages is opened',
		(perDay, days, share) => {
			const shop = plan({ seed: `truth ${perDay}`, perDay, days });
			const { days: counted, goods, truth } = watch(shop, { share, hours: HOURS });
			const figured = counted as FiguredDay[];
			expect(truth.filed.size).toBeGreaterThan(0);
			expect(sorted(shownFiled(counted, figured, goods))).toEqual(sorted(truth.filed));
			expect(sorted(shownEnded(figured))).toEqual(sorted(truth.ended));
		},
	);

	it('and several days together are the sum of their days', () => {
		const shop = plan({ perDay: 40, days: 10 });
		const { days, goods, looks } = watch(shop, { share: 0.7, hours: HOURS });
		const range = { from: shop.firstDay, to: shop.firstDay + 9 };
		const period = periodOf(days as FiguredDay[], range);
		const cases = new Set(looks.flat().map(({ one }) => one));
		const over = new Set(looks.flat().flatMap(({ one, turn }) => (turn.outcome ? [one] : [])));
		expect(period.filed.n).toBe(cases.size);
		expect(period.ended.n).toBe(over.size);
		const paid = ['fast', 'platform', 'timeout', 'merchant'];
		const back = [...over].filter(({ outcome }) => paid.includes(outcome));
		expect(period.paidBack.fen).toBe(back.reduce((sum, { amount }) => sum + amount, 0));
		const lines = byProduct(goods, range);
		expect(lines.reduce((sum, { filed }) => sum + filed.n, 0)).toBe(cases.size);
		expect(lines.reduce((sum, { paidBack }) => sum + paidBack.fen, 0)).toBe(period.paidBack.fen);
	});

	it('and what was not seen is said: days on which nobody looked are not watched, and late ends are marked', () => {
		const shop = plan({ perDay: 40, days: 12 });
		// Only in the afternoon: what ended after midnight is first seen ended on the day after it was last seen open.
		const { days } = watch(shop, { share: 1, hours: [16] });
		const all = days as FiguredDay[];
		const range = { from: shop.firstDay - 5, to: shop.firstDay + 11 };
		const period = periodOf(all, range);
		expect(period.watched).toBe(12);
		expect(period.endedEarlier).toBeGreaterThan(0);
		expect(period.endedEarlier).toBeLessThanOrEqual(period.ended.n);
	});

	it('and a request that was never seen is in no figure', () => {
		const shop = plan({ perDay: 60, days: 5 });
		const { days, truth } = watch(shop, { share: 0, hours: HOURS });
		expect(days).toEqual([]);
		expect(truth.filed.size).toBe(0);
	});
});
