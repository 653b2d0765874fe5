// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectationOf, openSaved, SAVED_PAGES, SELECTORS } from './saved-pages';

const pages = SAVED_PAGES.map(([file]) => file).filter((file) => file.endsWith('.html'));

describe.each(pages)('%s', (file) => {
	const { counts } = expectationOf(file);
	const page = openSaved(file);

	it.each([...SELECTORS])('%s finds as many elements as were counted by hand', (name, { css }) => {
		expect(page.querySelectorAll(css).length).toBe(counts[name] ?? 0);
	});

	it('counts only selectors that there are', () => {
		expect(Object.keys(counts).filter((name) => !SELECTORS.has(name))).toEqual([]);
	});
});

/** The days stand in comments: shipped code has no use for them. */
const SOURCE = readFileSync('utils/consoles/pinduoduo/selectors.ts', 'utf8');

describe('the selectors', () => {
	const covered = new Set(pages.flatMap((file) => Object.keys(expectationOf(file).counts)));

	it.each([...SELECTORS.keys()])('%s is proved by a saved page', (name) => {
		expect(covered).toContain(name);
	});

	it.each([...SELECTORS])('%s says on which day it was last seen', (_name, { css }) => {
		const behind = SOURCE.split(`css: '${css}'`)[1] ?? '';
		const seen = /\/\/ (\d{4}-\d{2}-\d{2})\n/.exec(behind)?.[1];
		expect(new Date(`${seen}T00:00:00Z`).toISOString().slice(0, 10)).toBe(seen);
	});

	it('a list of rows is not itself a row', () => {
		const page = openSaved('2026-03-29-after-sales-list.html');
		const rows = [...page.querySelectorAll(SELECTORS.get('LIST.row')?.css ?? '')];
		expect(rows.filter((row) => rows.some((other) => other !== row && other.contains(row)))).toEqual([]);
	});
});
