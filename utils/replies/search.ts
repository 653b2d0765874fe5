import { foldText, queryWords } from './fold';
import { type HitRange, rangesOf } from './hit-ranges';
import { pinyinPoolOf } from './pinyin-key';
import type { Reply } from './reply';
import { SCENARIO_LABELS } from './scenarios';
import { poolOf } from './text-pool';

export interface Hit {
	reply: Reply;
	score: number;
	/** Where it was found, for the agent: `标题`, `标题首字母`, `正文` … */
	why: string;
	/** What to mark in the reply's own title and body; absent where only a tag or the scenario was met. */
	ranges?: HitRange[];
}

export interface ReplyIndex {
	/**
	 * Best first; ties keep the order of the list. Words of the query are parted by blanks and each must be found, in
	 * the title, a tag, the scenario's label (there also by pinyin) or the body. An empty query gives the first `limit`
	 * replies.
	 */
	search(query: string, limit: number): Hit[];
}

/** What one word met in each of the short texts (0 is nothing) and which bodies hold it. */
interface Met {
	scores: Uint8Array;
	kinds: Uint8Array;
	bodies: Uint8Array;
}

const KINDS = ['', '拼音', '首字母'] as const;
/** A title is worth this much more than a tag or a label, and either more than a body. */
const TITLE = 100;
const LABEL = 40;
const BODY = 10;

/** Keys are made once, here; each search is a plain pass over them. */
export function createReplyIndex(replies: readonly Reply[]): ReplyIndex {
	// A label or tag that many replies share is kept and searched once.
	const numbers = new Map<string, number>();
	const numberOf = (text: string): number => {
		const folded = foldText(text);
		const number = numbers.get(folded) ?? numbers.size;
		numbers.set(folded, number);
		return number;
	};
	const titles = replies.map((reply) => numberOf(reply.title));
	const labels = replies.map((reply) => [SCENARIO_LABELS[reply.scenario], ...reply.tags].map(numberOf));
	const short = [...numbers.keys()];
	const pool = poolOf(short);
	const pinyin = pinyinPoolOf(short);
	const bodies = poolOf(replies.map((reply) => foldText(reply.body)));

	/** Literal text beats pinyin, a whole text beats its beginning, its beginning beats its middle. */
	function meet(word: string): Met {
		const scores = new Uint8Array(short.length);
		const kinds = new Uint8Array(short.length);
		const held = new Uint8Array(replies.length);
		// Without a Latin letter there is nothing to spell.
		if (/[a-z]/.test(word)) {
			pinyin.find(word, (text, match) => {
				scores[text] = match.from > 0 ? 1 : match.whole ? 20 : 10;
				kinds[text] = match.initials ? 2 : 1;
			});
		}
		pool.find(word, (text, at) => {
			scores[text] = at > 0 ? 30 : short[text]?.length === word.length ? 60 : 40;
			kinds[text] = 0;
		});
		bodies.find(word, (body) => {
			held[body] = 1;
		});
		return { scores, kinds, bodies: held };
	}

	/** The first of a reply's labels that the word met, if any. */
	function labelOf({ scores }: Met, reply: number): number | undefined {
		return labels[reply]?.find((label) => (scores[label] ?? 0) > 0);
	}

	/** Score of one word in one reply; `NaN` where it is nowhere, which no other word can make good. */
	function scoreOf(met: Met, reply: number): number {
		const title = met.scores[titles[reply] ?? 0] ?? 0;
		if (title > 0) return TITLE + title;
		const label = labelOf(met, reply);
		if (label !== undefined) return LABEL + (met.scores[label] ?? 0);
		return met.bodies[reply] ? BODY : Number.NaN;
	}

	function whyOf(met: Met, reply: number): string {
		const title = titles[reply] ?? 0;
		const label = met.scores[title] ? undefined : labelOf(met, reply);
		if (label !== undefined) return `标签${KINDS[met.kinds[label] ?? 0]}`;
		return met.scores[title] ? `标题${KINDS[met.kinds[title] ?? 0]}` : '正文';
	}

	function search(query: string, limit: number): Hit[] {
		const words = queryWords(query);
		if (words.length === 0) return replies.slice(0, limit).map((reply) => ({ reply, score: 0, why: '' }));
		const met = words.map(meet);
		// By score, so that nothing but the scores themselves has to be sorted.
		const shelves = new Map<number, number[]>();
		for (let reply = 0; reply < replies.length; reply++) {
			let score = 0;
			for (const word of met) score += scoreOf(word, reply);
			if (Number.isNaN(score)) continue;
			const shelf = shelves.get(score);
			if (shelf) shelf.push(reply);
			else shelves.set(score, [reply]);
		}
		const order = [...shelves].sort(([a], [b]) => b - a);
		const best: [number, number][] = [];
		for (const [score, shelf] of order) {
			for (const reply of shelf.slice(0, limit - best.length)) best.push([score, reply]);
			if (best.length >= limit) break;
		}
		return best.flatMap(([score, number]) => {
			const reply = replies[number];
			if (!reply) return [];
			const whys = new Set(met.map((word) => whyOf(word, number)));
			const ranges = rangesOf(reply, words);
			return [{ reply, score, why: [...whys].join('、'), ...(ranges.length > 0 && { ranges }) }];
		});
	}

	return { search };
}
