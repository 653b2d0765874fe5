import { durationFromText, instantFromText } from '../../domain/clock';
import { fenFromText } from '../../domain/money';
import type { Reading } from '../../domain/reading';
import { goodsBlocks, talkSections } from './foreign-text';
import { type LabelledValues, type Labels, labelledValues } from './labelled-values';
import { type Notes, pageNotes } from './notes';
import { readLogistics } from './read-logistics';
import { soleOrderNumber } from './sole';
import { returnSignedOf, speedOf, stageOf } from './wording';

/** The detail page's labels, as text fixtures of 2026 have them, each with what it says. */
const READERS: Record<string, (value: string, notes: Notes) => void> = {
	售后类型: (value, notes) => notes.requestType(value, '售后类型'),
	发货状态: (value, notes) => notes.delivery(value, '发货状态'),
	退款金额: (value, notes) => notes.note('refundAmount', fenFromText(value), value, '退款金额'),
	实收: (value, notes) => notes.note('paidAmount', fenFromText(value), value, '实收'),
	申请原因: (value, notes) => notes.note('reasonText', value.slice(0, 200), value, '申请原因'),
	申请时间: (value, notes) => notes.note('requestedAt', instantFromText(value), value, '申请时间'),
	成团时间: (value, notes) => notes.note('confirmedAt', instantFromText(value), value, '成团时间'),
	剩余处理时间: readRemaining,
};

const LABELS: Labels = {
	read: {
		...Object.fromEntries(Object.keys(READERS).map((label) => [label, []])),
		售后状态: [],
		订单编号: ['订单号'],
		售后编号: ['售后编码'],
	},
	other: [
		...['退款申请单', '发货物流', '退货物流', '快递公司', '快递单号', '物流轨迹', '查看全部', '退货包运费'],
		...['收货人', '联系地址', '收货信息', '平台建议', '协商详情', '协商历史', '聊天记录', '常见问题'],
	],
	free: ['售后申请说明', '备注'],
	// The numbers are held against the address; the countdown is a sentence.
	inline: ['订单编号', '售后编号', '剩余处理时间'],
};

/**
 * The after-sales detail page, by its labels; class names there are bare hashes. The order number and the request's number are also in
 * the address: where page and address differ, the page is not read. What buyer and seller wrote, goods names included, is left out. `at` is
 * epoch ms. Reads only; never throws.
 */
export function readDetail(root: Element, address: URL, at: number): Reading {
	const notes = pageNotes(at);
	const leftOut = goodsBlocks(root);
	for (const section of talkSections(root, leftOut)) leftOut.add(section);
	const found = labelledValues(root, LABELS, leftOut);
	readNumbers(found.values, address, notes);
	for (const [label, read] of Object.entries(READERS)) {
		const value = found.values.get(label);
		if (value) read(value, notes);
	}
	readStatus(found, notes);
	readLogistics(root, notes);
	readStateLines(found.lines, notes);
	if (!notes.facts.stage) notes.fail('detail.status');
	if (!notes.facts.requestType) notes.fail('detail.type');
	return notes;
}

/** The status, and who ended the case as the lines say that stand right behind the status where it heads the page. */
function readStatus({ values, lines }: LabelledValues, notes: Notes): void {
	const status = values.get('售后状态');
	if (!status) return;
	const heads = lines.flatMap((line, index) => (line === status ? [index] : []));
	const beside = heads.flatMap((head) => lines.slice(head + 1, head + 3));
	notes.status(
		status,
		'售后状态',
		beside.filter((line) => line.length <= 40 && stageOf(line) === undefined),
	);
}

/** Sentences of the platform about the state: they are whole lines of their own. */
const SPEED_LINE = /^(因.{2,20}[,，])?(本单)?已?极速退款(成功|失败)([,，].{2,20})?$/;

/** A fast refund that succeeded is a refund: beside any other status the sentence is about something else. */
function readStateLines(lines: string[], notes: Notes): void {
	const telling = lines.filter((line) => line.length <= 60 && SPEED_LINE.test(line));
	const stage = notes.facts.stage?.kind === 'known' ? notes.facts.stage.value : undefined;
	if (stage === 'refunded' || telling.every((line) => speedOf(line) !== 'succeeded'))
		notes.lines(telling, '售后状态');
	if (notes.facts.returnSigned) return;
	notes.lines(
		lines.filter((line) => line.length <= 20 && returnSignedOf(line) !== undefined),
		'售后状态',
	);
}

function readNumbers(values: Map<string, string>, address: URL, notes: Notes): void {
	const shown = values.get('订单编号') ?? '';
	const shownSn = soleOrderNumber(shown);
	const asked = address.searchParams.get('orderSn');
	const orderSn = asked === null || shownSn === asked ? shownSn : undefined;
	if (orderSn === undefined) notes.fail('detail.order-number');
	notes.note('orderSn', orderSn, shown, '订单编号');
	const id = values.get('售后编号')?.match(/^(\d{8,18})(?!\d)/)?.[1];
	if (id && id === address.searchParams.get('id')) notes.note('afterSalesId', id, id, '售后编号');
}

function readRemaining(value: string, notes: Notes): void {
	const left = durationFromText(value);
	if (left === undefined) return;
	notes.note('timeoutAt', notes.at + left, value, '剩余处理时间');
	const action = value
		.split(/[，,]/)
		.slice(1)
		.join('，')
		.replace(/[）)\s]/g, '');
	notes.noteIf('timeoutAction', action, value, '剩余处理时间');
	notes.noteIf('returnSigned', returnSignedOf(value), value, '剩余处理时间');
}
