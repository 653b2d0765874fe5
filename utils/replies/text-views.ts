import { TRADITIONAL } from './traditional';

/**
 * A text as the matcher sees it: folded, with everything that may stand between the letters of a term left out.
 * `starts` and `ends` give for each unit its place in the original (UTF-16, `ends` exclusive).
 */
export interface View {
	text: string;
	starts: readonly number[];
	ends: readonly number[];
}

/** Stands in a view for the end of a clause; no term holds it, so no term can reach over it. */
export const BREAK = '\n';
const CLAUSE_END = /[。！？；，、：…\n\r,!?;:~～]/u;
const LETTER = /[\p{L}\p{N}+%]/u;
const KEYCAP_OR_MARK = /\p{M}/u;

const SIMPLE = new Map<string, string>();
const pairs = Array.from(TRADITIONAL);
for (let index = 0; index + 1 < pairs.length; index += 2) {
	SIMPLE.set(pairs[index] ?? '', pairs[index + 1] ?? '');
}

/** Digits and letters in filled circles and squares, which have no plain form of their own: ranges of code points by what they begin with. */
const FILLED: readonly [first: number, last: number, from: string][] = [
	[0x24ff, 0x24ff, '0'],
	[0x2776, 0x277e, '1'],
	[0x2780, 0x2788, '1'],
	[0x278a, 0x2792, '1'],
	[0x1f150, 0x1f169, 'a'],
	[0x1f170, 0x1f189, 'a'],
	[0x1f1e6, 0x1f1ff, 'a'],
];
/** Pictures that would fold to a character, such as 🈶: between the letters of a term they are as good as any other picture. */
const PICTURE = /[\u{1f200}-\u{1f2ff}㊗㊙]/u;

function filled(letter: string): string | undefined {
	const point = letter.codePointAt(0) ?? 0;
	const range = FILLED.find(([first, last]) => first <= point && point <= last);
	return range && String.fromCharCode(range[2].charCodeAt(0) + point - range[0]);
}

/** One character folded: width, case, traditional to simplified, filled circles and a plus-sign emoji to what they show, accents off. */
function fold(letter: string): string {
	if (letter === '➕') return '+';
	if (PICTURE.test(letter)) return '♦';
	const shown = filled(letter);
	if (shown) return shown;
	const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
	return SIMPLE.get(plain) ?? plain;
}

function viewOf(original: string, keep: (unit: string, source: string) => string): View {
	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let index = 0;
	for (const letter of original) {
		for (const unit of fold(letter)) {
			const kept = keep(unit, letter);
			for (let n = 0; n < kept.length; n++) {
				starts.push(index);
				ends.push(index + letter.length);
			}
			text += kept;
		}
		index += letter.length;
	}
	return { text, starts, ends };
}

/** Nothing left out but invisible characters: for numbers, addresses of pages and the like. */
export function plainView(original: string): View {
	return viewOf(original, (unit) => (/[\p{Cf}\p{M}]/u.test(unit) ? '' : unit === '｡' ? '。' : unit));
}

/** Letters, digits and clause ends; blanks, symbols and emoji inside a term do not hide it. */
export function clauseView(original: string): View {
	return viewOf(original, (unit, source) => {
		if (CLAUSE_END.test(source) || CLAUSE_END.test(unit)) return BREAK;
		return LETTER.test(unit) && !KEYCAP_OR_MARK.test(unit) ? unit : '';
	});
}

/** Letters and digits only: for terms that no honest sentence breaks with a comma. */
export function spreadView(original: string): View {
	return viewOf(original, (unit) => (LETTER.test(unit) ? unit : ''));
}
