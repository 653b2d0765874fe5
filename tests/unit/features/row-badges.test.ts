// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cssOf } from '../../../utils/consoles/pinduoduo/console-map';
import { orderBadges } from '../../../utils/features/order-badges';
import { requestBadges } from '../../../utils/features/request-badges';
import { makeTruth } from '../../console/truth';
import { buildRow } from '../../contract/build-row';
import { openSaved } from '../../contract/saved-pages';
import { MAP } from '../../fixtures/map';
import { badges, makeContext, microtask, NOW } from './support';

const TRUTH = new Map(makeTruth(NOW).requests.map((request) => [request.id, request]));

function truthOf(id: string) {
	const request = TRUTH.get(id);
	if (!request) throw new Error(`no ${id}`);
	return request;
}

const rowOf = (id: string) => buildRow(truthOf(id).page.row);
const verdictOf = (id: string) => truthOf(id).expectedWithoutJson?.verdict ?? truthOf(id).expected.verdict;

let page: ReturnType<typeof makeContext>;
let list: HTMLElement;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] });
	list = document.createElement('main');
	document.body.replaceChildren(list);
	page = makeContext('after-sales-list');
});

afterEach(() => {
	page.end();
	vi.useRealTimers();
});

const IDS = ['auto-two-hours-exact', 'verify-bare-shipped', 'withdrawn', 'status-unknown', 'order-bidi'];

describe('the badges of the after-sales list', () => {
	it('say of every row of the sample console what was judged by hand', () => {
		const ids = [...TRUTH.keys()];
		list.append(...ids.map(rowOf));
		requestBadges(page.context);
		const said = [...list.children].map((row) => badges(row));
		expect(said).toEqual(ids.map((id) => [verdictOf(id)]));
	});

	it('come with rows that come later, one each', async () => {
		requestBadges(page.context);
		list.append(...IDS.map(rowOf));
		await microtask();
		expect(badges()).toEqual(IDS.map(verdictOf));
	});

	it('change in the microtask in which a row is recycled', async () => {
		list.append(rowOf('withdrawn'));
		requestBadges(page.context);
		expect(badges()).toEqual(['closed']);
		for (const id of [...IDS, ...IDS]) {
			const fresh = rowOf(id);
			const row = list.firstElementChild;
			row?.replaceChildren(...fresh.childNodes);
			await microtask();
			expect(badges()).toEqual([verdictOf(id)]);
		}
	});

	it('are unclear, and not those of the order before, while a row is being filled', async () => {
		list.append(rowOf('withdrawn'));
		requestBadges(page.context);
		const cells = list.querySelectorAll(cssOf(MAP.anchors['list.cell']));
		for (const cell of cells) cell.replaceChildren();
		await microtask();
		expect(badges()).toEqual(['unclear']);
	});

	it('carry no text of the page in their attributes', () => {
		list.append(...[...TRUTH.keys()].map(rowOf));
		requestBadges(page.context);
		for (const badge of list.querySelectorAll('rl-badge'))
			for (const { value } of badge.attributes) expect(value).toMatch(/^[a-z-]+$/);
	});

	it('come back when the page throws them out, but not for ever', async () => {
		list.append(rowOf('withdrawn'));
		requestBadges(page.context);
		for (let time = 0; time < 5; time++) {
			list.querySelector('rl-badge')?.remove();
			await microtask();
			expect(badges()).toEqual(['closed']);
		}
		for (let time = 0; time < 95; time++) {
			list.querySelector('rl-badge')?.remove();
			await microtask();
		}
		expect(badges()).toEqual([]);
		expect(page.health.report(NOW).failures['badge.removed']).toBe(1);
	});

	it('go with the feature', () => {
		list.append(...IDS.map(rowOf));
		requestBadges(page.context);
		page.end();
		expect(badges()).toEqual([]);
	});

	it('open nothing for a click that a script made', () => {
		list.append(rowOf('withdrawn'));
		requestBadges(page.context);
		list.querySelector('rl-badge')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
		expect(page.shown).not.toHaveBeenCalled();
	});

	it('are sighted once for each state of a case, with the name of the goods and no other text of the page', async () => {
		list.append(rowOf('withdrawn'));
		requestBadges(page.context);
		page.context.watch.redraw();
		await microtask();
		expect(page.sighted).toHaveBeenCalledTimes(1);
		const { goodsName, reason } = truthOf('withdrawn').page.row;
		const sent = JSON.stringify(page.sighted.mock.calls);
		expect(sent).toContain(goodsName);
		expect(sent).not.toContain(reason);
	});
});

