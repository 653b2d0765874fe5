import { foldText, queryWords } from './fold';
import { type MetWord, meetWord, type Shelf } from './met-word';
import { pinyinPoolOf } from './pinyin-key';
import type { Reply } from './reply';
import { SCENARIO_LABELS } from './scenarios';
import { poolOf } from './text-pool';

export interface Hit {
	reply: Reply;
	score: number;
	/** Where it was found, for the agent: `标题`, `标题首字母`, `正文` … */
	why: string;
	/** The words of the query as the reply has them, for `rangesOf`: a mistyped one is mended. */
	words: readonly string[];
}

/** How the case at hand puts the replies, by their place in the list. */
export interface Standing {
	/** Places in the list, best first. Among equals of the search this decides. */
	order: ArrayLike<number>;
	/** Added to the score, by place in the list: 0 for what does not suit the case. */
	bonus: ArrayLike<number>;
}

export interface ReplyIndex {
	/**
	 * Best first; ties keep the order of the standing, or of the list. Words of the query are parted by blanks and each must be found, in
	 * the title, a tag, the scenario's label (there also by pinyin) or the body; only where that finds next to nothing, words that sound or
	 * are spelt alike count too. An empty query gives the first `limit` replies.
	 */
	search(query: string, limit: number, standing?: Standing): Hit[];
}

/** With fewer hits than this, slips of the hand are forgiven, unless a title or a label has the words as they are. */
const FEW = 5;
/** One word that is in the body only, or only almost in the title, costs more than any place of the others can make good. */
const STEP = 1000;
/** A title is worth this much more than a tag or a label. */
const TITLE = 100;
const LABEL = 40;

/** Keys are made once, here; each search only walks over what may match. */
export function createReplyIndex(replies: readonly Reply[]): ReplyIndex {
	// A label or tag that many replies share is kept and searched once.
	const numbers = new Map<string, number>();
	const numberOf = (text: string): number => {
		const folded = foldText(text);
		const number = numbers.get(folded) ?? numbers.size;
		numbers.set(folded, number);
		return number;
	};
	const titles = Int32Array.from(replies, (reply) => numberOf(reply.title));
	const labels = replies.map((reply) => Int32Array.from(labelsOf(reply), numberOf));
	const short = [...numbers.keys()];
	const shelf: Shelf = { short, pool: poolOf(short), pinyin: pinyinPoolOf(short) };
	const bodies = poolOf(replies.map((reply) => foldText(reply.body)));
	const inOrder = Int32Array.from(replies, (_, index) => index);

	function inBodies(word: MetWord): void {
		const held = new Uint8Array(replies.length);
		bodies.find(word.typed, (body) => {
			held[body] = 1;
		});
		word.bodies = held;
	}

	/** The best of a reply's labels that the word met, if any. */
	function labelOf({ scores }: MetWord, reply: number): number | undefined {
		let best: number | undefined;
		for (const label of labels[reply] ?? []) {
			if ((scores[label] ?? 0) > (best === undefined ? 0 : (scores[best] ?? 0))) best = label;
		}
		return best;
	}

	/** Score of one word in one reply; `NaN` where it is nowhere, which no other word can make good. */
	function scoreOf(met: MetWord, reply: number): number {
		if (met.count === 0) return met.bodies?.[reply] ? -STEP : Number.NaN;
		const title = titles[reply] ?? 0;
		const score = met.scores[title] ?? 0;
		if (score > 0 && !met.nears[title]) return TITLE + score;
		const label = labelOf(met, reply);
		if (label !== undefined && !met.nears[label]) return LABEL + (met.scores[label] ?? 0);
		if (met.bodies?.[reply]) return -STEP;
		if (score > 0) return TITLE + score - 2 * STEP;
		return label === undefined ? Number.NaN : LABEL + (met.scores[label] ?? 0) - 2 * STEP;
	}

	/** Replies by score, each shelf in the order of the standing. */
	function collect(met: readonly MetWord[], limit: number, { order, bonus }: Standing) {
		const shelves = new Map<number, number[]>();
		let count = 0;
		for (let place = 0; place < order.length; place++) {
			const reply = order[place] ?? 0;
			let score = bonus[reply] ?? 0;
			for (let word = 0; word < met.length && !Number.isNaN(score); word++) {
				score += scoreOf(met[word] as MetWord, reply);
			}
			if (Number.isNaN(score)) continue;
			count++;
			const shelf = shelves.get(score);
			if (!shelf) shelves.set(score, [reply]);
			else if (shelf.length < limit) shelf.push(reply);
		}
		return { shelves, count };
	}

	function isPoor({ shelves, count }: ReturnType<typeof collect>): boolean {
		if (count >= FEW) return false;
		for (const score of shelves.keys()) if (score >= 0) return false;
		return true;
	}

	function hitOf(reply: Reply, number: number, score: number, met: readonly MetWord[]): Hit {
		const found = met.map((word) => {
			const title = titles[number] ?? 0;
			const label = word.scores[title] && !word.nears[title] ? undefined : labelOf(word, number);
			const exact = label !== undefined && !word.nears[label];
			const body = word.bodies?.[number] && !exact && (!word.scores[title] || word.nears[title]);
			if (body) return { why: '正文', word: word.typed };
			const useLabel = label !== undefined && (exact || !word.scores[title]);
			const text = useLabel ? label : title;
			return { why: `${useLabel ? '标签' : '标题'}${word.kindOf(text)}`, word: word.wordOf(text) };
		});
		return {
			reply,
			score,
			why: [...new Set(found.map(({ why }) => why))].join('、'),
			words: found.map(({ word }) => word),
		};
	}

	function search(query: string, limit: number, standing: Standing = { order: inOrder, bonus: [] }): Hit[] {
		const words = queryWords(query);
		if (words.length === 0) {
			return Array.from(standing.order)
				.slice(0, limit)
				.flatMap((number) => {
					const reply = replies[number];
					return reply ? [{ reply, score: 0, why: '', words: [] }] : [];
				});
		}
		const met = words.map((word) => meetWord(word, shelf));
		// What is in a title or a label comes first anyway, so a full list of these needs no bodies.
		const nowhere = met.some(({ count }) => count === 0);
		let found = nowhere ? { shelves: new Map<number, number[]>(), count: 0 } : collect(met, limit, standing);
		if (found.count < limit) {
			met.forEach(inBodies);
			found = collect(met, limit, standing);
		}
		if (isPoor(found) && met.map((word) => word.loosen()).includes(true)) {
			found = collect(met, limit, standing);
		}
		const best: Hit[] = [];
		for (const [score, shelf] of [...found.shelves].sort(([a], [b]) => b - a)) {
			for (const number of shelf.slice(0, limit - best.length)) {
				const reply = replies[number];
				if (reply) best.push(hitOf(reply, number, score, met));
			}
			if (best.length >= limit) break;
		}
		return best;
	}

	return { search };
}

/** What a reply is found by besides its title and its text. */
function labelsOf({ scenario, also = [], tags, folder }: Reply): string[] {
	const scenarios = [scenario, ...also].map((id) => SCENARIO_LABELS[id]);
	return [...scenarios, ...tags, ...(folder?.split('/') ?? [])];
}
