import type { Assessment, Deadline } from '../domain/assessment';
import { DAY, instantText, shanghaiDay } from '../domain/clock';
import { type Facts, knownValue } from '../domain/fact';
import { yuan } from '../domain/money';
import type { Confidence } from '../domain/words';
import {
	AFTER_SALES_NAMES,
	AGREED_RETURN,
	type BuyerTexts,
	BY_STAGE,
	BY_VERDICT,
	before,
	DAYS,
	ENDINGS,
	estimated,
	HYPOTHETICAL,
	NO_REQUEST,
	TODO_BY_REASON,
} from './explain-texts';
import type { Pack } from './pack';

export interface BuyerWords {
	/** Two sentences in the buyer's words. */
	text: string;
	/** False where a part had to be left out, or where nothing is decided yet. */
	complete: boolean;
}

/** A number that rests on these alone is no promise to a buyer. */
const TOO_WEAK: readonly Confidence[] = ['W', 'G'];

/** No limit of the platform lies so far ahead (ms); a later one was misread. */
const FURTHEST = 300 * DAY;

/**
 * What a buyer is told of an assessment: what happens and by when, and what is for them to do. The leading rule's own words come first, the words for
 * the verdict where it has none. What is not known is left out and never guessed; while a case is open nothing but what is certain is said. `now` is
 * epoch ms, times are Beijing time. Never throws.
 */
export function explainToBuyer(assessment: Assessment, facts: Facts, pack: Pack, now: number): BuyerWords {
	const texts = textsFor(assessment, facts, pack);
	const fillers = fillersFor(assessment, facts, pack, now);
	const happens = filled(texts.happens, fillers);
	const todo = filled(texts.todo, fillers);
	const { verdict } = assessment;
	const spare = (part: keyof BuyerTexts) =>
		filled(BY_VERDICT[verdict][part], fillers).text || BY_VERDICT.unclear[part];
	return {
		text: `${happens.text || spare('happens')}${todo.text || spare('todo')}`,
		complete: happens.whole && todo.whole && verdict !== 'verify' && verdict !== 'unclear',
	};
}

function textsFor(assessment: Assessment, facts: Facts, pack: Pack): BuyerTexts {
	const { verdict, hypothetical, outcome, reasonGroup } = assessment;
	const stage = knownValue(facts, 'stage');
	if (hypothetical) return HYPOTHETICAL[verdict] ?? NO_REQUEST;
	if (verdict === 'verify' || verdict === 'unclear') return BY_VERDICT[verdict];
	if (verdict === 'closed') {
		const ending =
			(stage && ENDINGS.byStage[stage]) ?? (outcome && ENDINGS.byOutcome[outcome]) ?? BY_VERDICT.closed;
		// The one rule for all that ended cannot know how; its words stand only where the page does not say either.
		return ending === BY_VERDICT.closed ? (ownWords(assessment, pack) ?? ending) : ending;
	}
	const own = ownWords(assessment, pack);
	if (own) return own;
	if (verdict === 'wait') return (stage && BY_STAGE[stage]) ?? BY_VERDICT.wait;
	const type = knownValue(facts, 'requestType');
	if (verdict === 'agree' && type === 'return-refund' && knownValue(facts, 'shipped') !== false) {
		return AGREED_RETURN;
	}
	const todo = verdict === 'negotiate' && reasonGroup && TODO_BY_REASON[reasonGroup];
	return todo ? { ...BY_VERDICT[verdict], todo } : BY_VERDICT[verdict];
}

/** The words of the rule that leads, where it brings any: the first that is known to be true and gives the verdict. */
function ownWords({ reasons, verdict }: Assessment, pack: Pack): BuyerTexts | undefined {
	const leading = reasons
		.filter(({ applies }) => applies)
		.map(({ rule }) => pack.rules.find(({ id }) => id === rule))
		.find((rule) => rule?.verdict === verdict);
	return leading?.buyer;
}

type Fillers = Readonly<Record<string, string | undefined>>;

function fillersFor(assessment: Assessment, facts: Facts, pack: Pack, now: number): Fillers {
	const amount = knownValue(facts, 'refundAmount');
	const type = knownValue(facts, 'requestType');
	return {
		时限: assessment.hypothetical ? undefined : limitText(assessment.deadline, assessment, pack, now),
		金额: amount !== undefined && Number.isSafeInteger(amount) && amount > 0 ? yuan(amount) : undefined,
		售后: AFTER_SALES_NAMES[type ?? 'unknown'] ?? AFTER_SALES_NAMES.unknown,
	};
}

/** When the limit is, for a sentence: `今天 18:30 前`. Undefined for a limit that has passed or that rests on too little to be told. */
function limitText(
	deadline: Deadline | undefined,
	{ verdict }: Assessment,
	pack: Pack,
	now: number,
): string | undefined {
	if (!deadline || !(deadline.at > now && deadline.at < now + FURTHEST)) return undefined;
	const limit = before(whenText(deadline.at, now));
	if (deadline.basis === 'page') return limit;
	const rule = pack.rules.find(({ id }) => id === deadline.rule);
	// While nothing is decided only the page's own clock is certain.
	if (!rule || TOO_WEAK.includes(rule.confidence) || verdict === 'verify') return undefined;
	return estimated(limit);
}

/** `今天 18:30`, `明天 09:00`, `11月26日 09:00`, Beijing time. */
function whenText(at: number, now: number): string {
	const days = shanghaiDay(at) - shanghaiDay(now);
	const text = instantText(at);
	const time = text.slice(text.indexOf(' ') + 1);
	const near = days === 0 ? DAYS.today : days === 1 ? DAYS.tomorrow : undefined;
	return near ? `${near} ${time} ` : `${text} `;
}

const PLACE = /\{([^{}]{1,8})\}/g;

/** A sentence with its places filled. A part of it, up to the next comma, that has a place which cannot be filled is left out. */
function filled(sentence: string, fillers: Fillers): { text: string; whole: boolean } {
	const end = /[。！？!?]$/.exec(sentence)?.[0] ?? '';
	const parts = sentence.slice(0, sentence.length - end.length).split(/(?<=[，；。])/);
	const kept = parts.filter((part) => [...part.matchAll(PLACE)].every(([, name]) => fillers[name ?? '']));
	const text = kept
		.join('')
		.replace(PLACE, (_place, name: string) => fillers[name] ?? '')
		.replace(/[，；、。\s]+$/, '');
	return { text: text === '' ? '' : `${text}${end || '。'}`, whole: kept.length === parts.length };
}
