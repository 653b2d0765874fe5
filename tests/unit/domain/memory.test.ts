import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../utils/domain/clock';
import {
	between,
	type Evidence,
	FACT_NAMES,
	type FactName,
	type Facts,
	known,
	unreadable,
} from '../../../utils/domain/fact';
import {
	expiryOf,
	LASTING_SPEEDS,
	type Memorable,
	type MemoryRecord,
	memorable,
	newestOf,
	partOf,
	REMEMBERED,
	recall,
	recallCase,
	remember,
	withMemory,
} from '../../../utils/domain/memory';
import { PAGE_KINDS, type PageKind } from '../../../utils/domain/sighting';
import { REQUEST_TYPES } from '../../../utils/domain/words';

/** 2026-11-23 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 23, 2);
const PAGE: Evidence = { by: 'page', quote: '页' };

interface Look {
	facts: Memorable;
	page: PageKind;
}

const look = (facts: Memorable, page: PageKind = 'order-list'): Look => ({ facts, page });

function recordOf(...looks: Look[]): MemoryRecord {
	return looks.reduce<MemoryRecord>(
		(record, { facts, page }) => remember(record, facts, page, NOW) ?? record,
		{},
	);
}

/** The values alone. */
function valuesOf(facts: Facts): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(facts).map(([name, fact]) => [name, fact?.kind === 'known' ? fact.value : fact?.kind]),
	);
}

const recalled = (...looks: Look[]) => valuesOf(recall(recordOf(...looks), NOW));
const seen = <T>(value: T, minutesAgo: number) => ({ value, at: NOW - minutesAgo * MINUTE });

// Few values and times, so that equal, contradicting and simultaneous ones are frequent.
const time = fc.integer({ min: 0, max: 8 }).map((n) => NOW - n * 4 * MINUTE);
const instant = fc.constantFrom(NOW - DAY, NOW - 2 * DAY, NOW - 3 * DAY);
const seenOf = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: time });
const looks = fc.record({
	page: fc.constantFrom(...PAGE_KINDS),
	facts: fc.record(
		{
			confirmedAt: seenOf(instant),
			shippedAt: seenOf(instant),
			signedAt: seenOf(instant),
			shipBy: seenOf(instant),
			requestedAt: seenOf(instant),
			paidAmount: seenOf(fc.constantFrom(100, 200)),
			refundAmount: seenOf(fc.constantFrom(100, 200)),
			shipped: seenOf(fc.boolean()),
			signed: seenOf(fc.boolean()),
			buyerReceived: seenOf(fc.boolean()),
			returnShipped: seenOf(fc.boolean()),
			returnSigned: seenOf(fc.boolean()),
			requestType: seenOf(fc.constantFrom(...REQUEST_TYPES)),
			speed: seenOf(fc.constantFrom(...LASTING_SPEEDS)),
		},
		{ requiredKeys: [] },
	),
}) as fc.Arbitrary<Look>;

