import type { Pack } from '../pack';
import type { Finding } from './finding';
import type { Budget } from './search';
import { unreachableRules } from './unreachable';

/** Sets of cases looked at in one check, some seconds' worth. */
const MOST_SETS = 2_000_000;

/**
 * What is wrong with an edited pack beside the platform's own, `base`. All cases that the conditions tell apart are gone through, none is drawn by
 * lot; where there are too many of them the finding says so. Pure, and never throws on a valid pack.
 */
export function checkPack(pack: Pack, _base: Pack): Finding[] {
	const budget: Budget = { left: MOST_SETS };
	return unreachableRules(pack, budget);
}
