import { queryAppeals } from '../shared/appeal-query';
import { countQuickFilters, type ListQuery, type ListRow, queryRows } from '../shared/list-query';
import { type OrderQuery, queryOrders } from '../shared/order-query';
import type { ChatMessage, ChatTruth, Expected, Truth } from '../truth/types';
import { envelope } from './replies';

type Body = Record<string, unknown>;
type Endpoint = (truth: Truth, body: Body) => Record<string, unknown>;

/** The JSON endpoints that the console's own pages call. */
export const ENDPOINTS: Record<string, Endpoint> = {
	'/mercury/mms/afterSales/queryList': (truth, body) => {
		const query = { ...body, pageNumber: count(body.pageNumber, 1), pageSize: count(body.pageSize, 10) };
		const { rows, total } = queryRows(listRows(truth), query as ListQuery);
		return envelope({ list: rows.map((row) => row.json), total });
	},
	'/mercury/mms/afterSales/queryGroupCount': (truth) => {
		const counts = new Map(countQuickFilters(listRows(truth)).map((each) => [each.label, each.count]));
		return envelope({
			waitSellerHandle: counts.get('待商家处理') ?? 0,
			platformHandling: counts.get('平台处理中') ?? 0,
			waitBuyerHandle: counts.get('待买家处理') ?? 0,
			returnedWaitHandle: counts.get('退货待处理') ?? 0,
			expireIn24HoursWaitHandle: counts.get('待处理即将逾期') ?? 0,
		});
	},
	'/mangkhut/mms/recentOrderList': (truth, body) => {
		const query: OrderQuery = {
			orderType: count(body.orderType, 0),
			afterSaleType: count(body.afterSaleType, 0),
			pageNumber: count(body.pageNumber, 1),
			pageSize: count(body.pageSize, 20),
			searchText: typeof body.searchText === 'string' ? body.searchText : '',
		};
		const { orders, total } = queryOrders(truth.orders, query);
		return envelope({ totalItemNum: total, pageItems: orders.map((order) => order.json) }, 0);
	},
	'/auncel/mms/appeal/queryCanAppealInfoList': (truth, body) => {
		const { appeals, total } = queryAppeals(truth.appeals, {
			pageIndex: count(body.pageIndex, 1),
			pageSize: count(body.pageSize, 10),
			subAppealQueryType: count(body.subAppealQueryType, 0),
			subAppealType: count(body.subAppealType, 0),
		});
		return envelope({ total, queryCanAppealInfoDetails: appeals.map((appeal) => appeal.json) });
	},
	// Nobody has seen a good answer of this one.
	'/mangkhut/mms/orderDetail': () => ({
		success: false,
		error_code: 40002,
		error_msg: '操作太过频繁',
		result: null,
	}),
	'/plateau/chat/latest_conversations': (truth) =>
		envelope({ conversations: truth.chats.map((chat) => conversation(chat)) }),
	'/latitude/message/getHistoryMessage': (truth, body) => {
		const chat = truth.chats.find(
			(each) => each.uid === body.uid || (body.orderSn != null && each.orderSn === body.orderSn),
		);
		const size = count(body.pageSize, 50);
		const newest = [...(chat?.messages ?? [])].reverse();
		const page = newest.slice(count(body.pageNum, 0) * size).slice(0, size);
		return envelope({
			messageList: page.map((message) => JSON.stringify(messageJson(message, chat?.uid ?? ''))),
			mallInfo: { logo: '/static/img/goods-0.svg', mallName: '示例小店' },
			userInfo: { avatar: '/static/img/goods-1.svg', nickName: chat?.nick ?? '' },
		});
	},
};

/** The rows of the after-sales list that a truth makes. */
export function listRows(truth: Truth): ListRow[] {
	return truth.requests.map(({ id, afterSalesId, json, page, expected, expectedDetail }) => ({
		id,
		afterSalesId,
		json,
		row: page.row,
		speedKnown: [expected, expectedDetail ?? expected].some(speaksOfSpeed),
	}));
}

function speaksOfSpeed({ speed, basis }: Expected): boolean {
	return basis === 'page' && (speed === 'succeeded' || speed === 'failed' || speed === 'eligible');
}

function count(value: unknown, otherwise: number): number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise;
}

function party(from: ChatMessage['from'], uid: string): Record<string, unknown> {
	if (from === 'user') return { role: 'user', uid };
	if (from === 'mall_cs') return { role: 'mall_cs', uid: '880011223', mall_id: '880011223', csid: '小林' };
	return { role: from === 'robot' ? 'robot' : 'platform', uid: '0' };
}

function messageJson(message: ChatMessage, uid: string): Record<string, unknown> {
	const own = message.from !== 'user';
	return {
		from: party(message.from, uid),
		to: own ? party('user', uid) : party('mall_cs', uid),
		content: message.content,
		ts: Math.floor(message.at / 1000),
		type: message.type,
		msg_id: message.msgId,
		client_msg_id: `c${message.msgId}`,
		...(message.info ? { sub_type: 1, info: message.info } : {}),
	};
}

function conversation(chat: ChatTruth): Record<string, unknown> {
	const last = chat.messages.at(-1);
	if (!last) return {};
	return {
		...messageJson(last, chat.uid),
		mallName: '示例小店',
		user_info: { nickname: chat.nick, uid: chat.uid, avatar: '/static/img/goods-1.svg' },
	};
}
