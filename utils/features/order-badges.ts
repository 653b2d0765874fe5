import { orderColumnsMoved } from '../consoles/pinduoduo/headings';
import { readOrderJson } from '../consoles/pinduoduo/read-order-json';
import { isOrderRow, readOrderRow } from '../consoles/pinduoduo/read-order-row';
import type { FeatureContext } from './context';
import { itemsOf } from './copies';
import { keepRowBadges } from './row-badges';

/** A badge beside every order of the order list: would fast refund apply if the buyer asked now, for how much longer, and when it must ship. */
export function orderBadges(context: FeatureContext): void {
	const { desk, health, talks, terms, watch, signal } = context;
	const { map } = terms();
	talks?.read((copy) => {
		if (copy.endpoint !== 'orders') return;
		for (const item of itemsOf(copy, map, health)) {
			const reading = readOrderJson(item, copy.at, map);
			for (const failure of reading.failures) health.fault(failure);
			desk.book.tell(reading.facts);
		}
		watch.redraw();
	}, signal);
	keepRowBadges(context, {
		row: 'orders.row',
		isRow: (row) => isOrderRow(row, map),
		hasMoved: (row) => orderColumnsMoved(row, map),
		read: (row, at) => readOrderRow(row, at, map),
		place: (row) => row.querySelector('td') ?? row,
	});
}
