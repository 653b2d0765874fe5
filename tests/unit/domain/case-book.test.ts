import { describe, expect, it } from 'vitest';
import { CaseBook } from '../../../utils/domain/case-book';
import { type Fact, type Facts, known, knownValue, unreadable } from '../../../utils/domain/fact';
import { mergeFacts } from '../../../utils/domain/merge';
import type { Outcome } from '../../../utils/domain/words';

const SN = '261123-012345678901234';
const onPage = <T>(value: T): Fact<T> => known(value, { by: 'page', quote: `页面 ${value}` }, 1);
const inJson = <T>(value: T): Fact<T> => known(value, { by: 'json', field: 'x', quote: `JSON ${value}` }, 2);
const never = () => false;

describe('joining what the page shows with what its JSON says', () => {
	it('keeps what only one of them has', () => {
		const { facts } = mergeFacts({ shipped: onPage(true) }, { paidAmount: inJson(100) }, never);
		expect(knownValue(facts, 'shipped')).toBe(true);
		expect(knownValue(facts, 'paidAmount')).toBe(100);
	});

	it('keeps the page where both agree', () => {
		const { facts, agreed } = mergeFacts({ shipped: onPage(true) }, { shipped: inJson(true) }, never);
		expect(facts.shipped).toEqual(onPage(true));
		expect(agreed).toEqual(['shipped']);
	});

	it('makes a contradicted fact unknown and quotes both', () => {
		const { facts, contradictions } = mergeFacts({ signed: onPage(true) }, { signed: inJson(false) }, never);
		expect(facts.signed).toEqual({
			kind: 'unknown',
			why: 'contradiction',
			quotes: ['页面 true', 'JSON false'],
			at: 2,
		});
		expect(contradictions).toEqual(['signed']);
	});

	it('lets the page win over JSON that is stale', () => {
		const { facts, contradictions } = mergeFacts(
			{ stage: onPage('refunded' as const) },
			{ stage: inJson('merchant' as const) },
			(name) => name === 'stage',
		);
		expect(knownValue(facts, 'stage')).toBe('refunded');
		expect(contradictions).toEqual([]);
	});

	it('takes the JSON where the page could not be read, and the page where the JSON could not', () => {
		const page: Facts = { shipped: unreadable('？', 1), signed: onPage(true) };
		const json: Facts = { shipped: inJson(false), signed: unreadable('？', 2) };
		const { facts } = mergeFacts(page, json, never);
		expect(knownValue(facts, 'shipped')).toBe(false);
		expect(knownValue(facts, 'signed')).toBe(true);
	});

	it('takes the more exact of two words for the same end', () => {
		const ended = (page: Outcome, json: Outcome) =>
			knownValue(mergeFacts({ endedBy: onPage(page) }, { endedBy: inJson(json) }, never).facts, 'endedBy');
		expect(ended('platform', 'timeout')).toBe('timeout');
		expect(ended('fast', 'platform')).toBe('fast');
		expect(ended('merchant', 'timeout')).toBeUndefined();
	});

	it('keeps the countdown of the page', () => {
		const { facts } = mergeFacts({ timeoutAt: onPage(1e9) }, { timeoutAt: inJson(2e9) }, never);
		expect(knownValue(facts, 'timeoutAt')).toBe(1e9);
	});

	it('does not hold spaces and full-width forms against each other', () => {
		const { contradictions } = mergeFacts(
			{ reasonText: onPage('质量 问题（Ａ）') },
			{ reasonText: inJson('质量问题(A)') },
			never,
		);
		expect(contradictions).toEqual([]);
	});
});

