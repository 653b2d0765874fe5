import { firstOf } from '../consoles/pinduoduo/console-map';
import { requestColumnsMoved } from '../consoles/pinduoduo/headings';
import { readRequestRow } from '../consoles/pinduoduo/read-request-row';
import type { FeatureContext } from './context';
import { keepRowBadges } from './row-badges';

/** A badge in every row of the after-sales list: what the request's verdict is, the time left, and what is known of fast refund. */
export function requestBadges(context: FeatureContext): void {
	const { map } = context.terms();
	const { anchors } = map;
	keepRowBadges(context, {
		row: 'list.row',
		hasMoved: (row) => requestColumnsMoved(row, map),
		read: (row, at) => readRequestRow(row, at, map),
		place: (row) => firstOf(row, anchors['list.head']) ?? row,
	});
}
