import { REASON_LABELS } from '../utils/domain/labels';
import type { Alert } from '../utils/insight/alerts/find-alerts';
import { BOARD, daily, oneIn } from './dashboard-text';

/** What an alert says: its title, the counts, and what drives it. */
export function alertText(alert: Alert, when: string): { title: string; counts: string; drivers: string } {
	const drivers = 'drivers' in alert ? alert.drivers : [];
	const list = drivers.map((one) => BOARD.driver(REASON_LABELS[one.reason], one.count, daily(one.daily)));
	const days = 'days' in alert ? alert.days : undefined;
	const counts = days
		? BOARD.riseOver(days, alert.count, daily(alert.daily))
		: BOARD.rise(when, alert.count, daily(alert.daily));
	return {
		title: titleOf(alert),
		counts: `${counts}。${BOARD.chance(oneIn(alert.chance))}`,
		drivers: list.length > 0 ? BOARD.drivers(list.join('、')) : '',
	};
}

function titleOf(alert: Alert): string {
	switch (alert.kind) {
		case 'product':
			return BOARD.productRises(alert.product);
		case 'reason':
			return BOARD.reasonRises(REASON_LABELS[alert.reason]);
		case 'sku':
			return BOARD.skuRises(alert.product, alert.sku);
		case 'shop':
			return BOARD.shopRises;
		case 'way':
			return BOARD.wayRises;
	}
}
