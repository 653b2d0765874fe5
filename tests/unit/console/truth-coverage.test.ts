import { describe, expect, test } from 'vitest';
import {
	REASON_GROUPS,
	REQUEST_TYPES,
	SPEED_BASES,
	SPEED_STATES,
	STAGES,
	VERDICTS,
} from '../../../utils/domain/words';
import { makeTruth } from '../../console/truth';
import { REASONS, STATUSES } from '../../console/truth/wording';

const NOW = Date.parse('2026-11-23T18:20:00+08:00');
const { requests, orders, chats } = makeTruth(NOW);
const judged = requests.flatMap((request) => [request.expected, request.expectedDetail ?? request.expected]);

describe('what the truth covers', () => {
	test('has enough of everything', () => {
		expect(requests.length).toBeGreaterThanOrEqual(64);
		expect(orders.length).toBeGreaterThanOrEqual(24);
		expect(chats.length).toBeGreaterThanOrEqual(8);
	});

	test.each(REQUEST_TYPES)('type %s', (type) => {
		expect(requests.filter((request) => request.facts.requestType === type).length).toBeGreaterThanOrEqual(2);
	});

	test.each(STAGES.filter((stage) => stage !== 'none'))('stage %s', (stage) => {
		expect(requests.some((request) => request.facts.stage === stage)).toBe(true);
	});

	test('the stage of an order without a request', () => {
		expect(orders.some((order) => order.facts.stage === 'none')).toBe(true);
	});

	test.each(Object.keys(STATUSES))('status text %s', (status) => {
		expect(requests.some((request) => request.page.row.status === status)).toBe(true);
	});

	test.each(REASON_GROUPS)('reason group %s', (group) => {
		expect(requests.some((request) => request.facts.reasonGroup === group)).toBe(true);
	});

	test('reason texts vary', () => {
		const texts = new Set(requests.map((request) => request.facts.reasonText));
		expect(Object.keys(REASONS).filter((text) => !texts.has(text))).toEqual([]);
	});

	test.each(VERDICTS)('verdict %s, at least twice', (verdict) => {
		expect(requests.filter((request) => request.expected.verdict === verdict).length).toBeGreaterThanOrEqual(
			2,
		);
	});

	test.each(SPEED_STATES)('speed state %s', (state) => {
		expect(judged.some((each) => each.speed === state)).toBe(true);
	});

	test.each(SPEED_BASES)('speed basis %s', (basis) => {
		expect(judged.some((each) => each.basis === basis)).toBe(true);
	});

	test('both spellings of the speed fields, and most items without any', () => {
		const having = (key: string): number => requests.filter((request) => key in request.json).length;
		expect(having('speedRefundStatus')).toBeGreaterThan(0);
		expect(having('speed_refund_status')).toBeGreaterThan(0);
		expect(having('speedRefundFlag') + having('speed_refund_flag')).toBeLessThan(requests.length / 4);
	});

	test('order verdicts', () => {
		const seen = new Set(orders.map((order) => order.expected.verdict));
		const wanted = ['auto-refund', 'agree', 'intercept', 'negotiate', 'closed', 'wait', 'verify', 'unclear'];
		expect([...seen].sort()).toEqual(wanted.sort());
	});
});
