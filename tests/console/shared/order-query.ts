import type { OrderText, OrderTruth } from '../truth/types';

/** The part of recentOrderList's request that the sample console understands. */
export interface OrderQuery {
	/** 0 all, 1 待发货, 2 已发货, 3 已签收, 7 待支付. */
	orderType: number;
	/** 0 all, 4 退款成功. */
	afterSaleType: number;
	pageNumber: number;
	/** At most 50. */
	pageSize: number;
	searchText?: string;
}

const HEADS: Record<number, string> = { 1: '待发货', 2: '已发货', 3: '已签收', 7: '待支付' };

/** The orders of one page, newest first, and how many there are in all. */
export function queryOrders(
	all: readonly OrderTruth[],
	query: OrderQuery,
): { orders: OrderTruth[]; total: number } {
	const found = all.filter((order) => matches(order.page, query));
	found.sort((a, b) => b.confirmedAt - a.confirmedAt);
	const size = Math.min(50, query.pageSize);
	const from = (Math.max(1, query.pageNumber) - 1) * size;
	return { orders: found.slice(from, from + size), total: found.length };
}

function matches(page: OrderText, query: OrderQuery): boolean {
	const head = HEADS[query.orderType];
	if (head !== undefined && !page.status.startsWith(head)) return false;
	if (query.afterSaleType === 4 && !page.status.includes('退款成功')) return false;
	return page.orderSn.includes(query.searchText?.trim() ?? '');
}
