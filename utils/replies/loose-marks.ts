/** What a Chinese input method types in place of the signs of a template. Each is as long as the sign, so that places stay. */
const SIGNS: Readonly<Record<string, string>> = {
	'｛': '{',
	'｝': '}',
	'％': '%',
	'｜': '|',
	'：': ':',
	'＝': '=',
	'！': '!',
	'，': ',',
	'＞': '>',
	'＜': '<',
};
/** Whole marks, of signs of either width. */
const LOOSE = /[{｛]{2}[^{}｛｝]*[}｝]{2}|[{｛][%％][^{}｛｝]*[%％][}｝]/g;
/** Quoted text, in which every sign is meant as it is, or one sign. */
const PARTS = /["“”][^"“”]*["“”]|['‘’][^'‘’]*['‘’]|「[^「」"]*」|[\s\S]/g;

/** The marks of a template with the signs that the engine reads: `｛｛订单号｝｝` is `{{订单号}}`, `{% 光标 “写上进展” %}` has straight quotes. */
export function withPlainSigns(body: string): string {
	return body.replace(LOOSE, (mark) => mark.replace(PARTS, plain));
}

function plain(part: string): string {
	if (part.length === 1) return SIGNS[part] ?? part;
	const quote = /^['‘’]/.test(part) ? "'" : '"';
	return quote + part.slice(1, -1) + quote;
}
