import type { OrderText } from '../../truth/types';

/** Number and times of an order. */
export function OrderHead({ page }: { page: OrderText }) {
	return (
		<div className="order-head">
			<span>订单编号： {page.orderSn}</span>
			<a id="copy" data-clipboard-text={page.orderSn} href="#copy">
				复制
			</a>
			{page.confirmTime !== null && <span>订单成交时间：{page.confirmTime}</span>}
			{page.shipBy !== null && <span>承诺发货时间：{page.shipBy}</span>}
			{page.tag && <span style={{ color: page.tag.colour }}>{page.tag.name}</span>}
		</div>
	);
}

/** Picture, name, numbers and spec of the goods. */
export function Goods({ page }: { page: OrderText }) {
	return (
		<div className="goods-record-container">
			<img src={page.thumb} alt="" width={48} height={48} />
			<div>
				<p className="goods-name">{page.goodsName}</p>
				<p>ID: {page.goodsId}</p>
				<p>商家编码：{page.goodsCode}</p>
				<p>{page.goodsSpec}</p>
				{page.notices.map((text) => (
					<p key={text} className="notice">
						{text}
					</p>
				))}
			</div>
		</div>
	);
}
