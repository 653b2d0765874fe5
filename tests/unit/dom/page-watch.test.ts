// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOurNode, watchPage } from '../../../utils/dom/page-watch';

/** Lets the observer's microtask run, and nothing later than that. */
const microtask = () => Promise.resolve();

function makeRow(text: string, left = '1天2时3分4秒'): HTMLElement {
	const row = document.createElement('div');
	row.className = 'row';
	row.innerHTML = `<b>${text}</b><em>${left}</em><p></p>`;
	return row;
}

const LIST = document.createElement('main');
let end: AbortController;
const part = (row: Element, name: string) => row.querySelector(name) as HTMLElement;

beforeEach(() => {
	end?.abort();
	end = new AbortController();
	LIST.replaceChildren(makeRow('甲'), makeRow('乙'));
	document.body.replaceChildren(LIST);
});

function watch(draw: (row: Element) => void = () => undefined, signal = end.signal) {
	const drawn = vi.fn(draw);
	const page = watchPage(document, signal);
	page.rows('.row', drawn);
	drawn.mockClear();
	return { page, drawn };
}

const [first, second] = [() => LIST.children[0] as HTMLElement, () => LIST.children[1] as HTMLElement];

describe('the rows of a watched page', () => {
	it('are drawn at once', () => {
		const drawn = vi.fn();
		watchPage(document, end.signal).rows('.row', drawn);
		expect(drawn.mock.calls.map(([row]) => row)).toEqual([first(), second()]);
	});

	it('are drawn when they come, also inside something else', async () => {
		const { drawn } = watch();
		const [alone, inside] = [makeRow('丙'), makeRow('丁')];
		const wrapper = document.createElement('div');
		wrapper.append(inside);
		LIST.append(alone, wrapper, '文字');
		await microtask();
		expect(drawn.mock.calls.map(([row]) => row)).toEqual([alone, inside]);
	});

	it('are drawn anew in the microtask of the change when they are recycled', async () => {
		const { drawn } = watch();
		part(first(), 'b').firstChild?.replaceWith('丙');
		expect(drawn).not.toHaveBeenCalled();
		await microtask();
		expect(drawn.mock.calls).toEqual([[first()]]);
	});

	it('are drawn once, however much changed in them', async () => {
		const { drawn } = watch();
		for (let change = 0; change < 20; change++)
			part(first(), 'p').append(String(change), document.createElement('i'));
		(part(first(), 'b').firstChild as Text).data = '丙';
		await microtask();
		expect(drawn).toHaveBeenCalledTimes(1);
	});

	it('are not drawn when they are gone before the microtask', async () => {
		const { drawn } = watch();
		part(first(), 'b').textContent = '丙';
		first().remove();
		await microtask();
		expect(drawn).not.toHaveBeenCalled();
	});

	it('are all drawn although one of them fails, and the failure is not swallowed', async () => {
		const failures: unknown[] = [];
		const note = (event: ErrorEvent) => {
			event.preventDefault();
			failures.push(event.error.message);
		};
		window.addEventListener('error', note);
		const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		let failing = false;
		const { drawn } = watch((row) => {
			if (failing && row === first()) throw new Error('坏行');
		});
		failing = true;
		part(first(), 'b').textContent = '丙';
		part(second(), 'b').textContent = '丁';
		await microtask();
		window.removeEventListener('error', note);
		silence.mockRestore();
		expect(drawn.mock.calls.map(([row]) => row)).toEqual([first(), second()]);
		expect(failures).toEqual(['坏行']);
	});
});

