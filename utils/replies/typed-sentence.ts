import type { Facts } from '../domain/fact';
import { checkTemplate } from './check';
import { foldText } from './fold';
import { templateFrom } from './template-from';

/** Fewer letters (marks left out) are no sentence worth keeping, more are no sentence any more. */
const SHORTEST = 6;
const LONGEST = 300;

/** A shorter name is a letter of many words. */
const NAME = 2;

const MARKS = /\{\{[^{}]*\}\}/g;
/** What may part the figures of a number. */
const BETWEEN = /(?<=\d)[\s.\-_—·,/]+(?=\d)/g;
/** Numbers of orders, parcels, phones, houses and days, also spelled; names of accounts. */
const NUMBERS =
	/\d{4}|[零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{5}|[a-z][a-z\d_-]*\d[a-z\d_-]*|[a-z_-]{7}|@/;
/** Somebody in particular. */
const NAMES =
	/先生|女士|小姐|太太|同学|老师|阿姨|叔叔|大哥|大姐|姓名|收[件货]人|联系人|昵称|(?:我|您|你|他|她)(?:叫|姓|名字)/;
/** Somewhere in particular. */
const PLACES = new RegExp(
	[
		...['[^，。！？\\s]{2}(?:省(?![钱心事时])|自治区|街道|小区)', '市[^，。！？\\s]{1,8}[区县]'],
		...['[路街巷弄道]\\d', '\\d[室栋幢楼层]', '\\d号[楼院门室]', '号楼|单元'],
		'[^，。！？\\s]{2}[镇乡村](?![^，。！？\\s])',
	].join('|'),
);

/**
 * What a typed sentence of one case says to anybody: the values of the case are variables. Undefined where anything may be left in it of a person or of
 * this one order, rather once too often; `names` are those that the page shows of the buyer. `now` is epoch ms.
 */
export function sentenceFrom(
	text: string,
	facts: Facts,
	now: number,
	names: readonly string[],
): string | undefined {
	const said = lettersOf(text);
	if (names.map(lettersOf).some((name) => name.length >= NAME && said.includes(name))) return undefined;
	const { body } = templateFrom(text, facts, now);
	return sentenceKey(body) === undefined ? undefined : body;
}

/** The same as `alikeKey`; undefined for a sentence that may not be kept, is too short or long, or is held by the check of replies. */
export function sentenceKey(body: string): string | undefined {
	const plain = foldText(body).replace(MARKS, '|').replace(BETWEEN, '');
	const letters = lettersOf(plain);
	if (letters.length < SHORTEST || body.length > LONGEST) return undefined;
	if ([NUMBERS, NAMES, PLACES].some((kind) => kind.test(plain))) return undefined;
	const isHeld = checkTemplate(body).some(({ code, severity }) => severity === 'block' || code === 'PRIVACY');
	return isHeld ? undefined : alikeKey(body);
}

/** Equal for sentences that differ in nothing but case, width, blanks and signs. */
export function alikeKey(body: string): string {
	return foldText(body).replace(/[^\p{L}\p{N}{}]/gu, '');
}

function lettersOf(text: string): string {
	return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
