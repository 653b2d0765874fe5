import { isSame } from '../layers/same';
import type { Pack } from '../pack';
import { contradictions } from './contradictions';
import type { Finding } from './finding';
import { gaps } from './gaps';
import { harderThanLaw } from './harder';
import { laterThanPlatform } from './later';
import type { Budget } from './search';
import { unanswerable, withoutSource } from './unanswerable';
import { unreachableRules } from './unreachable';

/** Sets of cases looked at in one check, some seconds' worth; a pack of the usual kind needs a tenth of it. */
const MOST_SETS = 60_000;

/**
 * What is wrong with an edited pack beside the platform's own, `base`; what must not come into force first. All cases that the conditions tell
 * apart are gone through, none is drawn by lot; where there are too many of them a finding says so. Pure, and never throws on a valid pack.
 */
export function checkPack(pack: Pack, base: Pack): Finding[] {
	const budget: Budget = { left: MOST_SETS };
	const findings = [
		...harderThanLaw(pack, base, budget),
		...laterThanPlatform(pack, base, budget),
		...unreachableRules(pack, budget),
		...gaps(pack, budget),
		...contradictions(pack, base, budget),
		...unanswerable(pack, base, budget),
		...withoutSource(pack),
	];
	return [
		...findings.filter(({ severity }) => severity === 'block'),
		...blamed(
			findings.filter(({ severity }) => severity === 'warn'),
			pack,
			base,
		),
	];
}

/** Where not everything could be gone through: said once of each rule, and of the platform's own only where no rule of the shop is told. */
function blamed(findings: readonly Finding[], pack: Pack, base: Pack): Finding[] {
	const own = new Set(
		pack.rules.filter((rule) => !base.rules.some((other) => isSame(rule, other))).map(({ id }) => id),
	);
	const unchecked = findings.filter(({ kind }) => kind === 'not-checked');
	const ofShop = unchecked.filter(({ rules: [first = ''] }) => own.has(first));
	const said = new Set<string>();
	return findings.filter((finding) => {
		if (finding.kind !== 'not-checked') return true;
		if (said.has(finding.text) || (ofShop.length > 0 && !ofShop.includes(finding))) return false;
		said.add(finding.text);
		return true;
	});
}
