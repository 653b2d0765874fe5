import { textNodes, textOf } from '../../dom/text';
import { instantFromText } from '../../domain/clock';
import { fenFromText } from '../../domain/money';
import type { Reading } from '../../domain/reading';
import type { ConsoleMap } from './console-map';
import { goodsBlocks, talkSections } from './foreign-text';
import { headingStatus } from './heading-status';
import { type Labels, labelledValues } from './labelled-values';
import { type Notes, pageNotes } from './notes';
import { isOrderStatus, isRequestWord, noteOrderDelivery, noteOrderStatus, wasRefunded } from './order-words';
import { readLogistics } from './read-logistics';
import { soleOrderNumber } from './sole';
import { stageOf } from './wording';

const READ = ['orderSn', 'stage', 'request', 'confirmedAt', 'shipBy', 'shippedAt', 'paidAmount'] as const;

/** Longest text that is taken for the state of a request (characters). */
const LONGEST = 20;

/** What the page says where nobody asked for anything. */
const NO_REQUEST = /^(?:-+|无|无售后|暂无售后|未申请售后|未发起售后)$/;

/**
 * The page of one order, by its labels. Its number is also in the address as `sn`: where they differ, the page is not read. A request that is shown beside the
 * order decides its state; the page shows neither what was asked for nor when. `at` is epoch ms. Reads only; never throws.
 */
export function readOrderDetail(root: Element, address: URL, at: number, map: ConsoleMap): Reading {
	const notes = pageNotes(at);
	const leftOut = goodsBlocks(root);
	for (const section of talkSections(root, leftOut)) leftOut.add(section);
	const { values } = labelledValues(root, labelsOf(map), leftOut);
	readNumber(values.get('orderSn') ?? '', address, notes);
	for (const name of ['confirmedAt', 'shipBy', 'shippedAt'] as const) {
		const text = values.get(name);
		if (text && !/^-+$/.test(text))
			notes.note(name, instantFromText(text), text, map.labels[`order.${name}`][0] ?? name);
	}
	const paid = values.get('paidAmount');
	if (paid) notes.note('paidAmount', fenFromText(paid), paid, '实收金额');
	const status = values.get('stage') ?? headingStatus(root, leftOut, isOrderStatus);
	const told = values.get('request');
	const request = told === undefined || NO_REQUEST.test(told) ? undefined : told;
	if (request !== undefined) readRequested(request, status, notes);
	else if (status === undefined) notes.fail('order.status');
	else if (told === undefined && isRequested(root, leftOut, map)) notes.contradict('stage', status);
	else noteOrderStatus(status, '订单状态', notes);
	readLogistics(root, notes, map);
	return notes;
}

function labelsOf({ labels }: ConsoleMap): Labels {
	return {
		read: Object.fromEntries(READ.map((name) => [name, labels[`order.${name}`]])),
		// These only mark where a value ends.
		other: [
			...labels['detail.parcelLabels'],
			...labels['order.otherLabels'],
			...labels['order.receiverLabels'],
		],
		free: labels['order.notes'],
		inline: ['orderSn', 'request'],
	};
}

function readNumber(shown: string, address: URL, notes: Notes): void {
	const shownSn = soleOrderNumber(shown);
	const orderSn = shownSn === address.searchParams.get('sn') ? shownSn : undefined;
	if (orderSn === undefined) notes.fail('order.order-number');
	notes.note('orderSn', orderSn, shown, '订单号');
}

/** An order that was refunded beside a request that is still open: of two requests one is not shown. */
function readRequested(request: string, status: string | undefined, notes: Notes): void {
	notes.status(request, '售后状态');
	notes.lines([request], '售后状态');
	if (status !== undefined && wasRefunded(status) && stageOf(request) !== 'refunded')
		notes.contradict('stage', status);
	if (status !== undefined) noteOrderDelivery(status, '订单状态', notes);
}

/** A request that is shown somewhere without its label, in one text or several, or a label of one whose value cannot be told. */
function isRequested(root: Element, leftOut: Set<Element>, { labels }: ConsoleMap): boolean {
	const operable = new Set([...leftOut, ...root.querySelectorAll('button, a, [role="tab"]')]);
	return textNodes(root, operable).some((node) => {
		const own = node.nodeValue?.trim() ?? '';
		if (labels['order.request'].some((word) => own.startsWith(word))) return true;
		const around = [own, textOf(node.parentElement), textOf(node.parentElement?.parentElement)];
		return around.some((text) => text.length <= LONGEST && !isOrderStatus(text) && isRequestWord(text));
	});
}
