import { textRuns } from '../../../dom/text';
import { orderNumberIn } from '../../../domain/order-number';
import { lastingWays } from './lasting-names';

/** The different order numbers that stand below an element. */
export function orderNumbersIn(root: Element): Set<string> {
	const found = new Set<string>();
	for (const run of textRuns(root)) {
		let rest = run;
		for (let number = orderNumberIn(rest); number !== undefined; number = orderNumberIn(rest)) {
			found.add(number);
			rest = rest.slice(rest.indexOf(number) + number.length);
		}
	}
	return found;
}

/** The smallest element that holds all of these. */
export function commonAncestor(elements: readonly Element[]): Element | undefined {
	const [first] = elements;
	let at: Element | null = first ?? null;
	while (at && !elements.every((element) => at?.contains(element))) at = at.parentElement;
	return at ?? undefined;
}

/** The child of `above` in which an element lies, or is. */
export function childTowards(above: Element, element: Element): Element | undefined {
	return [...above.children].find((child) => child.contains(element));
}

/**
 * The row in which these elements lie, and all rows like it: the highest element that holds one order number and stands among others of its kind which
 * hold one each. Says why where there is none.
 */
export function repeatedRows(
	elements: readonly Element[],
): { row: Element; rows: Element[] } | 'several-numbers' | 'nothing-repeats' {
	const lowest = commonAncestor(elements);
	if (!lowest || orderNumbersIn(lowest).size !== 1) return 'several-numbers';
	let found: { row: Element; rows: Element[] } | undefined;
	for (let at = lowest; at.parentElement; at = at.parentElement) {
		if (orderNumbersIn(at).size !== 1) break;
		const rows = likeRows(at);
		if (rows.filter((row) => orderNumbersIn(row).size === 1).length > 1) found = { row: at, rows };
	}
	return found ?? 'nothing-repeats';
}

/** The element and its siblings of the same kind: same tag, and a lasting name in common where it has any. */
function likeRows(row: Element): Element[] {
	const names = lastingWays(row);
	return [...(row.parentElement?.children ?? [])].filter(
		(other) =>
			other.localName === row.localName &&
			(names.length === 0 ? lastingWays(other).length === 0 : names.some(({ css }) => other.matches(css))),
	);
}
