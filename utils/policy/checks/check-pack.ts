import type { Pack } from '../pack';
import { contradictions } from './contradictions';
import type { Finding } from './finding';
import { gaps } from './gaps';
import { harderThanLaw } from './harder';
import { laterThanPlatform } from './later';
import type { Budget } from './search';
import { unanswerable, withoutSource } from './unanswerable';
import { unreachableRules } from './unreachable';

/** Sets of cases looked at in one check, some seconds' worth. */
const MOST_SETS = 2_000_000;

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
		...findings.filter(({ severity }) => severity === 'warn'),
	];
}
