/**
 * Where things are on the console's pages. Classes are matched by stem: the hash behind them changes with every build, the stems
 * survived from 2022 to 2026. `seen` is the day of the newest source that shows the selector.
 */
export interface Anchor {
	css: string;
	seen: string;
}

function anchor(css: string, seen: string): Anchor {
	return { css, seen };
}

export const LIST = {
	/** Not its parts, such as `after-sales-table_order_item_body`, nor the list `…_order_item_list`. */
	row: anchor(
		'div:is([class*="table_order_item__"], [class*="after-sales-table_order_item"]:not([class*="order_item_"]))',
		'2026-03-29',
	),
	head: anchor('[class*="table-item-header_item_header"]', '2026-03-29'),
	orderNumber: anchor('[class*="table-item-header_sn__"]', '2026-03-29'),
	applyTime: anchor('[class*="table-item-header_apply_time"]', '2026-03-29'),
	remaining: anchor('[class*="table-item-header_time__"]', '2026-03-29'),
	cell: anchor('[class*="after-sales-table_item_cell"]', '2026-03-29'),
	goodsName: anchor('[class*="order-info_main"]', '2026-03-29'),
	goodsSpec: anchor('[class*="order-info_sub"]', '2026-03-29'),
	paid: anchor('[class*="amount_dotted"]', '2026-03-29'),
	refund: anchor('[class*="amount_refund"]', '2026-03-29'),
} as const satisfies Record<string, Anchor>;

export const ORDERS = {
	/** 2025-26: a real table. */
	row: anchor('tr[data-testid="beast-core-table-body-tr"]', '2026-05-01'),
	cell: anchor('td[data-testid="beast-core-table-td"], td', '2026-05-01'),
	heading: anchor('th[data-testid="beast-core-table-th"], th', '2026-05-01'),
	/** 2021: one table per order. */
	block: anchor('.package-center-table > div', '2021-01-08'),
} as const satisfies Record<string, Anchor>;

export const DETAIL = {
	/** Heads the steps of one parcel: 发货物流 or 退货物流. */
	parcel: anchor('.logistics-order-info-tip', '2026-04-15'),
	step: anchor('.mui-steps-item', '2026-04-15'),
	stepTitle: anchor('.mui-steps-item-title', '2026-04-15'),
	stepTime: anchor('.mui-steps-item-description', '2026-04-15'),
} as const satisfies Record<string, Anchor>;

export const CHAT = {
	activeConversation: anchor('li.chat-item .chat-item-box.active[data-random]', '2026-10-01'),
	messages: anchor('#msgListContainer', '2026-10-01'),
	card: anchor('.msg-content.good-card, .commonCard', '2026-10-01'),
	cardGoods: anchor('.good-name', '2026-10-01'),
	replyBox: anchor('.reply-box textarea#replyTextarea', '2026-10-01'),
} as const satisfies Record<string, Anchor>;

export const REMARK = {
	box: anchor('textarea[data-testid="beast-core-textArea-htmlInput"]', '2026-03-29'),
} as const satisfies Record<string, Anchor>;
