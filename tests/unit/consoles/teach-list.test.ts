// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnchorName } from '../../../utils/consoles/pinduoduo/console-map';
import { readRequestRow } from '../../../utils/consoles/pinduoduo/read-request-row';
import type { Pointed } from '../../../utils/consoles/pinduoduo/teach/derive-anchors';
import { learnList, withTaught } from '../../../utils/consoles/pinduoduo/teach/learn-list';
import { knownValue } from '../../../utils/domain/fact';
import { classNames } from '../../console/shared/class-names';
import { makeTruth } from '../../console/truth';
import { buildRow } from '../../contract/build-row';
import { MAP } from '../../fixtures/map';

const NOW = Date.UTC(2026, 10, 23, 4);
const texts = makeTruth(NOW).requests.map(({ page }) => page.row);
const { rename } = classNames('', true);

/** The list as the sample console draws it, ten rows of it. */
function draw(from = 0, count = 10): HTMLElement {
	const list = document.createElement('div');
	list.className = 'after-sales-table_order_item_list__7YqZa';
	list.append(...texts.slice(from, from + count).map((text) => buildRow(text)));
	document.body.replaceChildren(list);
	return list;
}

/** Other names for every class and test id. */
function renameAll(): void {
	for (const element of document.body.querySelectorAll('*')) {
		const id = element.getAttribute('data-testid');
		if (element.className) element.className = rename?.classes(element.className) ?? '';
		if (id !== null) element.setAttribute('data-testid', rename?.id(id) ?? '');
	}
}

/** Neither classes nor test ids, as a build might have that names nothing. */
function nameNothing(): void {
	for (const element of document.body.querySelectorAll('*')) {
		element.removeAttribute('class');
		element.removeAttribute('data-testid');
	}
}

/** What an agent would point at in a row: found before the names change, so that nothing is known by its name. */
function pointAt(row: Element): Pointed {
	const part = (css: string, index = 0) => {
		const found = row.querySelectorAll(css)[index];
		if (!found) throw new Error(css);
		return found;
	};
	const cells = '[class*="after-sales-table_item_cell"]';
	return {
		orderNumber: part('[class*="table-item-header_sn"]'),
		type: part(`${cells} > div`, indexOfDiv(row, 3)),
		status: part(`${cells}:nth-child(5) > div`),
	};
}

function indexOfDiv(row: Element, cell: number): number {
	const cells = [...row.querySelectorAll('[class*="after-sales-table_item_cell"]')];
	const divs = [...row.querySelectorAll('[class*="after-sales-table_item_cell"] > div')];
	return divs.findIndex((div) => div.parentElement === cells[cell]);
}

const rowsOf = (list: Element) => [...list.children];
const first = (list: Element) => {
	const [row] = rowsOf(list);
	if (!row) throw new Error('no row');
	return row;
};

let list: HTMLElement;
beforeEach(() => {
	list = draw();
});

