import type { Json } from '../console/truth/types';
import type { Kind } from './plan';

/** One row of the changed page, with what the fuzzer knows of it and the extension does not. */
export interface Row {
	element: Element;
	/** Ids of the cases it shows: none for something foreign, two where rows were merged. */
	cases: string[];
	/** Changed so that the page says less of this case than the console does. */
	hurt: boolean;
	/** Parts that are still to arrive. */
	missing: number;
	/** Whether parts of it have ever been missing. */
	waited: boolean;
	/** Whether it will go over to another case. */
	changes: boolean;
	/** Set while the row goes over from one case to another, with the time (ms of the page's clock) of its last step. */
	changing: { last: number } | undefined;
	/** False while nobody could tell whose case the row shows. */
	judged: boolean;
	/** Another request stands among its words: while some of its own are missing, nobody can tell whose the others are. */
	shared: boolean;
}

/** One reply of the console's server. */
export interface Reply {
	items: Json[];
	/** Ms after the rows stand. Those at 0 are asked for before, as the console does. */
	after: number;
	/** Sent in place of what the items make. */
	body?: string;
}

/** Something that happens while the page is open. */
export interface Step {
	/** Ms after the rows stand. */
	at: number;
	run: () => void;
}

/** A page before it is shown: mutations change it, and say what is to happen later. */
export interface Stage {
	kind: Kind;
	shell: Element;
	/** Holds the rows. */
	holder: Element;
	rows: Row[];
	/** Rows that are not shown at first; changed with all others, since they come from the same build of the console. */
	spares: Row[];
	replies: Reply[];
	steps: Step[];
}

/** How a mutation's change reaches the page: all rows alike, as a new build of the console would, or a row by itself. */
export const everyRow = ({ rows, spares }: Stage): Row[] => [...rows, ...spares];

/** The children of the list that are rows or hold one, and no headings. */
export function rowChildren({ holder, rows }: Stage): Element[] {
	return [...holder.children].filter((child) => rows.some(({ element }) => child.contains(element)));
}

export function rowOf(element: Element, cases: string[]): Row {
	const late = { missing: 0, waited: false, changes: false, changing: undefined };
	return { element, cases, hurt: false, ...late, judged: true, shared: false };
}

/** The cells of a row, in order; none on a page without columns. */
export function cellsOf({ element }: Row, kind: Kind): Element[] {
	if (kind === 'detail') return [];
	if (kind === 'list') return [...element.querySelectorAll('[class*="after-sales-table_item_cell"]')];
	return [...element.querySelectorAll('td')];
}

/** Where each column is in a row of its full width. */
export const COLUMN: Record<
	'list' | 'orders',
	{ shipping?: number; type?: number; status: number; talks: number }
> = {
	list: { shipping: 2, type: 3, status: 4, talks: 5 },
	orders: { status: 1, talks: 6 },
};

export function columnsOf(kind: Kind): (typeof COLUMN)['list'] {
	return kind === 'list' ? COLUMN.list : COLUMN.orders;
}

/** All cells of a row lie in a container of this many. */
export const WIDTH = 8;

/** The headings over the columns; none on a page without columns. */
export function headingsOf({ shell, kind }: Stage): Element[] {
	const css = {
		list: '[class*="after-sales-table_head_"] > *',
		orders: 'th',
		'orders-2021': '.old-columns > *',
	};
	return kind === 'detail' ? [] : [...shell.querySelectorAll(css[kind])];
}

/** Texts of an element, in document order, without empty ones. */
export function textsIn(element: Element): Text[] {
	const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const found: Text[] = [];
	while (walker.nextNode()) {
		const { currentNode } = walker;
		if (currentNode instanceof Text && currentNode.data.trim() !== '') found.push(currentNode);
	}
	return found;
}

/** A new element with this text, in the document of another. */
export function made(beside: Element, name: string, text: string, className = ''): Element {
	const element = beside.ownerDocument.createElement(name);
	element.textContent = text;
	if (className) element.className = className;
	return element;
}
