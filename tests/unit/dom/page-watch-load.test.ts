// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BUDGET, GATHER_FROM, GIVE_UP_FROM } from '../../../utils/dom/load-meter';
import { GATHER, watchPage } from '../../../utils/dom/page-watch';

const microtask = () => Promise.resolve();
const list = document.createElement('main');
let end: AbortController;
let visibility: DocumentVisibilityState;

beforeEach(() => {
	vi.useFakeTimers();
	end = new AbortController();
	visibility = 'visible';
	vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
	list.innerHTML = '<div class="row">甲</div><div class="row">乙</div>';
	document.body.replaceChildren(list);
});

afterEach(() => {
	end.abort();
	vi.useRealTimers();
});

/** A watch whose drawing costs `cost.each` ms of a clock that the test holds. */
function watch({ withDoubt = true } = {}) {
	const cost = { each: 0, now: 0 };
	const calls: string[] = [];
	const note = (what: string) => (row: Element) => void calls.push(`${what} ${row.textContent}`);
	const drawn = note('draw');
	const [woke, gaveUp, changed] = [() => void calls.push('woke'), vi.fn(), vi.fn()];
	const page = watchPage(document, end.signal, { clock: () => cost.now, woke, gaveUp });
	const draw = (row: Element) => {
		cost.now += cost.each;
		drawn(row);
	};
	page.rows('.row', draw, withDoubt ? note('doubt') : undefined);
	page.batches(changed);
	const take = () => calls.splice(0);
	take();
	return { page, cost, take, gaveUp, changed };
}

async function change(text: string): Promise<void> {
	(list.firstElementChild as Element).textContent = text;
	await microtask();
}

/** So many seconds in each of which the page changes a row and drawing it costs too much. */
async function overload({ cost }: { cost: { each: number; now: number } }, seconds: number): Promise<void> {
	cost.each = BUDGET + 1;
	for (let second = 0; second < seconds; second++) {
		await change(`第${second}`);
		await vi.advanceTimersByTimeAsync(GATHER);
		cost.now = Math.ceil(cost.now / 1000) * 1000;
	}
}

function turn(to: DocumentVisibilityState): void {
	visibility = to;
	document.dispatchEvent(new Event('visibilitychange'));
}

describe('a page that keeps us too busy', () => {
	it('has what its rows said taken back at once, and drawn when the changes have gathered', async () => {
		const watched = watch();
		await overload(watched, GATHER_FROM + 1);
		watched.take();
		await change('丙');
		await change('丁');
		expect(watched.take()).toEqual(['doubt 丙', 'doubt 丁']);
		await vi.advanceTimersByTimeAsync(GATHER);
		expect(watched.take()).toEqual(['draw 丁']);
	});

	it('has rows that cannot take back what they say drawn at once', async () => {
		const watched = watch({ withDoubt: false });
		await overload(watched, GATHER_FROM + 1);
		watched.take();
		await change('丙');
		expect(watched.take()).toEqual(['draw 丙']);
	});

	it('is answered at once again when it has calmed down', async () => {
		const watched = watch();
		await overload(watched, GATHER_FROM + 1);
		watched.cost.each = 0;
		watched.cost.now += 60_000;
		await change('丙');
		await vi.advanceTimersByTimeAsync(GATHER);
		watched.take();
		await change('丁');
		expect(watched.take()).toEqual(['draw 丁']);
	});

	it('is given up in the end: that is told once, and nothing more is drawn', async () => {
		const watched = watch();
		await overload(watched, GIVE_UP_FROM + 5);
		expect(watched.gaveUp).toHaveBeenCalledTimes(1);
		watched.take();
		watched.changed.mockClear();
		await change('丙');
		watched.page.redraw();
		turn('hidden');
		turn('visible');
		await vi.advanceTimersByTimeAsync(GATHER);
		expect(watched.take()).toEqual([]);
		expect(watched.changed).not.toHaveBeenCalled();
	});

	it('is not drawn any more when the watch ended while changes gathered', async () => {
		const watched = watch();
		await overload(watched, GATHER_FROM + 1);
		await change('丙');
		end.abort();
		watched.take();
		await vi.advanceTimersByTimeAsync(GATHER);
		expect(watched.take()).toEqual([]);
	});
});

describe('a hidden page', () => {
	it('is not watched', async () => {
		const watched = watch();
		turn('hidden');
		await change('丙');
		watched.page.redraw();
		expect(watched.take()).toEqual([]);
	});

	it('has every row drawn in the very event that tells that it is shown, after what woke with it', async () => {
		const watched = watch();
		turn('hidden');
		await change('丙');
		turn('visible');
		expect(watched.take()).toEqual(['woke', 'draw 丙', 'draw 乙']);
		expect(watched.changed).toHaveBeenCalled();
		await change('丁');
		expect(watched.take()).toEqual(['draw 丁']);
	});

	it('that was opened hidden is drawn when it is first shown', () => {
		visibility = 'hidden';
		const watched = watch();
		expect(watched.take()).toEqual([]);
		turn('visible');
		expect(watched.take()).toEqual(['woke', 'draw 甲', 'draw 乙']);
	});

	it('that is told twice to be shown is drawn once', () => {
		const watched = watch();
		turn('hidden');
		turn('visible');
		watched.take();
		turn('visible');
		expect(watched.take()).toEqual([]);
	});

	it('stays as it is when the watch has ended meanwhile', () => {
		const watched = watch();
		turn('hidden');
		end.abort();
		turn('visible');
		expect(watched.take()).toEqual([]);
	});
});
