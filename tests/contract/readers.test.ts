// @vitest-environment jsdom

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDetail } from '../../utils/consoles/pinduoduo/read-detail';
import { findReplyBoxes } from '../../utils/consoles/pinduoduo/reply-box';
import { MAP } from '../fixtures/map';
import { expectationOf, openSaved, READ_AT, READERS, SAVED_PAGES, saved } from './saved-pages';

describe.each(SAVED_PAGES)('%s', (file, reader) => {
	it('is read as it was by hand, no fact more and none less', () => {
		expect(READERS[reader](file).map(saved)).toEqual(expectationOf(file).readings);
	});

	it('shows its reply boxes and whom they write to', () => {
		const boxes = file.endsWith('.html') ? findReplyBoxes(openSaved(file), MAP) : [];
		const found = boxes.map((box) => ({ kind: box.kind, addressee: box.addressee() ?? null }));
		expect(found).toEqual(expectationOf(file).boxes);
	});

	it('gives every fact with its evidence and the time of reading', () => {
		for (const { facts } of READERS[reader](file)) {
			for (const fact of Object.values(facts)) {
				expect(fact.at).toBe(READ_AT);
				if (fact.kind === 'known') expect(['page', 'json']).toContain(fact.evidence.by);
			}
		}
	});
});

describe('the saved pages', () => {
	const names = readdirSync(resolve(import.meta.dirname, '../fixtures/pages'));

	it('are all in the table, each with what is expected of it', () => {
		const listed = SAVED_PAGES.flatMap(([file]) => [file, file.replace(/\.\w+$/, '.expected.json')]);
		expect(names.filter((name) => name !== 'README.md').sort()).toEqual([...new Set(listed)].sort());
	});

	it('are named by a day and what they show', () => {
		for (const [file] of SAVED_PAGES) expect(file).toMatch(/^20\d\d-[01]\d-[0-3]\d-[\w-]+\.(html|json)$/);
	});
});

describe('a detail page whose address names another request', () => {
	const file = '2026-04-15-after-sales-detail-inline.html';
	const read = (query: string) =>
		readDetail(
			openSaved(file).body,
			new URL(`https://mms.pinduoduo.com/aftersales-ssr/detail${query}`),
			READ_AT,
			MAP,
		);

	it('has no readable order number where the address has another one', () => {
		const { facts, failures } = read('?id=22750431628741&orderSn=260402-118830275564400');
		expect(facts.orderSn?.kind).toBe('unknown');
		expect(failures).toContain('detail.order-number');
	});

	it('does not take the number of the request from the page alone', () => {
		expect(read('?id=22750431628742').facts.afterSalesId).toBeUndefined();
		expect(read('').facts.afterSalesId).toBeUndefined();
	});
});
