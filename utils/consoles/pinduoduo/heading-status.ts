import { type LeftOut, textNodes, textOf } from '../../dom/text';

/** Longest text of a heading that is a status (characters). */
const LONGEST = 24;
/** So many levels of parts at most. */
const HIGHEST = 4;
/** So many equal parts in a row are a chain of steps, of which the words say what may come. */
const CHAIN = 3;

/** A dot or another mark before a status. */
const MARK = /^[\p{S}\p{P}\s]+/u;

/**
 * The one status that stands on a page without a label: as a heading, with a mark before it or in several parts. Undefined where there is none, or where two
 * differ: a chain of steps names states that are not reached yet. `isStatus` tells whether a text is nothing but a status.
 */
export function headingStatus(
	root: Element,
	leftOut: LeftOut,
	isStatus: (text: string) => boolean,
): string | undefined {
	const found = textNodes(root, leftOut).flatMap((node) => {
		const status = statusAround(node, root, isStatus);
		return status === undefined ? [] : [status];
	});
	const words = new Set(found.map(({ text }) => text));
	const [first] = found;
	return words.size === 1 && first && found.some(({ element }) => isHeading(element))
		? first.text
		: undefined;
}

function statusAround(node: Node, root: Element, isStatus: (text: string) => boolean) {
	let element = node.parentElement;
	for (let level = 0; level < HIGHEST && element && element !== root; level++) {
		const text = textOf(element).replace(MARK, '');
		if (text.length > LONGEST) return undefined;
		if (isStatus(text)) return isInChain(element) ? undefined : { text, element: outermost(element) };
		element = element.parentElement;
	}
	return undefined;
}

/** The largest element that says the same. */
function outermost(element: Element): Element {
	let at = element;
	while (at.parentElement && textOf(at.parentElement) === textOf(element)) at = at.parentElement;
	return at;
}

function isInChain(element: Element): boolean {
	const own = outermost(element);
	if (own.closest('ol, ul, li, button, a, select, [role="button"], [role="tab"]')) return true;
	let at: Element | null = own;
	for (let level = 0; level < 2 && at?.parentElement; level++, at = at.parentElement) {
		const { localName, className, parentElement } = at;
		const alike = [...parentElement.children].filter(
			(other) => other.localName === localName && other.className === className && other.className !== '',
		);
		if (alike.length >= CHAIN && alike.every((other) => textOf(other).length <= 2 * LONGEST)) return true;
	}
	return false;
}

/** A heading by its element, by its role, or because it comes first in the part of the page that it stands in. */
function isHeading(element: Element): boolean {
	return element.closest('h1, h2, h3, h4, h5, h6, [role="heading"]') !== null || isFirst(element);
}

function isFirst(element: Element): boolean {
	const place = element.parentElement;
	return place !== null && place.firstElementChild === element && place.children.length > 1;
}
