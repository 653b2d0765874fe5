import { type PageProps, pageOptions } from '../shared/page-data';
import type { ViewPath } from '../shared/views';
import type { OrderDetailText, Truth } from '../truth/types';
import { listRows } from './endpoints';

/** The properties of one of the shell's pages, and whether what its address names is there. */
export function viewProps(
	path: ViewPath,
	query: URLSearchParams,
	truth: Truth,
): { props: PageProps; found: boolean } {
	const options = pageOptions(query);
	const base = { options, now: truth.now };
	switch (path) {
		case '/aftersales/aftersale_list': {
			const rows = listRows(truth);
			const props = options.detailModal ? { ...base, rows, requests: truth.requests } : { ...base, rows };
			return { props, found: true };
		}
		case '/orders/list':
			return { props: { ...base, orders: truth.orders }, found: true };
		case '/orders/detail': {
			const orderDetail = findOrder(truth, query.get('sn') ?? '');
			return { props: { ...base, orderDetail }, found: orderDetail !== null };
		}
		case '/aftersales/work_order/list':
			return { props: { ...base, workOrders: truth.workOrders }, found: true };
		case '/aftersales/work_order/tododetail': {
			const workOrder = truth.workOrders.find(({ workOrderId }) => workOrderId === query.get('id')) ?? null;
			return { props: { ...base, workOrder }, found: workOrder !== null };
		}
		case '/orders/appeals/aftersale/order':
			return { props: { ...base, appeals: truth.appeals }, found: true };
	}
}

function findOrder(truth: Truth, sn: string): OrderDetailText | null {
	const found = [...truth.orders, ...truth.requests].find(({ orderSn }) => orderSn === sn);
	return found?.orderDetail.page ?? null;
}
