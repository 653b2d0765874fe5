import type { ListRow } from '../../shared/list-query';
import { modClass } from '../common/names';
import { Row } from './row';

const HEADINGS = [
	'订单/商品信息',
	'金额',
	'发货状态',
	'售后类型',
	'售后状态',
	'售后协商',
	'售后原因',
	'操作',
];

export type Act = (orderSn: string, text: string, afterSalesId: number) => void;

/** The list of requests: div rows, recycled by their place in the list. */
export function Table({ rows, elapsed, act }: { rows: ListRow[]; elapsed: number; act: Act }) {
	return (
		<div className={modClass('after-sales-table_order_list')}>
			<div className={modClass('after-sales-table_head')}>
				{HEADINGS.map((text) => (
					<div key={text}>{text}</div>
				))}
			</div>
			<div className={modClass('after-sales-table_order_item_list')}>
				{rows.map((row, index) => (
					// The console reuses the row at each place for whatever order comes to stand there.
					// biome-ignore lint/suspicious/noArrayIndexKey: recycled on purpose
					<Row key={index} item={row} elapsed={elapsed} act={act} />
				))}
				{rows.length === 0 && <div className="empty">未查询到相关订单信息</div>}
			</div>
		</div>
	);
}
