import type { Random } from '../random';
import { everyRow, type Row, rowChildren, rowOf, type Stage } from '../stage';
import { ALL, LISTS, type Mutation } from './mutation';

/** Elements dropped, doubled, wrapped, unwrapped, emptied, turned round: in all rows alike, or in one. */
export const STRUCTURE: readonly Mutation[] = [
	{ name: 'another structure in all rows', kinds: LISTS, weight: 10, apply: inAll },
	{ name: 'damage in single rows', kinds: ALL, weight: 12, apply: inSome },
	{ name: 'parts of the head in another order', kinds: LISTS, weight: 4, apply: turnHead },
	{ name: 'blocks in another order', kinds: ['detail'], weight: 8, apply: turnBlocks },
	{ name: 'rows in a wrapper', kinds: LISTS, weight: 3, apply: wrapRows },
	{ name: 'rows in another order', kinds: LISTS, weight: 2, apply: turnRows },
	{ name: 'rows doubled', kinds: LISTS, weight: 4, apply: doubleRows },
	{ name: 'two rows in one', kinds: LISTS, weight: 3, apply: mergeRows },
];

type Blow = (element: Element, random: Random) => void;

const BLOWS: Readonly<Record<string, Blow>> = {
	drop: (element) => element.remove(),
	double: (element) => element.after(element.cloneNode(true)),
	wrap: (element) => {
		const wrapper = element.ownerDocument.createElement('div');
		element.replaceWith(wrapper);
		wrapper.append(element);
	},
	unwrap: (element) => element.replaceWith(...element.childNodes),
	empty: (element) => element.replaceChildren(),
	turn: (element, random) => {
		const children = [...element.childNodes];
		const by = 1 + random.below(Math.max(1, children.length - 1));
		element.replaceChildren(...children.slice(by), ...children.slice(0, by));
	},
	'swap with the next': (element) => element.nextElementSibling?.after(element),
	'move before its parent': (element) => element.parentElement?.before(element),
};

function inAll(stage: Stage, random: Random): string | undefined {
	const model = random.pick(stage.rows).element;
	const inside = [...model.querySelectorAll('*')];
	if (inside.length === 0) return undefined;
	const target = random.pick(inside);
	const path = pathTo(target, model);
	const name = random.pick(Object.keys(BLOWS));
	for (const row of everyRow(stage)) {
		const twin = elementAt(row.element, path);
		if (!twin || stemOf(twin) !== stemOf(target)) continue;
		if (isRoot(twin, row, name)) continue;
		BLOWS[name]?.(twin, random);
		row.hurt = true;
	}
	return `${name} ${nameOf(target)} at ${path.join('.')}`;
}

/** Moving an element out of its row would make it nobody's. */
function isRoot(element: Element, row: Row, blow: string): boolean {
	return blow === 'move before its parent' && element.parentElement === row.element;
}

function pathTo(element: Element, root: Element): number[] {
	const path: number[] = [];
	let at: Element = element;
	while (at !== root && at.parentElement) {
		path.unshift([...at.parentElement.children].indexOf(at));
		at = at.parentElement;
	}
	return path;
}

function elementAt(root: Element, path: readonly number[]): Element | undefined {
	return path.reduce<Element | undefined>((at, index) => at?.children[index], root);
}

function stemOf(element: Element): string {
	return `${element.localName}.${element.className.replace(/__[\w-]{5}/g, '')}`;
}

function nameOf(element: Element): string {
	const text = (element.textContent ?? '').trim().slice(0, 24);
	return `<${stemOf(element)}> "${text}"`;
}

function inSome(stage: Stage, random: Random): string {
	const rows = random.some(stage.rows, stage.kind === 'detail' ? 1 : 3);
	return rows
		.map((row) => {
			const inside = [...row.element.querySelectorAll('*')];
			if (inside.length === 0) return '';
			const target = random.pick(inside);
			const name = random.pick(Object.keys(BLOWS));
			if (isRoot(target, row, name)) return '';
			const said = `${row.cases.join('+')}: ${name} ${nameOf(target)}`;
			BLOWS[name]?.(target, random);
			row.hurt = true;
			return said;
		})
		.join('; ');
}

const HEADS = {
	list: '[class*="table-item-header_item_header"]',
	orders: '.order-head',
	'orders-2021': '.order-head',
};

function turnHead(stage: Stage, random: Random): string | undefined {
	if (stage.kind === 'detail') return undefined;
	const { kind } = stage;
	let order: number[] | undefined;
	for (const row of everyRow(stage)) {
		const head = row.element.querySelector(HEADS[kind]);
		const parts = head ? [...head.childNodes] : [];
		order ??= random.shuffled(parts.map((_part, index) => index));
		const sorted = parts.map((part, index) => ({ part, at: order?.indexOf(index) ?? index }));
		head?.replaceChildren(...sorted.sort((one, other) => one.at - other.at).map(({ part }) => part));
		row.hurt = true;
	}
	return order?.join(' ');
}

function turnBlocks(stage: Stage, random: Random): string | undefined {
	const [row] = stage.rows;
	const lists = row
		? [...row.element.querySelectorAll('*')].filter(({ children }) => children.length > 2)
		: [];
	if (!row || lists.length === 0) return undefined;
	const list = random.pick(lists);
	list.append(...random.shuffled([...list.children]));
	row.hurt = true;
	return nameOf(list);
}

function wrapRows(stage: Stage, random: Random): string {
	const levels = 1 + random.below(3);
	for (const { element } of stage.rows)
		for (let level = 0; level < levels; level++) BLOWS.wrap?.(element, random);
	return `${levels} deep`;
}

function turnRows(stage: Stage, random: Random): string {
	stage.holder.append(...random.shuffled(rowChildren(stage)));
	return 'all';
}

/** The same rows once more, as a list keeps that pins rows or draws them for two widths of the window. */
function doubleRows(stage: Stage, random: Random): string {
	const rows = random.chance(0.5) ? [...stage.rows] : random.some(stage.rows, 2);
	for (const row of rows) {
		const copy = row.element.cloneNode(true) as Element;
		if (random.chance(0.5)) row.element.after(copy);
		else stage.holder.append(copy);
		stage.rows.push({ ...rowOf(copy, row.cases), hurt: row.hurt });
	}
	return rows.map(({ cases }) => cases.join('+')).join(', ');
}

/** Rows of one buyer shown as one: two orders in one element. */
function mergeRows(stage: Stage, random: Random): string | undefined {
	const [one, other] = random.some(stage.rows, 2);
	if (!one || !other) return undefined;
	one.element.append(...other.element.childNodes);
	one.cases = [...one.cases, ...other.cases];
	one.hurt = true;
	other.element.remove();
	stage.rows = stage.rows.filter((row) => row !== other);
	return one.cases.join('+');
}
