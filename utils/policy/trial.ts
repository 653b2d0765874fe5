import type { Assessment } from '../domain/assessment';
import { type Facts, knownValue } from '../domain/fact';
import type { Tick } from '../domain/tick';
import { VERDICTS, type Verdict } from '../domain/words';
import { withTicks } from './answers';
import { assess } from './assess';
import type { Pack } from './pack';

/** A case to try packs on: its facts with the shop's terms, and the instant (epoch ms) it is judged at. */
export interface TrialCase {
	id: string;
	facts: Facts;
	at: number;
	/** What the agent answered. */
	ticks?: readonly Tick[];
}

/** One case under both packs. */
export interface TrialChange {
	id: string;
	facts: Facts;
	at: number;
	before: Assessment;
	after: Assessment;
}

/** What a draft would make of cases. */
export interface Trial {
	total: number;
	/** Cases whose verdict is another. */
	changed: TrialChange[];
	/** Cases whose verdict stays and whose deadline is another. */
	rescheduled: TrialChange[];
	/** Known refund amounts (fen) of all cases, by verdict. */
	money: Record<Verdict, { before: number; after: number }>;
	/** How many deadlines are others, with or without another verdict. */
	deadlines: number;
}

/** What a draft would make of each case, judged at its own time, beside what the pack in force makes of it. Pure. */
export function tryPack(now: Pack, draft: Pack, cases: readonly TrialCase[]): Trial {
	const money = Object.fromEntries(
		VERDICTS.map((verdict) => [verdict, { before: 0, after: 0 }]),
	) as Trial['money'];
	const trial: Trial = { total: cases.length, changed: [], rescheduled: [], money, deadlines: 0 };
	for (const one of cases) {
		const { id, facts, at } = one;
		const [before, after] = [judge(one, now), judge(one, draft)];
		const amount = knownValue(facts, 'refundAmount') ?? 0;
		money[before.verdict].before += amount;
		money[after.verdict].after += amount;
		const isRescheduled = before.deadline?.at !== after.deadline?.at;
		if (isRescheduled) trial.deadlines += 1;
		const change = { id, facts, at, before, after };
		if (before.verdict !== after.verdict) trial.changed.push(change);
		else if (isRescheduled) trial.rescheduled.push(change);
	}
	return trial;
}

function judge({ id, facts, at, ticks = [] }: TrialCase, pack: Pack): Assessment {
	return assess({ key: id, facts: withTicks(facts, ticks, pack) }, pack, at);
}