describe('the book of cases', () => {
	const page = (more: Facts = {}): Facts => ({ orderSn: onPage(SN), requestedAt: onPage(5000), ...more });
	const json = (more: Facts = {}): Facts => ({ orderSn: inJson(SN), requestedAt: inJson(5400), ...more });

	it('joins a row with the JSON of the same order and the same second', () => {
		const book = new CaseBook();
		book.tell(json({ paidAmount: inJson(100) }));
		const found = book.join({ orderSn: onPage(SN), requestedAt: onPage(5400) });
		expect(found?.key).toBe(`${SN}/5`);
		expect(found && knownValue(found.facts, 'paidAmount')).toBe(100);
	});

	it('hands a row back as it is where no JSON came for it', () => {
		expect(new CaseBook().join(page())).toEqual({ key: `${SN}/5`, facts: page() });
	});

	it('has no case without an order number', () => {
		const book = new CaseBook();
		book.tell({ requestedAt: inJson(1) });
		expect(book.join({ requestedAt: onPage(1) })).toBeUndefined();
	});

	it('counts a contradiction once, however often the row is read', () => {
		const book = new CaseBook();
		book.tell(json({ requestedAt: inJson(5000), shipped: inJson(false) }));
		book.join(page({ shipped: onPage(true) }));
		book.join(page({ shipped: onPage(true) }));
		expect(book.contradictions).toBe(1);
	});

	it('takes JSON for stale once the page, which agreed with it, says something else', () => {
		const book = new CaseBook();
		book.tell(json({ requestedAt: inJson(5000), stage: inJson('merchant' as const) }));
		book.join(page({ stage: onPage('merchant' as const) }));
		const later = book.join(page({ stage: onPage('refunded' as const) }));
		expect(later && knownValue(later.facts, 'stage')).toBe('refunded');
		expect(book.contradictions).toBe(0);
	});

	it('finds the JSON of an order by its number alone only where it has one request', () => {
		const book = new CaseBook();
		book.tell(json({ paidAmount: inJson(100) }));
		const bare = () => book.join({ orderSn: onPage(SN) });
		expect(knownValue(bare()?.facts ?? {}, 'paidAmount')).toBe(100);
		book.tell({ orderSn: inJson(SN), requestedAt: inJson(99_000), paidAmount: inJson(200) });
		expect(knownValue(bare()?.facts ?? {}, 'paidAmount')).toBeUndefined();
	});

	it('forgets the oldest JSON when it holds too much', () => {
		const book = new CaseBook();
		book.tell(json({ requestedAt: inJson(5000), paidAmount: inJson(100) }));
		for (let second = 10; second < 2010; second++) {
			book.tell({ orderSn: inJson(SN), requestedAt: inJson(second * 1000) });
		}
		expect(knownValue(book.join(page())?.facts ?? {}, 'paidAmount')).toBeUndefined();
	});
});

describe('two requests on one order', () => {
	const at = (second: number, more: Facts = {}): Facts => ({
		orderSn: onPage(SN),
		requestedAt: onPage(second * 1000),
		...more,
	});
	const told = (second: number, more: Facts = {}): Facts => ({
		orderSn: inJson(SN),
		requestedAt: inJson(second * 1000),
		...more,
	});

	it('are two cases, each with its own JSON', () => {
		const book = new CaseBook();
		book.tell(told(10, { stage: inJson('withdrawn' as const), paidAmount: inJson(100) }));
		book.tell(told(20, { stage: inJson('merchant' as const), paidAmount: inJson(200) }));
		const [first, second] = [book.join(at(10)), book.join(at(20))];
		expect(first?.key).not.toBe(second?.key);
		expect(knownValue(first?.facts ?? {}, 'stage')).toBe('withdrawn');
		expect(knownValue(second?.facts ?? {}, 'paidAmount')).toBe(200);
	});

	it('are not mixed up where the JSON of one has not come', () => {
		const book = new CaseBook();
		book.tell(told(10, { stage: inJson('withdrawn' as const) }));
		expect(book.join(at(20))).toEqual({ key: `${SN}/20`, facts: at(20) });
	});

	it('leave a page without a filing time without their JSON', () => {
		const book = new CaseBook();
		book.tell(told(10, { paidAmount: inJson(100) }));
		book.tell(told(20, { paidAmount: inJson(200) }));
		expect(book.join({ orderSn: onPage(SN) })).toEqual({ key: `${SN}/`, facts: { orderSn: onPage(SN) } });
	});
});

