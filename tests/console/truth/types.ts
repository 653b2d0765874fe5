import type { FactValues } from '../../../utils/domain/fact';
import type { Outcome, SpeedBasis, SpeedState, Verdict } from '../../../utils/domain/words';

/** What the badge must say, judged by hand from `docs/verdicts.md` under the default shop settings. */
export interface Expected {
	verdict: Verdict;
	speed: SpeedState;
	basis: SpeedBasis;
	/** Only where the page of rules names one; absent for a request that is still open. */
	outcome?: Outcome;
}

/** The bracket behind the apply time: `（<countdown><state>，<action>）`. */
export interface Bracket {
	state: string;
	action: string;
	/** Seconds left when the page is loaded. */
	seconds: number;
}

/** The strings of one row of the after-sales list, as a person sees them. */
export interface RowText {
	orderSn: string;
	/** `YYYY-MM-DD HH:MM:SS`, Beijing time. */
	applyTime: string;
	bracket: Bracket | null;
	nick: string;
	goodsName: string;
	goodsSpec: string;
	goodsCount: string;
	thumb: string;
	received: string;
	refund: string;
	/** Null leaves the whole cell out, so that the row has seven cells. */
	shipping: string | null;
	type: string;
	status: string;
	/** Further lines of the status cell. */
	statusLines: string[];
	remark: string;
	reason: string;
	operations: string[];
}

export interface LogisticsStep {
	title: string;
	content: string;
	/** `YYYY-MM-DD HH:MM:SS`, Beijing time. */
	time: string;
}

/** What the detail page shows beyond the row. */
export interface DetailText {
	afterSalesId: string;
	/** 成团时间, or null where the page leaves it out. */
	confirmTime: string | null;
	description: string;
	suggestion: string;
	/** Free sentences under the status, such as the speed-refund one. */
	sentences: string[];
	carrier: string;
	trackingNumber: string;
	/** Newest first. */
	logistics: LogisticsStep[];
	returnTrackingNumber: string;
	returnLogistics: LogisticsStep[];
	/** Addresses of the pictures that the buyer gave as proof. */
	proofs: string[];
	/** Newest first. */
	negotiation: { who: string; time: string; text: string }[];
}

export interface RequestPage {
	row: RowText;
	detail: DetailText;
}

export type Json = Record<string, unknown>;

export interface RequestTruth {
	/** Stable name of the case, for tests. */
	id: string;
	afterSalesId: number;
	/** As the page writes it; in some cases on purpose unreadable. */
	orderSn: string;
	/** Filing time, epoch ms. */
	requestedAt: number;
	/** True confirmation time, epoch ms; only the detail page may show it. */
	confirmedAt: number;
	/** One item of the queryList reply. */
	json: Json;
	page: RequestPage;
	/** True facts that the list page and its JSON show. A fact that they contradict is absent. */
	facts: Partial<FactValues>;
	/** The list row, with the JSON reply seen. */
	expected: Expected;
	/** The list row alone (`?json=off`), where that differs. */
	expectedWithoutJson?: Expected;
	/** The detail page opened alone, where that differs from `expected`. */
	expectedDetail?: Expected;
	/** What the detail page knows beyond `facts`. */
	factsDetail?: Partial<FactValues>;
	/** The order's own page. Requests of one order share it; it shows the state of the newest. */
	orderDetail: OrderDetailTruth;
	why: string;
}

/** What the page of one order shows, and what follows from it opened alone. */
export interface OrderDetailTruth {
	page: OrderDetailText;
	facts: Partial<FactValues>;
	expected: Expected;
}

/** The strings of the order detail page. */
export interface OrderDetailText {
	orderSn: string;
	/** 订单状态. */
	status: string;
	/** 售后状态 of the newest request, or null for an order without one. */
	afterSales: string | null;
	/** 成团时间 or 订单成交时间, by layout; null where the page leaves it out. */
	confirmTime: string | null;
	/** 承诺发货时间, or null. */
	shipBy: string | null;
	/** 发货时间, or null. */
	shipTime: string | null;
	carrier: string;
	trackingNumber: string;
	/** Newest first. */
	logistics: LogisticsStep[];
	goodsName: string;
	goodsSpec: string;
	goodsId: string;
	goodsCode: string;
	goodsCount: string;
	thumb: string;
	/** 商品总价, with `¥`. */
	total: string;
	/** 实收金额, with `¥`. */
	received: string;
	nick: string;
}

