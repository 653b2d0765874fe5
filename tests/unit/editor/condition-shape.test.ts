import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { FACT_LABELS } from '../../../components/fact-text';
import {
	atomOf,
	factGroups,
	operatorOf,
	operatorsOf,
	peel,
	subjectOf,
	wrap,
} from '../../../components/rules/condition-shape';
import { FACT_NAMES, type FactName } from '../../../utils/domain/fact';
import { type Condition, conditionSchema } from '../../../utils/policy/condition';

const fact = fc.constantFrom(...FACT_NAMES);

describe('a line of the condition form', () => {
	it('names every fact once, in a group', () => {
		const all = Object.values(factGroups(FACT_LABELS)).flat();
		expect([...all].sort()).toEqual([...FACT_NAMES].sort());
	});

	it('begins as a comparison that the format takes, for each fact and operator, but for words still to be typed', () => {
		for (const name of FACT_NAMES) {
			for (const operator of operatorsOf(name)) {
				const atom = atomOf(name, operator);
				expect(operatorOf(atom)).toBe(operator);
				expect(subjectOf(atom)).toBe(name);
				const isEmpty =
					('contains' in atom && atom.contains.length === 0) || ('in' in atom && atom.in.length === 0);
				expect(safeParse(conditionSchema, atom).success, `${name} ${operator}`).toBe(!isEmpty);
			}
		}
	});

	it('keeps its number when another fact of the kind is chosen', () => {
		expect(atomOf('refundAmount', 'below', { fact: 'paidAmount', below: 777 })).toEqual({
			fact: 'refundAmount',
			below: 777,
		});
		expect(
			atomOf('signedAt', 'elapsed', { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 5 }),
		).toEqual({
			elapsed: ['signedAt', 'requestedAt'],
			atMostMinutes: 5,
		});
	});

	it('never compares an instant with itself', () => {
		fc.assert(
			fc.property(fact, fact, (first, next) => {
				const [operator = 'in'] = operatorsOf(next as FactName);
				const before = atomOf(first, operatorsOf(first)[0] ?? 'in');
				const atom = atomOf(next, operator, before);
				return !('elapsed' in atom) || atom.elapsed[0] !== atom.elapsed[1];
			}),
		);
	});
});

describe('negation', () => {
	const atom: Condition = { fact: 'shipped', in: [true] };

	it('is counted out and put back, and twice is not at all', () => {
		expect(wrap(peel({ not: atom }))).toEqual({ not: atom });
		expect(wrap(peel({ not: { not: atom } }))).toEqual(atom);
		expect(peel({ not: { not: { not: { any: [atom] } } } })).toEqual({
			negated: true,
			inner: { any: [atom] },
		});
	});
});
