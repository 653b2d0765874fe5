import { describe, expect, it } from 'vitest';
import { caseKey, orderOf } from '../../../utils/domain/case';
import {
	between,
	FACT_NAMES,
	type Fact,
	type Facts,
	INSTANTS,
	intervalOf,
	known,
	knownValue,
	unreadable,
} from '../../../utils/domain/fact';
import { fail, ok } from '../../../utils/domain/result';

const SN = '261123-012345678901234';
const seen = <T>(value: T): Fact<T> => known(value, { by: 'page', quote: String(value) }, 1);

describe('the key of a case', () => {
	it('is the order number and the second of the filing', () => {
		const facts: Facts = { orderSn: seen(SN), requestedAt: seen(1_700_000_000_999), afterSalesId: seen('7') };
		expect(caseKey(facts)).toBe(`${SN}/1700000000`);
	});

	it('takes the after-sales id where the filing time is not known exactly', () => {
		const facts: Facts = {
			orderSn: seen(SN),
			requestedAt: between(1, 2, { by: 'agent' }, 0),
			afterSalesId: seen('7'),
		};
		expect(caseKey(facts)).toBe(`${SN}/#7`);
	});

	it('is the order number alone for an order without a request', () => {
		expect(caseKey({ orderSn: seen(SN) })).toBe(`${SN}/`);
	});

	it('is none where the order number cannot be read', () => {
		expect(caseKey({})).toBeUndefined();
		expect(caseKey({ orderSn: unreadable('26…', 0), requestedAt: seen(1) })).toBeUndefined();
	});

	it('gives its order number back', () => {
		expect(orderOf(`${SN}/1700000000`)).toBe(SN);
		expect(orderOf(`${SN}/#7`)).toBe(SN);
		expect(orderOf(`${SN}/`)).toBe(SN);
		expect(orderOf(SN)).toBe(SN);
		expect(orderOf('')).toBe('');
	});
});

describe('facts', () => {
	it('have a value only where they are known, and an interval also where they are a range', () => {
		const facts: Facts = {
			requestedAt: seen(5),
			confirmedAt: between(1, 3, { by: 'agent' }, 0),
			signedAt: unreadable('昨天', 9),
		};
		expect(knownValue(facts, 'requestedAt')).toBe(5);
		expect(knownValue(facts, 'confirmedAt')).toBeUndefined();
		expect(knownValue(facts, 'signedAt')).toBeUndefined();
		expect(intervalOf(facts, 'requestedAt')).toEqual({ from: 5, to: 5 });
		expect(intervalOf(facts, 'confirmedAt')).toEqual({ from: 1, to: 3 });
		expect(intervalOf(facts, 'signedAt')).toBeUndefined();
		expect(intervalOf(facts, 'shipBy')).toBeUndefined();
	});

	it('keep what could not be read', () => {
		expect(unreadable('昨天', 9)).toEqual({ kind: 'unknown', why: 'unreadable', quotes: ['昨天'], at: 9 });
	});

	it('are listed by name, the instants among them, none twice', () => {
		expect(new Set(FACT_NAMES).size).toBe(FACT_NAMES.length);
		for (const name of INSTANTS) expect(FACT_NAMES).toContain(name);
	});
});

it('a result is a value or a reason', () => {
	expect(ok(1)).toEqual({ ok: true, value: 1 });
	expect(fail('读不懂')).toEqual({ ok: false, error: '读不懂' });
});
