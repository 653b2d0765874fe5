import type { AppealTruth, OrderTruth, RequestTruth, Truth, WorkOrderTruth } from '../console/truth/types';
import { faceOf } from '../e2e/console-page';
import type { Face, KeyPart } from './read-page';

/** One case on a page, and what its badge must say. */
export interface Shown {
	/** Name of the case in the truth, and why it is judged so. */
	id: string;
	why: string;
	/** What tells its row from the others, as `PageKind.key` reads it. */
	key: string;
	face: Face;
}

/** One address, and every case on it, over all pages of its list. */
export interface Visit {
	path: string;
	cases: Shown[];
}

/** A kind of page that carries badges. To cover another kind, add an entry to `PAGE_KINDS`. */
export interface PageKind {
	name: string;
	visits(truth: Truth): Visit[];
	/** The elements that carry one badge each; `html` for a page of one case, which then carries one badge in all. */
	rows: string;
	/** What in a row tells its case; nothing for a page of one case. */
	key: readonly KeyPart[];
}

/** How many rows the lists of the sample console show at a time. */
export const ROWS_PER_PAGE = 10;
/** Each detail page is a load of its own; as many as fit the time, spread over the truth. */
const DETAILS = 20;
const FEW_DETAILS = 8;
const APPEALS = '/orders/appeals/aftersale/order';

const REQUEST_LIST = {
	rows: 'div[class*="after-sales-table_order_item__"]',
	key: [
		{ selector: '[class*="table-item-header_sn"]' },
		{ selector: '[class*="table-item-header_apply_time"] span' },
	],
} satisfies Partial<PageKind>;
const ORDER_KEY = [{ selector: '#copy', attribute: 'data-clipboard-text' }];

export const PAGE_KINDS: readonly PageKind[] = [
	{
		...REQUEST_LIST,
		name: 'the after-sales list',
		visits: ({ requests }) => [
			{ path: '/aftersales/aftersale_list', cases: requests.map((truth) => inList(truth, truth.expected)) },
		],
	},
	{
		...REQUEST_LIST,
		name: 'the after-sales list whose JSON fails',
		visits: ({ requests }) => [
			{
				path: '/aftersales/aftersale_list?json=off',
				cases: requests.map((truth) => inList(truth, truth.expectedWithoutJson ?? truth.expected)),
			},
		],
	},
	{
		...REQUEST_LIST,
		name: 'the after-sales list with other class-name hashes and the other transport',
		visits: ({ requests }) => [
			{
				path: '/aftersales/aftersale_list?hash=zq7&transport=xhr',
				cases: requests.map((truth) => inList(truth, truth.expected)),
			},
		],
	},
	{
		name: 'the order list in the layout of 2025',
		visits: ({ orders }) => [{ path: '/orders/list?layout=2025', cases: orders.map(ofOrder) }],
		rows: 'tr[data-testid="beast-core-table-body-tr"]',
		key: ORDER_KEY,
	},
	{
		name: 'the order list in the layout of 2021',
		visits: ({ orders }) => [{ path: '/orders/list?layout=2021', cases: orders.map(ofOrder) }],
		rows: '.old-order',
		key: ORDER_KEY,
	},
	{
		name: 'the after-sales detail, opened alone',
		visits: ({ requests }) => spread(requests, DETAILS).map((truth) => detail(truth)),
		rows: 'html',
		key: [],
	},
	{
		name: 'the after-sales detail whose labels stand in one text with their values',
		visits: ({ requests }) => spread(requests, FEW_DETAILS).map((truth) => detail(truth, '&layout=rows')),
		rows: 'html',
		key: [],
	},
	{
		name: 'the after-sales detail with its parcels under tabs',
		visits: ({ requests }) => spread(requests, FEW_DETAILS).map((truth) => detail(truth, '&tracking=tabs')),
		rows: 'html',
		key: [],
	},
	{
		name: 'the order detail',
		visits: ({ orders, requests }) =>
			everyNth([...orders, ...requests], FEW_DETAILS).map((truth) => orderDetail(truth, '')),
		rows: 'html',
		key: [],
	},
	{
		name: 'the order detail as a table',
		visits: ({ orders, requests }) =>
			everyNth([...orders, ...requests], FEW_DETAILS).map((truth) => orderDetail(truth, '&layout=table')),
		rows: 'html',
		key: [],
	},
	{
		name: 'the work orders',
		visits: ({ workOrders }) => [{ path: '/aftersales/work_order/list', cases: workOrders.map(ofWorkOrder) }],
		rows: '[class*="listItem_item__"]',
		key: [{ selector: '[class*="tableItemHeader_id"]' }],
	},
	{
		name: 'the work orders as a table',
		visits: ({ workOrders }) => [
			{ path: '/aftersales/work_order/list?layout=table', cases: workOrders.map(ofWorkOrder) },
		],
		rows: 'tr[data-testid="beast-core-table-body-tr"]',
		key: [{ selector: 'td' }],
	},
	{
		name: 'the page of a work order',
		visits: ({ workOrders }) => everyNth(workOrders, 2).map(workOrderPage),
		rows: 'html',
		key: [],
	},
	{
		name: 'the appeals against fast refunds',
		visits: ({ appeals }) => [{ path: APPEALS, cases: againstFast(appeals) }],
		rows: 'tr[data-testid="beast-core-table-body-tr"]',
		key: [{ selector: 'td:nth-child(2)' }],
	},
	{
		name: 'the appeals against fast refunds as cards',
		visits: ({ appeals }) => [{ path: `${APPEALS}?layout=cards`, cases: againstFast(appeals) }],
		rows: '[class*="appeal-list_item"]',
		key: [{ selector: '[class*="appeal-list_field"] span:last-child' }],
	},
];

