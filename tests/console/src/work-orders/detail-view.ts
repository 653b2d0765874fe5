import { createElement as h, type ReactElement } from 'react';
import type { ClassNames } from '../../shared/class-names';
import { renamedTree } from '../../shared/renamed-tree';
import { stamp } from '../../truth/clock';
import type { WorkOrderTruth } from '../../truth/types';
import { remaining } from './list-view';

interface WorkOrderDetailProps {
	order: WorkOrderTruth | null;
	names: ClassNames;
	/** Epoch ms. */
	now: number;
}

/** One work order; its layout is invented. */
export function WorkOrderDetailView({ order, names, now }: WorkOrderDetailProps): ReactElement {
	const { mod } = names;
	if (!order) return renamedTree(h('div', { className: mod('todoDetail_page') }, '工单不存在'), names);
	const fields: [string, string][] = [
		['工单编号', order.workOrderId],
		['订单编号', order.orderSn],
		['工单类型', order.type],
		['工单状态', order.status],
		['创建时间', stamp(order.createdAt)],
		['剩余处理时间', remaining(order, now) || '-'],
		['问题描述', order.description],
		['买家', order.nick],
	];
	const page = h(
		'div',
		{ className: mod('todoDetail_page') },
		h('h3', { className: mod('todoDetail_title') }, '工单详情'),
		h(
			'div',
			{ className: mod('todoDetail_list') },
			fields.map(([label, value]) =>
				h(
					'div',
					{ key: label, className: mod('todoDetail_item') },
					h('span', { className: mod('todoDetail_label') }, `${label}：`),
					h('span', { className: mod('todoDetail_value') }, value),
				),
			),
		),
		h(
			'div',
			{ className: mod('todoDetail_goods') },
			h('img', { src: order.thumb, alt: '', width: 48, height: 48 }),
			h('div', { className: mod('goodsInfo_name') }, order.goodsName),
			h('div', { className: mod('goodsInfo_spec') }, order.goodsSpec),
		),
		h('h4', null, '处理记录'),
		h('div', { className: mod('todoDetail_record') }, `${stamp(order.createdAt)} 系统 工单已创建`),
	);
	return renamedTree(page, names);
}
