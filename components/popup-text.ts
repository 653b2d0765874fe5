import { PAGE_LABELS } from '../utils/domain/labels';

/** Every sentence of the pop-up. */
export const POPUP = {
	name: '退款镜',
	master: '在商家后台显示徽标、核对和话术',
	on: '已开启',
	off: '已暂停',
	page: '这一页',
	states: { working: '正常工作', paused: '已暂停', changed: '页面变了' },
	pages: { ...PAGE_LABELS, other: '其他页面' },
	rows: (rows: number, unreadable: number) =>
		unreadable > 0 ? `读到 ${rows} 行，其中 ${unreadable} 行看不清` : `读到 ${rows} 行，都看得清`,
	noRows: '这一页没有要标的内容。',
	pausedHint: '开关关着，页面上什么都不显示。',
	changedHint: '后台的页面和我们认识的不一样了。看不懂的地方已经停用，不会乱标。',
	failures: '没读到的',
	contradictions: (count: number) => `两处说法不一：${count} 次`,
	unknownWords: '没见过的状态或原因',
	places: {
		list: '售后列表',
		detail: '售后详情',
		orders: '订单列表',
		json: '后台数据',
	} as Record<string, string>,
	parts: {
		cells: '列',
		'order-number': '订单号',
		'apply-time': '申请时间',
		status: '状态',
		type: '售后类型',
		requests: '整份售后数据',
		orders: '整份订单数据',
		orderSn: '订单号',
		order_sn: '订单号',
		id: '售后编号',
		createdAt: '申请时间',
		order_time: '下单时间',
		shipping_time: '发货时间',
		refundAmount: '退款金额',
		receiveAmount: '实收金额',
		order_amount: '订单金额',
		afterSalesTitle: '状态',
		order_status_str: '状态',
		afterSalesTypeName: '售后类型',
		sellerAfterSalesShippingStatusDesc: '发货状态',
		reverseTrackingNumber: '退货单号',
		goodsNumber: '商品数量',
		expireRemainTime: '剩余时间',
		expireActionDesc: '到时动作',
	} as Record<string, string>,
	removed: '徽标被页面移走',
	other: '其他',
	noReport: '这一页还没有回音。刷新一下页面，通常就好了。',
	notConsole: '现在看的不是拼多多商家后台，退款镜在这里不工作，也看不到任何内容。',
	openConsole: '打开商家后台',
	consoleUrl: 'https://mms.pinduoduo.com/',
	today: '今天',
	seen: '看到的售后',
	dueSoon: '24 小时内到期',
	inserted: '插入的话术',
	closed: '结束的，谁退的',
	noneClosed: '今天还没看到结束的。',
	storageOk: '记录正常保存',
	storageFailed: '记录没能保存',
	storageHint: '徽标和话术照常可用，只是不记数。',
	options: '设置',
	loading: '读取中…',
	failed: '没读到，请关掉再打开一次。',
} as const;

/** The name of a failure as people read it; a field that has no word of its own keeps its name. `list.status`: 售后列表 · 状态. */
export function failureText(name: string): string {
	if (name === 'badge.removed') return POPUP.removed;
	const cut = name.indexOf('.');
	const place = wordOf(POPUP.places, name.slice(0, cut)) ?? POPUP.other;
	const part = name.slice(cut + 1);
	return `${place} · ${wordOf(POPUP.parts, part) ?? part}`;
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string | undefined {
	return Object.hasOwn(words, name) ? words[name] : undefined;
}