describe('what is worth remembering', () => {
	it('is what a page or its JSON said for certain', () => {
		const facts: Facts = {
			confirmedAt: known(NOW, PAGE, NOW),
			paidAmount: known(100, { by: 'json', field: 'order_amount', quote: '100' }, NOW),
			shippedAt: between(1, 2, PAGE, NOW),
			signedAt: unreadable('坏', NOW),
			shipped: known(true, { by: 'agent' }, NOW),
			signed: known(true, { by: 'rule', rule: '有签收时间即已签收' }, NOW),
			returnSigned: known(true, { by: 'memory', page: 'chat' }, NOW),
			speed: { kind: 'known', value: 'succeeded', evidence: PAGE, at: NOW, sure: 'guess' },
		};
		expect(memorable(facts)).toEqual({
			confirmedAt: { value: NOW, at: NOW },
			paidAmount: { value: 100, at: NOW },
		});
	});

	it.each(['eligible', 'none', 'unclear'] as const)('is no fast refund that is %s', (speed) => {
		expect(memorable({ speed: known(speed, PAGE, NOW) })).toEqual({});
	});

	it('is a fast refund that went through or failed', () => {
		for (const speed of LASTING_SPEEDS)
			expect(memorable({ speed: known(speed, PAGE, NOW) }).speed?.value).toBe(speed);
	});

	it('is never the state, nor anything that a page says in its own words', () => {
		const texts = ['orderSn', 'afterSalesId', 'statusText', 'reasonText', 'goodsName', 'goodsSpec'] as const;
		for (const name of [...texts, 'timeoutAction', 'timeoutAt', 'stage', 'endedBy'] as const)
			expect(REMEMBERED).not.toContain(name);
		const all = Object.fromEntries(FACT_NAMES.map((name) => [name, known(`${name} 张三`, PAGE, NOW)]));
		const names = Object.keys(memorable(all as Facts)) as FactName[];
		expect(names.filter((name) => !(REMEMBERED as readonly FactName[]).includes(name))).toEqual([]);
	});

	it('is divided without rest between the order and the request', () => {
		fc.assert(
			fc.property(looks, ({ facts }) => {
				const [order, request] = [partOf(facts, 'order'), partOf(facts, 'request')];
				expect({ ...order, ...request }).toEqual(facts);
				expect(Object.keys(order).filter((name) => name in request)).toEqual([]);
			}),
		);
		const facts = { confirmedAt: seen(1, 0), shipped: seen(true, 0), refundAmount: seen(1, 0) };
		expect(Object.keys(partOf(facts, 'order'))).toEqual(['confirmedAt', 'shipped']);
	});
});