describe('pointing at number, status and type of one row', () => {
	it.each([
		['every class and test id has another name', renameAll],
		['nothing has a name', nameNothing],
	])('teaches how every row is read where %s', (_what, change) => {
		const pointed = pointAt(first(list));
		const expected = rowsOf(list).map((row) => readRequestRow(row, NOW, MAP).facts);
		change();
		const lesson = learnList(pointed, NOW, MAP);
		if (!lesson.ok) throw new Error(lesson.why);
		const map = withTaught(MAP, lesson.value.anchors);
		const facts = rowsOf(list).map((row) => readRequestRow(row, NOW, map).facts);
		for (const name of [
			'orderSn',
			'stage',
			'requestType',
			'requestedAt',
			'timeoutAt',
			'shipped',
			'refundAmount',
		] as const)
			expect(facts.map((one) => knownValue(one, name))).toEqual(expected.map((one) => knownValue(one, name)));
		expect(lesson.value.rows).toHaveLength(10);
	});

	it('teaches what also fits the pages of the list that were not looked at', () => {
		const pointed = pointAt(first(list));
		renameAll();
		const lesson = learnList(pointed, NOW, MAP);
		if (!lesson.ok) throw new Error(lesson.why);
		const map = withTaught(MAP, lesson.value.anchors);
		for (let page = 1; page * 10 < texts.length; page++) {
			const plain = draw(page * 10);
			const expected = rowsOf(plain).map((row) => readRequestRow(row, NOW, MAP).facts.stage);
			renameAll();
			expect(rowsOf(plain).map((row) => readRequestRow(row, NOW, map).facts.stage)).toEqual(expected);
		}
	});

	it('prefers test ids to stems of classes, and these to places', () => {
		const pointed = pointAt(first(list));
		renameAll();
		for (const row of rowsOf(list)) row.setAttribute('data-testid', 'case-row');
		const lesson = learnList(pointed, NOW, MAP);
		expect(lesson.ok && lesson.value.anchors['list.row']).toEqual([
			{ by: 'test-id', css: '[data-testid="case-row"]' },
		]);
		expect(lesson.ok && lesson.value.anchors['list.cell']?.[0]?.by).toBe('stem');
	});

	it('cuts off what changes with the next build', () => {
		const pointed = pointAt(first(list));
		renameAll();
		const lesson = learnList(pointed, NOW, MAP);
		if (!lesson.ok) throw new Error(lesson.why);
		const map = withTaught(MAP, lesson.value.anchors);
		for (const element of list.querySelectorAll('[class*="__"]'))
			element.className = element.className.replace(/__[\w-]+$/, '__Zz9zZ');
		for (const row of rowsOf(list)) expect(readRequestRow(row, NOW, map).failures).toEqual([]);
	});
});

describe('nothing is learned', () => {
	const learn = (over: Partial<Pointed> = {}, from = pointAt(first(list))) => {
		const lesson = learnList({ ...from, ...over }, NOW, MAP);
		return lesson.ok ? 'learned' : lesson.why;
	};
	const remove = (name: AnchorName, css: string) => {
		for (const part of list.querySelectorAll(css)) part.remove();
		return name;
	};

	it('from something that holds no order number', () => {
		expect(learn({ orderNumber: pointAt(first(list)).type })).toBe('no-number');
	});

	it('from something that holds two order numbers', () => {
		expect(learn({ orderNumber: list })).toBe('several-numbers');
	});

	it('from parts of two rows', () => {
		const other = rowsOf(list)[1];
		if (!other) throw new Error('no row');
		expect(learn({ status: pointAt(other).status })).toBe('several-numbers');
	});

	it('where status and type are the same', () => {
		const { type } = pointAt(first(list));
		expect(learn({ status: type })).toBe('same-cell');
	});

	it('from a list of a single row', () => {
		list = draw(0, 1);
		expect(learn()).toBe('nothing-repeats');
	});

	it('where another column was taken for the status', () => {
		const row = first(list);
		const shipping = row.querySelectorAll('[class*="after-sales-table_item_cell"]')[2];
		if (!shipping) throw new Error('no cell');
		renameAll();
		expect(learn({ status: shipping }, { ...pointedBefore(row), status: shipping })).toBe('other-columns');
	});

	it('where fewer than half of the rows can be read', () => {
		const pointed = pointAt(first(list));
		for (const row of rowsOf(list).slice(1, 7)) pointAt(row).status.textContent = '另一种说法';
		renameAll();
		expect(learn({}, pointed)).toBe('few-rows');
	});

	it('where the rows have too few columns', () => {
		const pointed = pointAt(first(list));
		remove('list.cell', '[class*="after-sales-table_item_cell"]:nth-child(n + 6)');
		renameAll();
		expect(learn({}, pointed)).toBe('other-columns');
	});

	function pointedBefore(row: Element): Pointed {
		const cells = [...row.children].at(-1)?.children ?? row.children;
		const [number] = [...row.querySelectorAll('span')].filter((span) =>
			/^\d{6}-\d{15}$/.test(span.textContent ?? ''),
		);
		const [type, status] = [cells[3], cells[4]];
		if (!number || !type || !status) throw new Error('no row');
		return { orderNumber: number, type, status };
	}
});
