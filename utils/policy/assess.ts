import type { Assessment, Deadline, Question } from '../domain/assessment';
import type { Case } from '../domain/case';
import { MINUTE } from '../domain/clock';
import { type FactName, type Facts, type Instant, intervalOf, knownValue } from '../domain/fact';
import type { SpeedBasis, SpeedState, Verdict } from '../domain/words';
import { answerFacts } from './answers';
import { changesAt } from './changes-at';
import { type Decision, decide } from './decide';
import { derive } from './derive';
import { evaluate } from './evaluate';
import type { Pack, Rule } from './pack';
import { prescriptionOf } from './prescription';
import { relevantRules } from './relevant';

/** Without these two nothing can be said of a case. */
const ESSENTIAL: readonly FactName[] = ['orderSn', 'stage'];

/** What an agent cannot supply: if the page does not say what was asked for, the page was not read well enough. */
const UNASKABLE: readonly FactName[] = ['requestType', 'stage'];

/**
 * What the pack says of a case: verdict, reasons, open questions, steps, deadline, reply categories. Pure; `now` is epoch ms and
 * never read from a clock. Unknown facts are never guessed: where they decide between verdicts the verdict is `verify` and they
 * become questions; where they cannot be asked for, it is `unclear`. Never throws.
 */
export function assess(subject: Case, pack: Pack, now: number): Assessment {
	const facts = derive(subject.facts, pack, now);
	const hypothetical = knownValue(subject.facts, 'stage') === 'none';
	if (ESSENTIAL.some((name) => knownValue(facts, name) === undefined)) return unclear(facts, hypothetical);
	const rules = relevantRules(facts, pack);
	const decision = decide(facts, pack, rules);
	const verdict = verdictOf(decision);
	const settled = decision.verdicts.size === 1;
	const advice = rules.filter((rule) => rule.verdict === undefined && evaluate(rule.when, facts) === true);
	const applies = decision.rules.map((rule) => evaluate(rule.when, facts) === true);
	const { reasons, steps, proof, replies } = prescriptionOf(decision.rules, applies, advice, settled);
	const timed = settled && !hypothetical ? [...decision.rules, ...advice] : advice;
	return {
		verdict,
		hypothetical,
		speed: speedOf(facts, rules),
		reasonGroup: knownValue(facts, 'reasonGroup'),
		outcome: verdict === 'closed' ? (knownValue(facts, 'endedBy') ?? 'unknown') : undefined,
		reasons,
		questions: questionsFor(
			settled ? decision.rules.flatMap((rule) => rule.asks ?? []) : decision.decisive,
			decision.rules,
			facts,
			pack,
			now,
		),
		steps,
		proof,
		deadline: verdict === 'closed' ? undefined : deadlineOf(facts, timed),
		replies,
		until: changesAt(facts, pack, now),
	};
}

function unclear(facts: Facts, hypothetical: boolean): Assessment {
	return {
		verdict: 'unclear',
		hypothetical,
		speed: shownSpeed(facts) ?? NO_SPEED,
		reasonGroup: knownValue(facts, 'reasonGroup'),
		outcome: undefined,
		reasons: [],
		questions: [],
		steps: [],
		proof: [],
		deadline: undefined,
		replies: [],
		until: undefined,
	};
}

function verdictOf(decision: Decision): Verdict {
	const [only, ...others] = decision.verdicts;
	if (only !== undefined && others.length === 0) return only;
	return decision.decisive.some((fact) => UNASKABLE.includes(fact)) ? 'unclear' : 'verify';
}

function questionsFor(
	asked: readonly FactName[],
	rules: readonly Rule[],
	facts: Facts,
	pack: Pack,
	now: number,
): Question[] {
	return [...new Set(asked)].flatMap((fact) => {
		const question = pack.questions.find((candidate) => candidate.fact === fact);
		if (!question) return [];
		const options = question.options
			.map((answer) => ({
				id: answer.id,
				label: answer.label,
				facts: answerFacts(question, answer, facts, now),
			}))
			.filter((option) => isPossible(option.facts, fact, facts));
		return [{ fact, ask: question.ask, options, rules: rules.map((rule) => rule.id) }];
	});
}

/** False where the page's own range rules an answer out. */
function isPossible(told: Facts, fact: FactName, facts: Facts): boolean {
	const bounds = facts[fact]?.kind === 'range' ? intervalOf(facts, fact as Instant) : undefined;
	const span = intervalOf(told, fact as Instant);
	return !bounds || !span || (span.from <= bounds.to && bounds.from <= span.to);
}

/** What the console says beats what the rule says; a rule counts only where its whole condition is known and true. */
function speedOf(facts: Facts, rules: readonly Rule[]): { state: SpeedState; basis: SpeedBasis } {
	if (facts.speed) return shownSpeed(facts) ?? NO_SPEED;
	const granted = rules.some((rule) => rule.grantsSpeed && evaluate(rule.when, facts) === true);
	return granted ? { state: 'eligible', basis: 'rule' } : NO_SPEED;
}

const NO_SPEED = { state: 'unclear', basis: 'page' } as const;

function shownSpeed({ speed }: Facts): { state: SpeedState; basis: SpeedBasis } | undefined {
	if (speed?.kind !== 'known' || speed.value === 'unclear') return undefined;
	return { state: speed.value, basis: speed.sure ?? 'page' };
}

/** The page's own countdown always beats the pack's number, which is the fallback. A range counts from its early end. */
function deadlineOf(facts: Facts, rules: readonly Rule[]): Deadline | undefined {
	const shipBy = knownValue(facts, 'shipBy');
	if (
		shipBy !== undefined &&
		knownValue(facts, 'requested') === false &&
		knownValue(facts, 'shipped') === false
	) {
		return { at: shipBy, basis: 'page', onTimeout: '承诺发货时间到' };
	}
	const at = knownValue(facts, 'timeoutAt');
	if (at !== undefined) return { at, basis: 'page', onTimeout: knownValue(facts, 'timeoutAction') ?? '' };
	for (const { id, deadline } of rules) {
		const start = deadline && hasBegun(deadline.from, facts) && intervalOf(facts, deadline.from as Instant);
		if (!deadline || !start) continue;
		return {
			at: start.from + deadline.minutes * MINUTE,
			basis: 'rule',
			onTimeout: deadline.onTimeout,
			rule: id,
		};
	}
	return undefined;
}

/** A clock that starts at a signing or a shipping does not run while there was none, whatever bounds are known of its time. */
function hasBegun(from: string, facts: Facts): boolean {
	if (from === 'signedAt') return knownValue(facts, 'signed') === true;
	return from !== 'shippedAt' || knownValue(facts, 'shipped') !== false;
}
