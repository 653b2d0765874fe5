import { useMemo } from 'preact/hooks';
import { lookedOn } from '../../utils/insight/alerts/calendar';
import { toCells } from '../../utils/insight/alerts/cells';
import { type AlertList, findAlerts } from '../../utils/insight/alerts/find-alerts';
import type { Board } from './use-board';

/** What is out of the ordinary today, and was yesterday, which is over and so can be held against whole days. */
export function useAlerts(
	{ goods, days }: Pick<Board, 'goods' | 'days'>,
	today: number,
): { today: AlertList; yesterday: AlertList } {
	return useMemo(() => {
		const cells = toCells(goods);
		const looked = lookedOn(days);
		return { today: findAlerts(cells, today, looked), yesterday: findAlerts(cells, today - 1, looked) };
	}, [goods, days, today]);
}
