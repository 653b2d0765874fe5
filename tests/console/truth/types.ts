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
	why: string;
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
	why: string;
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
	/** Seconds the buyer has waited when the page is loaded; null where the shop spoke last. */
	waited: number | null;
	/** Oldest first. */
	messages: ChatMessage[];
	/** The order of the newest card, where there is one. */
	orderSn: string | null;
}

export interface Truth {
	/** Epoch ms for which the truth was made. */
	now: number;
	requests: RequestTruth[];
	orders: OrderTruth[];
	chats: ChatTruth[];
}
