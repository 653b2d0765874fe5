import type { ListRow } from '../../shared/list-query';
import { dayDigits, stamp } from '../../truth/clock';
import { pageProps } from '../common/page-props';

/** Rows for benchmarks: the truth's own rows over again, each with an order number and a filing time of its own. */
export function generateRows(from: number, count: number): ListRow[] {
	const { rows = [], now } = pageProps();
	const start = now - 6 * 86_400_000;
	const out: ListRow[] = [];
	for (let i = from; i < from + count; i++) {
		const model = rows[i % rows.length];
		if (!model) break;
		const filed = start + i * 1000;
		const orderSn = `${dayDigits(start - 86_400_000)}-${String(500_000_000_000_000 + i * 7_919).slice(0, 15)}`;
		const applyTime = stamp(filed);
		const json = { ...model.json, orderSn, createdAt: Math.floor(filed / 1000) };
		out.push({
			id: `generated-${i}`,
			afterSalesId: i,
			json,
			row: { ...model.row, orderSn, applyTime },
			speedKnown: model.speedKnown,
		});
	}
	return out;
}
