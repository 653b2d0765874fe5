// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { allOf } from '../../utils/consoles/pinduoduo/console-map';
import { MAP } from '../fixtures/map';
import { ANCHORS, expectationOf, openSaved, SAVED_PAGES } from './saved-pages';

const pages = SAVED_PAGES.map(([file]) => file).filter((file) => file.endsWith('.html'));

describe.each(pages)('%s', (file) => {
	const { counts } = expectationOf(file);
	const page = openSaved(file);

	it.each(ANCHORS)('%s finds as many elements as were counted by hand', (name) => {
		expect(allOf(page, MAP.anchors[name as keyof typeof MAP.anchors]).length).toBe(counts[name] ?? 0);
	});

	it('counts only anchors that there are', () => {
		expect(Object.keys(counts).filter((name) => !ANCHORS.some(([known]) => known === name))).toEqual([]);
	});
});

describe('the map of the console', () => {
	it.each(ANCHORS)('%s is proved by the saved page that it names, on the day it names', (name, anchor) => {
		expect(pages).toContain(anchor.page);
		expect(anchor.page?.slice(0, 10)).toBe(anchor.seen);
		expect(expectationOf(anchor.page ?? '').counts[name]).toBeGreaterThan(0);
	});

	it.each(ANCHORS)(
		'%s is there as often as it expects to be, in every place of the page that proves it',
		(name, anchor) => {
			const page = openSaved(anchor.page ?? '');
			const places =
				anchor.in === 'page' ? [page] : allOf(page, MAP.anchors[anchor.in as keyof typeof MAP.anchors]);
			expect(places.length).toBeGreaterThan(0);
			for (const place of places) {
				const found = allOf(place, MAP.anchors[name as keyof typeof MAP.anchors]).length;
				expect(found).toBeGreaterThanOrEqual(anchor.least);
				expect(found).toBeLessThanOrEqual(anchor.most ?? Number.POSITIVE_INFINITY);
			}
		},
	);

	it('a list of rows is not itself a row', () => {
		const rows = allOf(openSaved('2026-03-29-after-sales-list.html'), MAP.anchors['list.row']);
		expect(rows.filter((row) => rows.some((other) => other !== row && other.contains(row)))).toEqual([]);
	});
});
