import { useMemo } from 'preact/hooks';
import { toCells } from '../../utils/insight/alerts/cells';
import { type AlertList, findAlerts } from '../../utils/insight/alerts/find-alerts';
import type { GoodsRecord } from '../../utils/insight/figures';

/** What is out of the ordinary today, and was yesterday, which is over and so can be held against whole days. */
export function useAlerts(
	goods: readonly GoodsRecord[],
	today: number,
): { today: AlertList; yesterday: AlertList } {
	return useMemo(() => {
		const cells = toCells(goods);
		return { today: findAlerts(cells, today), yesterday: findAlerts(cells, today - 1) };
	}, [goods, today]);
}
