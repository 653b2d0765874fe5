/** A comparison of a text, and whether it holds. */
export interface WordTruth {
	atom: { fact: string; in: (string | boolean)[] } | { fact: string; contains: string[] };
	truth: boolean;
}

/**
 * A text for which all these comparisons turn out so, or undefined where there is none. Exact: either the text is one of those listed, or it is put
 * together of one word for each that must be found, with a mark between them that stands in no word.
 */
export function textFor(truths: readonly WordTruth[]): string | undefined {
	const listed = truths.find(({ atom, truth }) => truth && 'in' in atom);
	if (listed && 'in' in listed.atom) return listed.atom.in.map(String).find((text) => fits(text, truths));
	const banned = truths.flatMap(({ atom, truth }) => (!truth && 'contains' in atom ? atom.contains : []));
	const words: string[] = [];
	for (const { atom, truth } of truths) {
		if (!truth || !('contains' in atom)) continue;
		const word = atom.contains.find((one) => !banned.some((other) => one.includes(other)));
		if (word === undefined) return undefined;
		words.push(word);
	}
	const mark = MARKS.find((one) => !banned.some((other) => other.includes(one))) ?? '';
	const text = words.join(mark);
	const lengthened = Array.from(truths, (_, more) => `${text}${mark.repeat(more + 1)}`);
	return [...(text === '' ? [PLAIN] : []), text, ...lengthened].find((one) => fits(one, truths));
}

const PLAIN = '样例';
/** The last one stands in no word that a person types. */
const MARKS = ['，', '　', '\uE000'];

function fits(text: string, truths: readonly WordTruth[]): boolean {
	return truths.every(
		({ atom, truth }) =>
			('in' in atom ? atom.in.includes(text) : atom.contains.some((word) => text.includes(word))) === truth,
	);
}