describe('a running clock', () => {
	it.each([
		['1天2时3分4秒', '1天2时3分3秒'],
		['1天2时0分0秒', '1天1时59分59秒'],
		['10分0秒', '9分59秒'],
		['2小时3分', '2小时2分'],
		['（1天2时3分4秒未处理，系统将自动退款）', '（1天2时3分3秒未处理，系统将自动退款）'],
	])('from %s to %s draws nothing', async (before, after) => {
		first().replaceWith(makeRow('甲', before));
		const { drawn } = watch();
		const clock = part(first(), 'em');
		(clock.firstChild as Text).data = after;
		await microtask();
		clock.firstChild?.replaceWith(before);
		await microtask();
		expect(drawn).not.toHaveBeenCalled();
	});

	it.each([
		['another state beside it', '1天2时3分4秒未处理', '1天2时3分3秒物流无退回轨迹'],
		['other figures', '¥10.00', '¥20.00'],
		['an order number', '260909-000000000000001', '260909-000000000000002'],
		['its end', '0分1秒', '已超时'],
	])('does not hide %s', async (_what, before, after) => {
		first().replaceWith(makeRow('甲', before));
		const { drawn } = watch();
		(part(first(), 'em').firstChild as Text).data = after;
		await microtask();
		expect(drawn).toHaveBeenCalledTimes(1);
	});
});

describe('our own elements', () => {
	it('draw nothing when they are added', async () => {
		const { drawn } = watch();
		first().append(document.createElement('rl-badge'));
		await microtask();
		expect(drawn).not.toHaveBeenCalled();
		expect(isOurNode(document.createElement('rl-badge'))).toBe(true);
		expect(isOurNode(document.createElement('b'))).toBe(false);
	});

	it('are drawn again when the page throws them out', async () => {
		const badge = document.createElement('rl-badge');
		first().append(badge);
		const { drawn } = watch();
		badge.remove();
		await microtask();
		expect(drawn.mock.calls).toEqual([[first()]]);
	});

	it('do not hide what came together with them', async () => {
		const { drawn } = watch();
		part(first(), 'p').replaceChildren(document.createElement('rl-badge'), '新');
		await microtask();
		expect(drawn).toHaveBeenCalledTimes(1);
	});
});

describe('what a watched page costs', () => {
	it('is no query of the whole document for a change beside the rows', async () => {
		const aside = document.createElement('aside');
		document.body.append(aside);
		const { drawn } = watch();
		const all = vi.spyOn(document, 'querySelectorAll');
		const one = vi.spyOn(document, 'querySelector');
		for (let change = 0; change < 50; change++) aside.append(document.createElement('i'), '聊');
		part(first(), 'b').textContent = '丙';
		await microtask();
		expect(all).not.toHaveBeenCalled();
		expect(one).not.toHaveBeenCalled();
		expect(drawn).toHaveBeenCalledTimes(1);
	});

	it('is one call of each listener for a batch of changes', async () => {
		const { page } = watch();
		const changed = vi.fn();
		page.batches(changed);
		for (let change = 0; change < 50; change++) LIST.append(makeRow('丙'));
		await microtask();
		expect(changed).toHaveBeenCalledTimes(1);
	});
});

describe('the end of a watch', () => {
	it('comes with its signal', async () => {
		const { drawn } = watch();
		end.abort();
		part(first(), 'b').textContent = '丙';
		await microtask();
		expect(drawn).not.toHaveBeenCalled();
	});

	it('may come to some subscriptions earlier', async () => {
		const { page, drawn } = watch();
		const shorter = new AbortController();
		const [rows, changed] = [vi.fn(), vi.fn()];
		const until = page.until(shorter.signal);
		until.rows('.row', rows);
		until.batches(changed);
		rows.mockClear();
		shorter.abort();
		part(first(), 'b').textContent = '丙';
		await microtask();
		page.redraw();
		expect(rows).not.toHaveBeenCalled();
		expect(changed).not.toHaveBeenCalled();
		expect(drawn).toHaveBeenCalledTimes(3);
	});

	it('that has come already lets nothing begin', async () => {
		const { page } = watch();
		const [rows, changed] = [vi.fn(), vi.fn()];
		const over = page.until(AbortSignal.abort());
		over.rows('.row', rows);
		over.batches(changed);
		part(first(), 'b').textContent = '丙';
		await microtask();
		expect(rows).not.toHaveBeenCalled();
		expect(changed).not.toHaveBeenCalled();
	});
});
