/** A page that stands inside the shell with the side bar; the side bar moves between them without a load. */
export interface ViewPlace {
	path: string;
	title: string;
	/** Its entry of the side bar. */
	here: string;
	/** Id of the micro front end's container. */
	container: string;
}

const AFTER_SALES = 'mf-mms-aftersales-container';
const ORDERS = 'mf-mms-orders-container';

export const VIEW_PLACES = [
	{
		path: '/aftersales/aftersale_list',
		title: '售后工作台 - 拼多多商家后台',
		here: '售后工作台',
		container: AFTER_SALES,
	},
	{ path: '/orders/list', title: '订单查询 - 拼多多商家后台', here: '订单查询', container: ORDERS },
	{ path: '/orders/detail', title: '订单详情 - 拼多多商家后台', here: '订单查询', container: ORDERS },
	{
		path: '/aftersales/work_order/list',
		title: '工单管理 - 拼多多商家后台',
		here: '工单管理',
		container: AFTER_SALES,
	},
	{
		path: '/aftersales/work_order/tododetail',
		title: '工单详情 - 拼多多商家后台',
		here: '工单管理',
		container: AFTER_SALES,
	},
	{
		path: '/orders/appeals/aftersale/order',
		title: '申诉中心 - 拼多多商家后台',
		here: '申诉中心',
		container: ORDERS,
	},
] as const satisfies readonly ViewPlace[];

export type ViewPath = (typeof VIEW_PLACES)[number]['path'];

/** The page at a path, or undefined where none of the shell's pages is there. */
export function viewPlaceAt(path: string): (typeof VIEW_PLACES)[number] | undefined {
	const bare = path.replace(/[?#].*$/, '').replace(/\/$/, '');
	return VIEW_PLACES.find((view) => view.path === bare);
}
