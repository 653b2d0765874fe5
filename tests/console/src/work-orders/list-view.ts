import { createElement as h, type ReactElement } from 'react';
import type { ClassNames } from '../../shared/class-names';
import { renamedTree } from '../../shared/renamed-tree';
import { countdown, stamp } from '../../truth/clock';
import type { WorkOrderTruth } from '../../truth/types';
import { beastTable, linkButton } from '../common/beast-table';

interface WorkOrderListProps {
	orders: readonly WorkOrderTruth[];
	names: ClassNames;
	layout: 'list' | 'table';
	/** Epoch ms. */
	now: number;
	open?: (workOrderId: string) => void;
}

/** What is left of a work order: `N天N时N分N秒后逾期`, 已逾期, or nothing; `now` is epoch ms. */
export function remaining({ dueAt }: WorkOrderTruth, now: number): string {
	if (dueAt === null) return '';
	return dueAt > now ? `${countdown((dueAt - now) / 1000)}后逾期` : '已逾期';
}

/** The list of work orders. Three class stems were seen; everything else of both layouts is invented. */
export function WorkOrderListView({ orders, names, layout, now, open }: WorkOrderListProps): ReactElement {
	return renamedTree(
		layout === 'table' ? table(orders, names, now, open) : list(orders, names, now, open),
		names,
	);
}

type Open = ((workOrderId: string) => void) | undefined;

const COLUMNS = [
	'工单编号',
	'订单编号',
	'商品信息',
	'工单类型',
	'工单状态',
	'创建时间',
	'剩余处理时间',
	'操作',
];

function table(orders: readonly WorkOrderTruth[], names: ClassNames, now: number, open: Open): ReactElement {
	const rows = orders.map((order) => [
		order.workOrderId,
		order.orderSn,
		order.goodsName,
		order.type,
		order.status,
		stamp(order.createdAt),
		remaining(order, now) || '-',
		linkButton('查看详情', () => open?.(order.workOrderId)),
	]);
	return beastTable(names, COLUMNS, rows);
}

function list(orders: readonly WorkOrderTruth[], names: ClassNames, now: number, open: Open): ReactElement {
	return h(
		'div',
		{ className: names.mod('todoList_container') },
		// Recycled by place, as the console's other lists are.
		orders.map((order, place) => item(order, place, names, now, open)),
	);
}

function item(
	order: WorkOrderTruth,
	place: number,
	{ mod }: ClassNames,
	now: number,
	open: Open,
): ReactElement {
	const left = remaining(order, now);
	const cell = mod('listItem_itemCell');
	return h(
		'div',
		{ key: place, className: mod('listItem_item') },
		h(
			'div',
			{ className: mod('listItem_itemHeader') },
			h('span', null, '工单编号：', h('span', { className: mod('tableItemHeader_id') }, order.workOrderId)),
			h(
				'span',
				null,
				'订单编号：',
				h('span', { className: mod('tableItemHeader_sn') }, order.orderSn),
				' ',
				h('a', { href: '#copy', 'data-tracking': '86997' }, '复制'),
			),
			h(
				'span',
				{ className: mod('tableItemHeader_time') },
				'创建时间：',
				h('span', null, stamp(order.createdAt)),
			),
			left === '' ? null : h('span', { className: mod('tableItemHeader_remain') }, left),
		),
		h(
			'div',
			{ className: mod('listItem_itemBody') },
			h(
				'div',
				{ className: cell },
				h('img', { src: order.thumb, alt: '', width: 40, height: 40 }),
				h('div', { className: mod('goodsInfo_name') }, order.goodsName),
				h('div', { className: mod('goodsInfo_spec') }, order.goodsSpec),
			),
			h('div', { className: cell }, order.type),
			h('div', { className: cell }, order.description),
			h('div', { className: cell }, order.status),
			h(
				'div',
				{ className: cell },
				linkButton('查看详情', () => open?.(order.workOrderId)),
			),
		),
	);
}
