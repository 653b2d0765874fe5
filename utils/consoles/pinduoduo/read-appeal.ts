import { textRuns } from '../../dom/text';
import { durationFromText, instantFromText } from '../../domain/clock';
import { fenFromText } from '../../domain/money';
import type { Reading } from '../../domain/reading';
import type { ConsoleMap } from './console-map';
import { goodsBlocks } from './foreign-text';
import type { Labels } from './labelled-values';
import { pageNotes } from './notes';
import { orderNumberOfOrder } from './read-order-row';
import { rowFields } from './row-fields';
import { selectedTab } from './selected-tab';
import { endedByOf } from './wording';

export interface Appeal {
	reading: Reading;
	/** How long an appeal is still possible, in the page's words. */
	left: string;
	/** The same in ms, where it can be read. */
	leftMs?: number;
	/** Why no appeal is possible, in the page's words. */
	barred: string;
}

const FIELDS = [
	...(['afterSalesId', 'requestType', 'shipped', 'refundAmount'] as const),
	...(['refundedAt', 'reasonText', 'remaining'] as const),
];

/** The page writes a dash where there is nothing to say. */
const NOTHING = /^[-—–/]*$/;

/** What the page says where no appeal is possible. */
const BARRED = /无法申诉|不可申诉|不能申诉|不支持申诉|条件不满足/;

/**
 * A row of the appeals. It is about a request that was refunded where it shows when; an appeal against a compensation or an exchange shows no such time and
 * says nothing of a state. `tab` holds the words of the chosen tab: under 极速退款申诉 stand refunds that fast refund made. `at` is epoch ms. Reads only; never throws.
 */
export function readAppeal(row: Element, tab: string | undefined, at: number, map: ConsoleMap): Appeal {
	const notes = pageNotes(at);
	const orderSn = orderNumberOfOrder(row, map);
	if (orderSn === undefined) notes.fail('appeals.order-number');
	notes.note('orderSn', orderSn, orderSn ?? '', '订单编号');
	const fields = rowFields(row, labelsOf(map));
	if (fields.size === 0) notes.fail('appeals.labels');
	const told = (name: (typeof FIELDS)[number]): string => {
		const text = fields.get(name) ?? '';
		return NOTHING.test(text) ? '' : text;
	};
	notes.noteIf(
		'afterSalesId',
		/^\d{8,18}$/.exec(told('afterSalesId'))?.[0],
		told('afterSalesId'),
		'售后编号',
	);
	if (told('requestType')) notes.requestType(told('requestType'), '售后类型');
	if (told('shipped')) notes.delivery(told('shipped'), '发货状态');
	if (told('refundAmount'))
		notes.note('refundAmount', fenFromText(told('refundAmount')), told('refundAmount'), '退款金额');
	notes.noteIf('reasonText', told('reasonText').slice(0, 200), told('reasonText'), '申请原因');
	const barred = textRuns(row, goodsBlocks(row)).find((run) => run.length <= 40 && BARRED.test(run)) ?? '';
	const refunded = told('refundedAt');
	const refundedAt = refunded === '' ? undefined : instantFromText(refunded);
	if (refundedAt !== undefined && refundedAt <= at) {
		notes.note('stage', 'refunded', refunded, '退款时间');
		const endedBy = endedByOf(barred, 'refunded');
		notes.noteIf('endedBy', endedBy, barred, '操作');
		if (tab !== undefined && map.labels['appeals.fastTab'].includes(tab) && endedBy === undefined)
			notes.note('speed', 'succeeded', tab, '申诉类型');
	}
	const left = told('remaining').slice(0, 20);
	const leftMs = durationFromText(left);
	const reading = { facts: notes.facts, failures: notes.failures, unknownWords: notes.unknownWords };
	return { reading, left, barred, ...(leftMs !== undefined && { leftMs }) };
}

/** The words of the tab that is chosen on the appeals page; undefined where that cannot be told. */
export function appealTab(root: Element, { labels }: ConsoleMap): string | undefined {
	return selectedTab(root, [...labels['appeals.fastTab'], ...labels['appeals.otherTabs']]);
}

function labelsOf({ labels }: ConsoleMap): Labels {
	return {
		read: Object.fromEntries(FIELDS.map((name) => [name, labels[`appeals.${name}`]])),
		other: labels['orders.orderNumber'],
		free: [],
		inline: [],
	};
}
