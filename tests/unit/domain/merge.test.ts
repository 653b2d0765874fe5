import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, type Fact, type FactName, type Facts, known, unreadable } from '../../../utils/domain/fact';
import { mergeFacts } from '../../../utils/domain/merge';

const page = <T>(value: T): Fact<T> => known(value, { by: 'page', quote: `页 ${value}` }, 1);
const json = <T>(value: T): Fact<T> => known(value, { by: 'json', field: 'x', quote: `文 ${value}` }, 2);
const never = () => false;
const merged = (seen: Facts, told: Facts, isStale: (name: FactName) => boolean = never) =>
	mergeFacts(seen, told, isStale);

describe('facts of page and JSON that differ', () => {
	it.each([
		['stage', 'merchant', 'refunded'],
		['requestType', 'refund-only', 'exchange'],
		['shipped', true, false],
		['reasonText', '质量问题', '不想要了'],
		['refundAmount', 100, 101],
		['speed', 'succeeded', 'failed'],
		['requestedAt', 1000, 2000],
		['endedBy', 'merchant', 'timeout'],
	] as const)('make %s unknown, with both quotes and the later time', (name, seen, told) => {
		const { facts, contradictions } = merged({ [name]: page(seen) }, { [name]: json(told) });
		const quotes = [`页 ${seen}`, `文 ${told}`];
		expect(facts[name]).toEqual({ kind: 'unknown', why: 'contradiction', quotes, at: 2 });
		expect(contradictions).toEqual([name]);
	});

	it.each(['goodsName', 'goodsSpec', 'timeoutAction', 'statusText'] as const)(
		'keep the words of the page for %s, which a page may shorten',
		(name) => {
			const { facts, contradictions } = merged({ [name]: page('短') }, { [name]: json('很长的') });
			expect(facts[name]).toEqual(page('短'));
			expect(contradictions).toEqual([]);
		},
	);

	it.each([
		['platform', 'fast', 'fast'],
		['platform', 'timeout', 'timeout'],
		['timeout', 'platform', 'timeout'],
	] as const)('say %s and %s of the same end: %s', (seen, told, end) => {
		const { facts, contradictions } = merged({ endedBy: page(seen) }, { endedBy: json(told) });
		expect(facts.endedBy).toMatchObject({ value: end });
		expect(contradictions).toEqual([]);
	});

	it('let the countdown of the page stand, however far off the other is', () => {
		for (const off of [0, 60_000, 200_000, 9e9]) {
			const { facts, contradictions } = merged({ timeoutAt: page(1e12) }, { timeoutAt: json(1e12 + off) });
			expect(facts.timeoutAt).toEqual(page(1e12));
			expect(contradictions).toEqual([]);
		}
	});
});

describe('facts of which one side knows more', () => {
	it('are those of the side that knows', () => {
		const range = between(1, 9, { by: 'page', quote: '' }, 1);
		const seen: Facts = { confirmedAt: range, shipped: unreadable('？', 1), signed: page(true) };
		const told: Facts = { confirmedAt: json(5), shipped: json(true), signed: unreadable('？', 2) };
		const { facts, contradictions } = merged(seen, told);
		expect(facts).toEqual({ confirmedAt: json(5), shipped: json(true), signed: page(true) });
		expect(contradictions).toEqual([]);
	});

	it('stay unreadable where neither can be read', () => {
		expect(merged({ stage: unreadable('页', 1) }, { stage: unreadable('文', 2) }).facts.stage).toEqual(
			unreadable('页', 1),
		);
	});

	it('are the page’s where the JSON is stale, also where the page can no longer be read', () => {
		const stale = () => true;
		expect(merged({ stage: page('refunded') }, { stage: json('merchant') }, stale).facts.stage).toEqual(
			page('refunded'),
		);
		const { facts } = merged({ stage: unreadable('新词', 3) }, { stage: json('merchant') }, stale);
		expect(facts.stage).toEqual(unreadable('新词', 3));
	});
});

it('a merge never claims a value that neither side has', () => {
	const names: FactName[] = ['stage', 'shipped', 'reasonText', 'refundAmount', 'timeoutAt', 'endedBy'];
	const value = fc.constantFrom<unknown>('a', 'b', 1, 2, true, false, 'platform', 'fast');
	const side = (make: (value: unknown) => Fact<unknown>) =>
		fc.dictionary(fc.constantFrom(...names), fc.oneof(value.map(make), fc.constant(unreadable('？', 1))));
	const property = fc.property(side(page), side(json), (seen, told) => {
		const { facts, contradictions, agreed } = merged(seen as Facts, told as Facts);
		for (const [name, fact] of Object.entries(facts)) {
			if (fact.kind === 'known') expect([seen[name], told[name]]).toContain(fact);
			expect(contradictions.includes(name as FactName)).toBe(
				fact.kind === 'unknown' && fact.why === 'contradiction',
			);
		}
		expect(agreed.filter((name) => contradictions.includes(name))).toEqual([]);
		expect(Object.keys(facts).sort()).toEqual(
			[...new Set([...Object.keys(seen), ...Object.keys(told)])].sort(),
		);
	});
	fc.assert(property, { numRuns: 300, seed: 20261123 });
});
