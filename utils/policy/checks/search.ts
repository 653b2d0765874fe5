import type { Atom, Condition } from '../condition';
import { EVERYTHING, type Region, where } from './region';

/** How many sets of cases may still be looked at; shared by all searches of a check. */
export interface Budget {
	left: number;
}

/** Whether a condition holds in the cases that are looked at. */
export type Holds = (condition: Condition) => boolean;

/** What was looked for, in `region`; `none` where no case has it; `gave-up` where that would take too long to say. */
export type Search<T> = { is: 'found'; region: Region; what: T } | { is: 'none' } | { is: 'gave-up' };

/** Most sets looked at for one question. */
const MOST_VISITS = 2000;

/**
 * A set of cases of which all are what `judge` looks for. Exhaustive: all cases are taken at once, and cut in two at the first comparison that
 * decides; nothing is drawn by lot. `judge` says undefined for what is not looked for, must be pure, and is told `false` of what is still open.
 */
export function findCase<T>(
	judge: (holds: Holds, region: Region) => T | undefined,
	budget: Budget,
	start: Region = EVERYTHING,
): Search<T> {
	const todo = [start];
	for (let visits = 0; todo.length > 0; visits++) {
		const region = todo.pop() as Region;
		if (visits >= MOST_VISITS || budget.left <= 0) return { is: 'gave-up' };
		budget.left -= 1;
		const open: { cut?: Cut } = {};
		try {
			const what = judge((condition) => open.cut === undefined && holdsIn(region, condition, open), region);
			if (open.cut) todo.push(open.cut.without, open.cut.within);
			else if (what !== undefined) return { is: 'found', region, what };
		} catch (error) {
			if (error instanceof RangeError) return { is: 'gave-up' };
			throw error;
		}
	}
	return { is: 'none' };
}

/** A region cut in two where a comparison holds and where it does not. */
interface Cut {
	within: Region;
	without: Region;
}

function holdsIn(region: Region, condition: Condition, open: { cut?: Cut }): boolean {
	const truth = truthIn(region, condition);
	if (typeof truth === 'boolean') return truth;
	open.cut = truth;
	return false;
}

/** Kleene's tables over a set of cases; where it is open, the first comparison that decides. */
function truthIn(region: Region, condition: Condition): boolean | Cut {
	if ('all' in condition) return truthOfParts(region, condition.all, false);
	if ('any' in condition) return truthOfParts(region, condition.any, true);
	if ('not' in condition) {
		const truth = truthIn(region, condition.not);
		return typeof truth === 'boolean' ? !truth : truth;
	}
	return truthOf(region, condition);
}

function truthOfParts(region: Region, parts: readonly Condition[], settling: boolean): boolean | Cut {
	let open: Cut | undefined;
	for (const part of parts) {
		const truth = truthIn(region, part);
		if (truth === settling) return settling;
		if (typeof truth !== 'boolean') open ??= truth;
	}
	return open ?? !settling;
}

function truthOf(region: Region, atom: Atom): boolean | Cut {
	const within = where(region, atom, true);
	if (!within) return false;
	const without = where(region, atom, false);
	return without ? { within, without } : true;
}