describe('the memory', () => {
	it('says the same whatever order the looks came in', () => {
		const shuffled = fc
			.array(looks, { maxLength: 6 })
			.chain((list) =>
				fc.tuple(
					fc.constant(list),
					fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
					fc.integer({ min: 0, max: 2 * DAY }),
				),
			);
		fc.assert(
			fc.property(shuffled, ([list, other, later]) => {
				expect(recall(recordOf(...other), NOW + later)).toEqual(recall(recordOf(...list), NOW + later));
			}),
			{ numRuns: 1000 },
		);
	});

	it('says nothing that was not told, with its page and its time', () => {
		fc.assert(
			fc.property(fc.array(looks, { maxLength: 6 }), (list) => {
				for (const [name, fact] of Object.entries(recall(recordOf(...list), NOW))) {
					const told = list.flatMap(({ facts, page }) => {
						const one = facts[name as keyof Memorable];
						return one ? [known<unknown>(one.value, { by: 'memory', page }, one.at)] : [];
					});
					expect(told).toContainEqual(fact);
				}
			}),
		);
	});

	it('learns nothing from being told the same again', () => {
		fc.assert(
			fc.property(fc.array(looks, { minLength: 1, maxLength: 6 }), (list) => {
				const record = recordOf(...list);
				for (const { facts, page } of list) expect(remember(record, facts, page, NOW)).toBeUndefined();
			}),
		);
	});

	it('learns nothing from a lasting fact seen again later', () => {
		const record = recordOf(look({ confirmedAt: seen(5, 60), shipped: seen(true, 60) }));
		expect(
			remember(record, { confirmedAt: seen(5, 1), shipped: seen(true, 1) }, 'chat', NOW),
		).toBeUndefined();
	});

	it('holds at most two traces of each fact, however much it is told', () => {
		fc.assert(
			fc.property(fc.array(looks, { maxLength: 30 }), (list) => {
				for (const traces of Object.values(recordOf(...list))) expect(traces?.length).toBeLessThanOrEqual(2);
			}),
		);
	});

	it('forgets a lasting fact that was told in two ways, for good', () => {
		const torn = [look({ confirmedAt: seen(1000, 60) }), look({ confirmedAt: seen(2000, 30) })];
		expect(recalled(...torn)).toEqual({});
		expect(recalled(...torn, look({ confirmedAt: seen(2000, 0) }))).toEqual({});
		expect(
			recalled(look({ speed: { value: 'failed', at: 1 } }), look({ speed: { value: 'succeeded', at: 2 } })),
		).toEqual({});
	});

	it('goes by the newest of what a buyer can change', () => {
		const list = [look({ refundAmount: seen(100, 5) }), look({ refundAmount: seen(80, 2) })];
		expect(recalled(...list)).toEqual({ refundAmount: 80 });
		expect(recalled(...list.reverse())).toEqual({ refundAmount: 80 });
	});

	it.each([
		['shipped', 5],
		['signed', 30],
	] as const)('keeps "not %s" for %i minutes and no longer', (name, minutes) => {
		const record = recordOf(look({ [name]: { value: false, at: NOW } }));
		expect(valuesOf(recall(record, NOW + minutes * MINUTE - 1))).toEqual({ [name]: false });
		expect(recall(record, NOW + minutes * MINUTE)).toEqual({});
		expect(expiryOf(recall(record, NOW))).toBe(NOW + minutes * MINUTE);
	});

	it.each([
		['requestType', 'refund-only', 30 * MINUTE],
		['refundAmount', 100, 30 * MINUTE],
		['shipBy', NOW + DAY, DAY],
	] as const)('keeps %s no longer than it can be trusted', (name, value, ms) => {
		const record = recordOf(look({ [name]: { value, at: NOW } } as Memorable));
		expect(valuesOf(recall(record, NOW + ms - 1))).toEqual({ [name]: value });
		expect(recall(record, NOW + ms)).toEqual({});
		expect(recall(record, NOW - ms)).toEqual({});
	});

	it('keeps a "no" alive that was seen again', () => {
		expect(recalled(look({ shipped: seen(false, 9) }))).toEqual({});
		expect(recalled(look({ shipped: seen(false, 9) }), look({ shipped: seen(false, 1) }))).toEqual({
			shipped: false,
		});
	});

	it.each(['buyerReceived', 'returnShipped', 'returnSigned'] as const)('never recalls "not %s"', (name) => {
		expect(recalled(look({ [name]: seen(false, 0) }))).toEqual({});
	});

	it('keeps "yes" and times for good', () => {
		const facts = { shipped: seen(true, 0), signed: seen(true, 0), signedAt: seen(NOW - DAY, 0) };
		const record = recordOf(look(facts));
		expect(valuesOf(recall(record, NOW + 300 * DAY))).toEqual({
			shipped: true,
			signed: true,
			signedAt: NOW - DAY,
		});
		expect(expiryOf(recall(record, NOW))).toBeUndefined();
	});

	it('lets "yes" follow a "no"', () => {
		expect(recalled(look({ shipped: seen(false, 3) }), look({ shipped: seen(true, 1) }))).toEqual({
			shipped: true,
		});
	});

	it('says neither where a "no" follows a "yes", nor what hangs on it', () => {
		const yes = {
			shipped: seen(true, 9),
			shippedAt: seen(7, 9),
			signed: seen(true, 9),
			signedAt: seen(8, 9),
		};
		expect(recalled(look(yes), look({ shipped: seen(false, 1) }))).toEqual({});
		expect(recalled(look(yes), look({ signed: seen(false, 1) }))).toEqual({ shipped: true, shippedAt: 7 });
		expect(recalled(look({ returnSigned: seen(true, 9) }), look({ returnShipped: seen(false, 1) }))).toEqual(
			{},
		);
	});

	it('does not say "not shipped" of what has a time of shipping or was signed for', () => {
		const no = look({ shipped: seen(false, 3) });
		expect(recalled(no, look({ shippedAt: seen(7, 1) }))).toEqual({ shippedAt: 7 });
		expect(recalled(no, look({ signed: seen(true, 1) }))).toEqual({ signed: true });
	});

	it('does not believe what is still to be seen', () => {
		expect(
			remember(undefined, { refundAmount: { value: 1, at: NOW + 2 * MINUTE } }, 'chat', NOW),
		).toBeUndefined();
	});

	it('knows the newest time in a record', () => {
		expect(newestOf({})).toBe(0);
		expect(newestOf(recordOf(look({ confirmedAt: seen(1, 9), shipped: seen(true, 4) })))).toBe(
			NOW - 4 * MINUTE,
		);
	});
});

