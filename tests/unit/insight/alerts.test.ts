import { describe, expect, it } from 'vitest';
import type { ReasonGroup } from '../../../utils/domain/words';
import { lookedOn } from '../../../utils/insight/alerts/calendar';
import { type Cell, toCells } from '../../../utils/insight/alerts/cells';
import { findAlerts } from '../../../utils/insight/alerts/find-alerts';

const TODAY = 20_800;

/** So many requests on each of the days, each day 1 to `days` before today. */
const history = (counts: readonly number[], cell: Partial<Cell> = {}): Cell[] =>
	counts.map((requests, back) => ({ day: TODAY - back - 1, requests, ...cell }));

const repeat = (pattern: readonly number[], length: number): number[] =>
	Array.from({ length }, (_, index) => pattern[index % pattern.length] ?? 0);

/** A product with 1.5 a day, and one that keeps the shop watched. */
const quiet = [
	...history(repeat([1, 2], 28), { product: '杯子', reason: 'CHANGED_MIND' }),
	...history(repeat([9, 10, 11, 10], 28), { product: '毛巾', reason: 'CHANGED_MIND' }),
	{ day: TODAY, product: '毛巾', reason: 'CHANGED_MIND' as ReasonGroup, requests: 10 },
];
const today = (requests: number, reason: ReasonGroup, product = '杯子', sku?: string): Cell => ({
	day: TODAY,
	product,
	reason,
	requests,
	...(sku && { sku }),
});

const alertsOf = (cells: readonly Cell[]) => {
	const list = findAlerts(cells, TODAY);
	return list.kind === 'ready' ? list.alerts : list.kind;
};