describe('a list whose rows can mostly not be read any more', () => {
	/** The state stands where the talks stood, and the other way round; one shop wrote a state into its remark. */
	const swapped = (ids: string[]) =>
		ids.map((id, index) => {
			const text = truthOf(id).page.row;
			const [type, status, talks] = [text.type, text.status, index === 0 ? '退款成功' : '-'];
			return buildRow({ ...text, type, status: talks, statusLines: [], remark: status });
		});
	const many = [
		'auto-two-hours-exact',
		'verify-bare-shipped',
		'agree-unshipped',
		'withdrawn',
		'order-bidi',
	].filter((id) => TRUTH.has(id));

	it('says nothing of any case, for what still seems readable may stand in another place', async () => {
		requestBadges(page.context);
		list.append(...swapped(many));
		await microtask();
		await microtask();
		expect(new Set(badges())).toEqual(new Set(['unclear']));
		expect(page.health.report(NOW).state).toBe('changed');
	});

	it('leaves nothing behind: what was read of it is neither remembered nor counted', async () => {
		const told = vi.spyOn(page.backstage, 'tell');
		list.append(...swapped(many));
		requestBadges(page.context);
		await microtask();
		expect(told).not.toHaveBeenCalled();
		expect(page.sighted).not.toHaveBeenCalled();
	});

	it('says nothing either when its headings stand otherwise, however well each row reads', async () => {
		const bar = document.createElement('div');
		const headings = [
			'订单/商品信息',
			'金额',
			'发货状态',
			'售后类型',
			'售后状态',
			'售后协商',
			'售后原因',
			'操作',
		];
		const name = (at: number, word: string) => {
			bar.replaceChildren(
				...headings
					.with(at, word)
					.map((text) => Object.assign(document.createElement('b'), { textContent: text })),
			);
		};
		name(4, '上一状态');
		list.append(bar, ...['withdrawn', 'auto-two-hours-exact'].map(rowOf));
		requestBadges(page.context);
		await microtask();
		expect(badges()).toEqual(['unclear', 'unclear']);
		expect(page.health.report(NOW)).toMatchObject({ state: 'changed', drifted: ['list.row.columns'] });
		name(4, '售后状态');
		page.context.watch.redraw();
		await microtask();
		expect(badges()).toEqual(['closed', 'auto-refund']);
	});

	it('is read again as soon as its rows can be', async () => {
		list.append(...swapped(many));
		requestBadges(page.context);
		await microtask();
		list.replaceChildren(...IDS.map(rowOf));
		await microtask();
		await microtask();
		expect(badges()).toEqual(IDS.map(verdictOf));
		expect(page.health.report(NOW).state).toBe('working');
	});
});

describe('the badges of the order list', () => {
	it.each([
		['2026-05-01-order-list.html', 4],
		['2021-01-08-order-list.html', 2],
	])('stand in every order of %s and nowhere else', (file, count) => {
		page.end();
		page = makeContext('order-list');
		document.body.replaceChildren(...openSaved(file).body.childNodes);
		orderBadges(page.context);
		const found = [...document.querySelectorAll('rl-badge')];
		expect(found).toHaveLength(count);
		const rows = found.map((badge) => badge.closest('tr[data-testid], .package-center-table > div'));
		expect(new Set(rows).size).toBe(count);
		for (const row of rows) expect(row?.textContent).toMatch(/\d{6}-\d{15}/);
	});
});
