import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { ClassNames } from '../../shared/class-names';
import { renamedTree } from '../../shared/renamed-tree';
import type { OrderDetailText } from '../../truth/types';
import { steps } from '../common/steps';

interface OrderDetailProps {
	order: OrderDetailText | null;
	names: ClassNames;
	layout: 'label' | 'table';
}

type Field = readonly [label: string, value: string];

/** The page of one order: labels beside their values, or a descriptions table. Both layouts are invented. */
export function OrderDetailView({ order, names, layout }: OrderDetailProps): ReactElement {
	const { mod } = names;
	if (!order) return renamedTree(h('div', { className: mod('order-detail_page') }, '订单不存在'), names);
	const page = h(
		'div',
		{ className: mod('order-detail_page') },
		layout === 'table' ? tableTop(order, names) : labelTop(order, names),
		receiver(order, names),
		goods(order, names),
		logistics(order, names),
	);
	return renamedTree(page, names);
}

function times(order: OrderDetailText, confirmLabel: string): Field[] {
	const all: [string, string | null][] = [
		[confirmLabel, order.confirmTime],
		['承诺发货时间', order.shipBy],
		['发货时间', order.shipTime],
	];
	return all.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

/** A heading for the status, and label-value rows. */
function labelTop(order: OrderDetailText, names: ClassNames): ReactElement {
	const { mod } = names;
	return h(
		'section',
		{ className: mod('order-detail_card') },
		h('h3', { className: mod('order-status_title') }, order.status),
		order.afterSales === null
			? null
			: h('div', { className: mod('order-status_sub') }, `售后状态：${order.afterSales}`),
		h(
			'div',
			{ className: mod('order-base_list') },
			h('div', { className: mod('order-base_item') }, `订单号： ${order.orderSn}`),
			rows(names, [
				['订单状态', order.status],
				...times(order, '成团时间'),
				['商品总价', order.total],
				['实收金额', order.received],
			]),
		),
	);
}

function rows({ mod }: ClassNames, fields: readonly Field[]): ReactElement[] {
	return fields.map(([label, value]) =>
		h(
			'div',
			{ key: label, className: mod('order-base_item') },
			h('span', { className: mod('order-base_label') }, `${label}：`),
			h('span', { className: mod('order-base_value') }, value),
		),
	);
}

/** Pairs of cells, two pairs a line; the number stands above the table. */
function tableTop(order: OrderDetailText, names: ClassNames): ReactElement {
	const { mod } = names;
	const fields: Field[] = [
		['订单状态', order.status],
		...(order.afterSales === null ? [] : [['售后状态', order.afterSales] as const]),
		...times(order, '订单成交时间'),
		['商品总价', order.total],
		['实收金额', order.received],
	];
	const lines: ReactNode[] = [];
	for (let i = 0; i < fields.length; i += 2) {
		const cells = fields
			.slice(i, i + 2)
			.flatMap(([label, value]) => [
				h('td', { key: label, className: mod('descriptions_label') }, label),
				h('td', { key: `${label}-value`, className: mod('descriptions_content') }, value),
			]);
		lines.push(h('tr', { key: i }, cells));
	}
	return h(
		'section',
		{ className: mod('order-detail_card') },
		h('div', { className: mod('order-detail_sn') }, `订单号： ${order.orderSn}`),
		h('table', { className: mod('descriptions_table') }, h('tbody', null, lines)),
	);
}

function receiver(order: OrderDetailText, { mod }: ClassNames): ReactElement {
	const lines = [`买家：${order.nick}`, '收货人：***', '联系电话：***********', '收货地址：*** *** ******'];
	return h(
		'section',
		{ className: mod('order-detail_card') },
		h(
			'div',
			{ className: 'buyer-receive-info' },
			lines.map((line) => h('p', { key: line.slice(0, 3) }, line)),
		),
	);
}

function goods(order: OrderDetailText, { mod }: ClassNames): ReactElement {
	return h(
		'section',
		{ className: mod('order-detail_card') },
		h('h4', null, '商品信息'),
		h(
			'div',
			{ className: mod('goods-info_wrap') },
			h('img', { src: order.thumb, alt: '', width: 56, height: 56 }),
			h(
				'div',
				null,
				h('p', { className: mod('goods-info_name') }, order.goodsName),
				h('p', null, `ID：${order.goodsId}`),
				h('p', null, `规格：${order.goodsSpec}`),
				h('p', null, `商家编码：${order.goodsCode}`),
				h('p', null, `x${order.goodsCount}`),
			),
		),
	);
}

function logistics(order: OrderDetailText, { mod }: ClassNames): ReactElement | null {
	if (order.trackingNumber === '') return null;
	return h(
		'section',
		{ className: mod('order-detail_card') },
		h('h4', null, '物流信息'),
		h('p', { className: 'logistics-order-info-tip' }, '发货物流'),
		h('p', null, `快递公司：${order.carrier}`),
		h('p', null, `快递单号：${order.trackingNumber}`),
		order.logistics.length > 0 ? steps(order.logistics) : h('p', null, '暂无物流轨迹'),
	);
}
