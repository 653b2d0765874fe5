import { foldWithPlaces } from './fold';
import { isLetter, type PinyinMatch, pinyinPoolOf } from './pinyin-key';
import type { Reply } from './reply';

/** Part of a reply's own text that a query word met; indexes are UTF-16 units, `to` exclusive. */
export interface HitRange {
	field: 'title' | 'body';
	from: number;
	to: number;
}

/** Worked out only for the hits that are shown: the first place of each word, in the title before the body. */
export function rangesOf(reply: Pick<Reply, 'title' | 'body'>, words: readonly string[]): HitRange[] {
	return words.flatMap((word) => {
		const range =
			literal(reply.title, 'title', word) ?? spelt(reply.title, word) ?? literal(reply.body, 'body', word);
		return range ? [range] : [];
	});
}

function literal(original: string, field: HitRange['field'], word: string): HitRange | undefined {
	const { text, at } = foldWithPlaces(original);
	const index = text.indexOf(word);
	if (index === -1) return undefined;
	const last = at[index + word.length - 1] ?? 0;
	return { field, from: at[index] ?? 0, to: at.find((place) => place > last) ?? original.length };
}

function spelt(title: string, word: string): HitRange | undefined {
	const { text, at } = foldWithPlaces(title);
	let match: PinyinMatch | undefined;
	pinyinPoolOf([text]).find(word, (_, found) => {
		match = found;
	});
	if (!match) return undefined;
	const places: number[] = [];
	let index = 0;
	for (const unit of text) {
		if (isLetter(unit)) places.push(at[index] ?? 0);
		index += unit.length;
	}
	const last = places[match.to - 1] ?? 0;
	const letter = String.fromCodePoint(title.codePointAt(last) ?? 0);
	return { field: 'title', from: places[match.from] ?? 0, to: last + letter.length };
}