function inList({ id, why, page: { row } }: RequestTruth, expected: RequestTruth['expected']): Shown {
	return { id, why, key: `${row.orderSn} ${row.applyTime}`, face: faceOf(expected) };
}

function ofOrder({ id, why, orderSn, expected }: OrderTruth): Shown {
	return { id, why, key: orderSn, face: faceOf(expected) };
}

function ofWorkOrder({ id, why, workOrderId, expected }: WorkOrderTruth): Shown {
	return { id, why, key: workOrderId, face: faceOf(expected) };
}

function workOrderPage(truth: WorkOrderTruth): Visit {
	const path = `/aftersales/work_order/tododetail?id=${truth.workOrderId}`;
	return { path, cases: [{ ...ofWorkOrder(truth), key: '' }] };
}

/** The appeals of the tab that the page begins with. */
function againstFast(appeals: readonly AppealTruth[]): Shown[] {
	return appeals.flatMap(({ id, why, tab, page, expected }) =>
		tab === 2 ? [{ id, why, key: page.afterSalesId, face: faceOf(expected) }] : [],
	);
}

function orderDetail({ id, why, orderSn, orderDetail: { expected } }: OfOrder, layout: string): Visit {
	return {
		path: `/orders/detail?sn=${encodeURIComponent(orderSn)}${layout}`,
		cases: [{ id, why, key: '', face: faceOf(expected) }],
	};
}

type OfOrder = Pick<OrderTruth, 'id' | 'why' | 'orderSn' | 'orderDetail'>;

function everyNth<T>(all: readonly T[], count: number): T[] {
	const step = Math.max(1, Math.floor(all.length / count));
	return all.filter((_one, index) => index % step === 0).slice(0, count);
}

function detail(truth: RequestTruth, layout = ''): Visit {
	const { id, why, afterSalesId, orderSn } = truth;
	const query = `?id=${afterSalesId}&orderSn=${encodeURIComponent(orderSn)}${layout}`;
	return {
		path: `/aftersales-ssr/detail${query}`,
		cases: [{ id, why, key: '', face: detailFace(truth) }],
	};
}

/** The badge of a detail page opened alone, which has no JSON to go by. */
function detailFace({ expected, expectedWithoutJson, expectedDetail }: RequestTruth): Face {
	return faceOf(expectedDetail ?? expectedWithoutJson ?? expected);
}

/** So many requests: one of each face that there is, then a second of each, and so on. Always the same for the same truth. */
function spread(requests: readonly RequestTruth[], count: number): RequestTruth[] {
	const taken = new Map<string, number>();
	const turns = requests.map((truth) => {
		const face = JSON.stringify(detailFace(truth));
		const turn = taken.get(face) ?? 0;
		taken.set(face, turn + 1);
		return { truth, turn };
	});
	return turns
		.sort((a, b) => a.turn - b.turn)
		.slice(0, count)
		.map(({ truth }) => truth);
}
