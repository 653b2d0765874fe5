/**
 * Where things are on the console's pages. Classes are matched by stem: the hash behind them changes with every build, the stems
 * survived from 2022 to 2026. The day behind each is that of the newest source that shows it.
 */
interface Anchor {
	css: string;
}

export const LIST = {
	/** Not its parts, such as `after-sales-table_order_item_body`, nor the list `…_order_item_list`. */
	row: {
		css: 'div:is([class*="table_order_item__"], [class*="after-sales-table_order_item"]:not([class*="order_item_"]))',
	}, // 2026-03-29
	head: { css: '[class*="table-item-header_item_header"]' }, // 2026-03-29
	orderNumber: { css: '[class*="table-item-header_sn__"]' }, // 2026-03-29
	applyTime: { css: '[class*="table-item-header_apply_time"]' }, // 2026-03-29
	remaining: { css: '[class*="table-item-header_time__"]' }, // 2026-03-29
	cell: { css: '[class*="after-sales-table_item_cell"]' }, // 2026-03-29
	goodsName: { css: '[class*="order-info_main"]' }, // 2026-03-29
	goodsSpec: { css: '[class*="order-info_sub"]' }, // 2026-03-29
	paid: { css: '[class*="amount_dotted"]' }, // 2026-03-29
	refund: { css: '[class*="amount_refund"]' }, // 2026-03-29
} as const satisfies Record<string, Anchor>;

export const ORDERS = {
	/** 2025-26: a real table. */
	row: { css: 'tr[data-testid="beast-core-table-body-tr"]' }, // 2026-05-01
	cell: { css: 'td[data-testid="beast-core-table-td"], td' }, // 2026-05-01
	/** 2021: one table per order. */
	block: { css: '.package-center-table > div' }, // 2021-01-08
} as const satisfies Record<string, Anchor>;

export const DETAIL = {
	/** Heads the steps of one parcel: 发货物流 or 退货物流. */
	parcel: { css: '.logistics-order-info-tip' }, // 2026-04-15
	step: { css: '.mui-steps-item' }, // 2026-04-15
	stepTitle: { css: '.mui-steps-item-title' }, // 2026-04-15
	stepTime: { css: '.mui-steps-item-description' }, // 2026-04-15
} as const satisfies Record<string, Anchor>;

export const CHAT = {
	activeConversation: { css: 'li.chat-item .chat-item-box.active[data-random]' }, // 2026-10-01
	messages: { css: '#msgListContainer' }, // 2026-10-01
	card: { css: '.msg-content.good-card, .commonCard' }, // 2026-10-01
	cardGoods: { css: '.good-name' }, // 2026-10-01
	replyBox: { css: '.reply-box textarea#replyTextarea' }, // 2026-10-01
} as const satisfies Record<string, Anchor>;

export const REMARK = {
	box: { css: 'textarea[data-testid="beast-core-textArea-htmlInput"]' }, // 2026-03-29
} as const satisfies Record<string, Anchor>;
