import { textNodes, textRuns } from '../../dom/text';
import type { ConsoleMap } from './console-map';

/** The count may stand beside the words or in a box with them, not further away. */
const LEVELS = 3;
const COLON = /^[：:]\s*/;
const UNIT = /^[单笔个]$/;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,7})\s*[单笔个]?$/;

/**
 * The console's own count of refunds that the platform agreed to within 24 hours, above the list of requests. Undefined where
 * it is not shown, has no number yet, or stands there twice with different numbers.
 */
export function readPlatformCount(root: Element, { labels }: ConsoleMap): number | undefined {
	const words = labels['list.platformCount'];
	const counts = new Set<number>();
	for (const node of textNodes(root)) {
		const word = words.find((each) => node.nodeValue?.trim().startsWith(each));
		const count = word === undefined ? undefined : countAround(node, word);
		if (count !== undefined) counts.add(count);
	}
	const [only] = counts;
	return counts.size === 1 ? only : undefined;
}

function countAround(node: Node, word: string): number | undefined {
	let around = node.parentElement;
	for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
		// Where the words do not stand first they remain as a part, and are no number.
		const [first = '', ...behind] = textRuns(around);
		const parts = [first.slice(word.length), ...behind]
			.map((part) => part.trim().replace(COLON, ''))
			.filter((part) => part !== '' && !UNIT.test(part));
		// Two numbers side by side would read as one.
		const found = parts.length === 1 ? NUMBER.exec(parts[0] ?? '')?.[1] : undefined;
		if (found !== undefined) return Number(found.replaceAll(',', ''));
		if (parts.length > 0) return undefined;
	}
	return undefined;
}
