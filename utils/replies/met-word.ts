import { nearWords } from './near-sounds';
import type { PinyinPool } from './pinyin-key';
import type { TextPool } from './text-pool';

/** The short texts of all replies (titles, tags, labels), folded, each once. */
export interface Shelf {
	short: readonly string[];
	pool: TextPool;
	pinyin: PinyinPool;
}

/** What one word of the query met in each of the short texts (0 is nothing), and which bodies hold it once they were looked at. */
export interface MetWord {
	typed: string;
	scores: Uint8Array;
	/** How many of the short texts were met, each counted once or twice. */
	count: number;
	/** 1 more than the number of the mended word that was met; 0 where it was the typed one. */
	nears: Uint8Array;
	bodies: Uint8Array | undefined;
	/** Looks for words that sound or are spelt alike, in texts that were not met; true where there may be more now. */
	loosen(): boolean;
	/** How the text was met, and by which word. */
	kindOf(text: number): string;
	wordOf(text: number): string;
}

const KINDS = ['', '拼音', '首字母', '近音'] as const;
const [LITERAL, SPELT, INITIALS, NEAR] = [0, 1, 2, 3];

/** Literal text beats pinyin, a whole text beats its beginning, its beginning beats its middle. */
export function meetWord(typed: string, { short, pool, pinyin }: Shelf): MetWord {
	const scores = new Uint8Array(short.length);
	const kinds = new Uint8Array(short.length);
	const nears = new Uint8Array(short.length);
	let near: string[] = [];
	let count = 0;
	// Without a Latin letter there is nothing to spell.
	if (/[a-z]/.test(typed)) {
		pinyin.find(typed, (text, match) => {
			count++;
			scores[text] = match.from > 0 ? 1 : match.whole ? 20 : 10;
			kinds[text] = match.initials ? INITIALS : SPELT;
		});
	}
	pool.find(typed, (text, at) => {
		count++;
		scores[text] = at > 0 ? 30 : short[text]?.length === typed.length ? 60 : 40;
		kinds[text] = LITERAL;
	});

	function loosen(): boolean {
		const words = nearWords(typed, pinyin.follows());
		near = words.map(({ word }) => word);
		for (const [number, { word, cost }] of words.entries()) {
			pinyin.find(word, (text, match) => {
				if (scores[text]) return;
				met.count++;
				scores[text] = Math.max(1, 30 - 3 * cost) + (match.from > 0 ? 0 : 1);
				kinds[text] = NEAR;
				nears[text] = number + 1;
			});
		}
		return near.length > 0;
	}

	const met: MetWord = {
		typed,
		scores,
		count,
		nears,
		bodies: undefined,
		loosen,
		kindOf: (text) => KINDS[kinds[text] ?? 0] ?? '',
		wordOf: (text) => near[(nears[text] ?? 0) - 1] ?? typed,
	};
	return met;
}
