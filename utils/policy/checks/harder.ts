import { type Confidence, VERDICTS, type Verdict } from '../../domain/words';
import type { Pack, Rule } from '../pack';
import { decidingRules, leads } from './deciding';
import { exampleOf } from './example';
import type { Finding } from './finding';
import { FINDINGS } from './finding-texts';
import { type Budget, findCase } from './search';

/** What gives the buyer what was asked for. */
const GRANTS: readonly Verdict[] = ['auto-refund', 'agree'];
/** What only asks somebody to look. */
const OPEN: readonly Verdict[] = ['verify', 'unclear'];
const HARD = VERDICTS.filter((verdict) => !GRANTS.includes(verdict) && !OPEN.includes(verdict));

/** Sources on which nothing can be forbidden to a shop. */
const WEAK: readonly Confidence[] = ['W', 'G'];
export const isWeak = ({ confidence }: Rule) => WEAK.includes(confidence);

/** Rules that ask more of a buyer where the platform's pack grants: a refund that it gives, or a return. */
export function harderThanLaw(pack: Pack, base: Pack, budget: Budget): Finding[] {
	const row = decidingRules(pack);
	const platform = decidingRules(base);
	const granting = platform.filter(({ verdict }) => verdict && GRANTS.includes(verdict));
	const hard = row.filter(({ verdict }) => verdict && HARD.includes(verdict));
	return hard.flatMap((rule): Finding[] => {
		const found = granting.flatMap((grant) => {
			const search = findCase(
				(holds) => (leads(rule, row, holds) && leads(grant, platform, holds)) || undefined,
				budget,
			);
			return search.is === 'none'
				? []
				: [{ grant, region: search.is === 'found' ? search.region : undefined }];
		});
		const certain = found.filter(({ region }) => region);
		const [first] = certain.length > 0 ? certain.toSorted(byWeakness) : found;
		if (!first) return [];
		const { grant, region } = first;
		return [
			{
				kind: region ? 'harder-than-law' : 'not-checked',
				severity: region && !isWeak(grant) ? 'block' : 'warn',
				rules: [...new Set([rule.id, ...certain.map((one) => one.grant.id)])],
				example: (region && exampleOf(region, [pack, base])) ?? null,
				text: region ? FINDINGS.harder(rule, grant) : FINDINGS.notChecked(rule.title),
			},
		];
	});
}

const byWeakness = (a: { grant: Rule }, b: { grant: Rule }) =>
	Number(isWeak(a.grant)) - Number(isWeak(b.grant));
