import { textNodes, textOf } from '../../dom/text';

/** What a page writes where a buyer gave none. */
const NONE = /^(?:无|暂无|没有|未上传|未提供|-+)$/;

/**
 * How many different pictures stand behind a label such as 申请凭证; 0 only where the page says in words that there are none. Undefined where the label is missing
 * or where nothing stands behind it: pictures may still be on their way. Reads only.
 */
export function proofPictures(root: Element, words: readonly string[]): number | undefined {
	const sources = new Set<string>();
	let isNone = false;
	for (const node of textNodes(root)) {
		const text = node.nodeValue?.trim() ?? '';
		const word = words.find((each) => text === each || new RegExp(`^${each}[：:]`).test(text));
		if (word === undefined) continue;
		const place = placeOf(node, word);
		for (const image of place?.querySelectorAll('img') ?? []) sources.add(image.getAttribute('src') ?? '');
		isNone ||= NONE.test(behind(textOf(place ?? node.parentElement), word));
	}
	sources.delete('');
	if (sources.size > 0) return isNone ? undefined : sources.size;
	return isNone ? 0 : undefined;
}

/** The row around the label: with pictures or words beside it, and with no other label. */
function placeOf(node: Node, word: string): Element | undefined {
	let place = node.parentElement;
	for (let level = 0; level < 3 && place; level++, place = place.parentElement) {
		const rest = behind(textOf(place), word);
		if (rest !== '' && !NONE.test(rest)) return undefined;
		if (rest !== '' || place.querySelector('img')) return place;
	}
	return undefined;
}

function behind(text: string, word: string): string {
	return text
		.slice(text.indexOf(word) + word.length)
		.replace(/^[：:]/, '')
		.trim();
}
