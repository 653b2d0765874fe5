// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COPY_EVENT } from '../../../utils/consoles/pinduoduo/endpoints';
import { type Facts, known, knownValue } from '../../../utils/domain/fact';
import { takeCopies } from '../../../utils/features/copies';
import { savedText } from '../../contract/saved-pages';
import { makeContext, NOW } from './support';

const SN = '260909-104417263300187';
const LIST = savedText('2026-09-01-queryList.json');

const send = (detail: unknown) => document.dispatchEvent(new CustomEvent(COPY_EVENT, { detail }));
const seen = (): Facts => ({
	orderSn: known(SN, { by: 'page', quote: SN }, NOW),
	requestedAt: known(1_789_175_147_000, { by: 'page', quote: '' }, NOW),
});

let page: ReturnType<typeof makeContext>;
const paid = () => knownValue(page.desk.book.join(seen())?.facts ?? {}, 'paidAmount');
const json = () => page.health.report(NOW).json;

beforeEach(() => {
	vi.useFakeTimers();
	page = makeContext('after-sales-list');
	takeCopies(page.context);
});

afterEach(() => {
	page.end();
	vi.useRealTimers();
});

describe('copies of the console’s replies', () => {
	it('add to what the rows show, and the page is drawn again once it had time to', () => {
		const redraw = vi.spyOn(page.context.watch, 'redraw');
		send(`requests\n${LIST}`);
		send(`requests\n${LIST}`);
		expect(paid()).toBe(1296);
		expect(redraw).not.toHaveBeenCalled();
		vi.advanceTimersByTime(500);
		expect(redraw).toHaveBeenCalledTimes(1);
		expect(json()).toMatchObject({ read: 2, ignored: 0 });
	});

	it('have their failures counted by name', () => {
		send(`requests\n${LIST}`);
		expect(page.health.report(NOW).failures).toMatchObject({ 'json.orderSn': 1, 'json.createdAt': 1 });
	});

	it.each<[string, unknown]>([
		['no text', { endpoint: 'requests' }],
		['nothing', undefined],
		['of an unknown endpoint', `others\n${LIST}`],
		['of an inherited name', `constructor\n${LIST}`],
		['without a line break', 'requests'],
	])('are not looked at where they are %s', (_what, detail) => {
		send(detail);
		expect(paid()).toBeUndefined();
		expect(json()).toEqual({ read: 0, ignored: 0, contradictions: 0 });
	});

	it.each<[string, string]>([
		['no JSON', '<html>'],
		['too long', `[${'1,'.repeat(600_000)}1]`],
		['nested too deep', '['.repeat(50_000) + ']'.repeat(50_000)],
		['a list where a record is expected', '[[1]]'],
		['a record where the list is expected', '{"result":{"list":{"0":{}}}}'],
		['of a hostile shape', '{"__proto__":{"result":{"list":[{}]}}}'],
	])('are counted and left where they are %s', (_what, body) => {
		send(`requests\n${body}`);
		expect(json()).toMatchObject({ read: 0, ignored: 1 });
		expect(page.health.report(NOW).failures).toEqual({ 'json.requests': 1 });
	});

	it('are not listened to when they come in a flood', () => {
		for (let copy = 0; copy < 10_000; copy++) send('requests\n{}');
		expect(json().ignored).toBe(50);
		vi.advanceTimersByTime(1000);
		send(`requests\n${LIST}`);
		expect(paid()).toBe(1296);
	});

	it('end with the page', () => {
		page.end();
		send(`requests\n${LIST}`);
		expect(paid()).toBeUndefined();
	});
});

describe('what copies tell beside the cases', () => {
	it('is, to all tabs, whose cases these are, and only of buyers with a number', () => {
		send(`requests\n${list({ uid: 1_700_000_000_123 }, { uid: 'x' })}`);
		expect(page.told).toHaveBeenCalledExactlyOnceWith([
			{ buyer: '1700000000123', caseKey: `${SN}/1789175147`, open: true, at: NOW },
		]);
	});

	it('is a guess of fast refund where the page had asked for that alone', () => {
		const speed = () => page.desk.book.join(seen())?.facts.speed;
		send(`requests false\n${list({})}`);
		expect(speed()).toBeUndefined();
		send(`requests true\n${list({})}`);
		expect(speed()).toMatchObject({ value: 'eligible', sure: 'guess' });
	});

	it('is for the chat’s own script where it is of the chat, also when that comes later', () => {
		const heard: string[] = [];
		send('history\n{"first":1}');
		page.context.talks?.read(({ body }) => heard.push(body), page.context.signal);
		send('conversations\n{}');
		expect(heard).toEqual(['{"first":1}', '{}']);
		expect(json()).toEqual({ read: 0, ignored: 0, contradictions: 0 });
		page.end();
		page.context.talks?.hand({ endpoint: 'history', body: '{}', at: NOW });
		expect(heard).toHaveLength(2);
	});
});

/** A reply of the list with one open request for each. */
function list(...items: object[]): string {
	const open = {
		orderSn: SN,
		createdAt: 1_789_175_147,
		afterSalesTitle: '待商家处理',
		afterSalesTypeName: '仅退款',
	};
	return JSON.stringify({ result: { list: items.map((item) => ({ ...open, ...item })) } });
}
