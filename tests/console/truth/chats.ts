import { OPEN_STAGES } from './build-request';
import { CHATS, type ChatSpec, type Line } from './chat-specs';
import { instant, MINUTE, SECOND } from './clock';
import { seedOf } from './goods';
import type { ChatMessage, ChatTruth, OrderCard, OrderTruth, RequestTruth } from './types';
import { STATUSES } from './wording';

/** The talks of the truth; `now` is epoch ms. Cards point at requests and orders of the same truth. */
export function makeChats(now: number, requests: RequestTruth[], orders: OrderTruth[]): ChatTruth[] {
	const cards = new Map<string, OrderCard>();
	for (const request of requests) cards.set(request.id, requestCard(request));
	for (const order of orders) cards.set(order.id, orderCard(order));
	const whole = Math.floor(now / SECOND) * SECOND;
	const stages = new Map(requests.map(({ id, page }) => [id, STATUSES[page.row.status]?.stage ?? '']));
	const isOpen = (id: string): boolean => OPEN_STAGES.has(stages.get(id) ?? '');
	return CHATS.map((spec) => buildChat(spec, whole, cards, isOpen));
}

/** The requests with the `uid` of the buyer who talks of them in a chat of the same truth. */
export function withBuyers(requests: readonly RequestTruth[], chats: readonly ChatTruth[]): RequestTruth[] {
	const buyers = new Map<string, string>();
	for (const spec of CHATS) {
		const uid = chats.find(({ id }) => id === spec.id)?.uid;
		for (const id of requestsOf(spec)) if (uid !== undefined) buyers.set(id, uid);
	}
	return requests.map((request) => {
		const uid = buyers.get(request.id);
		return uid === undefined ? request : { ...request, json: { ...request.json, uid: Number(uid) } };
	});
}

/** Names of what the buyer filed or ordered, as far as the talk is about it. */
function requestsOf({ lines, files = [] }: ChatSpec): string[] {
	const named = lines.flatMap(([kind, text]) => (kind === 'card' || kind === 'names' ? [text] : []));
	return [...named, ...files];
}

function buildChat(
	spec: ChatSpec,
	now: number,
	cards: Map<string, OrderCard>,
	isOpen: (id: string) => boolean,
): ChatTruth {
	const last = lastMessage(spec, now);
	const messages = spec.lines.map((line, index): ChatMessage => {
		const at = last - (spec.lines.length - 1 - index) * 40 * SECOND;
		return message(line, at, seedOf(spec.id) % 1000, cards);
	});
	const openRequests = requestsOf(spec).filter(isOpen);
	const numberOf = (id: string | undefined): string | null => cards.get(id ?? '')?.orderSequenceNo ?? null;
	const byCard = messages.findLast((each) => each.info !== undefined)?.info?.orderSequenceNo;
	const byText = spec.lines.findLast(([kind]) => kind === 'names')?.[1];
	const byBuyer = openRequests.length === 1 ? numberOf(openRequests[0]) : null;
	const told = { card: byCard ?? null, message: numberOf(byText), buyer: byBuyer };
	const buyer = openRequests.length > 0 ? 'buyer' : null;
	const aboutBy = byCard !== undefined ? 'card' : byText !== undefined ? 'message' : buyer;
	return {
		id: spec.id,
		uid: String(1_700_000_000_000 + (seedOf(spec.id) % 900_000_000)),
		nick: spec.nick,
		unread: spec.unread,
		waited: spec.waited === null ? null : spec.lastAt ? Math.floor((now - last) / SECOND) : spec.waited * 60,
		waitingSince: waitingSince(messages),
		messages,
		aboutBy,
		orderSn: aboutBy === null ? null : told[aboutBy],
		openRequests,
	};
}

/** Epoch ms of the newest message. */
function lastMessage(spec: ChatSpec, now: number): number {
	if (spec.lastAt === undefined) return now - (spec.waited ?? spec.ago ?? 30) * MINUTE;
	const today = instant(now, [0, spec.lastAt]);
	return today < now ? today : instant(now, [-1, spec.lastAt]);
}

/** Epoch ms of the earliest buyer's message behind the last word of a person of the shop. */
function waitingSince(messages: readonly ChatMessage[]): number | null {
	const answered = messages.findLastIndex((each) => each.from === 'mall_cs');
	return messages.slice(answered + 1).find((each) => each.from === 'user')?.at ?? null;
}

function message([kind, text]: Line, at: number, salt: number, cards: Map<string, OrderCard>): ChatMessage {
	const msgId = String(at + salt);
	if (kind === 'image') return { msgId, from: 'user', type: 1, content: text, at };
	if (kind === 'system') return { msgId, from: 'system', type: 31, content: text, at };
	if (kind !== 'card' && kind !== 'names') return { msgId, from: kind, type: 0, content: text, at };
	const info = cards.get(text);
	if (!info) throw new Error(`no order for the card ${text}`);
	if (kind === 'names') {
		const content = `麻烦查一下 ${info.orderSequenceNo} 这个订单`;
		return { msgId, from: 'user', type: 0, content, at };
	}
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
