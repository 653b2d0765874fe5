import type { FilterImplOptions } from 'liquidjs';
import { durationText } from '../domain/clock';
import { yuan } from '../domain/money';
import { GAP } from './marks';
import { dateText, englishMoment, englishSpan, type Moment, readMoment } from './moments';

/** What filters know besides their value. The key is a symbol, so that no template can name it. */
export const SETTING = Symbol('setting');
export interface Setting {
	/** Epoch ms. */
	now: number | undefined;
	english: boolean;
}

/** What stands between these in a message `templateError` hands on to the agent. */
const SAID = ['said: ', ' :said'] as const;
export const SAID_SENTENCE = new RegExp(SAID.join('(.*)'));

type Handler = Extract<FilterImplOptions, (...values: never[]) => unknown>;
type Writer = (text: string, argument: unknown, setting: Setting, second: unknown) => string;

/** Filters see text. What is left empty stays so, and a gap of a preview goes through as it is. */
function over(write: Writer): Handler {
	return function (value: unknown, argument: unknown, second: unknown) {
		const text = String(value ?? '');
		if (text === '' || text.includes(GAP)) return text;
		const globals = this.context.globals as { [SETTING]?: Setting };
		return write(text, argument, globals[SETTING] ?? { now: undefined, english: false }, second);
	};
}

function wrong(text: string, what: string): never {
	throw new Error(`${SAID[0]}「${text}」${what}${SAID[1]}`);
}

/** `12.5`, `12元`, `¥12.50` become `¥12.50`. */
const money: Writer = (text) => {
	const match = /^¥?\s*(\d{1,9})(?:\.(\d{1,2}))?\s*(?:元|块)?$/.exec(
		text.normalize('NFKC').replaceAll(',', ''),
	);
	if (!match) wrong(text, '不是金额，要写成 12.50 这样');
	return yuan(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
};

function momentIn(text: string, now: number | undefined): Moment & { now: number } {
	const moment = now === undefined ? undefined : readMoment(text, now);
	if (now === undefined || !moment) wrong(text, '不是日期或时间');
	return { ...moment, now };
}

/** `时间: "日期"` and `时间: "钟点"` take one half of it. */
const time: Writer = (text, part, { now, english }) => {
	const moment = momentIn(text, now);
	const whole = english ? englishMoment(moment) : text;
	const date = english ? englishMoment({ ...moment, timed: false }) : dateText(moment.at);
	if (part === '日期') return date;
	if (part === '钟点') return moment.timed ? (whole.split(' ').at(-1) ?? '') : wrong(text, '没有写几点');
	return part === undefined ? whole : wrong(String(part), '不是时间的一部分，可用的是 日期、钟点');
};

/** How long it is until then. What is past is no promise any more. */
const left: Writer = (text, _, { now, english }) => {
	const moment = momentIn(text, now);
	const span = moment.at - moment.now;
	if (span <= 0) wrong(text, '已经过了');
	return english ? englishSpan(span) : durationText(span).replace(/分$/, '分钟');
};

/** As Liquid has it, but no character is cut in two, and a length that is none, which would leave nothing of the text, is refused. */
const truncate: Writer = (text, most = 50, _, end = '...') => {
	if (typeof most !== 'number' || !(most >= 1)) {
		wrong(String(most), '不是字数，truncate 后面写数字，如 truncate: 20');
	}
	const letters = Array.from(text);
	if (letters.length <= most) return text;
	const last = String(end);
	return letters.slice(0, Math.max(0, most - last.length)).join('') + last;
};

/** Keeps the last `argument` characters (four by itself, never more than half) and up to three of the beginning; a third is hidden. */
const mask: Writer = (text, argument) => {
	const letters = Array.from(text);
	const asked = typeof argument === 'number' && argument >= 0 ? Math.floor(argument) : 4;
	const end = Math.min(asked, Math.floor(letters.length / 2));
	const start = Math.max(0, Math.min(3, letters.length - end - Math.ceil(letters.length / 3)));
	const hidden = '*'.repeat(Math.min(4, letters.length - start - end));
	return letters.slice(0, start).join('') + hidden + letters.slice(letters.length - end).join('');
};

export const OWN_FILTERS: Readonly<Record<string, Handler>> = {
	金额: over(money),
	时间: over(time),
	剩余: over(left),
	打码: over(mask),
	truncate: over(truncate),
};
