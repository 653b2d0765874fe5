import type { Condition } from '../condition';
import { VALUES_OF } from '../fact-kinds';
import type { Pack } from '../pack';
import { conditionText } from '../sentence';
import { decidingRules } from './deciding';
import { exampleOf } from './example';
import type { Finding } from './finding';
import { FINDINGS } from './finding-texts';
import { type Budget, findCase } from './search';

/** The cases that somebody has still to do something about, apart from each other where a merchant would look at them apart. */
const OPEN_CASES: readonly Condition[] = [
	...(VALUES_OF.requestType ?? []).map(
		(type): Condition => ({
			all: [
				{ fact: 'stage', in: ['merchant'] },
				{ fact: 'requestType', in: [type] },
			],
		}),
	),
	...['merchant-receive', 'buyer', 'buyer-send', 'courier', 'platform', 'proof', 'refunding'].map(
		(stage): Condition => ({ fact: 'stage', in: [stage] }),
	),
];

/** Open cases that no rule decides: their badge says that nothing can be said. */
export function gaps(pack: Pack, budget: Budget): Finding[] {
	const row = decidingRules(pack);
	return OPEN_CASES.flatMap((open): Finding[] => {
		const gap = findCase((holds) => {
			return (holds(open) && row.every(({ when }) => !holds(when))) || undefined;
		}, budget);
		if (gap.is === 'none') return [];
		const isFound = gap.is === 'found';
		return [
			{
				kind: isFound ? 'gap' : 'not-checked',
				severity: 'warn',
				rules: [],
				example: isFound ? (exampleOf(gap.region, [pack]) ?? null) : null,
				text: (isFound ? FINDINGS.gap : FINDINGS.gapsNotChecked)(conditionText(open)),
			},
		];
	});
}
