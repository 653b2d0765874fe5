// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageHealth } from '../../../utils/domain/page-health';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import type { Backstage } from '../../../utils/features/backstage';
import { PageLife } from '../../../utils/features/page-life';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { MAP } from '../../fixtures/map';

const TERMS = { settings: DEFAULT_SETTINGS, pack: DEFAULT_PACK, map: MAP };
const microtask = () => Promise.resolve();
const badges = () => document.querySelectorAll('rl-badge').length;
let lives: PageLife[];
let reports: PageHealth[];

beforeEach(() => {
	vi.useFakeTimers();
	lives = [];
	reports = [];
	document.body.replaceChildren(makeRow(), makeRow());
});

afterEach(() => {
	for (const life of lives) life.end();
	vi.useRealTimers();
});

function makeRow(): HTMLElement {
	const row = document.createElement('div');
	row.className = 'after-sales-table_order_item__1a2b3';
	row.textContent = '仅退款';
	return row;
}

function open(): PageLife {
	const backstage = {
		sight: () => undefined,
		ticks: async () => ({}),
		keepTick: () => undefined,
		isStored: () => true,
		report: (health: PageHealth) => void reports.push(health),
		bring: () => undefined,
		tell: () => undefined,
		recall: async () => ({}),
		panelAddress: 'https://extension.invalid/panel.html',
	} as unknown as Backstage;
	const life = new PageLife(document, 'after-sales-list', backstage);
	lives.push(life);
	life.show(TERMS);
	return life;
}

/** Has the clock that work is measured by leap with each look at it, and the page change until it is given up. */
async function overload(): Promise<void> {
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => {
		now += 600;
		return now;
	});
	for (let turn = 0; turn < 60; turn++) {
		document.body.append(makeRow());
		document.querySelector('div[class*="after-sales"]')?.remove();
		await microtask();
	}
	vi.restoreAllMocks();
}

describe('the life of a page', () => {
	it('ends with its badges, its timers and its answers to changes', async () => {
		const before = vi.getTimerCount();
		const life = open();
		expect(badges()).toBe(2);
		expect(vi.getTimerCount()).toBeGreaterThan(before);
		await vi.advanceTimersByTimeAsync(1000);
		life.end();
		expect(badges()).toBe(0);
		expect(vi.getTimerCount()).toBe(before);
		document.body.append(makeRow());
		await microtask();
		expect(badges()).toBe(0);
	});

	it('gives its place to the next without a second badge in any row', async () => {
		open().end();
		open();
		document.body.append(makeRow());
		await microtask();
		expect(
			[...document.querySelectorAll('div')].map((row) => row.querySelectorAll('rl-badge').length),
		).toEqual([1, 1, 1]);
	});

	it('takes its badges off a page that costs too much, says so, and does not come back under new terms', async () => {
		const life = open();
		await overload();
		expect(badges()).toBe(0);
		await vi.advanceTimersByTimeAsync(1000);
		expect(reports.at(-1)?.failures['watch.overload']).toBe(1);
		life.show(TERMS);
		expect(badges()).toBe(0);
	});

	it('starts anew on the page after one that cost too much', async () => {
		const life = open();
		await overload();
		life.end();
		open();
		expect(badges()).toBe(2);
	});
});