describe('what is recalled of a case', () => {
	const order = recordOf(look({ confirmedAt: seen(5000, 1) }));
	const request = recordOf(look({ refundAmount: seen(100, 1) }));

	it('is the order’s and the request’s', () => {
		expect(valuesOf(recallCase('261123-1/', order, request, NOW))).toEqual({
			confirmedAt: 5000,
			refundAmount: 100,
		});
		expect(recallCase('261123-1/', undefined, undefined, NOW)).toEqual({});
	});

	it('has no confirmation that lies after the filing of the request', () => {
		expect(valuesOf(recallCase('261123-1/5', order, undefined, NOW))).toEqual({ confirmedAt: 5000 });
		expect(recallCase('261123-1/4', order, undefined, NOW)).toEqual({});
		const filed = recordOf(look({ requestedAt: seen(4999, 1) }));
		expect(valuesOf(recallCase('261123-1/#77', order, filed, NOW))).toEqual({ requestedAt: 4999 });
	});
});

describe('a page filled up from memory', () => {
	const from = <T>(value: T, minutesAgo = 1) =>
		known(value, { by: 'memory', page: 'order-list' as const }, NOW - minutesAgo * MINUTE);
	const shown = <T>(value: T) => known(value, PAGE, NOW);
	const filled = (page: Facts, memory: Facts) => valuesOf(withMemory(page, memory, NOW));

	it('keeps all that it shows, also what it shows unreadably', () => {
		const page: Facts = {
			confirmedAt: shown(1),
			shippedAt: unreadable('坏', NOW),
			signedAt: between(1, 2, PAGE, NOW),
		};
		const memory: Facts = { confirmedAt: from(2), shippedAt: from(3), signedAt: from(4) };
		expect(withMemory(page, memory, NOW)).toEqual(page);
	});

	it('gets what it does not show', () => {
		expect(filled({ shipped: shown(true) }, { signed: from(true), confirmedAt: from(1) })).toEqual({
			shipped: true,
			signed: true,
			confirmedAt: 1,
		});
	});

	it('gets nothing that it speaks against', () => {
		const delivered = { shippedAt: from(1), signed: from(true), signedAt: from(2) };
		expect(filled({ shipped: shown(false) }, delivered)).toEqual({ shipped: false });
		expect(filled({ signed: shown(false) }, { ...delivered, shipped: from(true) })).toEqual({
			signed: false,
			shipped: true,
			shippedAt: 1,
		});
		expect(filled({ shipped: unreadable('坏', NOW) }, { signed: from(true) })).toEqual({
			shipped: 'unknown',
		});
		expect(filled({ signed: shown(true) }, { shipped: from(false) })).toEqual({ signed: true });
		expect(filled({ shippedAt: shown(1) }, { shipped: from(false) })).toEqual({ shippedAt: 1 });
		expect(filled({ signed: shown(false) }, { shipped: from(false) })).toEqual({
			signed: false,
			shipped: false,
		});
	});

	it('gets nothing that has expired since it was recalled', () => {
		expect(filled({}, { shipped: from(false, 5), signed: from(false, 5) })).toEqual({ signed: false });
	});

	it('gets what was counted of the buyer, unless it shows that itself', () => {
		const buyerRequests = between(3, 9, PAGE, NOW);
		expect(withMemory({}, { buyerRequests }, NOW)).toEqual({ buyerRequests });
		const own = { buyerRequests: known(5, PAGE, NOW) };
		expect(withMemory(own, { buyerRequests }, NOW)).toEqual(own);
		expect(Object.keys(withMemory({}, {}, NOW))).toEqual([]);
	});

	it('gets no facts that are not remembered', () => {
		expect(filled({}, { stage: from('refunded' as const), statusText: from('退款成功') })).toEqual({});
	});

	it('gets a fast refund that went through beside a refund alone, and a failed one beside any state', () => {
		const memory: Facts = { speed: from('succeeded' as const) };
		expect(filled({ stage: shown('refunded') }, memory)).toEqual({ stage: 'refunded', speed: 'succeeded' });
		expect(filled({ stage: shown('merchant') }, memory)).toEqual({ stage: 'merchant' });
		expect(filled({}, memory)).toEqual({});
		expect(filled({ stage: shown('merchant') }, { speed: from('failed' as const) })).toEqual({
			stage: 'merchant',
			speed: 'failed',
		});
	});
});
