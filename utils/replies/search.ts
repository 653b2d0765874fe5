import { foldText, queryWords } from './fold';
import { type Hit, hitsOf } from './hits';
import { meetNear, meetWord, type ShortTexts } from './met-word';
import { otherWords } from './other-words';
import { pinyinPoolOf } from './pinyin-key';
import { placesOf } from './places';
import type { Reply } from './reply';
import { SCENARIO_LABELS } from './scenarios';
import { collect, type Standing } from './shelves';
import { gramsOf, textOf } from './text-grams';
import { WordSheet } from './word-sheet';

export interface ReplyIndex {
	/**
	 * Best first; ties keep the order of the standing, or of the list. Words of the query are parted by blanks and each must be found, in
	 * the title, a tag, the scenario's label (there also by pinyin) or the body; only where that finds next to nothing, words that sound or
	 * are spelt alike count too, and after them what the words say when they are put otherwise or cut. An empty query gives the first `limit` replies.
	 */
	search(query: string, limit: number, standing?: Standing): Hit[];
}

/** With fewer hits than this, slips of the hand are forgiven, unless a title or a label has the words as they are. */
const FEW = 5;

/** Lists are made once, here; each search only looks at what may match. */
export function createReplyIndex(replies: readonly Reply[]): ReplyIndex {
	// A label or tag that many replies share is kept and searched once.
	const numbers = new Map<string, number>();
	const numberOf = (text: string): number => {
		const folded = foldText(text);
		const number = numbers.get(folded) ?? numbers.size;
		numbers.set(folded, number);
		return number;
	};
	const titles = replies.map(({ title }) => numberOf(title));
	const labels = replies.map((reply) => labelsOf(reply).map(numberOf));
	const short = [...numbers.keys()];
	const texts: ShortTexts = { grams: gramsOf(short), pinyin: pinyinPoolOf(short) };
	const owners = placesOf(short.length, (add) => {
		for (const [reply, title] of titles.entries()) {
			add(title, 2 * reply + 1);
			for (const label of labels[reply] ?? []) add(label, 2 * reply);
		}
	});
	const bodies = gramsOf(replies.map((reply) => foldText(reply.body)));
	const inOrder: Standing = {
		order: Int32Array.from(replies, (_, reply) => reply),
		bonus: new Int32Array(replies.length),
	};
	/** Those of the query before this one: most keys change one word of several. */
	const sheets: WordSheet[] = [];

	function sheetFor(word: string, words: readonly string[]): WordSheet {
		for (const sheet of sheets) if (sheet.typed === word && !sheet.loose) return sheet;
		let sheet = sheets.find(({ typed, loose }) => loose || !words.includes(typed));
		if (!sheet) {
			sheet = new WordSheet(owners, replies.length);
			sheets.push(sheet);
		}
		sheet.begin(word);
		meetWord(sheet, texts);
		return sheet;
	}

	function lookIntoBodies(sheet: WordSheet): void {
		if (sheet.bodies) return;
		const { list, from, to } = bodies.find(sheet.typed);
		for (let at = from; at < to; at++) sheet.meetBody(textOf(list[at] ?? 0));
		sheet.bodies = true;
	}

	/** In a title or a label; only what is asked for after next to nothing was found. */
	function isKnown(word: string): boolean {
		const written = texts.grams.find(word);
		if (written.from < written.to) return true;
		const spelt = /[a-z]/.test(word) ? texts.pinyin.find(word) : written;
		return spelt.from < spelt.to;
	}

	function search(query: string, limit: number, standing = inOrder): Hit[] {
		const words = queryWords(query);
		if (words.length === 0) return firstOf(replies, limit, standing);
		const { hits, few } = searchFor(words, limit, standing);
		if (!few) return hits;
		for (const other of otherWords(words, isKnown)) {
			const more = searchFor(other, limit, standing).hits;
			const ids = new Set(hits.map(({ reply }) => reply.id));
			if (more.length > 0)
				return [...hits, ...more.filter(({ reply }) => !ids.has(reply.id))].slice(0, limit);
		}
		return hits;
	}

	/** `few`: next to nothing was found, and none of it in a title or a label as it was typed. */
	function searchFor(
		words: readonly string[],
		limit: number,
		standing: Standing,
	): { hits: Hit[]; few: boolean } {
		const met = words.map((word) => sheetFor(word, words));
		// What is in a title or a label comes first anyway, so a full list of these needs no bodies.
		let found = met.some(({ count }) => count < limit) ? undefined : collect(met, limit, standing);
		if (!found || found.good < limit) {
			met.forEach(lookIntoBodies);
			found = collect(met, limit, standing);
		}
		if (found.good === 0 && found.count < FEW) {
			for (const sheet of met) if (!sheet.loose) meetNear(sheet, texts);
			found = collect(met, limit, standing);
		}
		const few = found.good === 0 && found.count < FEW;
		return { hits: hitsOf(replies, met, found.shelves, limit), few };
	}
	return { search };
}

function firstOf(replies: readonly Reply[], limit: number, { order }: Standing): Hit[] {
	const first = Array.from(order).slice(0, limit);
	return first.flatMap((number) => {
		const reply = replies[number];
		return reply ? [{ reply, score: 0, why: '', words: [] }] : [];
	});
}

/** What a reply is found by besides its title and its text. */
function labelsOf({ scenario, also = [], tags, folder }: Reply): string[] {
	const scenarios = [scenario, ...also].map((id) => SCENARIO_LABELS[id]);
	return [...scenarios, ...tags, ...(folder?.split('/') ?? [])];
}
