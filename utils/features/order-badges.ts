import { orderPlace, readOrderRow } from '../consoles/pinduoduo/read-order-row';
import type { FeatureContext } from './context';
import { keepRowBadges } from './row-badges';

/** A badge beside every order of the order list: would fast refund apply if the buyer asked now, for how much longer, and when it must ship. */
export function orderBadges(context: FeatureContext): void {
	const { map } = context.terms();
	keepRowBadges(context, {
		row: 'orders.row',
		isRow: (row) => orderPlace(row, map) !== undefined,
		read: (row, at) => readOrderRow(row, at, map),
		place: (row) => row.querySelector('td') ?? row,
	});
}
