import type { OrderTruth } from '../../truth/types';
import { coreClass } from '../common/names';
import { Goods, OrderHead } from './order-parts';

const COLUMNS = ['商品信息', '订单状态', '数量', '商品总价(元)', '实收金额(元)', '收货人', '买家', '操作'];

/** The order list as of 2025: one real table; each order's number and times lie over its cells. */
export function OrderTable({ orders }: { orders: OrderTruth[] }) {
	return (
		<div
			className={`${coreClass('TB_outerWrapper')} ${coreClass('TB_bordered')} ${coreClass('TB_notTreeStriped')}`}
		>
			<div className={coreClass('TB_inner')}>
				<div className={coreClass('TB_innerMiddle')}>
					<table className={coreClass('TB_tableWrapper')}>
						<colgroup>
							{COLUMNS.map((text, index) => (
								<col key={text} style={{ width: index === 0 ? '30%' : '10%' }} />
							))}
						</colgroup>
						<thead data-testid="beast-core-table-middle-thead">
							<tr data-testid="beast-core-table-header-tr">
								{COLUMNS.map((text) => (
									<th key={text} data-testid="beast-core-table-th" className={coreClass('TB_th')}>
										{text}
									</th>
								))}
							</tr>
						</thead>
						<tbody data-testid="beast-core-table-middle-tbody">
							{orders.map((order, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: rows are recycled by place, as the console does
								<OrderRow key={index} order={order} />
							))}
						</tbody>
					</table>
				</div>
			</div>
		</div>
	);
}

function OrderRow({ order: { page } }: { order: OrderTruth }) {
	const cells = [page.status, page.goodsCount, page.total, page.received, '***', page.nick];
	return (
		<tr data-testid="beast-core-table-body-tr" className={coreClass('TB_bodyTr')}>
			<td data-testid="beast-core-table-td" className={coreClass('TB_td')}>
				<OrderHead page={page} />
				<Goods page={page} />
			</td>
			{cells.map((text, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
				<td key={index} data-testid="beast-core-table-td" className={coreClass('TB_td')}>
					{text}
				</td>
			))}
			<td data-testid="beast-core-table-td" className={coreClass('TB_td')}>
				<a href="#detail" data-testid="beast-core-button-link">
					<span>查看详情</span>
				</a>
				<a href="#remark" data-testid="beast-core-button-link">
					<span>添加备注</span>
				</a>
			</td>
		</tr>
	);
}
