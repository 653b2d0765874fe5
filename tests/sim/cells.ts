import { shanghaiDay } from '../../utils/domain/clock';
import type { Cell } from '../../utils/insight/alerts/cells';
import type { TrueCase } from './truth';

/** Requests of a shop as the alerts read them. */
export function cellsOf(cases: readonly TrueCase[]): Cell[] {
	const cells = new Map<string, Cell>();
	for (const { requestedAt, product, sku, reason } of cases) {
		const day = shanghaiDay(requestedAt);
		const key = `${day}|${product}|${sku}|${reason}`;
		const cell = cells.get(key) ?? { day, product, sku, reason, requests: 0 };
		cell.requests++;
		cells.set(key, cell);
	}
	return [...cells.values()];
}
