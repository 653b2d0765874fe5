/**
 * Control, format (bidi overrides, zero-width, tags), private-use and lone surrogate characters, the letters that are
 * drawn as nothing, and variation selectors: a goods name loses nothing by them that a buyer would miss.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u3164\uFFA0]|\u17B4|\u17B5|\p{Variation_Selector}/gu;
const BLANKS = /[\s\u2028\u2029]+/g;

/**
 * One line of plain text from a value of the page or an answer of the agent: line breaks and runs of blanks become one
 * space, invisible characters go, and what is longer than `most` characters (code points) ends in `…`.
 */
export function safeText(raw: string, most = 200): string {
	const text = raw.replace(BLANKS, ' ').replace(INVISIBLE, '').trim();
	const letters = Array.from(text);
	if (letters.length <= most) return text;
	return `${letters
		.slice(0, most - 1)
		.join('')
		.trimEnd()}…`;
}
