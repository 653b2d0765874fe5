import { foldWithPlaces } from './fold';
import { type Letter, letterOf } from './letters';
import type { Reply } from './reply';
import { spell, typedOf } from './spell';

/** Part of a reply's own text that a query word met; indexes are UTF-16 units, `to` exclusive. */
export interface HitRange {
	field: 'title' | 'body';
	from: number;
	to: number;
}

/** The first place of each word of a hit, in the title before the body. Worked out only for what is shown. */
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
	const letters: Letter[] = [];
	const places: number[] = [];
	let index = 0;
	for (const unit of text) {
		const letter = letterOf(unit);
		if (letter) {
			letters.push(letter);
			places.push(at[index] ?? 0);
		}
		index += unit.length;
	}
	const typed = typedOf(word);
	for (const [first, from] of places.entries()) {
		const end = spell(letters, first, letters.length, typed);
		if (end === undefined) continue;
		const last = places[end - 1] ?? 0;
		return { field: 'title', from, to: last + String.fromCodePoint(title.codePointAt(last) ?? 0).length };
	}
	return undefined;
}
