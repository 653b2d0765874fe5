import { describe, expect, test } from 'vitest';
import { makeTruth, type RequestTruth } from '../../console/truth';
import { HOUR, startOfDay } from '../../console/truth/clock';
import { STATUSES } from '../../console/truth/wording';

const NOW = Date.parse('2026-11-23T18:20:00+08:00');
const truth = makeTruth(NOW);
const WELL_FORMED = /^\d{6}-\d{15}$/;

/** Cases of the two-hour window that list and JSON agree on. */
function inWindow(request: RequestTruth): boolean {
	const { requestType, stage, shipped } = request.facts;
	return (
		requestType === 'refund-only' && stage === 'merchant' && shipped === false && 'orderSn' in request.facts
	);
}

describe('the truth is sound', () => {
	test('ids, and pairs of order and filing second, are unique', () => {
		for (const group of [truth.requests, truth.orders, truth.chats]) {
			expect(new Set(group.map((each) => each.id)).size).toBe(group.length);
		}
		const keys = truth.requests.map((request) => `${request.orderSn}/${request.requestedAt}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect(new Set(truth.requests.map((request) => request.afterSalesId)).size).toBe(keys.length);
		expect(new Set(truth.chats.map((chat) => chat.uid)).size).toBe(truth.chats.length);
	});

	test('two requests share one order number', () => {
		const twice = truth.requests.filter((request) => request.id.startsWith('twice-'));
		expect(twice).toHaveLength(2);
		expect(new Set(twice.map((request) => request.orderSn)).size).toBe(1);
	});

	test('order numbers are well formed save where meant', () => {
		for (const each of [...truth.requests, ...truth.orders]) {
			const meant = !/^order-(zero-width|bidi|short|hidden-char)$/.test(each.id);
			expect([each.id, WELL_FORMED.test(each.orderSn)]).toEqual([each.id, meant]);
		}
	});

	test('ids of the console have their lengths', () => {
		for (const request of truth.requests) expect(String(request.afterSalesId)).toMatch(/^\d{14}$/);
		for (const chat of truth.chats) expect(chat.uid).toMatch(/^\d{13}$/);
		for (const chat of truth.chats) {
			for (const message of chat.messages) expect(message.msgId).toMatch(/^\d{13}$/);
		}
	});

	test('nobody files in the future, nor before the order was confirmed', () => {
		for (const request of truth.requests) {
			expect(request.requestedAt).toBeLessThan(startOfDay(NOW));
			expect(request.confirmedAt).toBeLessThanOrEqual(request.requestedAt);
		}
	});

	test('the window verdicts follow from the range of the confirmation time', () => {
		for (const request of truth.requests.filter(inWindow)) {
			const from = startOfDay(request.confirmedAt);
			const to = Math.min(from + 24 * HOUR - 1, request.requestedAt);
			const inside = (confirmed: number): boolean => request.requestedAt - confirmed <= 2 * HOUR;
			const wanted = inside(from) ? 'auto-refund' : inside(to) ? 'verify' : 'agree';
			expect([request.id, request.expected.verdict]).toEqual([request.id, wanted]);
			if (request.page.detail.confirmTime === null || request.page.row.shipping !== '未发货') continue;
			const detail = (request.expectedDetail ?? request.expected).verdict;
			expect([request.id, detail]).toEqual([
				request.id,
				inside(request.confirmedAt) ? 'auto-refund' : 'agree',
			]);
		}
	});

	test('an outcome is named for ended requests, and only for them', () => {
		for (const request of truth.requests) {
			if (request.expected.outcome !== undefined) expect(request.expected.verdict).toBe('closed');
			const stage = STATUSES[request.page.row.status]?.stage;
			const over = request.expected.verdict === 'closed' && stage !== 'finished';
			if (over) expect([request.id, request.expected.outcome]).not.toEqual([request.id, undefined]);
		}
	});

	test.each(['00:00:00', '00:20:00', '01:59:59', '12:00:00', '23:59:59'])('the same at %s', (time) => {
		const other = makeTruth(Date.parse(`2026-11-23T${time}+08:00`));
		const judged = (of: typeof truth) =>
			of.requests.map(({ id, orderSn, expected }) => ({ id, orderSn, expected }));
		expect(judged(other)).toEqual(judged(truth));
		for (const order of other.orders) expect(order.confirmedAt).toBeLessThanOrEqual(other.now);
	});

	test('chat cards point at known orders', () => {
		const known = new Set([...truth.requests, ...truth.orders].map((each) => each.orderSn));
		for (const chat of truth.chats) {
			if (chat.orderSn !== null) expect(known.has(chat.orderSn)).toBe(true);
		}
	});
});
