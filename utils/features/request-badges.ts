import { readRequestRow } from '../consoles/pinduoduo/read-request-row';
import { LIST } from '../consoles/pinduoduo/selectors';
import type { FeatureContext } from './context';
import { keepRowBadges } from './row-badges';

/** A badge in every row of the after-sales list: what the request's verdict is, the time left, and what is known of fast refund. */
export function requestBadges(context: FeatureContext): void {
	keepRowBadges(context, {
		selector: LIST.row.css,
		read: readRequestRow,
		place: (row) => row.querySelector(LIST.head.css) ?? row,
	});
}
