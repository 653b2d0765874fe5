// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { readDetail } from '../../utils/consoles/pinduoduo/read-detail';
import { readOrderJson } from '../../utils/consoles/pinduoduo/read-order-json';
import { readRequestJson } from '../../utils/consoles/pinduoduo/read-request-json';
import { readRequestRow } from '../../utils/consoles/pinduoduo/read-request-row';
import { CaseBook } from '../../utils/domain/case-book';
import { type Facts, knownValue } from '../../utils/domain/fact';
import { createConsole } from '../console/server';
import { MAP } from '../fixtures/map';
import { buildRow } from './build-row';
import { expectTrue } from './truth';

const NOW = Date.UTC(2026, 10, 23, 4);
const server = createConsole({ root: '/none', now: NOW });
const { requests, orders } = server.truth;

/** What a row itself shows where it disagrees with its JSON on purpose. */
const clashes = (id: string) => id.startsWith('clash-');

describe('the rows of the sample console', () => {
	const rows = requests.filter(({ id }) => !clashes(id));

	it.each(rows.map((request) => [request.id, request] as const))(
		'%s claims nothing that is not so',
		(_id, request) => {
			const { facts } = readRequestRow(buildRow(request.page.row), NOW, MAP);
			const { timeoutAt: _left, endedBy: _by, speed: _speed, ...claimed } = facts;
			expectTrue(claimed, request.facts, request.why);
		},
	);

	it.each(rows.map((request) => [request.id, request] as const))(
		'%s gives what decides its verdict',
		(_id, request) => {
			const { facts } = readRequestRow(buildRow(request.page.row), NOW, MAP);
			for (const name of ['orderSn', 'stage', 'requestType', 'requestedAt', 'returnSigned'] as const) {
				expect(knownValue(facts, name), `${name}: ${request.why}`).toEqual(request.facts[name]);
			}
		},
	);

	it.each(requests.map((request) => [request.id, request] as const))(
		'%s reads the same under any hash',
		(_id, request) => {
			const read = (hash: string) => readRequestRow(buildRow(request.page.row, hash), NOW, MAP).facts;
			expect(read('another build')).toEqual(read(''));
		},
	);
});

describe('the rows of the sample console together with its JSON', () => {
	const book = new CaseBook();
	for (const { json } of requests) book.tell(readRequestJson(json, NOW, MAP).facts);

	it.each(requests.map((request) => [request.id, request] as const))(
		'%s claims nothing that is not so',
		(_id, request) => {
			const { facts } = readRequestRow(buildRow(request.page.row), NOW, MAP);
			const joined = book.join(facts)?.facts ?? facts;
			const {
				timeoutAt: _left,
				endedBy: _by,
				speed: _speed,
				goodsCount: _count,
				returnShipped: _sent,
				...claimed
			} = joined;
			expectTrue(claimed, request.facts, request.why);
		},
	);
});

/** What platform, shop and buyer said of a request, as its page shows it. */
function expectTold(facts: Facts, { page: { row, detail } }: (typeof requests)[number]): void {
	const { suggestion, description, negotiation } = detail;
	expect(knownValue(facts, 'platformAdvice')).toBe(suggestion === '无' ? undefined : suggestion);
	expect(knownValue(facts, 'buyerStatement')).toBe(description.trim().slice(0, 200) || undefined);
	// A nick without a mask could be anybody's words.
	if (!row.nick.includes('**')) return;
	expect(knownValue(facts, 'talkCount')).toBe(negotiation.length);
	const [newest] = [...negotiation].sort((one, other) => other.time.localeCompare(one.time));
	const who = newest?.who === row.nick ? '买家' : newest?.who === '系统' ? '平台' : newest?.who;
	const [, month, day, time] = /-(\d\d)-(\d\d) (\d\d:\d\d)/.exec(newest?.time ?? '') ?? [];
	const told = `${who} ${Number(month)}月${Number(day)}日 ${time}：`;
	expect(knownValue(facts, 'lastTalk')?.slice(0, told.length)).toBe(told);
	expect(knownValue(facts, 'lastTalk')).toContain(newest?.text.slice(0, 60));
	expect(knownValue(facts, 'lastTalk')).not.toContain(row.nick);
}

describe.each([
	['as it is', ''],
	['with each label in one text with its value', '&layout=rows'],
	['with the parcels under tabs', '&tracking=tabs'],
	['with other names for everything', '&rename=all'],
	['with other names and tabs', '&rename=all&tracking=tabs'],
	['with other names and each label in one text with its value', '&rename=all&layout=rows'],
])('the detail pages of the sample console %s', (_how, query) => {
	const cases = requests.filter(({ id }) => !clashes(id)).map((request) => [request.id, request] as const);

	it.each(cases)('%s claims nothing that is not so', (_id, request) => {
		const address = `https://mms.pinduoduo.com/aftersales-ssr/detail?id=${request.afterSalesId}${query}`;
		const { body: html } = server.respond({ method: 'GET', url: address });
		const page = new DOMParser().parseFromString(String(html), 'text/html');
		const { facts } = readDetail(page.body, new URL(address), NOW, MAP);
		const { timeoutAt: _left, endedBy: _by, speed: _speed, returnShipped: _sent, ...claimed } = facts;
		const proofPictures = request.page.detail.proofs.length;
		expectTrue(claimed, { ...request.facts, ...request.factsDetail, proofPictures }, request.why);
		expectTold(facts, request);
		const shown = new Set(request.page.detail.proofs).size;
		expect(knownValue(facts, 'proofPictures'), request.why).toBe(shown === 0 ? undefined : shown);
		expect(knownValue(facts, 'stage'), request.why).toEqual(request.facts.stage);
	});
});

it.each(orders.map((order) => [order.id, order] as const))(
	'the JSON of %s claims nothing that is not so',
	(_id, order) => {
		const { shippedAt: _at, stage, ...claimed } = readOrderJson(order.json, NOW, MAP).facts;
		expectTrue(claimed, order.facts, order.why);
		if (order.facts.stage) expect(stage).toMatchObject({ kind: 'known', value: order.facts.stage });
	},
);
