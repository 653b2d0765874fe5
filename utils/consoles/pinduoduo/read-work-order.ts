import { textRuns } from '../../dom/text';
import { durationFromText } from '../../domain/clock';
import type { Reading } from '../../domain/reading';
import type { ConsoleMap } from './console-map';
import { goodsBlocks } from './foreign-text';
import { pageNotes } from './notes';
import { orderNumberOfOrder } from './read-order-row';

export interface WorkOrder {
	/** The order it is about. Nothing else of it is a fact of the case: its state is the work order's own. */
	reading: Reading;
	/** When it is overdue (epoch ms), where the page counts down to that. */
	dueAt?: number;
	isOverdue: boolean;
}

const COUNTDOWN =
	/^(?:剩余(?:处理)?时间[：:]?)?\s*((?:\d{1,5}\s*(?:天|小时|时|分钟?|秒)\s*)+)(?:后(?:逾期|超时))?$/;
const OVERDUE = /^已(?:逾期|超时)$/;

/**
 * A row of the work orders, or the page of one: the order it is about and how long it may still take. A work order says nothing of an after-sales request;
 * its words (待处理, 已完结, a text that says 退款成功) are about itself. `at` is epoch ms. Reads only; never throws.
 */
export function readWorkOrder(root: Element, at: number, map: ConsoleMap): WorkOrder {
	const notes = pageNotes(at);
	const orderSn = orderNumberOfOrder(root, map);
	if (orderSn === undefined) notes.fail('work-orders.order-number');
	notes.note('orderSn', orderSn, orderSn ?? '', '订单编号');
	const runs = textRuns(root, goodsBlocks(root));
	const left = runs.flatMap((run) => durationFromText(COUNTDOWN.exec(run)?.[1] ?? '') ?? []);
	const [only] = left;
	const isOverdue = left.length === 0 && runs.some((run) => OVERDUE.test(run));
	const reading = { facts: notes.facts, failures: notes.failures, unknownWords: notes.unknownWords };
	return only !== undefined && left.length === 1
		? { reading, dueAt: at + only, isOverdue: false }
		: { reading, isOverdue };
}
