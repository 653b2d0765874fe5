import type { PageKind } from '../../domain/sighting';

/** Path starts of the pages that are read. Seen in public code between 2021 and 2026-09. */
const PATHS: readonly [string, PageKind][] = [
	['/aftersales/aftersale_list', 'after-sales-list'],
	['/aftersales-ssr/detail', 'after-sales-detail'],
	['/orders/list', 'order-list'],
	['/orders/detail', 'order-detail'],
	['/orders/appeals', 'appeals'],
	['/aftersales/customer_complain_appeal', 'appeals'],
	['/aftersales/work_order/', 'work-orders'],
	['/chat-merchant/', 'chat'],
];

/** Which page of the console an address is, or undefined for one that is not read. */
export function pageKindOf(address: URL): PageKind | undefined {
	return PATHS.find(([start]) => address.pathname.startsWith(start))?.[1];
}
