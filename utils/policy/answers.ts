import { DAY, dayBounds, MINUTE, shanghaiDay } from '../domain/clock';
import { between, type Fact, type Facts, intervalOf, known } from '../domain/fact';
import type { Tick } from '../domain/tick';
import type { Pack, PackAnswer, PackQuestion } from './pack';

const AGENT = { by: 'agent' } as const;
/** How far back an answer without a lower end reaches. */
const LONG_AGO = 400 * DAY;

/** What one answer makes known, as a fact with the agent as its evidence. Spans count back from the request, or from `now`. */
export function answerFacts(question: PackQuestion, answer: PackAnswer, facts: Facts, now: number): Facts {
	const fact = answerFact(answer, facts, now);
	return fact === undefined ? {} : ({ [question.fact]: fact } as Facts);
}

type Told = Fact<string | boolean> | Fact<number> | undefined;

function answerFact(answer: PackAnswer, facts: Facts, now: number): Told {
	if (answer.value !== undefined) return known(answer.value, AGENT, now);
	if (answer.amount) {
		const { below, atLeast } = answer.amount;
		return between(atLeast ?? 0, below === undefined ? Number.MAX_SAFE_INTEGER : below - 1, AGENT, now);
	}
	const asked = intervalOf(facts, 'requestedAt') ?? { from: now, to: now };
	if (answer.minutesBefore) {
		const { over, atMost } = answer.minutesBefore;
		const from = atMost === undefined ? asked.from - LONG_AGO : asked.from - atMost * MINUTE;
		const to = over === undefined ? asked.to : asked.to - over * MINUTE - 1;
		return between(from, to, AGENT, now);
	}
	if (answer.daysBefore) {
		const { over, atMost } = answer.daysBefore;
		const from =
			atMost === undefined ? asked.from - LONG_AGO : dayBounds(shanghaiDay(asked.from) - atMost).from;
		const to = over === undefined ? asked.to : dayBounds(shanghaiDay(asked.to) - over - 1).to;
		return between(from, to, AGENT, now);
	}
	return undefined;
}

/**
 * The case's facts with the agent's answers in them. What the page shows beats an answer; an answer settles what the page
 * contradicts itself on, and narrows what the page shows as a range. A tick for a question or an option that the pack no longer
 * has is left aside.
 */
export function withTicks(facts: Facts, ticks: readonly Tick[], pack: Pack): Facts {
	let told = facts;
	for (const tick of ticks) {
		if (!tick.id.startsWith('fact:')) continue;
		const name = tick.id.slice('fact:'.length);
		const question = pack.questions.find((candidate) => candidate.fact === name);
		const answer = question?.options.find((option) => option.id === tick.value);
		const shown = question && facts[question.fact];
		if (!question || !answer || shown?.kind === 'known') continue;
		const said = answerFact(answer, facts, tick.at);
		const fact = shown?.kind === 'range' ? overlap(shown, said) : said;
		if (fact) told = { ...told, [question.fact]: fact };
	}
	return told;
}

/** The part of an answer that the page's range allows, if any. */
function overlap(shown: { from: number; to: number }, said: Told): Told {
	if (said?.kind !== 'range') return undefined;
	const from = Math.max(shown.from, said.from);
	const to = Math.min(shown.to, said.to);
	return from <= to ? { ...said, from, to } : undefined;
}
