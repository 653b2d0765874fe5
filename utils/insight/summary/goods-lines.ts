import type { ReasonGroup } from '../../domain/words';
import type { DayRange, GoodsRecord, Sum, SumsBy } from '../figures';
import { PAID_BACK } from './period';
import { isQuality } from './quality';
import { nothing, plus, plusBy, sumOf } from './sums';

/** A product, or a product in one spec, over several days. Names are '' where no page showed them. */
export interface GoodsLine {
	goods: string;
	/** Absent on a line of a whole product. */
	sku?: string;
	filed: Sum;
	paidBack: Sum;
	reasons: SumsBy<ReasonGroup>;
	quality: number;
	/** Orders that were seen, and how many of them were seen with a request later. */
	orders: number;
	ordersRequested: number;
}

/** Below so many orders a share of them says nothing. */
const LEAST_ORDERS = 20;

/** Share of the orders seen that came to a request; undefined where too few orders were seen. */
export function requestRate({ orders, ordersRequested }: GoodsLine): number | undefined {
	return orders >= LEAST_ORDERS ? ordersRequested / orders : undefined;
}

/** One line a product, most requests first. */
export function byProduct(records: readonly GoodsRecord[], range: DayRange): GoodsLine[] {
	return lines(records, range, ({ goods }) => ({ goods }));
}

/** One line a product and spec, most requests first. */
export function bySpec(records: readonly GoodsRecord[], range: DayRange): GoodsLine[] {
	return lines(records, range, ({ goods, sku }) => ({ goods, sku }));
}

function lines(
	records: readonly GoodsRecord[],
	{ from, to }: DayRange,
	nameOf: (record: GoodsRecord) => Pick<GoodsLine, 'goods' | 'sku'>,
): GoodsLine[] {
	const found = new Map<string, GoodsLine>();
	for (const record of records) {
		if (record.day < from || record.day > to) continue;
		const name = nameOf(record);
		const key = JSON.stringify(name);
		const before = found.get(key) ?? { ...name, ...EMPTY, filed: nothing(), paidBack: nothing() };
		found.set(key, {
			...before,
			filed: plus(before.filed, record.filed),
			paidBack: plus(before.paidBack, ...PAID_BACK.map((outcome) => record.ended[outcome])),
			reasons: plusBy(before.reasons, record.reasons),
			quality: before.quality + sumOf(record.reasons, isQuality).n,
			orders: before.orders + record.orders,
			ordersRequested: before.ordersRequested + record.ordersRequested,
		});
	}
	return [...found.values()].sort((a, b) => b.filed.n - a.filed.n || (a.goods < b.goods ? -1 : 1));
}

const EMPTY = { reasons: {}, quality: 0, orders: 0, ordersRequested: 0 };
