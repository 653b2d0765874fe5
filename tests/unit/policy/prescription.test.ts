import { describe, expect, it } from 'vitest';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { prescriptionOf } from '../../../utils/policy/prescription';

const [first, second, third] = DEFAULT_PACK.rules.filter(
	({ steps, proof }) => steps.length + proof.length > 0,
);
if (!first || !second || !third) throw new Error('The pack has too few rules.');

describe('what some rules say together', () => {
	it('holds reasons and replies of all rules, steps and proof of those that are settled', () => {
		const open = prescriptionOf([first, second], [true, false], [third], false);
		expect(open.reasons.map(({ rule, applies }) => [rule, applies])).toEqual([
			[first.id, true],
			[second.id, false],
			[third.id, true],
		]);
		expect(open.steps.map(({ rule }) => rule)).toEqual(third.steps.map(() => third.id));
		expect(open.proof).toEqual([...new Set(third.proof)]);
		expect(open.replies).toEqual([...new Set([first, second, third].flatMap(({ replies }) => replies))]);
		const settled = prescriptionOf([first], [true], [third], true);
		expect(settled.proof).toEqual([...new Set([...first.proof, ...third.proof])]);
		expect(new Set(settled.steps.map(({ id }) => id))).toEqual(
			new Set([...first.steps, ...third.steps].map(({ id }) => id)),
		);
	});

	it('is told apart by which rules lead, which advise, and whether they hold', () => {
		const said = [
			prescriptionOf([first], [true], [second], true),
			prescriptionOf([first], [false], [second], true),
			prescriptionOf([first], [true], [second], false),
			prescriptionOf([], [], [first, second], true),
			prescriptionOf([second], [true], [first], true),
		];
		expect(new Set(said.map((each) => JSON.stringify(each))).size).toBeGreaterThan(3);
		expect(said[1]?.reasons[0]?.applies).toBe(false);
		expect(prescriptionOf([first], [true], [second], true)).toBe(said[0]);
	});
});
