import { durationFromText, instantFromText } from '../../domain/clock';
import { fenFromText } from '../../domain/money';
import type { Reading } from '../../domain/reading';
import type { ConsoleMap } from './console-map';
import { goodsBlocks, talkSections } from './foreign-text';
import { headingStatus } from './heading-status';
import { type Labels, labelledValues } from './labelled-values';
import { type Notes, pageNotes } from './notes';
import { proofPictures } from './proof-pictures';
import { readLogistics } from './read-logistics';
import { readTalks } from './read-talks';
import { soleOrderNumber } from './sole';
import { isStatusWord, returnSignedOf, speedOf, stageOf } from './wording';

type Told = 'requestType' | 'shipped' | 'refundAmount' | 'paidAmount' | 'reasonText' | 'requestedAt';

/** What the page says where the platform advises nothing. */
const NO_ADVICE = /^(?:[-—–/]+|无|暂无|暂无建议)$/;

/** So much of the platform's advice is kept (characters). */
const LONGEST_ADVICE = 60;

/** So much of the buyer's own words is shown (characters). */
const LONGEST_STATEMENT = 200;

/** What the value behind each label says; the words of the labels are the map's. */
const READERS: Record<
	Told | 'confirmedAt' | 'timeoutAt' | 'platformAdvice',
	(value: string, notes: Notes, label: string) => void
> = {
	requestType: (value, notes, label) => notes.requestType(value, label),
	shipped: (value, notes, label) => notes.delivery(value, label),
	refundAmount: (value, notes, label) => notes.note('refundAmount', fenFromText(value), value, label),
	paidAmount: (value, notes, label) => notes.note('paidAmount', fenFromText(value), value, label),
	reasonText: (value, notes, label) => notes.note('reasonText', value.slice(0, 200), value, label),
	requestedAt: (value, notes, label) => notes.note('requestedAt', instantFromText(value), value, label),
	confirmedAt: (value, notes, label) => notes.note('confirmedAt', instantFromText(value), value, label),
	timeoutAt: readRemaining,
	platformAdvice: (value, notes, label) => {
		if (!NO_ADVICE.test(value)) notes.note('platformAdvice', value.slice(0, LONGEST_ADVICE), value, label);
	},
};
type DetailName = keyof typeof READERS | 'orderSn' | 'afterSalesId' | 'stage';
const NAMES: readonly DetailName[] = [
	...(Object.keys(READERS) as (keyof typeof READERS)[]),
	...(['orderSn', 'afterSalesId', 'stage'] as const),
];

function labelsOf({ labels }: ConsoleMap): Labels {
	return {
		read: Object.fromEntries(NAMES.map((name) => [name, labels[`detail.${name}`]])),
		// These only mark where a value ends.
		other: [...labels['detail.parcelLabels'], ...labels['detail.talks'], ...labels['detail.otherLabels']],
		free: [...labels['detail.statement'], ...labels['detail.notes']],
		// The numbers are held against the address; the countdown and the advice are sentences.
		inline: ['orderSn', 'afterSalesId', 'timeoutAt', 'platformAdvice'],
	};
}

/**
 * The after-sales detail page, by its labels; class names there are bare hashes. The order number and the request's number are also in
 * the address: where page and address differ, the page is not read. What buyer and seller wrote, goods names included, is left out. `at` is
 * epoch ms. Reads only; never throws.
 */
export function readDetail(root: Element, address: URL, at: number, map: ConsoleMap): Reading {
	const notes = pageNotes(at);
	const leftOut = goodsBlocks(root);
	for (const section of talkSections(root, leftOut)) leftOut.add(section);
	const found = labelledValues(root, labelsOf(map), leftOut);
	readNumbers(found.values, address, notes);
	for (const [name, read] of Object.entries(READERS)) {
		const value = found.values.get(name);
		if (value) read(value, notes, map.labels[`detail.${name as Told | 'platformAdvice'}`][0] ?? name);
	}
	const status = found.values.get('stage') ?? headingStatus(root, leftOut, isStatusWord);
	if (status) readStatus(status, found.lines, notes);
	readLogistics(root, notes, map);
	const written = map.labels['detail.statement'].map((word) => found.written.get(word)).find(Boolean);
	notes.noteIf('buyerStatement', written?.slice(0, LONGEST_STATEMENT), written ?? '', '售后申请说明');
	readTalks(root, map.labels['detail.talks'], goodsBlocks(root), notes);
	notes.noteIf('proofPictures', proofPictures(root, map.labels['detail.proof']), '', '申请凭证');
	// The sentence may be the status itself, in one text with its label.
	readStateLines(status ? [...found.lines, status] : found.lines, notes);
	if (!notes.facts.stage) notes.fail('detail.status');
	if (!notes.facts.requestType) notes.fail('detail.type');
	return notes;
}

/** The status, and who ended the case as the lines say that stand right behind the status where it heads the page. */
function readStatus(status: string, lines: readonly string[], notes: Notes): void {
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
	const shown = values.get('orderSn') ?? '';
	const shownSn = soleOrderNumber(shown);
	const asked = address.searchParams.get('orderSn');
	const orderSn = asked === null || shownSn === asked ? shownSn : undefined;
	if (orderSn === undefined) notes.fail('detail.order-number');
	notes.note('orderSn', orderSn, shown, '订单编号');
	const id = values.get('afterSalesId')?.match(/^(\d{8,18})(?!\d)/)?.[1];
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
