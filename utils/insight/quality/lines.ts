import type { DayRange, GoodsRecord } from '../figures';
import { countsOf, type Scope, stretchOf } from './counts';
import type { LedgerPart, LedgerRecord } from './ledger';
import { type Review, type ReviewState, reviewOf } from './review';

/** How it stands: `open` is complained of without anything done, `quiet` is neither. */
export type LedgerState = ReviewState | 'open' | 'quiet';

/** What is to be done about first. */
const ORDER: readonly LedgerState[] = ['rose', 'same', 'open', 'unsure', 'watching', 'fell', 'quiet'];

/** A product in the list: what was filed of it lately, and how it stands. */
export interface LedgerLine {
	goods: string;
	filed: number;
	quality: number;
	/** Cases with proof. */
	proven: number;
	state: LedgerState;
	/** When the last action was noted (epoch ms). */
	actedAt?: number;
}

export interface LedgerSight {
	/** Totals by product and spec, of all days that reviews reach back to. */
	goods: readonly GoodsRecord[];
	/** Shanghai days of which anything was seen, see `watchedDays`. */
	watched: readonly number[];
	/** Shanghai day. */
	today: number;
}

/** Products with complaints in a range of days or with a record, what is most pressing first. */
export function ledgerLines(
	records: readonly LedgerRecord[],
	sight: LedgerSight,
	range: DayRange,
): LedgerLine[] {
	const seen = new Map<string, GoodsRecord[]>();
	for (const one of sight.goods) {
		const same = seen.get(one.goods);
		if (same) same.push(one);
		else seen.set(one.goods, [one]);
	}
	const byGoods = new Map(records.map((record) => [record.goods, record]));
	// Goods without a name are several in one: of them no record is kept.
	const names = new Set([...seen.keys(), ...byGoods.keys()].filter((name) => name !== ''));
	return [...names]
		.map((name) => lineOf(name, byGoods.get(name), { ...sight, goods: seen.get(name) ?? [] }, range))
		.filter(({ goods, quality }) => quality > 0 || byGoods.has(goods))
		.sort(
			(a, b) =>
				ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
				b.quality - a.quality ||
				(a.goods < b.goods ? -1 : 1),
		);
}

function lineOf(
	goods: string,
	record: LedgerRecord | undefined,
	sight: LedgerSight,
	range: DayRange,
): LedgerLine {
	const { filed, quality } = stretchOf(countsOf(sight.goods, { goods }), sight.watched, range);
	const reviews = (record?.parts ?? []).flatMap((part) => reviewIn(goods, part, sight) ?? []);
	const worst = ORDER.find((state) => reviews.some((review) => review.state === state));
	const acted = (record?.parts ?? []).flatMap(({ actions }) => actions.at(-1)?.at ?? []);
	return {
		goods,
		filed,
		quality,
		proven: record?.cases.length ?? 0,
		state: worst ?? (quality > 0 ? 'open' : 'quiet'),
		...(acted.length > 0 && { actedAt: Math.max(...acted) }),
	};
}

/** What came of the last action of a part; undefined where none was noted. */
export function reviewIn(
	goods: string,
	{ sku, actions }: LedgerPart,
	{ goods: records, watched, today }: LedgerSight,
): Review | undefined {
	const action = actions.at(-1);
	if (!action) return undefined;
	const scope: Scope = { goods, ...(sku !== undefined && { sku }) };
	return reviewOf(action, countsOf(records, scope), watched, today);
}