describe('alerts', () => {
	it('tell that a product with 1.5 a day has 7 today, and what drives it', () => {
		const alerts = alertsOf([...quiet, today(2, 'CHANGED_MIND'), today(5, 'DAMAGED')]);
		expect(alerts).toMatchObject([
			{
				kind: 'product',
				product: '杯子',
				count: 7,
				daily: 1.5,
				drivers: [{ reason: 'DAMAGED', count: 5, daily: 0 }],
			},
			{ kind: 'reason', reason: 'DAMAGED', count: 5 },
		]);
	});

	it('say nothing of an ordinary day', () => {
		expect(alertsOf([...quiet, today(3, 'CHANGED_MIND')])).toEqual([]);
	});

	it('say that there is too little history, instead of guessing', () => {
		const short = [...history(repeat([10], 13)), today(60, 'DAMAGED')];
		expect(findAlerts(short, TODAY)).toEqual({ kind: 'too-short', watched: 13, needed: 14 });
	});

	it('take days on which nobody looked for unknown, not for days without requests', () => {
		// Watched every second day only: 10 on each. Eleven today are nothing out of the ordinary.
		const cells = history(repeat([10, 0], 28), { product: '杯子' }).filter(({ requests }) => requests > 0);
		expect(alertsOf([...cells, { day: TODAY, product: '杯子', requests: 13 }])).toEqual([]);
	});

	it('know a small shop that was looked at daily, though nobody files on most of its days', () => {
		const looked = lookedOn(
			Array.from({ length: 40 }, (_, back) => ({ day: TODAY - back, seen: back < 29 ? 2 : 0 })),
		);
		const cells = history(repeat([0, 0, 1, 0, 1], 28), { product: '杯子', reason: 'DAMAGED' }).filter(
			({ requests }) => requests > 0,
		);
		expect(findAlerts(cells, TODAY)).toMatchObject({ kind: 'too-short', watched: 11 });
		expect(findAlerts(cells, TODAY, looked)).toMatchObject({ kind: 'ready', alerts: [], watched: 28 });
		const worse = findAlerts([...cells, today(6, 'DAMAGED')], TODAY, looked);
		expect(worse).toMatchObject({ alerts: [{ kind: 'product', count: 6 }, { kind: 'reason' }] });
		expect(worse.kind === 'ready' && worse.alerts[0]?.daily).toBeCloseTo(11 / 28);
	});

	it('do not take the busy weekday for a rise', () => {
		const weekly = history(
			Array.from({ length: 28 }, (_, back) => ((back + 1) % 7 === 0 ? 60 : 20)),
			{ product: '杯子' },
		);
		// Today is that weekday again.
		expect(alertsOf([...weekly, { day: TODAY, product: '杯子', requests: 62 }])).toEqual([]);
	});

	it('say of a day on which everything rises that it is the whole shop, and name no product for it', () => {
		const goods = Array.from({ length: 6 }, (_, index) => `商品 ${index}`);
		const cells = goods.flatMap((product) =>
			(['CHANGED_MIND', 'PRICE', 'LATE_SHIP'] as const).flatMap((reason) => [
				...history(repeat([1, 2, 3, 2], 28), { product, reason }),
				today(7, reason, product),
			]),
		);
		const drivers = ['CHANGED_MIND', 'PRICE', 'LATE_SHIP'].map((reason) => ({
			reason,
			count: 42,
			daily: 12,
		}));
		expect(alertsOf(cells)).toMatchObject([{ kind: 'shop', count: 126, daily: 36, drivers }]);
		const worse = alertsOf([...cells, today(40, 'DAMAGED', '商品 3')]);
		expect(worse).toContainEqual(expect.objectContaining({ kind: 'product', product: '商品 3', count: 61 }));
		expect(worse).toContainEqual(expect.objectContaining({ kind: 'reason', reason: 'DAMAGED' }));
		expect(worse).toHaveLength(3);
	});

	it('say nothing of the whole shop where one product alone brings the rise', () => {
		const goods = Array.from({ length: 6 }, (_, index) => `商品 ${index}`);
		const cells = goods.flatMap((product) => [
			...history(repeat([4, 5, 6, 5], 28), { product, reason: 'CHANGED_MIND' }),
			{ day: TODAY, product, reason: 'CHANGED_MIND' as ReasonGroup, requests: product === '商品 3' ? 60 : 5 },
		]);
		const kinds = alertsOf(cells);
		expect(kinds).toContainEqual(expect.objectContaining({ kind: 'product', product: '商品 3' }));
		expect(kinds).not.toContainEqual(expect.objectContaining({ kind: 'shop' }));
	});

	it('find the spec that its buyers complain of over a week', () => {
		const spread = ['红', '蓝', '绿'].flatMap((sku) =>
			history(repeat([2], 28), { product: '毛巾', sku, reason: 'CHANGED_MIND' }),
		);
		const bad = Array.from(
			{ length: 7 },
			(_, back): Cell => ({
				day: TODAY - back,
				product: '毛巾',
				sku: '蓝',
				reason: 'QUALITY',
				requests: 1,
			}),
		);
		expect(alertsOf([...quiet, ...spread, ...bad])).toMatchObject([
			{ kind: 'sku', product: '毛巾', sku: '蓝', count: 7, days: 7, drivers: [{ reason: 'QUALITY' }] },
		]);
	});

	it('tell that parcels do not arrive', () => {
		const late = [0, 1, 2].map(
			(back): Cell => ({
				day: TODAY - back,
				product: '毛巾',
				reason: 'LOGISTICS_STALLED',
				requests: 3,
			}),
		);
		expect(alertsOf([...quiet, ...late])).toMatchObject([{ kind: 'way', count: 9, days: 3 }]);
	});

	it('hold more against chance where more products are looked at', () => {
		const many = Array.from({ length: 400 }, (_, index) =>
			history(repeat([1, 2], 28), { product: `商品 ${index}` }),
		).flat();
		expect(alertsOf([...quiet, today(7, 'OTHER')])).toMatchObject([{ kind: 'product' }, { kind: 'reason' }]);
		const kinds = alertsOf([...quiet, ...many, today(7, 'OTHER')]);
		expect(kinds).not.toContainEqual(expect.objectContaining({ kind: 'product' }));
	});

	it('never invent what a page did not show', () => {
		const cells = toCells([
			{
				day: TODAY,
				goods: '',
				sku: '',
				filed: { n: 3, fen: 0, unpriced: 3 },
				types: {},
				reasons: { unknown: { n: 2, fen: 0, unpriced: 2 }, QUALITY: { n: 1, fen: 0, unpriced: 1 } },
				shipping: {},
				ended: {},
				orders: 0,
				ordersRequested: 0,
			},
		]);
		expect(cells).toEqual([
			{ day: TODAY, requests: 2 },
			{ day: TODAY, reason: 'QUALITY', requests: 1 },
		]);
	});
});
