import { textRuns } from '../../dom/text';
import { durationFromText, instantFromText } from '../../domain/clock';
import { fenFromText } from '../../domain/money';
import { isOrderNumber, orderNumberIn } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import { type Notes, pageNotes } from './notes';
import { readLogistics } from './read-logistics';
import { returnSignedOf } from './wording';

/** The detail page's labels, as text fixtures of 2026 have them, each with what it says. */
const READERS: Record<string, (value: string, notes: Notes) => void> = {
	售后类型: (value, notes) => notes.requestType(value, '售后类型'),
	售后状态: (value, notes) => notes.status(value, '售后状态'),
	发货状态: (value, notes) => notes.delivery(value, '发货状态'),
	退款金额: (value, notes) => notes.note('refundAmount', fenFromText(value), value, '退款金额'),
	实收: (value, notes) => notes.note('paidAmount', fenFromText(value), value, '实收'),
	申请原因: (value, notes) => notes.note('reasonText', value.slice(0, 200), value, '申请原因'),
	申请时间: (value, notes) => notes.note('requestedAt', instantFromText(value), value, '申请时间'),
	成团时间: (value, notes) => notes.note('confirmedAt', instantFromText(value), value, '成团时间'),
	剩余处理时间: readRemaining,
};

const NUMBERS = ['订单编号', '订单号'];
const REQUEST_NUMBERS = ['售后编号', '售后编码'];

/**
 * The after-sales detail page, by its labels; class names there are bare hashes. The order number and the request's number are also in
 * the address: where page and address differ, the page is not read. `at` is epoch ms. Reads only; never throws.
 */
export function readDetail(root: Element, address: URL, at: number): Reading {
	const notes = pageNotes(at);
	const runs = textRuns(root);
	const values = labelled(runs);
	readNumbers(values, address, notes);
	for (const [label, read] of Object.entries(READERS)) {
		const value = values.get(label);
		if (value) read(value, notes);
	}
	readLogistics(root, notes);
	if (!notes.facts.stage) notes.fail('detail.status');
	if (!notes.facts.requestType) notes.fail('detail.type');
	readStateLines(runs, notes);
	return notes;
}

/** Sentences of the platform about the state: they are whole lines of their own. */
const SPEED_LINE = /^(因.{2,20}[,，])?(本单)?已?极速退款(成功|失败)([,，].{2,20})?$/;

/**
 * The lines around the status. What the buyer wrote could hold the same words, so the buyer's statement and everything from the talks on is
 * left out, and only a line that is nothing but such a sentence counts.
 */
function readStateLines(runs: string[], notes: Notes): void {
	const end = runs.findIndex((run) => /^(协商详情|协商历史|聊天记录)$/.test(run));
	const statement = runs.findIndex((run) => run.startsWith('售后申请说明'));
	for (const [index, run] of runs.slice(0, end < 0 ? undefined : end).entries()) {
		if (statement >= 0 && (index === statement || index === statement + 1)) continue;
		if (SPEED_LINE.test(run)) notes.speed(run, '售后状态');
		if (run.length <= 20 && !notes.facts.returnSigned)
			notes.noteIf('returnSigned', returnSignedOf(run), run, '售后状态');
	}
}

function readNumbers(values: Map<string, string>, address: URL, notes: Notes): void {
	const shown = first(values, NUMBERS);
	const shownSn = shown === undefined ? undefined : orderNumberIn(shown);
	const asked = address.searchParams.get('orderSn');
	const agree = asked === null || shownSn === asked;
	const orderSn = shownSn !== undefined && agree && isOrderNumber(shownSn) ? shownSn : undefined;
	if (orderSn === undefined) notes.fail('detail.order-number');
	notes.note('orderSn', orderSn, shown ?? '', '订单编号');
	const id = first(values, REQUEST_NUMBERS)?.match(/^\d{8,18}$/)?.[0];
	if (id && id === address.searchParams.get('id')) notes.note('afterSalesId', id, id, '售后编号');
}

function first(values: Map<string, string>, labels: string[]): string | undefined {
	return labels.map((label) => values.get(label)).find((value) => value !== undefined);
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

const ALL_LABELS = [...Object.keys(READERS), ...NUMBERS, ...REQUEST_NUMBERS];

/** Label to value: inline after the colon, or in the next run. A label that stands twice with different values is left out. */
function labelled(runs: string[]): Map<string, string> {
	const values = new Map<string, string>();
	const doubtful = new Set<string>();
	runs.forEach((run, index) => {
		const label = labelOf(run);
		if (label === undefined) return;
		const inline = run
			.slice(label.length)
			.replace(/^[：:]/, '')
			.trim();
		const value = inline === '' ? runBehind(runs, index, label) : inline;
		if (value === undefined) return;
		if (values.has(label) && values.get(label) !== value) doubtful.add(label);
		values.set(label, value);
	});
	for (const label of doubtful) values.delete(label);
	return values;
}

function labelOf(run: string): string | undefined {
	return ALL_LABELS.find((name) => run === name || run.startsWith(`${name}：`) || run.startsWith(`${name}:`));
}

/** The run behind a bare label, unless it is the next label. The countdown's sentence goes on in one run more. */
function runBehind(runs: string[], index: number, label: string): string | undefined {
	const [next, after] = runs.slice(index + 1).filter((run) => run !== '：' && run !== ':');
	if (next === undefined || labelOf(next) !== undefined) return undefined;
	const goesOn =
		label === '剩余处理时间' && after !== undefined && labelOf(after) === undefined && after.includes('，');
	return goesOn ? next + after : next;
}
