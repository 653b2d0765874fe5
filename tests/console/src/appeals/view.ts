import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { ClassNames } from '../../shared/class-names';
import { renamedTree } from '../../shared/renamed-tree';
import type { AppealTruth } from '../../truth/types';
import { beastTable, linkButton } from '../common/beast-table';

interface AppealListProps {
	appeals: readonly AppealTruth[];
	names: ClassNames;
	layout: 'table' | 'cards';
	open?: (appeal: AppealTruth) => void;
}

/** The rows of one tab of the appeals page; both layouts are invented. */
export function AppealListView({ appeals, names, layout, open }: AppealListProps): ReactElement {
	return renamedTree(layout === 'cards' ? cards(appeals, names, open) : table(appeals, names, open), names);
}

type Open = ((appeal: AppealTruth) => void) | undefined;

const COLUMNS = [
	'订单/商品信息',
	'售后编号',
	'售后类型',
	'发货状态',
	'退款金额',
	'退款时间',
	'申请原因',
	'剩余申诉时间',
	'操作',
];

function table(appeals: readonly AppealTruth[], names: ClassNames, open: Open): ReactElement {
	const rows = appeals.map((appeal): ReactNode[] => {
		const { page } = appeal;
		return [
			[
				h('p', { key: 'sn' }, `订单编号：${page.orderSn}`),
				h('p', { key: 'name' }, page.goodsName),
				h('p', { key: 'spec' }, page.goodsSpec),
			],
			page.afterSalesId,
			page.type,
			page.shipping,
			page.refund,
			page.refundTime,
			page.reason,
			page.left,
			action(appeal, names, open),
		];
	});
	return beastTable(names, COLUMNS, rows);
}

/** The button with the amount, or why there is none. */
function action(appeal: AppealTruth, { mod }: ClassNames, open: Open): ReactNode[] {
	if (appeal.forbidden !== null)
		return [h('span', { key: 'why', className: mod('appeal-action_forbidden') }, appeal.forbidden)];
	return [
		linkButton('去申诉', () => open?.(appeal)),
		h('span', { key: 'most', className: mod('appeal-action_amount') }, appeal.page.most),
	];
}

function cards(appeals: readonly AppealTruth[], names: ClassNames, open: Open): ReactElement {
	const { mod } = names;
	return h(
		'div',
		{ className: mod('appeal-list_wrap') },
		appeals.map((appeal, place) => {
			const { page } = appeal;
			const fields: [string, string][] = [
				['售后编号', page.afterSalesId],
				['售后类型', page.type],
				['发货状态', page.shipping],
				['退款金额', page.refund],
				['退款时间', page.refundTime],
				['申请原因', page.reason],
				['剩余申诉时间', page.left],
			];
			return h(
				'div',
				// Recycled by place, as the console's other lists are.
				{ key: place, className: mod('appeal-list_item') },
				h('div', { className: mod('appeal-list_head') }, `订单编号：${page.orderSn}`),
				h(
					'div',
					{ className: mod('appeal-list_goods') },
					h('img', { src: page.thumb, alt: '', width: 40, height: 40 }),
					h('span', null, page.goodsName),
					h('span', null, page.goodsSpec),
				),
				fields.map(([label, value]) =>
					h(
						'div',
						{ key: label, className: mod('appeal-list_field') },
						h('span', null, `${label}：`),
						h('span', null, value),
					),
				),
				h('div', { className: mod('appeal-action_wrap') }, action(appeal, names, open)),
			);
		}),
	);
}
