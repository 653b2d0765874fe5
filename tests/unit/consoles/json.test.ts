import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ENDPOINTS, endpointOf, LONGEST_REPLY } from '../../../utils/consoles/pinduoduo/endpoints';
import { isRecord, type JsonRecord, listAt, parseReply } from '../../../utils/consoles/pinduoduo/json';
import { pageKindOf } from '../../../utils/consoles/pinduoduo/pages';
import { readOrderJson } from '../../../utils/consoles/pinduoduo/read-order-json';
import { readRequestJson } from '../../../utils/consoles/pinduoduo/read-request-json';
import { knownValue } from '../../../utils/domain/fact';
import { MAP } from '../../fixtures/map';

const AT = Date.UTC(2026, 10, 23, 4);
const SN = '261120-012345678901234';

describe('a reply of the console', () => {
	it('is refused by its length without being parsed', () => {
		const parse = vi.spyOn(JSON, 'parse');
		expect(parseReply('9'.repeat(50_000_000))).toBeUndefined();
		expect(parse).not.toHaveBeenCalled();
		expect(parseReply('9'.repeat(LONGEST_REPLY + 1))).toBeUndefined();
		expect(parse).not.toHaveBeenCalled();
	});

	it.each(['[', '{"a":'])('is refused where it nests fifty thousand deep in %s', (open) => {
		const close = open === '[' ? ']' : '}';
		expect(parseReply(`${open.repeat(50_000)}1${close.repeat(50_000)}`)).toBeUndefined();
	});

	it('is read down to 31 levels and not further', () => {
		expect(parseReply('['.repeat(31) + ']'.repeat(31))).toBeDefined();
		expect(parseReply('['.repeat(40) + ']'.repeat(40))).toBeUndefined();
	});

	it.each(['', '<html>', '{', 'undefined', '\u0000', 'NaN'])('is nothing where it is no JSON: %j', (body) => {
		expect(parseReply(body)).toBeUndefined();
	});

	it('gives only records of a list, and at most two hundred', () => {
		expect(listAt({ result: { list: [{ a: 1 }, [1], null, 'x', 5] } }, ['result', 'list'])).toEqual([
			{ a: 1 },
		]);
		expect(listAt({ list: Array.from({ length: 300 }, () => ({})) }, ['list'])).toHaveLength(200);
	});

	it.each([[], {}, null, 5, { result: [] }, { result: { list: {} } }, { result: { list: 'x' } }])(
		'has no list where there is something else: %j',
		(value) => {
			expect(listAt(value, ['result', 'list'])).toBeUndefined();
		},
	);

	it('has no list that is only inherited', () => {
		expect(listAt(Object.create({ list: [{}] }), ['list'])).toBeUndefined();
		expect(listAt({}, ['__proto__', 'list'])).toBeUndefined();
		expect(isRecord([])).toBe(false);
	});
});

const request = (more: JsonRecord) => readRequestJson({ orderSn: SN, ...more }, AT, MAP);
const fact = (more: JsonRecord, name: Parameters<typeof knownValue>[1]) =>
	knownValue(request(more).facts, name);

describe('an item of the after-sales list', () => {
	it.each([
		['refundAmount', '1234', 1234],
		['refundAmount', 0, 0],
		['goodsCount', '2', 2],
	] as const)('takes %s also as digits in a text', (name, value, wanted) => {
		const field = name === 'goodsCount' ? 'goodsNumber' : name;
		expect(fact({ [field]: value }, name)).toBe(wanted);
	});

	it.each(['12.96', 12.96, '1e3', {}, [], true, ' 12', 1e300, '99999999999999999999', Number.NaN])(
		'fails on %j for a sum and says so',
		(refundAmount) => {
			const { facts, failures } = request({ refundAmount });
			expect(facts.refundAmount).toBeUndefined();
			expect(failures).toEqual(['json.refundAmount']);
		},
	);

	it('turns no sum into minus nothing, and none into less than nothing', () => {
		expect(Object.is(fact({ refundAmount: JSON.parse('-0') }, 'refundAmount'), 0)).toBe(true);
		expect(fact({ refundAmount: -1 }, 'refundAmount')).toBeUndefined();
	});

	it.each([null, undefined, ''])('says nothing of a field that is %j', (value) => {
		expect(request({ refundAmount: value, id: value }).failures).toEqual([]);
	});

	it.each([1_789_175_147_000, -5, 12, 9_999_999_999_999])('does not take %d for seconds', (createdAt) => {
		const { facts, failures } = request({ createdAt });
		expect(facts.requestedAt).toBeUndefined();
		expect(failures).toEqual(['json.createdAt']);
	});

	it('counts 400 days for a countdown at most', () => {
		expect(fact({ expireRemainTime: 60 }, 'timeoutAt')).toBe(AT + 60_000);
		for (const expireRemainTime of [0, -1, 599_959_000])
			expect(fact({ expireRemainTime }, 'timeoutAt')).toBeUndefined();
	});

	it.each([260911, ['x'], { toString: () => SN }, `${SN}\u200b`, ` ${SN}`, ''])(
		'has no order number in %j',
		(orderSn) => {
			expect(readRequestJson({ orderSn }, AT, MAP).facts.orderSn?.kind).toBe('unknown');
		},
	);

	it('reads only what is its own', () => {
		const item: JsonRecord = Object.create({ orderSn: SN, afterSalesTitle: '退款成功' });
		expect(readRequestJson(item, AT, MAP).facts.stage).toBeUndefined();
		const forged = parseReply('{"__proto__":{"afterSalesTitle":"退款成功"}}') as JsonRecord;
		expect(readRequestJson(forged, AT, MAP).facts.stage).toBeUndefined();
	});
});

