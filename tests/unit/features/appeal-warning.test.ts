import { describe, expect, it } from 'vitest';
import { type Facts, type FactValues, known } from '../../../utils/domain/fact';
import { withAppealWarning } from '../../../utils/features/appeal-warning';
import { assessmentFace } from '../../../utils/features/badge-face';
import { assess } from '../../../utils/policy/assess';
import { DEFAULT_PACK } from '../../../utils/policy/packs';

const NOW = Date.UTC(2026, 10, 23, 4);

function faceOf(values: Partial<FactValues>) {
	const page = { by: 'page', quote: '' } as const;
	const facts: Facts = Object.fromEntries(
		Object.entries({
			stage: 'merchant',
			requestType: 'refund-only',
			shipped: true,
			signed: true,
			...values,
		}).map(([name, value]) => [name, known(value, page, NOW)]),
	);
	const subject = { key: 'one', facts };
	const plain = assessmentFace(assess(subject, DEFAULT_PACK, NOW), NOW);
	return { plain, warned: withAppealWarning(plain, subject, DEFAULT_PACK, NOW) };
}

describe('the warning on a badge before agreeing by hand', () => {
	it('stands in sight beside the verdict, which stays as it was', () => {
		const { plain, warned } = faceOf({ reasonText: '未收到货' });
		const { title, chip, ...rest } = warned;
		expect(plain).toMatchObject(rest);
		expect(chip).toMatch(/^先别急着同意/);
		expect(title).toBe(`先别急着同意：手动同意后就不能申诉 · ${plain.title}`);
	});

	it('stands on no other case', () => {
		for (const values of [{ reasonText: '不想要了' }, { reasonText: '未收到货', signed: false }]) {
			const { plain, warned } = faceOf(values);
			expect(warned).toBe(plain);
		}
		const { plain } = faceOf({});
		expect(withAppealWarning(plain, undefined, DEFAULT_PACK, NOW)).toBe(plain);
	});
});
