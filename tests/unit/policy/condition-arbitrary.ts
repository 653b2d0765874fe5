import fc from 'fast-check';
import { type FactName, INSTANTS } from '../../../utils/domain/fact';
import type { Atom, Condition } from '../../../utils/policy/condition';
import { AMOUNTS, TEXTS, VALUES_OF } from '../../../utils/policy/fact-kinds';

const FEW = Object.keys(VALUES_OF) as FactName[];
const word = fc.string({ minLength: 1, maxLength: 6 });
const pair = fc
	.constantFrom(...INSTANTS)
	.chain((from) =>
		fc.constantFrom(...INSTANTS.filter((name) => name !== from)).map((to): [string, string] => [from, to]),
	);

/** Every operator over every fact that it may be used with. */
const anyAtom: fc.Arbitrary<Atom> = fc.oneof(
	fc
		.constantFrom(...FEW)
		.chain((fact) =>
			fc.subarray([...(VALUES_OF[fact] ?? [])], { minLength: 1 }).map((values) => ({ fact, in: values })),
		),
	fc.record({ fact: fc.constantFrom(...TEXTS), in: fc.array(word, { minLength: 1, maxLength: 4 }) }),
	fc.record({ fact: fc.constantFrom(...TEXTS), contains: fc.array(word, { minLength: 1, maxLength: 4 }) }),
	fc.record({ fact: fc.constantFrom(...AMOUNTS), below: fc.nat(100_000_000) }),
	fc.record({ elapsed: pair, atMostMinutes: fc.nat(20_000) }),
	fc.record({ days: pair, atMost: fc.nat(40) }),
);

export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
	node: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		anyAtom,
		fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
		fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
		fc.record({ not: tie('node') }),
	),
})).node;