describe('fast refund in an item', () => {
	const REFUNDED = { afterSalesTitle: '退款成功' };

	it.each([
		[{ speedRefundStatus: '3' }, 'succeeded'],
		[{ speed_refund_status: 2 }, 'failed'],
		[{ speedRefundStatus: 1, speedRefundFlag: 1 }, 'eligible'],
		[{ speedRefundFlag: 0 }, 'none'],
		[{ speed_refund_flag: '0', speed_refund_status: '0' }, 'none'],
		[{ speedRefundFlag: 1 }, undefined],
		[{ speedRefundFlag: false }, undefined],
		[{}, undefined],
	])('%j is %s', (fields, state) => {
		expect(fact(fields, 'speed')).toBe(state);
	});

	it.each<unknown>([
		'constructor',
		'__proto__',
		'toString',
		{ value: '3' },
		[['3']],
		{ toString: 1, valueOf: 1 },
	])('%j is no state', (speedRefundStatus) => {
		expect(request({ speedRefundStatus, speedRefundFlag: { toString: 1 } }).facts.speed).toBeUndefined();
	});

	it('is a guess from action 1000, and only of a refunded request', () => {
		expect(request({ ...REFUNDED, actions: [1000] }).facts.speed).toMatchObject({
			value: 'succeeded',
			sure: 'guess',
		});
		expect(request({ afterSalesTitle: '待商家处理', actions: [1000] }).facts.speed).toBeUndefined();
		expect(request({ ...REFUNDED, actions: '1000' }).facts.speed).toBeUndefined();
		expect(request({ ...REFUNDED, actions: ['1000'] }).facts.speed).toBeUndefined();
	});

	it('gives way to the time-out in who ended the case', () => {
		expect(fact({ ...REFUNDED, actions: [1028] }, 'endedBy')).toBe('timeout');
	});
});

describe('an item of the order list', () => {
	it('has its times in seconds and no time for zero', () => {
		const { facts } = readOrderJson({ order_sn: SN, order_time: 1_795_000_000, shipping_time: 0 }, AT, MAP);
		expect(knownValue(facts, 'confirmedAt')).toBe(1_795_000_000_000);
		expect(facts.shippedAt).toBeUndefined();
	});

	it('never takes a status that is taken back for a refund', () => {
		expect(readOrderJson({ order_status_str: '未退款成功' }, AT, MAP).facts.stage?.kind).toBe('unknown');
	});
});

it('no item whatever makes a reader throw, or fills a fact with something of another kind', () => {
	const names = [
		'orderSn',
		'order_sn',
		'id',
		'afterSalesTitle',
		'order_status_str',
		'createdAt',
		'order_time',
		'actions',
	];
	const more = [
		'speedRefundStatus',
		'speedRefundFlag',
		'refundAmount',
		'goodsName',
		'expireRemainTime',
		'__proto__',
	];
	const keys = fc.constantFrom(...names, ...more);
	const values = fc.oneof(
		fc.anything(),
		fc.constant(SN),
		fc.constant('退款成功'),
		fc.constantFrom('1', 3, '3', 1000),
	);
	const items = fc.dictionary(keys, values);
	const property = fc.property(items, (item) => {
		for (const read of [readRequestJson, readOrderJson]) {
			for (const known of Object.values(read(item, AT, MAP).facts)) {
				if (known.kind === 'known') expect(['string', 'number', 'boolean']).toContain(typeof known.value);
			}
		}
	});
	fc.assert(property, { numRuns: 500, seed: 20261123 });
});

describe('addresses of the console', () => {
	it.each([
		['/mercury/mms/afterSales/queryList', 'requests'],
		['https://mms.pinduoduo.com/mangkhut/mms/recentOrderList?x=1', 'orders'],
		['/mercury/mms/afterSales/queryListCount', undefined],
		['/x?y=/mercury/mms/afterSales/queryList', undefined],
		['', undefined],
	])('%s is %s', (address, endpoint) => {
		expect(endpointOf(address)).toBe(endpoint);
	});

	it.each([
		['/aftersales/aftersale_list?msfrom=mms_sidenav', 'after-sales-list'],
		['/aftersales-ssr/detail?id=1', 'after-sales-detail'],
		['/orders/list?tab=0', 'order-list'],
		['/chat-merchant/index.html#/', 'chat'],
		['/home', undefined],
		['/login?__from=/orders/list', undefined],
	])('%s is the page %s', (path, kind) => {
		expect(pageKindOf(new URL(path, 'https://mms.pinduoduo.com'))).toBe(kind);
	});

	it('are each known by one endpoint', () => {
		for (const [name, path] of Object.entries(ENDPOINTS)) expect(endpointOf(path)).toBe(name);
	});
});
