import type { OrderTruth } from '../../truth/types';
import { Goods, OrderHead } from './order-parts';

const COLUMNS = [
	'商品详情',
	'订单状态',
	'数量',
	'商品总价(元)',
	'实收金额(元)',
	'收货人',
	'用户昵称',
	'操作',
];

/** The order list as of 2021: a head and a table of its own for each order. */
export function OldTables({ orders }: { orders: OrderTruth[] }) {
	return (
		<div className="package-center-table">
			<div className="old-columns">
				{COLUMNS.map((text) => (
					<span key={text}>{text}</span>
				))}
			</div>
			{orders.map(({ page }, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: recycled by place, as the console does
				<div key={index} className="old-order">
					<OrderHead page={page} />
					<table>
						<tbody>
							<tr>
								<td>
									<Goods page={page} />
								</td>
								<td>{page.status}</td>
								<td>{page.goodsCount}</td>
								<td>{page.total}</td>
								<td>{page.received}</td>
								<td>***</td>
								<td>{page.nick}</td>
								<td>
									<a href="#detail">查看详情</a>
								</td>
							</tr>
						</tbody>
					</table>
				</div>
			))}
		</div>
	);
}
