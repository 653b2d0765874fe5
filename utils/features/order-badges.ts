import { orderPlace, readOrderRow } from '../consoles/pinduoduo/read-order-row';
import { ORDERS } from '../consoles/pinduoduo/selectors';
import type { FeatureContext } from './context';
import { keepRowBadges } from './row-badges';

/** A badge beside every order of the order list: would fast refund apply if the buyer asked now, for how much longer, and when it must ship. */
export function orderBadges(context: FeatureContext): void {
	keepRowBadges(context, {
		selector: `${ORDERS.row.css}, ${ORDERS.block.css}`,
		isRow: (row) => orderPlace(row) !== undefined,
		read: readOrderRow,
		place: (row) => row.querySelector('td') ?? row,
	});
}
