import type { OrderTruth, RequestTruth, Truth } from '../console/truth/types';
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
		visits: ({ requests }) => spread(requests, DETAILS).map(detail),
		rows: 'html',
		key: [],
	},
];

function inList({ id, why, page: { row } }: RequestTruth, expected: RequestTruth['expected']): Shown {
	return { id, why, key: `${row.orderSn} ${row.applyTime}`, face: faceOf(expected) };
}

function ofOrder({ id, why, orderSn, expected }: OrderTruth): Shown {
	return { id, why, key: orderSn, face: faceOf(expected) };
}

function detail(truth: RequestTruth): Visit {
	const { id, why, afterSalesId, orderSn } = truth;
	const query = `?id=${afterSalesId}&orderSn=${encodeURIComponent(orderSn)}`;
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
