import { textOf } from '../../../dom/text';
import type { AnchorName, ConsoleMap } from '../console-map';
import { LONGEST, pathTo, sharedWays, stepsDown, type Way } from './lasting-names';
import { childTowards, commonAncestor, orderNumbersIn } from './repeated-rows';

/** What the agent pointed at, all in one row. */
export interface Pointed {
	orderNumber: Element;
	status: Element;
	type: Element;
}

export type TaughtAnchors = Partial<Record<AnchorName, Way[]>>;

/** How the rows are found: by a name that all of them and nothing else on the page have, or by their place. */
export function rowWay(rows: readonly Element[]): Way | undefined {
	const [first] = rows;
	const parent = first?.parentElement;
	if (!first || !parent) return undefined;
	const root = first.ownerDocument;
	const path = pathTo(parent);
	const byPlace: Way[] = path ? [{ by: 'structure', css: `${path} > ${first.localName}` }] : [];
	return [...sharedWays(rows), ...byPlace].find(
		({ css }) => css.length <= LONGEST && sameElements([...root.querySelectorAll(css)], rows),
	);
}

/** The anchors inside the rows; undefined where one that every reading needs is not found the same way in every row. */
export function anchorsInRows(
	pointed: Pointed,
	row: Element,
	rows: readonly Element[],
	rowCss: string,
	{ labels }: ConsoleMap,
): TaughtAnchors | undefined {
	const one = (target: Element | undefined, fits: (found: Element) => boolean = () => true) =>
		target && wayToOne(target, row, rows, rowCss, fits);
	const number = narrowest(pointed.orderNumber, (part) => orderNumbersIn(part).size === 1);
	const headPart = headOf(number, row, pointed);
	const head = one(headPart);
	const orderNumber = one(number);
	const cell = cellWay(pointed, row, rows, rowCss);
	if (!head || !orderNumber || !cell) return undefined;
	const applied = labelledPart(
		row,
		new RegExp(`(?:${labels['list.applyTime'].join('|')})[：:]?\\s*\\d{4}-\\d`),
	);
	const optional = {
		'list.applyTime': one(applied),
		'list.paid': one(labelledPart(row, PAID), (part) => PAID.test(textOf(part))),
		'list.refund': one(labelledPart(row, REFUND), (part) => REFUND.test(textOf(part))),
	};
	const found = Object.entries(optional).flatMap(([name, way]) => (way ? [[name, [way]]] : []));
	return {
		'list.head': [head],
		'list.orderNumber': [orderNumber],
		'list.cell': [cell],
		...Object.fromEntries(found),
	};
}

const PAID = /^实收[：:]?\s*[¥￥]/;
const REFUND = /^退款[：:]?\s*[¥￥]/;

/** The part of the row with the order number: as much as there is around it without status and type. */
function headOf(number: Element, row: Element, { status, type }: Pointed): Element {
	let head = number;
	for (let at = number; at !== row && at.parentElement; at = at.parentElement) {
		if (at.contains(status) || at.contains(type)) break;
		head = at;
	}
	return head;
}

/** The cells are all children of what holds the type's and the status's. */
function cellWay(
	{ status, type }: Pointed,
	row: Element,
	rows: readonly Element[],
	rowCss: string,
): Way | undefined {
	const holder = commonAncestor([status, type]);
	if (!holder || childTowards(holder, status) === childTowards(holder, type)) return undefined;
	const cells = [...holder.children].filter(({ localName }) => !localName.startsWith('rl-'));
	const tags = [...new Set(cells.map(({ localName }) => localName))];
	const tag = tags.length === 1 ? tags[0] : `:is(${tags.join(', ')})`;
	const byPlace: Way = { by: 'structure', css: `${rowCss}${stepsDown(row, holder)} > ${tag}` };
	return [...sharedWays(cells), byPlace].find(({ css }) => {
		if (css.length > LONGEST || !sameElements([...row.querySelectorAll(css)], cells)) return false;
		// A row that has a cell less is still one of the list, where most have as many.
		const counts = rows.map((other) => other.querySelectorAll(css).length);
		const alike = counts.filter((count) => count === cells.length).length;
		return !counts.includes(0) && alike * 4 >= rows.length * 3;
	});
}

/** A way that finds this one element in its row, and one in every other row. */
function wayToOne(
	target: Element,
	row: Element,
	rows: readonly Element[],
	rowCss: string,
	fits: (found: Element) => boolean,
): Way | undefined {
	if (target === row) return undefined;
	const byPlace: Way = { by: 'structure', css: `${rowCss}${stepsDown(row, target)}` };
	return [...sharedWays([target]), byPlace].find(
		({ css }) =>
			css.length <= LONGEST &&
			sameElements([...row.querySelectorAll(css)], [target]) &&
			rows.every((other) => {
				const found = [...other.querySelectorAll(css)];
				return found.length === 1 && found.every(fits);
			}),
	);
}

/** The smallest element of the row whose text is so labelled; undefined where several are. */
function labelledPart(row: Element, label: RegExp): Element | undefined {
	const labelled = [...row.querySelectorAll('*')].filter((part) => label.test(textOf(part)));
	const smallest = labelled.filter(
		(part) => !labelled.some((other) => other !== part && part.contains(other)),
	);
	return smallest.length === 1 ? smallest[0] : undefined;
}

function narrowest(element: Element, holds: (part: Element) => boolean): Element {
	const inner = [...element.children].find(holds);
	return inner ? narrowest(inner, holds) : element;
}

function sameElements(found: readonly Element[], wanted: readonly Element[]): boolean {
	return found.length === wanted.length && found.every((element) => wanted.includes(element));
}
