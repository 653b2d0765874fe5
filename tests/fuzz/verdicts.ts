import { expectationsOf, type Judgement, judge } from './judge';
import type { Kind, Plan } from './plan';
import type { Seen } from './report';
import type { Ran, Session } from './session';

/** A badge that is not the truth, with what the truth would have been. */
export interface Wrong {
	cases: string[];
	expected: string[];
	got: string;
	/** Whether it stood there at the end, or only for a while. */
	when: 'at rest' | 'on the way' | 'while changing';
}

/** What one seed came to. */
export interface Outcome {
	plan: Plan;
	applied: { name: string; target: string }[];
	/** How the badges of the page at rest stand to the truth. */
	counts: Record<Judgement, number>;
	wrong: Wrong[];
	errors: string[];
}

/** Runs one seed and judges what its badges said. */
export async function tryPlan(session: Session, plan: Plan, skipped: number[] = []): Promise<Outcome> {
	return outcomeOf(plan, await session.run(plan, skipped));
}

function outcomeOf(plan: Plan, { report, errors, truth }: Ran): Outcome {
	const expectations = expectationsOf(truth, plan.kind);
	const counts = { equal: 0, unclear: 0, verify: 0, wrong: 0 };
	const wrong = new Map<string, Wrong>();
	for (const seen of report?.seen ?? []) {
		const judgement = judge(seen, expectations);
		if (seen.final) counts[judgement] += 1;
		if (judgement !== 'wrong') continue;
		const expected = seen.cases.flatMap((id) => (expectations.get(id) ?? []).map(wordOf));
		const when = seen.final ? 'at rest' : seen.changing ? 'while changing' : 'on the way';
		const found: Wrong = { cases: seen.cases, expected, got: wordOf(seen.face), when };
		wrong.set(`${found.cases} ${found.got}`, found);
	}
	const doubled = (report?.doubled ?? []).map(
		(cases) => `${cases.join('+') || 'no case'}: more than one badge`,
	);
	return {
		...{ plan, applied: report?.applied ?? [], counts, wrong: [...wrong.values()] },
		errors: [...errors, ...doubled],
	};
}

function wordOf({ verdict, speed, basis }: Seen['face']): string {
	return `${verdict}/${speed}/${basis}`;
}

export function hasFailed({ wrong, errors }: Outcome): boolean {
	return wrong.length > 0 || errors.length > 0;
}

/** The same seed with as few mutations as still fail: each is left out in turn, and stays out where the rest fails without it. */
export async function shrink(session: Session, failed: Outcome): Promise<Outcome> {
	const { plan } = failed;
	let smallest = failed;
	let skipped: number[] = [];
	for (const index of plan.mutations.keys()) {
		if (plan.mutations.length - skipped.length === 1) break;
		const outcome = await tryPlan(session, plan, [...skipped, index]);
		if (!hasFailed(outcome)) continue;
		skipped = [...skipped, index];
		smallest = outcome;
	}
	return smallest;
}

/** Lines that tell of a failing seed all that is needed to run and mend it. */
export function tellOf({ plan, applied, wrong, errors }: Outcome): string {
	const kind: Kind = plan.kind;
	const mutations = applied.map(({ name, target }) => `${name} (${target.slice(0, 240)})`).join(' | ');
	const cases = wrong.map(
		({ cases: ids, expected, got, when }) =>
			`${ids.join('+') || 'no case'}: expected ${[...new Set(expected)].join(' or ') || 'unclear'}, got ${got} ${when}`,
	);
	const lines = [`seed ${plan.seed} ${kind}${plan.json ? ' json' : ''}: ${mutations || 'nothing changed'}`];
	return [...lines, ...[...cases, ...errors].map((line) => `  ${line}`)].join('\n');
}
