import { type Facts, knownValue } from '../domain/fact';
import { checkTemplate, type Finding } from './check';
import { VARIABLE_NAMES, variablesOf } from './variables';

/** A text of one case made into a template for others. */
export interface MadeTemplate {
	body: string;
	/** The beginning of the text, for a title. */
	title: string;
	/** Names of the variables that took the place of values, in the order of the text. */
	replaced: string[];
	/** What the check finds in the template: what is left of a person is among it. */
	findings: Finding[];
}

/** A mark of a variable that every case may have. */
const KNOWN = new RegExp(`(\\{\\{(?:${VARIABLE_NAMES.join('|')})\\}\\})`, 'g');

/** A value this short stands in any text by chance. */
const SHORTEST = 2;

/**
 * Puts `{{变量}}` where `text` says a value of the case: its order number, amounts (`¥39.90`, `39.9元`), names, times. A
 * value that is part of a longer number or word stays. Braces of the text become round ones, for a template would read
 * them; where `text` was made a template before, the variables it has stay. `now` is epoch ms: times that are counted down are those of this moment.
 */
export function templateFrom(text: string, facts: Facts, now: number, isTemplate = false): MadeTemplate {
	const plain = (isTemplate ? text.split(KNOWN) : [text])
		.map((part, place) => (place % 2 === 1 ? part : part.replaceAll('{', '（').replaceAll('}', '）')))
		.join('')
		.trim();
	const places: { from: number; to: number; name: string }[] = [...plain.matchAll(KNOWN)].map(
		({ 0: mark, index }) => ({ from: index, to: index + mark.length, name: mark.slice(2, -2) }),
	);
	for (const { name, forms } of valuesOf(facts, now)) {
		for (const form of forms) {
			for (let from = plain.indexOf(form); from !== -1; from = plain.indexOf(form, from + 1)) {
				const to = from + form.length;
				const taken = places.some((place) => place.from < to && from < place.to);
				if (!taken && standsAlone(plain, from, to)) places.push({ from, to, name });
			}
		}
	}
	places.sort((a, b) => a.from - b.from);
	let body = '';
	let at = 0;
	for (const { from, to, name } of places) {
		body += `${plain.slice(at, from)}{{${name}}}`;
		at = to;
	}
	body += plain.slice(at);
	return {
		body,
		title: titleOf(body),
		replaced: [...new Set(places.map(({ name }) => name))],
		findings: checkTemplate(body),
	};
}

/** Longest first, so that a name inside a longer value does not cut it; of two names for one value the first is taken. */
function valuesOf(facts: Facts, now: number): { name: string; forms: string[] }[] {
	const seen = new Set<string>();
	const values = Object.entries(variablesOf({ key: '/', facts }, now)).flatMap(([name, value]) => {
		if (typeof value !== 'string' || value.length < SHORTEST || seen.has(value)) return [];
		seen.add(value);
		return [{ name, forms: formsOf(name, value, facts) }];
	});
	return values.sort((a, b) => (b.forms[0]?.length ?? 0) - (a.forms[0]?.length ?? 0));
}

/** Amounts are written in several ways; each is longest first. */
function formsOf(name: string, value: string, facts: Facts): string[] {
	const fact = AMOUNTS.get(name);
	const fen = fact && knownValue(facts, fact);
	if (fen === undefined || !Number.isSafeInteger(fen)) return [value];
	const two = (fen / 100).toFixed(2);
	const short = String(fen / 100);
	const numbers = [...new Set([two, two.replace(/0$/, ''), short])];
	return numbers.flatMap((number) => [
		...['¥', '￥'].map((sign) => `${sign}${number}`),
		...['元', '块'].map((unit) => `${number}${unit}`),
	]);
}

const AMOUNTS = new Map([
	['退款金额', 'refundAmount'],
	['实收金额', 'paidAmount'],
] as const) as ReadonlyMap<string, 'refundAmount' | 'paidAmount'>;

function standsAlone(text: string, from: number, to: number): boolean {
	const [first = '', before = ''] = [text[from], text[from - 1]];
	const [last = '', after = ''] = [text[to - 1], text[to]];
	return !joins(before, first) && !joins(last, after);
}

const joins = (left: string, right: string) =>
	(/[\d.]/.test(left) && /\d/.test(right)) || (/[a-z]/i.test(left) && /[a-z]/i.test(right));

function titleOf(body: string): string {
	const [line = ''] = body
		.replace(/\{\{|\}\}/g, '')
		.replace(/^(?:亲爱的|亲|您好|你好)[，,～~！! ]*/, '')
		.split(/[\n。！？!?，,]/);
	return Array.from(line.trim()).slice(0, 20).join('') || Array.from(body).slice(0, 20).join('');
}
