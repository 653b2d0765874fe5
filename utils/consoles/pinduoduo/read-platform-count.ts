import { textNodes, textOf } from '../../dom/text';
import type { ConsoleMap } from './console-map';

/** The count may stand beside the words or in a box with them, not further away. */
const LEVELS = 3;
/** The words, perhaps a colon, the number alone or with its unit. */
const BEHIND = /^[：:\s]*(\d{1,3}(?:,\d{3})+|\d{1,7})\s*(?:单|笔|个)?$/;

/**
 * The console's own count of refunds that the platform agreed to within 24 hours, above the list of requests. Undefined where
 * it is not shown, has no number yet, or stands there twice with different numbers.
 */
export function readPlatformCount(root: Element, { labels }: ConsoleMap): number | undefined {
	const counts = new Set<number>();
	for (const node of textNodes(root)) {
		const text = node.nodeValue?.trim() ?? '';
		if (!labels['list.platformCount'].some((word) => text.startsWith(word))) continue;
		const count = countAround(node, labels['list.platformCount']);
		if (count !== undefined) counts.add(count);
	}
	const [only] = counts;
	return counts.size === 1 ? only : undefined;
}

function countAround(node: Node, words: readonly string[]): number | undefined {
	let around = node.parentElement;
	for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
		const text = textOf(around).trim();
		const word = words.find((each) => text.startsWith(each));
		const found = word === undefined ? undefined : BEHIND.exec(text.slice(word.length))?.[1];
		if (found !== undefined) return Number(found.replaceAll(',', ''));
	}
	return undefined;
}
