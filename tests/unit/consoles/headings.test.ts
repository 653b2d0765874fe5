// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { requestColumnsMoved } from '../../../utils/consoles/pinduoduo/headings';
import { makeTruth } from '../../console/truth';
import { buildRow, element } from '../../contract/build-row';
import { MAP } from '../../fixtures/map';

const HEADINGS = ['商品信息', '金额', '发货状态', '售后类型', '售后状态', '协商详情', '售后原因', '操作'];
const { requests } = makeTruth(Date.UTC(2026, 10, 23, 4));
const full = requests.find(({ page }) => page.row.shipping !== null && page.row.type === '仅退款');

/** A full row under these headings; `change` puts its cells into another order or adds one. */
function row(
	headings: readonly string[],
	change: (cells: Element[]) => Element[] = (cells) => cells,
): Element {
	if (!full) throw new Error('no full row');
	const made = buildRow(full.page.row);
	const body = made.lastElementChild;
	body?.replaceChildren(...change([...body.children]));
	const bar = element('div', '', ...headings.map((heading) => element('span', '', heading)));
	element('main', '', bar, element('div', '', made));
	return made;
}

const rotated = (cells: Element[]) => [...cells.slice(5), ...cells.slice(0, 5)];
const moved = (shown: Element) => requestColumnsMoved(shown, MAP);

describe('the columns of the after-sales list', () => {
	it('stand where they are read, also where a heading says more behind its word', () => {
		expect(moved(row(HEADINGS))).toBe(false);
		expect(moved(row(HEADINGS.map((heading) => `${heading}▼`)))).toBe(false);
	});

	it('have moved where the cells stand in another order than the headings over them', () => {
		expect(moved(row(HEADINGS, rotated))).toBe(true);
	});

	it('have not moved where cells and headings went together', () => {
		const together = [...HEADINGS.slice(1), ...HEADINGS.slice(0, 1)];
		expect(moved(row(together, (cells) => [...cells.slice(1), ...cells.slice(0, 1)]))).toBe(false);
	});

	it('are not judged by the place of the type where a row has a cell more or less than the headings', () => {
		expect(moved(row(HEADINGS, (cells) => cells.slice(1)))).toBe(false);
	});
});
