// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayBounds, HOUR, instantFromText, SECOND, shanghaiDay } from '../../../utils/domain/clock';
import type { Sighting } from '../../../utils/domain/sighting';
import {
	OUTCOMES,
	REASON_GROUPS,
	REQUEST_TYPES,
	SHIPPING_STATES,
	STAGES,
	VERDICTS,
} from '../../../utils/domain/words';
import type { CaseFilter, CaseLine, CasePage, GoodsRecord, Sum } from '../../../utils/insight/figures';
import type { OpenGroup } from '../../../utils/insight/forecast/open-groups';
import { byProduct, bySpec } from '../../../utils/insight/summary/goods-lines';
import { type FiguredDay, periodOf } from '../../../utils/insight/summary/period';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import { createKeptList } from '../../../utils/messages/kept-list';
import { createRouter } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { memoryShelf, testStore } from '../storage/support';
import { fromConsole, fromOptions, memorySession, own } from './support';

/** The change of a month in a leap year, of a year, and of an ordinary month. */
const MIDNIGHTS = ['2028-02-29 00:00', '2028-03-01 00:00', '2027-01-01 00:00', '2027-05-01 00:00'].map(
	(text) => instantFromText(text) ?? 0,
);

/** Some days around a midnight: looks of several tabs at a few requests, in any order, with whatever a page may leave out. */
const life = fc.record({
	midnight: fc.constantFrom(...MIDNIGHTS),
	looks: fc.array(
		fc.record(
			{
				order: fc.integer({ min: 0, max: 3 }),
				request: fc.constantFrom('', 'second', '#771'),
				hours: fc.integer({ min: -60, max: 60 }),
				filed: fc.integer({ min: -130 * 24, max: 20 }),
				stage: fc.constantFrom(...STAGES),
				verdict: fc.constantFrom(...VERDICTS),
				outcome: fc.constantFrom(...OUTCOMES),
				refundAmount: fc.constantFrom(0, 1, 990, 100_000_000_000),
				due: fc.integer({ min: -40, max: 90 }),
				requestType: fc.constantFrom(...REQUEST_TYPES),
				reasonGroup: fc.constantFrom(...REASON_GROUPS),
				shipping: fc.constantFrom(...SHIPPING_STATES),
				goods: fc.constantFrom('cup', 'plate'),
				sku: fc.constantFrom('red', 'blue'),
			},
			{ requiredKeys: ['order', 'request', 'hours', 'verdict'] },
		),
		{ minLength: 1, maxLength: 24 },
	),
	again: fc.boolean(),
	batch: fc.integer({ min: 1, max: 9 }),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

function sightingsOf({ midnight, looks }: Life): Sighting[] {
	return looks.map(({ order, request, hours, filed, due, verdict, stage, ...rest }, index) => {
		const at = midnight + hours * HOUR + index;
		const second = Math.floor(midnight / SECOND) + order - 5 * 3600;
		const { outcome, refundAmount, requestType, reasonGroup, shipping, goods, sku } = rest;
		return {
			id: `look-000${index}`,
			caseKey: `270101-30000000000000${order}/${request === 'second' ? second : request}`,
			...{ at, page: 'after-sales-list', verdict, speed: 'none' },
			...(stage && { stage }),
			...(outcome && { outcome }),
			...(refundAmount !== undefined && { refundAmount }),
			...(requestType && { requestType }),
			...(reasonGroup && { reasonGroup }),
			...(shipping && { shipping }),
			...(goods && { goods }),
			...(sku && { sku }),
			...(filed !== undefined && request !== '' && { requestedAt: midnight + filed * HOUR }),
			...(due !== undefined && { timeoutAt: midnight + due * HOUR }),
		} as Sighting;
	});
}

async function background(one: Life) {
	globalThis.indexedDB = new IDBFactory();
	const now = one.midnight + 3 * DAY;
	const router = createRouter(own);
	addRoutes(router, {
		store: testStore(memoryShelf(), () => now),
		places: createCasePlaces(memorySession().shelf),
		keptList: createKeptList(),
		now: () => now,
	} as unknown as Services);
	const sent = sightingsOf(one);
	const tabs = one.again ? [sent, sent.toReversed()] : [sent];
	await Promise.all(
		tabs.map(async (list) => {
			for (let from = 0; from < list.length; from += one.batch)
				await router.answer('sightings/add', { sightings: list.slice(from, from + one.batch) }, fromConsole);
		}),
	);
	const ask = <T>(type: string, data?: unknown) => router.answer(type, data, fromOptions) as Promise<T>;
	const list = async (filter: CaseFilter): Promise<CaseLine[]> => {
		const found: CaseLine[] = [];
		let after: string | undefined;
		do {
			const page: CasePage = await ask('insight/cases', { filter, ...(after && { after }) });
			found.push(...page.cases);
			after = page.next;
		} while (after !== undefined);
		return found;
	};
	return { ask, list };
}

/** What a list of cases adds up to. */
function sumOf(cases: readonly CaseLine[]): Sum {
	const amounts = cases.map(({ amount }) => amount);
	const priced = amounts.filter((amount) => amount !== undefined);
	return {
		n: cases.length,
		fen: priced.reduce((sum, amount) => sum + amount, 0),
		unpriced: cases.length - priced.length,
	};
}

const NONE: Sum = { n: 0, fen: 0, unpriced: 0 };

describe('figures and the cases behind them, whatever the pages showed and left out', () => {
	it('add up to the same, in number and money, of each day and of several', async () => {
		await fc.assert(
			fc.asyncProperty(life, async (one) => {
				const { ask, list } = await background(one);
				const today = shanghaiDay(one.midnight);
				const whole = { from: today - 140, to: today + 5 };
				const { days } = await ask<{ days: FiguredDay[] }>('insight/days', whole);
				const goods = await ask<GoodsRecord[]>('insight/goods', whole);
				const around = [today - 2, today - 1, today, today + 1].map((day) => ({ from: day, to: day }));
				for (const range of [whole, { from: today - 1, to: today }, ...around]) {
					const period = periodOf(days, range);
					const behind = async (by: CaseFilter['by'], over: Partial<CaseFilter> = {}) =>
						sumOf(await list({ ...range, by, ...over }));
					expect(await behind('filed')).toEqual(period.filed);
					expect(await behind('ended')).toEqual(period.ended);
					expect(await behind('ended', { paidBack: true })).toEqual(period.paidBack);
					expect(await behind('filed', { quality: true })).toEqual(period.quality);
					expect((await behind('handled')).n).toBe(period.handled.most.n);
					expect((await behind('due')).n).toBe(period.due);
					expect((await behind('due', { met: 'met' })).n).toBe(period.met);
					expect((await behind('due', { met: 'missed' })).n).toBe(period.missed);
					for (const outcome of OUTCOMES)
						expect(await behind('ended', { outcome })).toEqual(period.outcomes[outcome]);
					if (range !== whole) continue;
					for (const reason of [...REASON_GROUPS, 'unknown'] as const)
						expect(await behind('filed', { reason })).toEqual(period.reasons[reason] ?? NONE);
					for (const type of [...REQUEST_TYPES, 'unknown'] as const)
						expect(await behind('filed', { type })).toEqual(period.types[type] ?? NONE);
					for (const shipping of [...SHIPPING_STATES, 'unknown'] as const)
						expect(await behind('filed', { shipping })).toEqual(period.shipping[shipping] ?? NONE);
					for (const verdict of [...VERDICTS, 'unknown'] as const)
						expect(await behind('filed', { verdict })).toEqual(period.verdicts[verdict] ?? NONE);
				}
				for (const line of [...byProduct(goods, whole), ...bySpec(goods, whole)]) {
					const of = { goods: line.goods, ...(line.sku !== undefined && { sku: line.sku }) };
					expect(sumOf(await list({ ...whole, by: 'filed', ...of }))).toEqual(line.filed);
					expect(sumOf(await list({ ...whole, by: 'ended', paidBack: true, ...of }))).toEqual(line.paidBack);
					expect((await list({ ...whole, by: 'filed', quality: true, ...of })).length).toBe(line.quality);
				}
				const open = await ask<OpenGroup[]>('insight/open');
				for (const verdict of VERDICTS) {
					const own = open.filter((group) => group.verdict === verdict);
					const sum = own.reduce(
						(all, { n, fen, unpriced }) => ({
							n: all.n + n,
							fen: all.fen + fen,
							unpriced: all.unpriced + unpriced,
						}),
						NONE,
					);
					expect(sumOf(await list({ from: 0, to: today + 5, by: 'open', verdict }))).toEqual(sum);
				}
				expect(dayBounds(today).from).toBe(one.midnight);
			}),
			{ numRuns: Number(process.env.RUNS ?? 25) },
		);
	}, 600_000);
});