describe('JSON that comes again', () => {
	const page = (stage: 'merchant' | 'refunded'): Facts => ({
		orderSn: onPage(SN),
		requestedAt: onPage(5000),
		stage: onPage(stage),
	});
	const json = (stage: 'merchant' | 'refunded'): Facts => ({
		orderSn: inJson(SN),
		requestedAt: inJson(5000),
		stage: inJson(stage),
	});
	const stageOf = (book: CaseBook, stage: 'merchant' | 'refunded') => {
		const joined = book.join(page(stage));
		return joined && knownValue(joined.facts, 'stage');
	};

	it('is held against the page anew', () => {
		const book = new CaseBook();
		book.tell(json('merchant'));
		expect(stageOf(book, 'merchant')).toBe('merchant');
		expect(stageOf(book, 'refunded')).toBe('refunded');
		book.tell(json('merchant'));
		expect(stageOf(book, 'refunded')).toBeUndefined();
		expect(book.contradictions).toBe(1);
		book.tell(json('refunded'));
		expect(stageOf(book, 'refunded')).toBe('refunded');
		expect(book.contradictions).toBe(1);
	});

	it('counts each fact that it contradicts, and each case', () => {
		const book = new CaseBook();
		for (const second of [5000, 9000]) {
			book.tell({ ...json('merchant'), requestedAt: inJson(second), shipped: inJson(true) });
			book.join({ ...page('refunded'), requestedAt: onPage(second), shipped: onPage(false) });
		}
		expect(book.contradictions).toBe(4);
	});

	it('does not make a page that cannot be read any more claim what it said before', () => {
		const book = new CaseBook();
		book.tell(json('merchant'));
		book.join(page('merchant'));
		const joined = book.join({ ...page('merchant'), stage: unreadable('新词', 9) });
		expect(joined?.facts.stage).toEqual(unreadable('新词', 9));
	});
});

describe('a page without a filing time', () => {
	it('finds the JSON of its order, not that of another', () => {
		const book = new CaseBook();
		book.tell({ orderSn: inJson(SN), paidAmount: inJson(100) });
		const other = '261123-999999999999999';
		expect(knownValue(book.join({ orderSn: onPage(SN) })?.facts ?? {}, 'paidAmount')).toBe(100);
		expect(book.join({ orderSn: onPage(other) })).toEqual({
			key: `${other}/`,
			facts: { orderSn: onPage(other) },
		});
	});

	it('takes a request by its number where the page shows that', () => {
		const book = new CaseBook();
		const facts: Facts = { orderSn: onPage(SN), afterSalesId: onPage('7') };
		book.tell({ orderSn: inJson(SN), afterSalesId: inJson('7'), paidAmount: inJson(100) });
		expect(book.join(facts)?.key).toBe(`${SN}/#7`);
		expect(knownValue(book.join(facts)?.facts ?? {}, 'paidAmount')).toBe(100);
	});
});

describe('JSON that confirms a row', () => {
	const state: Facts = {
		stage: inJson('merchant' as const),
		requestType: inJson('refund-only' as const),
		shipped: inJson(true),
	};
	const shown: Facts = {
		orderSn: onPage(SN),
		stage: onPage('merchant' as const),
		requestType: onPage('refund-only' as const),
		shipped: onPage(true),
	};
	const book = new CaseBook();
	book.tell({ orderSn: inJson(SN), ...state, signed: inJson(false) });

	it('says the same of its state, also where the row says no more', () => {
		expect(book.confirms(shown)).toBe(true);
		expect(book.confirms({ ...shown, signed: onPage(false) })).toBe(true);
	});

	it('does not confirm another state, nor anything else of a verdict that it says otherwise or not at all', () => {
		expect(book.confirms({ ...shown, stage: onPage('refunded' as const) })).toBe(false);
		expect(book.confirms({ ...shown, signed: onPage(true) })).toBe(false);
		expect(book.confirms({ ...shown, reasonText: onPage('质量问题') })).toBe(false);
	});

	it('confirms no other case', () => {
		expect(book.confirms({ ...shown, orderSn: onPage('261123-012345678901235') })).toBe(false);
	});
});
