import type { Finding } from './check';

const ASKS = /哪种方便$/;
const END = /[。！？!?；;\n]/;
/** A short address keeps its place: `亲，`, `您好，`. */
const ADDRESS = /^\s*(?:亲爱的|亲|您好|你好|哈喽)[，,～~！!]\s*/;

/**
 * The text with the calmer wording of a finding in place of the sentence it stands in, or undefined where it has none.
 * A short address at its beginning stays; so does its end mark, as a full stop where it was a question. The caller checks the result again.
 */
export function takeOver(
	text: string,
	finding: Pick<Finding, 'index' | 'match' | 'instead'>,
): string | undefined {
	if (!finding.instead) return undefined;
	const { index } = finding;
	let from = index;
	while (from > 0 && !END.test(text[from - 1] ?? '')) from--;
	let to = index + finding.match.length;
	while (to < text.length && !END.test(text[to] ?? '')) to++;
	const sentence = text.slice(from, to);
	const address = ADDRESS.exec(sentence)?.[0] ?? '';
	const kept = from + address.length > index ? '' : address;
	const end = /[?？]/.test(text[to] ?? '') && !ASKS.test(finding.instead) ? '。' : (text[to] ?? '');
	return text.slice(0, from) + kept + finding.instead + end + text.slice(to + 1);
}
