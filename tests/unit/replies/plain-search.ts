import { foldText, queryWords } from '../../../utils/replies/fold';
import { type Letter, letterOf } from '../../../utils/replies/letters';
import { nearWords } from '../../../utils/replies/near-sounds';
import { otherWords } from '../../../utils/replies/other-words';
import { pinyinPoolOf } from '../../../utils/replies/pinyin-key';
import { readingsOf } from '../../../utils/replies/readings';
import type { Reply } from '../../../utils/replies/reply';
import { SCENARIO_LABELS } from '../../../utils/replies/scenarios';
import type { Standing } from '../../../utils/replies/shelves';

/** The reply search written down as it is meant, with no list made beforehand: every reply is looked at for every word. */
export function plainSearch(replies: readonly Reply[], query: string, limit: number, standing: Standing) {
	const words = queryWords(query);
	const { hits, few } = plainSearchFor(replies, words, standing);
	const shown = hits.slice(0, limit);
	const texts = replies.flatMap((reply) => [reply.title, ...labelsOf(reply)].map(foldText));
	const isKnown = (word: string) =>
		texts.some((text) => literal(text, word) > 0 || (/[a-z]/.test(word) && spelt(text, word) > 0));
	const others = few && words.length > 0 ? otherWords(words, isKnown) : [];
	const more = others
		.map((other) => plainSearchFor(replies, other, standing).hits.slice(0, limit))
		.find((found) => found.length > 0);
	const rest = more?.filter(({ reply }) => !shown.some((hit) => hit.reply === reply)) ?? [];
	return [...shown, ...rest].slice(0, limit).map(({ reply, score }) => `${replies[reply]?.id} ${score}`);
}

function plainSearchFor(replies: readonly Reply[], words: readonly string[], standing: Standing) {
	const exact = words.map((word) => replies.map((reply) => bestOf(reply, word, [])));
	let hits = ranked(exact, standing);
	if (hits.length < 5 && hits.every(({ score }) => score < 0)) {
		const texts = [...new Set(replies.flatMap((reply) => [reply.title, ...labelsOf(reply)].map(foldText)))];
		const { follows } = pinyinPoolOf(texts);
		const near = words.map((word) => nearWords(word, follows()));
		hits = ranked(
			words.map((word, at) => replies.map((reply) => bestOf(reply, word, near[at] ?? []))),
			standing,
		);
	}
	return { hits, few: hits.length < 5 && hits.every(({ score }) => score < 0) };
}

function ranked(worth: readonly number[][], { order, bonus }: Standing) {
	return Array.from(order)
		.flatMap((reply) => {
			const each = worth.map((own) => own[reply] ?? 0);
			if (each.includes(0)) return [];
			return [{ reply, score: each.reduce((sum, one) => sum + one, bonus[reply] ?? 0) }];
		})
		.toSorted((a, b) => b.score - a.score);
}

function labelsOf({ scenario, also = [], tags, folder }: Reply): string[] {
	return [...[scenario, ...also].map((id) => SCENARIO_LABELS[id]), ...tags, ...(folder?.split('/') ?? [])];
}

function bestOf(reply: Reply, word: string, near: ReturnType<typeof nearWords>): number {
	const places = [
		{ text: foldText(reply.title), place: 100 },
		...labelsOf(reply).map((label) => ({ text: foldText(label), place: 40 })),
	];
	const found = places.flatMap(({ text, place }) => {
		const exact = Math.max(literal(text, word), /[a-z]/.test(word) ? spelt(text, word) : 0);
		const nears = near.map((one) => {
			const place = spelt(text, one.word);
			return place === 0 ? 0 : Math.max(1, 30 - 3 * one.cost) + (place > 1 ? 1 : 0);
		});
		const loose = Math.max(0, ...nears);
		return [exact && place + exact, loose && place + loose - 4000].filter((one) => one !== 0);
	});
	if (foldText(reply.body).includes(word)) found.push(-2000);
	return found.length === 0 ? 0 : Math.max(...found);
}

function literal(text: string, word: string): number {
	if (text === word) return 60;
	return text.startsWith(word) ? 40 : text.includes(word) ? 30 : 0;
}

/** Whole, beginning or middle, for the first place that spells the word. */
function spelt(text: string, word: string): number {
	const letters = Array.from(text).flatMap((unit) => letterOf(unit) ?? []);
	for (const at of letters.keys()) {
		const end = Math.min(...endsOf(letters, at, word));
		if (end <= letters.length) return at > 0 ? 1 : end === letters.length ? 20 : 10;
	}
	return 0;
}

/** Where the letters from `at` on have spelt the word, each in every way that it can be typed. */
function endsOf(letters: readonly Letter[], at: number, word: string): number[] {
	if (word === '') return [at];
	const letter = letters[at];
	if (!letter) return [];
	const ways = new Set([letter.self]);
	for (const reading of readingsOf(letter.self)) {
		ways.add(reading).add(reading.slice(0, 1));
		if (reading.charAt(1) === 'h') ways.add(reading.slice(0, 2));
		if (reading.startsWith(word)) ways.add(word);
	}
	return [...ways].flatMap((way) =>
		word.startsWith(way) ? endsOf(letters, at + 1, word.slice(way.length)) : [],
	);
}
