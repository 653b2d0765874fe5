import { expect, it, vi } from 'vitest';
import { type Facts, known } from '../../../../utils/domain/fact';
import { assess } from '../../../../utils/policy/assess';
import { decide } from '../../../../utils/policy/decide';
import { derive } from '../../../../utils/policy/derive';
import type { Pack } from '../../../../utils/policy/pack';
import { type Drawn, draw, FILED, randomFrom } from './draw';
import { atomsOf, exact, namesOf, referenceVerdicts } from './reference';

vi.setConfig({ testTimeout: 3_600_000 });

/** Fewer or more: `DIFFERENTIAL_CASES`; other ones: `DIFFERENTIAL_SEED`. */
const CASES = Number(process.env.DIFFERENTIAL_CASES ?? 100_000);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1);

/**
 * Whether the document promises that the case is decided wherever all fillings agree: not where comparisons of one unknown text, or of two
 * instants neither of which is known exactly, are each split for themselves.
 */
function isPromised(facts: Facts, pack: Pack): boolean {
	const atoms = pack.rules.filter(({ verdict }) => verdict).flatMap(({ when }) => atomsOf(when));
	const loose = atoms.filter((atom) => namesOf(atom).every((name) => exact(name, facts) === undefined));
	const texts = loose.filter((atom) => 'fact' in atom && atom.fact === 'goodsName');
	const spans = loose.filter((atom) => namesOf(atom).length === 2);
	return spans.length === 0 && new Set(texts.map((atom) => JSON.stringify(atom))).size < 2;
}

/** What is wrong with what is decided of a case, or undefined. */
function fault({ facts, pack }: Drawn): string | undefined {
	const possible = referenceVerdicts(facts, pack);
	const { verdicts } = decide(facts, pack);
	for (const one of possible) if (!verdicts.has(one as never)) return `${one} is possible and was not seen`;
	if (isPromised(facts, pack) && verdicts.size !== possible.size) return 'more was held possible than is';
	const subject = {
		...facts,
		orderSn: known('000000-000000000000000', { by: 'page', quote: '' } as const, FILED),
		stage: known('merchant' as const, { by: 'page', quote: '' } as const, FILED),
	};
	const { verdict } = assess({ key: 'k', facts: subject }, pack, FILED);
	// What the number and the filing tell of a case can settle it.
	const told = decide(derive(subject, pack, FILED), pack).verdicts;
	const [only] = told;
	if (told.size === 1) return verdict === only ? undefined : `${only} was decided and ${verdict} said`;
	return verdict === 'verify' || verdict === 'unclear' ? undefined : `${verdict} was said of an open case`;
}

it(`what is decided is what every filling of the unknown facts says, ${CASES} cases from seed ${SEED}`, () => {
	console.log(`differential test: seed ${SEED}, ${CASES} cases`);
	const random = randomFrom(SEED);
	let decided = 0;
	let promised = 0;
	for (let count = 0; count < CASES; count++) {
		const drawn = draw(random);
		const wrong = fault(drawn);
		if (wrong)
			expect.fail(
				`seed ${SEED}, case ${count}: ${wrong}\n${JSON.stringify(drawn.facts)}\n${JSON.stringify(drawn.pack.rules.map(({ verdict, when }) => ({ verdict, when })))}`,
			);
		if (decide(drawn.facts, drawn.pack).verdicts.size === 1) decided += 1;
		if (isPromised(drawn.facts, drawn.pack)) promised += 1;
	}
	// Neither all open nor all plain, or the test would prove little.
	expect(decided / CASES).toBeGreaterThan(0.2);
	expect(decided / CASES).toBeLessThan(0.9);
	expect(promised / CASES).toBeGreaterThan(0.5);
});
