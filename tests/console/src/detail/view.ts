import { createElement as h, type ReactElement, useState } from 'react';
import type { ClassNames } from '../../shared/class-names';
import { renamedTree } from '../../shared/renamed-tree';
import { countdown } from '../../truth/clock';
import type { RequestTruth } from '../../truth/types';
import { steps } from '../common/steps';
import { card, field, pictures } from './parts';
import { parcelTab } from './tracking';

export interface DetailProps {
	request: RequestTruth | null;
	names: ClassNames;
	/** Seconds since the page was loaded. */
	elapsed: number;
	/** Shows one parcel at a time, under tabs. */
	tabs?: boolean;
	onRemark?: (text: string) => void;
	onKey?: (event: KeyboardEvent) => void;
}

/** The detail page. Written without JSX, so that the server renders it as it stands. */
export function DetailView(props: DetailProps): ReactElement {
	const { request, names, elapsed, tabs = false, onRemark, onKey } = props;
	const [remark, setRemark] = useState('');
	const [parcel, setParcel] = useState<'out' | 'back'>('out');
	if (!request) return renamedTree(h('div', { className: names.beast('page') }, '售后单不存在'), names);
	const remarkBox = h('textarea', {
		className: names.beast('remark'),
		maxLength: 300,
		placeholder: '请输入备注',
		value: remark,
		onChange: (event: { target: HTMLTextAreaElement }) => {
			setRemark(event.target.value);
			onRemark?.(event.target.value);
		},
		onKeyDown: (event: { nativeEvent: KeyboardEvent }) => onKey?.(event.nativeEvent),
	});
	const page = h(
		'div',
		{ className: names.beast('page') },
		h('div', { className: names.beast('crumb') }, '售后工作台 / 售后详情'),
		state(request, names, elapsed),
		application(request, names),
		tabs ? parcelTab(request, names, parcel, setParcel) : express(request, names),
		card(names, '协商详情', ...negotiation(request, names)),
		card(names, '添加备注', remarkBox),
	);
	return renamedTree(page, names);
}

function state({ page }: RequestTruth, names: ClassNames, elapsed: number): ReactElement {
	const { row, detail } = page;
	const left = row.bracket ? countdown(row.bracket.seconds - elapsed) : '';
	const lines = [...row.statusLines, ...detail.sentences];
	return h(
		'section',
		{ className: names.beast('card') },
		h(
			'div',
			{ className: names.beast('head') },
			h('h3', null, '退款申请单'),
			h(
				'span',
				null,
				'售后编号：',
				h('span', { className: names.beast('after-sales') }, detail.afterSalesId),
			),
			h('span', null, '售后类型：', h('span', { className: names.beast('after-sales') }, row.type)),
		),
		h('div', { className: names.beast('state') }, row.status),
		lines.map((line) => h('div', { key: line, className: names.beast('line') }, line)),
		row.bracket
			? h(
					'div',
					{ className: names.beast('line') },
					'剩余处理时间：',
					h('span', { className: names.beast('left') }, left),
					` ${row.bracket.state}，${row.bracket.action}`,
				)
			: null,
		h('div', { className: names.beast('line') }, `平台建议：${detail.suggestion}`),
		h(
			'div',
			{ className: names.beast('buttons') },
			row.operations
				.filter((text) => text !== '查看详情')
				.map((text) => h('button', { key: text, type: 'button', 'data-testid': 'beast-core-button' }, text)),
		),
	);
}

function application({ page }: RequestTruth, names: ClassNames): ReactElement {
	const { row, detail } = page;
	const orderSn = h('span', { className: names.beast('order-sn') }, row.orderSn);
	return card(
		names,
		'售后信息',
		h(
			'div',
			{ className: names.beast('goods') },
			h('img', { src: row.thumb, alt: '', width: 56, height: 56 }),
			h(
				'div',
				null,
				h('p', null, row.goodsName),
				h('p', null, row.goodsSpec),
				h('p', null, `x${row.goodsCount}`),
			),
		),
		h(
			'div',
			{ className: names.beast('grid') },
			field(names, '订单编号', orderSn),
			field(names, '售后状态', row.status),
			field(names, '发货状态', row.shipping ?? ''),
			field(names, '退款金额', row.refund),
			field(names, '实收', row.received),
			field(names, '申请原因', row.reason),
			field(names, '售后申请说明', detail.description),
			detail.proofs.length > 0 ? field(names, '申请凭证', pictures(detail.proofs)) : null,
			detail.confirmTime === null ? null : field(names, '成团时间', detail.confirmTime),
			field(names, '申请时间', row.applyTime),
			field(names, '收货人', '***'),
		),
	);
}

function express({ page }: RequestTruth, names: ClassNames): ReactElement | null {
	const { detail } = page;
	if (detail.trackingNumber === '' && detail.returnTrackingNumber === '') return null;
	const returned =
		detail.returnTrackingNumber === ''
			? null
			: h(
					'div',
					{ key: 'return' },
					h('p', { className: 'logistics-order-info-tip' }, '退货物流'),
					field(names, '快递单号', detail.returnTrackingNumber),
					steps(detail.returnLogistics),
				);
	return card(
		names,
		'物流信息',
		h(
			'div',
			{ id: 'detail-express-box' },
			h('p', { className: 'logistics-order-info-tip' }, '发货物流'),
			field(names, '快递公司', detail.carrier),
			field(names, '快递单号', detail.trackingNumber),
			h('p', null, '物流轨迹：'),
			detail.logistics.length > 0 ? steps(detail.logistics) : h('p', null, '暂无物流轨迹'),
			h('a', { href: '#all' }, '查看全部'),
			returned,
		),
	);
}

function negotiation({ page }: RequestTruth, names: ClassNames): ReactElement[] {
	const { proofs } = page.detail;
	const byBuyer = page.detail.negotiation.findLast((entry) => entry.who === page.row.nick);
	return page.detail.negotiation.map((entry) =>
		h(
			'div',
			{ key: `${entry.who}${entry.time}`, className: names.beast('talk') },
			h('b', null, entry.who),
			` ${entry.time}`,
			h('p', null, entry.text),
			entry === byBuyer && proofs.length > 0 ? h('p', null, '凭证图片：', pictures(proofs)) : null,
		),
	);
}
