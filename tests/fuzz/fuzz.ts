import { availableParallelism } from 'node:os';
import { type Kind, type Plan, planOf } from './plan';
import { Session } from './session';
import { hasFailed, type Outcome, shrink, tellOf, tryPlan } from './verdicts';

export interface FuzzOptions {
	/** The first seed. */
	from: number;
	/** How many seeds are run. */
	count: number;
	/** Only seeds that come to this kind of page. */
	kind?: Kind;
}

/** A page mostly waits, so that several fit on a core. */
const TABS_PER_CORE = 3;

/** Failing seeds that are told in full and made smaller; of more than these only the number is told. */
const MOST_TOLD = 40;

/** At least this share of the badges must say something, or the run has proved nothing. */
const LEAST_JUDGED = 1 / 3;

/** Below this many badges the share is chance. */
const ENOUGH = 100;

interface Total {
	seeds: number;
	rows: number;
	equal: number;
	unclear: number;
	verify: number;
	wrong: number;
	errors: number;
}

/**
 * Changes the sample console as its seeds say and holds every badge against the truth of its row. Prints each failing seed and a summary; hands back 1
 * where a badge was wrong, anything was thrown or hung, or hardly any badge said anything.
 */
export async function fuzz(options: FuzzOptions): Promise<number> {
	const session = await Session.open();
	const total: Total = { seeds: 0, rows: 0, equal: 0, unclear: 0, verify: 0, wrong: 0, errors: 0 };
	try {
		const plans = plansOf(options, await session.ids());
		let told = 0;
		const work = async (): Promise<void> => {
			for (let next = plans.next(); !next.done; next = plans.next()) {
				const outcome = await tryPlan(session, next.value);
				add(total, outcome);
				if (!hasFailed(outcome) || ++told > MOST_TOLD) continue;
				console.log(tellOf(await shrink(session, outcome)));
			}
		};
		await Promise.all(Array.from({ length: TABS_PER_CORE * availableParallelism() }, work));
		if (told > MOST_TOLD) console.log(`… ${told - MOST_TOLD} more failing seeds`);
	} finally {
		await session.close();
	}
	return sum(total);
}

function* plansOf({ from, count, kind }: FuzzOptions, ids: Record<Kind, string[]>): Generator<Plan> {
	let left = count;
	for (let seed = from; left > 0; seed++) {
		const plan = planOf(seed, ids);
		if (kind !== undefined && plan.kind !== kind) continue;
		left -= 1;
		yield plan;
	}
}

function add(total: Total, { counts, wrong, errors }: Outcome): void {
	total.seeds += 1;
	for (const name of ['equal', 'unclear', 'verify', 'wrong'] as const) total.rows += counts[name];
	for (const name of ['equal', 'unclear', 'verify'] as const) total[name] += counts[name];
	total.wrong += wrong.length;
	total.errors += errors.length;
}

function sum(total: Total): number {
	const { seeds, rows, equal, unclear, verify, wrong, errors } = total;
	console.log(
		`chaos: ${seeds} seeds, ${rows} rows judged, ${equal} equal, ${unclear} unclear, ${verify} verify, ${wrong} wrong, ${errors} errors`,
	);
	if (rows === 0 || (rows >= ENOUGH && (equal + verify) / rows < LEAST_JUDGED)) {
		console.log('chaos: judged nothing: too few badges said anything');
		return 1;
	}
	return wrong + errors === 0 ? 0 : 1;
}
