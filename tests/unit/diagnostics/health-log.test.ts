// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HealthLog } from '../../../utils/diagnostics/health-log';
import { type Facts, known, unreadable } from '../../../utils/domain/fact';
import type { Reading } from '../../../utils/domain/reading';

const page = { by: 'page', quote: '' } as const;
const facts: Facts = { orderSn: known('260101-000000000000001', page, 1), stage: known('merchant', page, 1) };
const reading = (...failures: string[]): Reading => ({ facts, failures, unknownWords: [] });
const saying = (...unknownWords: string[]): Reading => ({ facts, failures: [], unknownWords });

function addRow(): Element {
	const row = document.createElement('div');
	document.body.append(row);
	return row;
}

let changed: () => void;
let log: HealthLog;

beforeEach(() => {
	document.body.replaceChildren();
	changed = vi.fn();
	log = new HealthLog('after-sales-list', changed);
});

describe('the health of a page', () => {
	it('counts every row once, with its newest reading', () => {
		const row = addRow();
		log.read(row, reading('list.cells'));
		log.read(row, reading());
		log.read(addRow(), reading());
		expect(log.report(7)).toMatchObject({ rows: 2, unreadable: 0, failures: {}, state: 'working', at: 7 });
		expect(changed).toHaveBeenCalledTimes(3);
	});

	it('forgets rows that have left the page', () => {
		const row = addRow();
		log.read(row, reading('list.cells'));
		row.remove();
		expect(log.report(1)).toMatchObject({ rows: 0, unreadable: 0, failures: {}, state: 'working' });
	});

	it('says that the page has changed when more than half of its rows cannot be read', () => {
		log.read(addRow(), reading('list.cells'));
		log.read(addRow(), reading());
		expect(log.report(1).state).toBe('working');
		log.read(addRow(), reading('list.cells', 'list.order-number'));
		expect(log.report(1)).toMatchObject({
			state: 'changed',
			unreadable: 2,
			failures: { 'list.cells': 2, 'list.order-number': 1 },
		});
	});

	it('has not read a row whose number or state is in unknown words, unless that is all it is asked for', () => {
		const odd = { facts: { ...facts, stage: unreadable('某状态', 1) }, failures: [], unknownWords: [] };
		const rows = [addRow(), addRow(), addRow()];
		for (const [index, row] of rows.entries()) {
			expect(log.changed).toBe(false);
			log.read(row, odd);
			expect(log.report(1).unreadable).toBe(index + 1);
		}
		expect(log.changed).toBe(true);
		for (const row of rows) log.read(row, odd, ['orderSn']);
		expect(log.changed).toBe(false);
		const torn: Reading = {
			...odd,
			facts: { ...facts, stage: { kind: 'unknown', why: 'contradiction', quotes: [], at: 1 } },
		};
		for (const row of rows) log.read(row, torn);
		expect(log.changed).toBe(false);
	});

	it('takes one row whose columns moved for enough, as long as few stand beside it', () => {
		log.read(addRow(), reading());
		log.read(addRow(), reading('list.columns'));
		expect(log.changed).toBe(true);
		expect(log.report(1)).toMatchObject({ rows: 2, unreadable: 1 });
		for (let more = 0; more < 4; more++) log.read(addRow(), reading());
		expect(log.changed).toBe(false);
	});

	it('names what is no longer found, and says so where not even a row is', () => {
		log.copied('requests', ['json.requests.status']);
		expect(log.report(1)).toMatchObject({ state: 'working', drifted: ['json.requests.status'] });
		log.anchorsOff = () => ['list.row'];
		expect(log.report(1)).toMatchObject({ state: 'changed', drifted: ['list.row', 'json.requests.status'] });
		log.copied('requests', []);
		expect(log.report(1).drifted).toEqual(['list.row']);
	});

	it('says that it is paused, whatever was read', () => {
		log.read(addRow(), reading('list.cells'));
		log.paused = true;
		expect(log.report(1).state).toBe('paused');
	});

	it('counts faults by name and copies by whether they were of use', () => {
		log.fault('badge.removed');
		log.fault('badge.removed');
		log.copied('requests', []);
		log.copied('orders', undefined);
		log.json.contradictions = 3;
		const { failures, json } = log.report(1);
		expect(failures).toEqual({ 'badge.removed': 2 });
		expect(json).toEqual({ read: 1, ignored: 1, contradictions: 3 });
		log.copied('requests', []);
		expect(json.read).toBe(1);
	});

	it('adds the failures of rows to faults of the same name', () => {
		log.fault('list.cells');
		log.read(addRow(), reading('list.cells'));
		expect(log.report(1).failures).toEqual({ 'list.cells': 2 });
		expect(log.report(1).failures).toEqual({ 'list.cells': 2 });
	});

	it('keeps twenty words of forty characters and no more', () => {
		const words = Array.from({ length: 30 }, (_, index) => `${index}${'状'.repeat(60)}`);
		log.read(addRow(), saying(...words));
		const { unknownWords } = log.report(1);
		expect(unknownWords).toHaveLength(20);
		for (const word of unknownWords) expect(word).toHaveLength(40);
	});

	it('holds no text of the page but those words', () => {
		log.read(addRow(), { facts: { goodsName: unreadable('买家的话', 1) }, failures: [], unknownWords: [] });
		expect(JSON.stringify(log.report(1))).not.toContain('买家的话');
	});
});
