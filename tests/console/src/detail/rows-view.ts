import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { ClassNames } from '../../shared/class-names';
import { renamedTree } from '../../shared/renamed-tree';
import { countdown } from '../../truth/clock';
import type { LogisticsStep, RequestTruth } from '../../truth/types';
import { steps } from '../common/steps';
import { pictures } from './parts';
import type { DetailProps } from './view';

/** The detail with other class names and each label in one text with its value. This layout is invented. */
export function DetailRowsView({ request, names, elapsed }: DetailProps): ReactElement {
	const { mod } = names;
	if (!request) return renamedTree(h('div', { className: mod('refund-detail_wrap') }, '售后单不存在'), names);
	const page = h(
		'div',
		{ className: mod('refund-detail_wrap') },
		block(names, '退款申请单', statusLines(request, elapsed)),
		block(names, '售后信息', informationLines(request)),
		goods(request, names),
		parcels(request, names),
		block(names, '协商详情', talkLines(request), proofs(request)),
		buttons(request, names),
	);
	return renamedTree(page, names);
}

function block(
	names: ClassNames,
	title: string,
	lines: readonly string[],
	...more: ReactNode[]
): ReactElement {
	return h(
		'section',
		{ key: title, className: names.mod('refund-detail_block') },
		h('h4', null, title),
		lines.map((line) => h('p', { key: line, className: names.mod('refund-detail_line') }, line)),
		...more,
	);
}

function statusLines({ page }: RequestTruth, elapsed: number): string[] {
	const { row, detail } = page;
	const lines = [
		`售后编号：${detail.afterSalesId}`,
		`售后类型：${row.type}`,
		`售后状态：${row.status}`,
		...row.statusLines,
		...detail.sentences,
	];
	if (row.bracket) {
		const left = countdown(row.bracket.seconds - elapsed);
		lines.push(`剩余处理时间：${left} ${row.bracket.state}，${row.bracket.action}`);
	}
	return [...lines, `平台建议：${detail.suggestion}`];
}

function informationLines({ page }: RequestTruth): string[] {
	const { row, detail } = page;
	const lines = [
		`订单编号：${row.orderSn}`,
		`发货状态：${row.shipping ?? ''}`,
		`退款金额：${row.refund}`,
		`实收：${row.received}`,
		`申请原因：${row.reason}`,
		`售后申请说明：${detail.description}`,
		`申请时间：${row.applyTime}`,
	];
	if (detail.confirmTime !== null) lines.push(`成团时间：${detail.confirmTime}`);
	return lines;
}

function goods({ page: { row } }: RequestTruth, names: ClassNames): ReactElement {
	return h(
		'section',
		{ className: names.mod('refund-detail_goods') },
		h('img', { src: row.thumb, alt: '', width: 56, height: 56 }),
		h('p', null, row.goodsName),
		h('p', null, row.goodsSpec),
		h('p', null, `x${row.goodsCount}`),
	);
}

function parcels({ page: { detail } }: RequestTruth, names: ClassNames): ReactElement | null {
	const out = parcel('发货物流', detail.trackingNumber, detail.logistics);
	const back = parcel('退货物流', detail.returnTrackingNumber, detail.returnLogistics);
	if (out === null && back === null) return null;
	return h(
		'section',
		{ id: 'detail-express-box', className: names.mod('refund-detail_block') },
		h('h4', null, '物流信息'),
		out,
		back,
	);
}

function parcel(title: string, number: string, list: readonly LogisticsStep[]): ReactElement | null {
	if (number === '') return null;
	return h(
		'div',
		{ key: title },
		h('p', { className: 'logistics-order-info-tip' }, title),
		h('p', null, `快递单号：${number}`),
		list.length > 0 ? steps(list) : h('p', null, '暂无物流轨迹'),
	);
}

function talkLines({ page }: RequestTruth): string[] {
	return page.detail.negotiation.map(({ who, time, text }) => `${who} ${time} ${text}`);
}

function proofs({ page: { detail } }: RequestTruth): ReactElement | null {
	if (detail.proofs.length === 0) return null;
	return h('div', { key: 'proofs' }, h('p', null, '凭证图片'), pictures(detail.proofs));
}

function buttons({ page: { row } }: RequestTruth, { mod }: ClassNames): ReactElement {
	return h(
		'div',
		{ className: mod('refund-detail_buttons') },
		row.operations
			.filter((text) => text !== '查看详情')
			.map((text) => h('button', { key: text, type: 'button', 'data-testid': 'beast-core-button' }, text)),
	);
}
