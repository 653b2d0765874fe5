import { HOSTILE_TEXTS as T } from './requests-hostile';

/**
 * A line of a talk: who, what. A card is the id of a request or an order of the same truth; `names` is a buyer's text that names
 * such an order by its number.
 */
export type Line =
	| ['user' | 'mall_cs' | 'robot' | 'system', string]
	| ['card', string]
	| ['image', string]
	| ['names', string];

export interface ChatSpec {
	id: string;
	nick: string;
	unread: number;
	/** Minutes that the page says the buyer has waited, or null. */
	waited: number | null;
	/** Minutes since the newest message, where `waited` does not tell; half an hour where neither does. */
	ago?: number;
	/** Time of day of the newest message, Beijing: its last occurrence. */
	lastAt?: string;
	/** Requests of this buyer that no line names. */
	files?: string[];
	lines: Line[];
}

const NAMED: ChatSpec[] = [
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

/** Who waits how long, and for whom. */
const WAITING: ChatSpec[] = [
	{
		id: 'chat-wait-half-minute',
		nick: '半***夏',
		unread: 1,
		waited: 0.5,
		lines: [
			['mall_cs', '亲，已为您登记'],
			['user', '那什么时候有结果'],
		],
	},
	{
		id: 'chat-wait-two-minutes',
		nick: '安***安',
		unread: 1,
		waited: 2,
		lines: [
			['card', 'order-yesterday'],
			['mall_cs', '亲，请稍等'],
			['user', '好的，大概今天能发吗'],
		],
	},
	{
		id: 'chat-wait-five-minutes',
		nick: 'm*****7',
		unread: 1,
		waited: 5,
		lines: [['user', '有人吗']],
	},
	{
		id: 'chat-robot-only',
		nick: '橘***子',
		unread: 1,
		waited: 6,
		lines: [
			['card', 'order-late'],
			['user', '怎么还不发货'],
			['robot', '亲，您好，正在为您转接人工客服'],
		],
	},
	{
		// The page takes the robot's word for an answer and says nothing of waiting.
		id: 'chat-robot-counted',
		nick: '云***舟',
		unread: 0,
		waited: null,
		ago: 8,
		lines: [
			['user', '发什么快递'],
			['robot', '亲，默认发圆通速递'],
		],
	},
	{
		id: 'chat-person-answered',
		nick: '晴***天',
		unread: 0,
		waited: null,
		ago: 1,
		lines: [
			['user', '可以改地址吗'],
			['robot', '亲，您好，请问有什么可以帮您？'],
			['mall_cs', '可以的亲，已为您修改'],
		],
	},
	{
		id: 'chat-night',
		nick: '老***张',
		unread: 1,
		waited: 0,
		lastAt: '02:30:00',
		lines: [['user', '睡不着，问一下什么时候补货']],
	},
];

/** Which order it is about, where no card says so. */
const UNNAMED: ChatSpec[] = [
	{
		id: 'chat-number-in-text',
		nick: '阿***茶',
		unread: 1,
		waited: 3,
		lines: [
			['user', '你好'],
			['names', 'order-two-and-half'],
		],
	},
	{
		id: 'chat-number-in-text-request',
		nick: '小***鱼',
		unread: 0,
		waited: null,
		ago: 15,
		lines: [
			['names', 'wait-platform'],
			['mall_cs', '亲，平台正在处理，请耐心等待'],
		],
	},
	{
		id: 'chat-buyer-one',
		nick: '安***安',
		unread: 1,
		waited: 2,
		files: ['proof-quality', 'refunded-bare'],
		lines: [['user', '我的退款怎么样了']],
	},
	{
		id: 'chat-buyer-two',
		nick: '半***夏',
		unread: 1,
		waited: 9,
		files: ['proof-return', 'exchange-size'],
		lines: [['user', '两个售后都帮我看看']],
	},
];

/** The talks of the sample console, in the order of its list. */
export const CHATS: readonly ChatSpec[] = [...NAMED, ...WAITING, ...UNNAMED];
