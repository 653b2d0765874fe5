// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cssOf } from '../../../utils/consoles/pinduoduo/console-map';
import { requestBadges } from '../../../utils/features/request-badges';
import { makeTruth } from '../../console/truth';
import { buildRow } from '../../contract/build-row';
import { MAP } from '../../fixtures/map';
import { badges, makeContext, microtask, NOW } from './support';

const TRUTH = makeTruth(NOW).requests;
const rowOf = (id: string) => {
	const request = TRUTH.find((candidate) => candidate.id === id);
	if (!request) throw new Error(`no ${id}`);
	return buildRow(request.page.row);
};

let page: ReturnType<typeof makeContext>;
let row: Element;
let next: Element;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] });
	row = rowOf('withdrawn');
	next = rowOf('auto-two-hours-exact');
	document.body.replaceChildren(row);
	page = makeContext('after-sales-list');
	requestBadges(page.context);
});

afterEach(() => {
	page.end();
	vi.useRealTimers();
});

/** Puts the next case's text into one part of the row, as a console does that fills a row part by part. */
async function change(css: string, nth = 0): Promise<void> {
	const fresh = next.querySelectorAll(css)[nth];
	row.querySelectorAll(css)[nth]?.replaceChildren(...(fresh?.cloneNode(true).childNodes ?? []));
	await microtask();
}

const BODY = [0, 1, 2, 3, 4, 5, 6, 7];

describe('a row that is changed part by part', () => {
	it('never shows the state of the order before under the new number, and nothing of it is kept', async () => {
		expect(badges()).toEqual(['closed']);
		page.sighted.mockClear();
		await change(cssOf(MAP.anchors['list.orderNumber']));
		expect(badges()).toEqual(['unclear']);
		await change(cssOf(MAP.anchors['list.applyTime']));
		for (const nth of BODY) {
			vi.advanceTimersByTime(50);
			await change(cssOf(MAP.anchors['list.cell']), nth);
			expect(badges()).toEqual(['unclear']);
		}
		expect(page.sighted).not.toHaveBeenCalled();
		vi.advanceTimersByTime(300);
		expect(badges()).toEqual([expect.not.stringMatching(/closed|unclear/)]);
	});

	it('never shows the state of the next order under the number of the one before, where the number comes last', async () => {
		page.sighted.mockClear();
		for (const nth of BODY) {
			await change(cssOf(MAP.anchors['list.cell']), nth);
			expect(badges()).toEqual([expect.stringMatching(/^(?:closed|unclear)$/)]);
			vi.advanceTimersByTime(50);
		}
		expect(badges()).toEqual(['unclear']);
		await change(cssOf(MAP.anchors['list.applyTime']));
		await change(cssOf(MAP.anchors['list.orderNumber']));
		expect(badges()).toEqual(['unclear']);
		expect(page.sighted).not.toHaveBeenCalled();
		vi.advanceTimersByTime(300);
		expect(badges()).toEqual([expect.not.stringMatching(/closed|unclear/)]);
	});

	it('is as it was while its clock runs, and where a part goes and comes back', async () => {
		const cell = row.querySelectorAll(cssOf(MAP.anchors['list.cell']))[4];
		const inside = [...(cell?.childNodes ?? [])];
		cell?.replaceChildren();
		await microtask();
		cell?.replaceChildren(...inside);
		await microtask();
		expect(badges()).toEqual(['closed']);
	});

	it('is not read by its old words where number and time changed together', async () => {
		await change(cssOf(MAP.anchors['list.head']));
		expect(badges()).toEqual(['unclear']);
	});

	it('is read as it stands once nothing changes any more', async () => {
		await change(cssOf(MAP.anchors['list.head']));
		vi.advanceTimersByTime(300);
		expect(badges()).toEqual(['closed']);
	});

	it('has its own badge at once where all parts changed in one task', async () => {
		row.replaceChildren(...next.childNodes);
		await microtask();
		expect(badges()).toEqual([expect.not.stringMatching(/closed|unclear/)]);
	});
});
