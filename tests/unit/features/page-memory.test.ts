import { describe, expect, it } from 'vitest';
import { type Facts, type FactValues, known, knownValue } from '../../../utils/domain/fact';
import { pageMemory } from '../../../utils/features/page-memory';

const NOW = Date.UTC(2026, 10, 23, 4);
const SN = '261120-012345678901234';

function reading(values: Partial<FactValues>, at = NOW) {
	const page = { by: 'page', quote: '' } as const;
	const facts: Facts = Object.fromEntries(
		Object.entries({ orderSn: SN, ...values }).map(([name, value]) => [name, known(value, page, at)]),
	);
	return { facts, failures: [], unknownWords: [] };
}

describe('what a page has shown of its case', () => {
	it('stays known when a tab hides it', () => {
		const withEarlier = pageMemory('after-sales-detail');
		withEarlier(reading({ signed: true, signedAt: NOW - 1000 }), NOW);
		const { facts } = withEarlier(reading({ returnShipped: true }), NOW + 1000);
		expect(knownValue(facts, 'signedAt')).toBe(NOW - 1000);
		expect(facts.signed?.kind === 'known' && facts.signed.evidence.by).toBe('memory');
	});

	it('does not go over to another order or another request', () => {
		const withEarlier = pageMemory('after-sales-detail');
		withEarlier(reading({ signed: true, requestedAt: NOW - 5000 }), NOW);
		expect(withEarlier(reading({ requestedAt: NOW - 9000 }), NOW).facts.signed).toBeUndefined();
		expect(withEarlier(reading({ orderSn: '261120-012345678901235' }), NOW).facts.signed).toBeUndefined();
	});

	it('gives way to what the page shows now', () => {
		const withEarlier = pageMemory('after-sales-detail');
		withEarlier(reading({ shipped: true, signed: true }), NOW);
		expect(knownValue(withEarlier(reading({ signed: false }), NOW + 1).facts, 'signed')).toBe(false);
	});
});
