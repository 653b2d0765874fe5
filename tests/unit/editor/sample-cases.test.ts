import { describe, expect, it } from 'vitest';
import { sampleCases } from '../../../entrypoints/options/rules/sample-cases';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { tryPack } from '../../../utils/policy/trial';

const NOW = Date.UTC(2026, 10, 23, 2);
const cases = sampleCases({ ...DEFAULT_SETTINGS.shop, optInFastRefund: true }, NOW);

describe('the sample cases', () => {
	it('have each an id of its own and a verdict that is no guess', () => {
		expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
		const { money } = tryPack(DEFAULT_PACK, DEFAULT_PACK, cases);
		expect(money.unclear.before).toBe(0);
	});

	it('lead to most of the deciding rules, so that a change of any is seen', () => {
		const led = new Set(
			tryPack(DEFAULT_PACK, { ...DEFAULT_PACK, rules: DEFAULT_PACK.rules.slice(-1) }, cases).changed.map(
				({ before }) => before.reasons[0]?.rule,
			),
		);
		expect(led.size).toBeGreaterThan(12);
	});

	it('show what a higher limit of the opt-in service does', () => {
		const text = JSON.stringify(DEFAULT_PACK).replace(
			'"paidAmount","below":20000',
			'"paidAmount","below":30000',
		);
		const { changed } = tryPack(DEFAULT_PACK, JSON.parse(text), cases);
		expect(changed.length).toBeGreaterThan(0);
		for (const { before, after } of changed)
			expect([before.verdict, after.verdict]).toEqual(['agree', 'auto-refund']);
	});
});
