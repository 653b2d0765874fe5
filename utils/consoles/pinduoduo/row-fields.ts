import { textOf } from '../../dom/text';
import { goodsBlocks } from './foreign-text';
import { type Labels, labelledValues } from './labelled-values';

/** So many levels above its table at most stands a heading that scrolls apart from it. */
const HIGHEST = 4;

/**
 * The values of a row by the names of their labels: in a table the headings are the labels, elsewhere the row brings its own. A table whose headings and
 * cells differ in number, in this row or another, says nothing.
 */
export function rowFields(row: Element, labels: Labels): Map<string, string> {
	const cells = [...row.children];
	const isLine = row.localName === 'tr' || row.getAttribute('role') === 'row';
	if (!isLine) return labelledValues(row, labels, goodsBlocks(row)).values;
	const others = [...(row.parentElement?.children ?? [])].filter(
		({ localName }) => localName === row.localName,
	);
	if (others.some(({ children }) => children.length !== cells.length)) return new Map();
	const headings = headingsOf(row, cells.length);
	const fields = new Map<string, string>();
	for (const [name, words] of Object.entries(labels.read)) {
		const places = headings.flatMap((heading, index) => (words.includes(heading) ? [index] : []));
		const [place] = places;
		if (place !== undefined && places.length === 1) fields.set(name, textOf(cells[place]));
	}
	return fields;
}

function headingsOf(row: Element, count: number): string[] {
	let place = row.closest('table, [role="table"]') ?? row.parentElement;
	for (let level = 0; level < HIGHEST && place; level++, place = place.parentElement) {
		const found = [...place.querySelectorAll('th, [role="columnheader"]')];
		if (found.length === count && count > 1) return found.map((heading) => textOf(heading));
		if (found.length > 0) return [];
	}
	return [];
}
