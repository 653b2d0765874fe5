/** Text made comparable, with the place in the original that each unit came from. */
export interface Folded {
	text: string;
	/** Start in the original of each unit of `text`; one more entry holds the original's length. */
	at: number[];
}

/** Case and width folded (`Ａ` and `a` are one), character by character so that places can be mapped back. */
export function foldWithPlaces(original: string): Folded {
	let text = '';
	const at: number[] = [];
	let index = 0;
	for (const letter of original) {
		const folded = foldText(letter);
		for (let unit = 0; unit < folded.length; unit++) at.push(index);
		text += folded;
		index += letter.length;
	}
	at.push(original.length);
	return { text, at };
}

/** The same folding without the places. */
export function foldText(original: string): string {
	return original.normalize('NFKC').toLowerCase();
}

/** Nothing in it needs to be folded. */
const PLAIN = /^[a-z0-9\u4e00-\u9fa5 ]+$/;
/** So many words count. */
const MOST_WORDS = 8;

/** What a user typed, split at blanks; tone marks and the apostrophe of `xi'an` are dropped, `ü` becomes `v`. */
export function queryWords(query: string): string[] {
	const isPlain = PLAIN.test(query);
	if (isPlain && !query.includes(' ')) return [query];
	const folded = isPlain ? query : foldQuery(query);
	return folded
		.split(/\s+/)
		.filter((word) => word !== '')
		.slice(0, MOST_WORDS);
}

function foldQuery(query: string): string {
	return foldText(query)
		.replaceAll('ü', 'v')
		.normalize('NFD')
		.replace(/[\u0300-\u036f'’]/g, '')
		.normalize('NFC');
}