/** The strings of one order of the order list. */
export interface OrderText {
	orderSn: string;
	/** 订单成交时间, or null where the page leaves it out. */
	confirmTime: string | null;
	/** 承诺发货时间, or null. */
	shipBy: string | null;
	status: string;
	nick: string;
	goodsName: string;
	goodsSpec: string;
	goodsId: string;
	goodsCode: string;
	goodsCount: string;
	thumb: string;
	/** 商品总价, yuan with two decimals. */
	total: string;
	/** 实收金额, yuan with two decimals. */
	received: string;
	/** The coloured remark tag, or null. */
	tag: { name: string; colour: string } | null;
	/** Further lines in the goods cell, such as the platform's review notice. */
	notices: string[];
}

export interface OrderTruth {
	id: string;
	orderSn: string;
	/** Epoch ms. */
	confirmedAt: number;
	/** One item of recentOrderList's `pageItems`. */
	json: Json;
	page: OrderText;
	facts: Partial<FactValues>;
	expected: Expected;
	/** The order's own page; its `expected` differs where it shows more than the row. */
	orderDetail: OrderDetailTruth;
	why: string;
}

/** One work order (工单). */
export interface WorkOrderTruth {
	/** Stable name, for tests. */
	id: string;
	/** 工单编号, 12 digits; the `id` of the detail's address. */
	workOrderId: string;
	orderSn: string;
	/** Name of the request or order of the same truth that it is about. */
	about: string;
	/** 工单类型. */
	type: string;
	/** 工单状态: 待处理, 处理中, 已完结. */
	status: string;
	/** Epoch ms. */
	createdAt: number;
	/** Epoch ms; in the past where overdue, null where nothing is due any more. */
	dueAt: number | null;
	description: string;
	goodsName: string;
	goodsSpec: string;
	thumb: string;
	nick: string;
	/** What the row itself shows of the case: its order number and no more. */
	facts: Partial<FactValues>;
	/** The row, and its detail page, opened alone. */
	expected: Expected;
	why: string;
}

/** One row of the appeals page. */
export interface AppealTruth {
	id: string;
	/** `subAppealQueryType` of the tab: 1 维权, 2 极速退款, 5 订单赔偿, 7 极速换货. */
	tab: number;
	/** The kind inside the tab, such as 5 未发货-极速退款申诉. */
	subTab: number;
	orderSn: string;
	/** Name of the request or order of the same truth that it is about. */
	about: string;
	json: Json;
	page: AppealText;
	/** True facts that the row shows. */
	facts: Partial<FactValues>;
	/** The row opened alone. */
	expected: Expected;
	/** Epoch ms, or null for a compensation. */
	refundAt: number | null;
	/** Ms left to appeal when the page is made. */
	remain: number;
	/** 最多可申诉, fen. */
	maxAmount: number;
	/** Why no appeal is possible, or null. */
	forbidden: string | null;
	why: string;
}

/** The strings of one row of the appeals page; `-` where there is nothing to say. */
export interface AppealText {
	orderSn: string;
	afterSalesId: string;
	type: string;
	shipping: string;
	refund: string;
	refundTime: string;
	reason: string;
	/** `61小时`. */
	left: string;
	/** `最多可申诉 25.90 元`. */
	most: string;
	goodsName: string;
	goodsSpec: string;
	thumb: string;
}

/** `info` of an order card in the chat. */
export interface OrderCard {
	orderSequenceNo: string;
	goodsID: number;
	goodsName: string;
	spec: string;
	afterSalesStatus: string;
	afterSalesType: string;
}

export interface ChatMessage {
	/** 13-digit ms id, also the id of the list item. */
	msgId: string;
	from: 'user' | 'mall_cs' | 'robot' | 'system';
	/** 0 text or card, 1 image, 31 system hint. */
	type: number;
	content: string;
	/** Epoch ms. */
	at: number;
	info?: OrderCard;
}

export interface ChatTruth {
	id: string;
	/** 13 digits. */
	uid: string;
	nick: string;
	unread: number;
	/** Seconds that the page says the buyer has waited when it is loaded; null where it says nothing. */
	waited: number | null;
	/** Epoch ms of the earliest buyer's message that no person of the shop has answered yet; null where none is. A robot is no person. */
	waitingSince: number | null;
	/** Oldest first. */
	messages: ChatMessage[];
	/** What tells the order: the newest card, else the newest buyer's text with an order number, else the buyer's own open requests. */
	aboutBy: 'card' | 'message' | 'buyer' | null;
	/** The order told so; null where there is none, or where the buyer has several open requests. */
	orderSn: string | null;
	/** Names of the open requests whose item in queryList carries this buyer's `uid`. */
	openRequests: string[];
}

export interface Truth {
	/** Epoch ms for which the truth was made. */
	now: number;
	requests: RequestTruth[];
	orders: OrderTruth[];
	chats: ChatTruth[];
	workOrders: WorkOrderTruth[];
	appeals: AppealTruth[];
}
