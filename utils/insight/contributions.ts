import { shanghaiDay } from '../domain/clock';
import type { Stage } from '../domain/words';
import type { CaseRecord, Delta } from './records';
import { endingOf, handlingOf } from './status-changes';
import { bucketOf } from './waiting-time';

/**
 * What one case adds to the totals, all of it: the totals are the sum of this over all cases that were ever seen. What a new
 * look changes is the difference of two of these.
 */
export function contributionsOf(record: CaseRecord | undefined): Delta[] {
	if (!record) return [];
	const seen = record.days.map((day): Delta => ({ day, path: ['seen'], n: 1 }));
	const { closedAt, fields } = record;
	// An order that was paid back is no request that ended: that is a case of its own.
	const closed: Delta[] =
		closedAt === undefined || record.bare
			? []
			: [{ day: shanghaiDay(closedAt), path: ['closed', fields.outcome?.value ?? 'unknown'], n: 1 }];
	if (!record.counted) return [...seen, ...closed];
	if (record.late) return [...seen, ...feedbackOf(record)];
	const figures = record.bare ? orderOf(record) : requestOf(record);
	return [...seen, ...closed, ...figures, ...feedbackOf(record)];
}

function orderOf(record: CaseRecord): Delta[] {
	const day = shanghaiDay(record.firstSeenAt);
	const goods = goodsOf(record);
	const delta = (name: string): Delta => ({ day, goods, path: [name], n: 1 });
	return [delta('orders'), ...(record.joined ? [delta('ordersRequested')] : [])];
}

function requestOf(record: CaseRecord): Delta[] {
	const { fields, filedAt = record.firstSeenAt } = record;
	const goods = goodsOf(record);
	const amount = fields.refundAmount?.value;
	const money = amount === undefined ? { fen: 0, unpriced: 1 } : { fen: amount, unpriced: 0 };
	const filed = shanghaiDay(filedAt);
	const reason = fields.reasonGroup?.value ?? 'unknown';
	const type = fields.requestType?.value ?? 'unknown';
	const shipping = fields.shipping?.value ?? 'unknown';
	const verdict = fields.firstVerdict?.value ?? 'unknown';
	const ofDay = (day: number, ...path: string[]): Delta => ({
		day,
		path: ['figures', ...path],
		n: 1,
		...money,
		...(path.length > 1 && { sparse: true }),
	});
	const ofGoods = (day: number, ...path: string[]): Delta => ({ ...ofDay(day, ...path), goods, path });
	const count = (delta: Delta): Delta => ({ day: delta.day, goods, path: delta.path, n: 1, sparse: true });
	return [
		ofDay(filed, 'filed'),
		ofDay(filed, 'types', type),
		ofDay(filed, 'reasons', reason),
		ofDay(filed, 'shipping', shipping),
		ofDay(filed, 'verdicts', verdict),
		ofGoods(filed, 'filed'),
		count(ofGoods(filed, 'types', type)),
		ofGoods(filed, 'reasons', reason),
		count(ofGoods(filed, 'shipping', shipping)),
		...endOf(record, (day, outcome) => [
			ofDay(day, 'ended', outcome, reason),
			ofGoods(day, 'ended', outcome),
		]),
		...handled(record),
		...due(record),
	];
}

function endOf(record: CaseRecord, sums: (day: number, outcome: string) => Delta[]): Delta[] {
	const ending = endingOf(record);
	if (!ending) return [];
	const day = shanghaiDay(ending.to);
	const isEarlier = ending.from === undefined || shanghaiDay(ending.from) < day;
	return [
		...sums(day, record.fields.outcome?.value ?? 'unknown'),
		...(isEarlier ? [plain(day, 'endedEarlier')] : []),
	];
}

function handled(record: CaseRecord): Delta[] {
	const time = handlingOf(record);
	if (!time) return [];
	const day = shanghaiDay(time.to);
	return [
		plain(day, 'handled', 'least', bucketOf(time.least)),
		plain(day, 'handled', 'most', bucketOf(time.most)),
	];
}

function due(record: CaseRecord): Delta[] {
	const { ownDue } = record;
	if (!ownDue) return [];
	const day = shanghaiDay(ownDue.value);
	const end = dueEnd(record);
	return [plain(day, 'due'), ...(end === 'unseen' ? [] : [plain(day, end)])];
}

/** How the last deadline for the merchant went. */
export function dueEnd(record: CaseRecord): 'met' | 'missed' | 'unseen' {
	if (record.fields.outcome?.value === 'timeout') return 'missed';
	return record.ownDue && leftInTime(record, record.ownDue) ? 'met' : 'unseen';
}

const OWN: ReadonlySet<string> = new Set<Stage>(['merchant', 'merchant-receive', 'proof']);

/** Whether a look before the deadline showed that the move was no longer the merchant's. */
function leftInTime(record: CaseRecord, { value, at }: { value: number; at: number }): boolean {
	return Object.entries(record.stages ?? {}).some(
		([stage, { first, last }]) => !OWN.has(stage) && [first, last].some((look) => look > at && look <= value),
	);
}

function feedbackOf({ feedback }: CaseRecord): Delta[] {
	if (!feedback) return [];
	const day = shanghaiDay(feedback.at);
	const { mood, avoidable, note } = feedback;
	return [
		...(mood ? [{ ...plain(day, 'feedback', 'moods', mood), sparse: true as const }] : []),
		...(avoidable === null ? [] : [plain(day, 'feedback', avoidable ? 'avoidable' : 'unavoidable')]),
		...(note ? [{ ...plain(day, 'feedback', 'notes', note), sparse: true as const }] : []),
	];
}

/** One more at a place of a day's figures. */
export function plain(day: number, ...path: (string | number)[]): Delta {
	return { day, path: ['figures', ...path], n: 1 };
}

function goodsOf({ fields }: CaseRecord): { goods: string; sku: string } {
	return { goods: fields.goods?.value ?? '', sku: fields.sku?.value ?? '' };
}

/** What has to be added so that totals with `before` in them have `after` in them instead; empty where that is the same. */
export function difference(before: readonly Delta[], after: readonly Delta[]): Delta[] {
	const gone = new Map(before.map((delta) => [JSON.stringify(delta), delta]));
	const come = after.filter((delta) => !gone.delete(JSON.stringify(delta)));
	const back = [...gone.values()].map(
		({ n, fen, unpriced, ...place }): Delta => ({
			...place,
			n: -n,
			...(fen !== undefined && { fen: -fen, unpriced: -(unpriced ?? 0) }),
		}),
	);
	// Added first, so that no place comes to nothing and is left out in between.
	return [...come, ...back];
}
