import { MINUTE, SECOND } from './clock';
import { seedOf } from './goods';
import { HOSTILE_TEXTS as T } from './requests-hostile';
import type { ChatMessage, ChatTruth, OrderCard, OrderTruth, RequestTruth } from './types';

/** A line of a talk: who, what. A card is the id of a request or an order of the same truth. */
type Line = ['user' | 'mall_cs' | 'robot' | 'system', string] | ['card', string] | ['image', string];

interface ChatSpec {
	id: string;
	nick: string;
	unread: number;
	/** Minutes the buyer has waited, or null. */
	waited: number | null;
	lines: Line[];
}

const CHATS: ChatSpec[] = [
	{
		id: 'chat-refund-now',
		nick: '小***鱼',
		unread: 2,
		waited: 61,
		lines: [
			['user', '你好，刚拍的不想要了'],
			['robot', '亲，您好，请问有什么可以帮您？'],
			['card', 'order-half-hour'],
			['user', '可以直接退款吗'],
		],
	},
	{
		id: 'chat-in-transit',
		nick: '阿***茶',
		unread: 1,
		waited: 4,
		lines: [
			['card', 'intercept-waiting'],
			['user', '快递三天没动了，退给我吧'],
		],
	},
	{
		id: 'chat-quality',
		nick: 'S*******n',
		unread: 0,
		waited: null,
		lines: [
			['card', 'negotiate-signed-quality'],
			['user', '收到就是坏的'],
			['image', '/static/img/goods-3.svg'],
			['mall_cs', '亲，麻烦拍一张整体和细节的照片'],
		],
	},
	{
		id: 'chat-return-received',
		nick: '晴***天',
		unread: 1,
		waited: 130,
		lines: [
			['card', 'receive-signed'],
			['user', '退回去的你们签收了，什么时候退款'],
			['system', '消费者正在等待您的回复'],
		],
	},
	{
		id: 'chat-agree-return',
		nick: '橘***子',
		unread: 0,
		waited: null,
		lines: [
			['card', 'return-seventh-day'],
			['user', '七天无理由退货'],
			['mall_cs', '好的亲，已收到您的申请'],
		],
	},
	{
		id: 'chat-no-card',
		nick: '云***舟',
		unread: 3,
		waited: 1,
		lines: [
			['user', '在吗'],
			['user', '这个有货吗'],
			['user', '？'],
		],
	},
	{
		id: 'chat-two-cards',
		nick: '老***张',
		unread: 1,
		waited: 12,
		lines: [
			['card', 'order-shipped'],
			['user', '这个什么时候到'],
			['card', 'return-price'],
			['user', '还有这个，降价了能退差价吗'],
		],
	},
	{
		id: 'chat-hostile',
		nick: T.markup,
		unread: 1,
		waited: 7,
		lines: [
			['card', 'hostile-goods'],
			['user', T.template],
			['user', T.placeholder],
			['user', T.script],
			['user', T.markup],
		],
	},
	{
		id: 'chat-same-nick',
		nick: '小***鱼',
		unread: 0,
		waited: null,
		lines: [
			['card', 'order-signed'],
			['user', '同名但不是同一个人'],
			['mall_cs', '亲，请问是哪一单'],
		],
	},
];

/** The talks of the truth; `now` is epoch ms. Cards point at requests and orders of the same truth. */
export function makeChats(now: number, requests: RequestTruth[], orders: OrderTruth[]): ChatTruth[] {
	const cards = new Map<string, OrderCard>();
	for (const request of requests) cards.set(request.id, requestCard(request));
	for (const order of orders) cards.set(order.id, orderCard(order));
	const whole = Math.floor(now / SECOND) * SECOND;
	return CHATS.map((spec) => buildChat(spec, whole, cards));
}

function buildChat(spec: ChatSpec, now: number, cards: Map<string, OrderCard>): ChatTruth {
	const last = now - (spec.waited ?? 30) * MINUTE;
	const messages = spec.lines.map((line, index): ChatMessage => {
		const at = last - (spec.lines.length - 1 - index) * 40 * SECOND;
		return message(line, at, seedOf(spec.id) % 1000, cards);
	});
	const card = messages.findLast((each) => each.info !== undefined);
	return {
		id: spec.id,
		uid: String(1_700_000_000_000 + (seedOf(spec.id) % 900_000_000)),
		nick: spec.nick,
		unread: spec.unread,
		waited: spec.waited === null ? null : spec.waited * 60,
		messages,
		orderSn: card?.info?.orderSequenceNo ?? null,
	};
}

function message([kind, text]: Line, at: number, salt: number, cards: Map<string, OrderCard>): ChatMessage {
	const msgId = String(at + salt);
	if (kind === 'image') return { msgId, from: 'user', type: 1, content: text, at };
	if (kind === 'system') return { msgId, from: 'system', type: 31, content: text, at };
	if (kind !== 'card') return { msgId, from: kind, type: 0, content: text, at };
	const info = cards.get(text);
	if (!info) throw new Error(`no order for the card ${text}`);
	return { msgId, from: 'user', type: 0, content: '[订单]', at, info };
}

function requestCard(request: RequestTruth): OrderCard {
	const row = request.page.row;
	return {
		orderSequenceNo: request.orderSn,
		goodsID: 600100200300,
		goodsName: row.goodsName,
		spec: row.goodsSpec,
		afterSalesStatus: row.status,
		afterSalesType: row.type,
	};
}

function orderCard(order: OrderTruth): OrderCard {
	return {
		orderSequenceNo: order.orderSn,
		goodsID: Number(order.page.goodsId),
		goodsName: order.page.goodsName,
		spec: order.page.goodsSpec,
		afterSalesStatus: '',
		afterSalesType: '',
	};
}
