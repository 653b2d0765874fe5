import { ADVICE, type Advice, type Kind } from './check-advice';
import type { View } from './text-views';

/** A stretch of the original text, `to` exclusive, and what is wrong with it. */
export interface Match {
	from: number;
	to: number;
	advice: Advice;
}

/** Digits may be grouped by one blank, dot or hyphen; a longer number is no phone number. */
const PHONE = /(?<![\d*])(?<!\d[-.])1(?:[ \-.·•]|\p{So})?[3-9](?:(?:[ \-.·•]|\p{So})?\d){9}(?![\d*]|-\d)/gu;
/** A waybill or order number may begin like a phone number; what is written before it tells. */
const NUMBER_OF_PARCEL = /(?:单号|编号|订单|运单|货号|款号|条码)(?:是|为)?[:： #]{0,3}$/;
const WAYBILL_LETTERS = /[a-z]+[ -]?$/;
const PHONE_LETTERS = /(?:tel|phone|mobile|ph|vx|wx|v|qq|wechat|call)[ -]?$/;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const URL = /https?:\/\/[^\s\u4e00-\u9fff，。；！？]+/g;
const HOST =
	/(?<![\w.@-])(?:[a-z0-9][a-z0-9-]*[.。])+(?:com|cn|net)(?![a-z0-9-])|(?<![\w.@-])(?:[a-z0-9][a-z0-9-]*\.)+(?:org|top|cc|vip|shop|xyz|me|io|link|site|club|tv)(?![a-z0-9-])/g;
const OWN = /(?:^|\.)(?:pinduoduo|yangkeduo)\.com$/;
const IDENTITY =
	/(?<![\da-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/g;
const STREET =
	/[省市区县镇][^，。；！？,;!?\n\d]{0,20}(?:(?:路|街|大道|巷|弄)\d{1,5}(?:号|弄)|(?:小区|花园|苑|村|公寓|大厦|广场|工业园)[^，。；！？,;!?\n]{0,8}\d{1,4}(?:栋|幢|号楼|单元|室|号))|(?:路|街|大道|巷)\d{1,5}号[^，。；！？,;!?\n]{0,8}\d{1,4}(?:栋|幢|号楼|单元|室)/g;
const PLACEHOLDER =
	/\{[^{}\n]{0,40}\}|\{\{|\}\}|\{%|%\}|【(?:请填写|填写|待填)[^】\n]{0,20}】|x{2,}(?:元|块|先生|女士|小姐)|_{3,}|[[【](?:买家|客户|收件人|收货人)?(?:姓名|昵称|金额|订单号|单号|日期|时间|商品名称?|地址|电话)[\]】]|[[【](?:收件人|收货人|买家|客户)[\]】]/g;
/** `薇❤`: the heart stands for the second half, 信 or its homophone 心. */
const HEART = /(?:[微薇威维徽]|(?<![a-z])v) ?[❤♥♡💓-💟🧡🖤🤍🤎🩷🩵🩶](?! ?信)/gu;
/** Five of them, or five written before one. */
const STARS =
	/(?:[五5满全] ?[颗个]? ?[★☆⭐🌟✩]+|[★☆⭐🌟✩]{5,}) ?(?=好评|评价|好平|[^\n]{0,8}(?:返|送|领|红包|礼|补偿|奖))/gu;
/** A red envelope that is given. */
const ENVELOPE = /[发给送补返领][^，。；！？\n]{0,6}🧧|🧧[^，。；！？\n]{0,4}[发给送补返]/gu;
/** `v：kefu8899`: the name of an account under a letter or a character that stands for the service. */
const ACCOUNT = /(?<![a-z\d])[vq微薇威] ?(?:号|信)? ?[:：] ?[a-z][\w-]{4,}/g;
/** Whose number it is: the buyer's own is private, any other leads away from the platform. */
const OF_THE_BUYER =
	/(?:[您你]的?|收货?件?人?|买家|完整)(?:的)?(?:电话|手机|号码|手机号|联系方式)[^。！？\n]{0,16}$/;
const CALLED_IDENTITY = /身份证[^。！？\n]{0,8}$/;
const ORDER = /(?<!\d)\d{6}-\d{12,18}(?!\d)/g;

/**
 * What no word list can say: numbers, links, addresses, blanks, orders of others. Places are those of the original text.
 * `orders` are the order numbers that may be named; without any, none is another's.
 */
export function findPatterns(view: View, orders: readonly string[] = []): Match[] {
	const { text } = view;
	const before = (match: Found) => text.slice(Math.max(0, match.index - 40), match.index);
	return [
		...find(view, PHONE, (match) =>
			isPhone(before(match)) ? (OF_THE_BUYER.test(before(match)) ? 'phone' : 'number') : undefined,
		),
		...find(view, HEART, () => 'invite'),
		...find(view, ACCOUNT, () => 'number'),
		...find(view, ENVELOPE, () => 'pay'),
		...find(view, STARS, () => 'review'),
		...find(view, MAIL, () => 'number'),
		...find(view, URL, (match) => (isOwnLink(match[0]) ? undefined : 'link')),
		...find(view, HOST, (match) =>
			OWN.test(match[0]) || insideLink(text, match.index) ? undefined : 'link',
		),
		...find(view, IDENTITY, (match) =>
			isIdentity(match[0]) || CALLED_IDENTITY.test(before(match)) ? 'identity' : undefined,
		),
		...find(view, STREET, () => 'address'),
		...find(view, PLACEHOLDER, () => 'blank'),
		...find(view, ORDER, (match) =>
			orders.length === 0 || orders.includes(match[0]) ? undefined : 'stranger',
		),
	];
}

type Found = RegExpMatchArray & { index: number };

function find(view: View, pattern: RegExp, kindOf: (match: Found) => Kind | undefined): Match[] {
	return [...view.text.matchAll(pattern)].flatMap((match) => {
		const kind = kindOf(match);
		if (!kind) return [];
		const from = view.starts[match.index] ?? 0;
		return [{ from, to: view.ends[match.index + match[0].length - 1] ?? 0, advice: ADVICE[kind] }];
	});
}

function isPhone(before: string): boolean {
	if (NUMBER_OF_PARCEL.test(before)) return false;
	return !WAYBILL_LETTERS.test(before) || PHONE_LETTERS.test(before);
}

/** Only the host counts, and it is what follows the last `@`: `https://pinduoduo.com@evil.example` is not ours. */
function isOwnLink(link: string): boolean {
	const authority = link.replace(/^https?:\/\//, '').split(/[/?#\\]/)[0] ?? '';
	const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
	return OWN.test(host.replace(/\.$/, ''));
}

/** A host inside a whole link is judged with the link. */
function insideLink(text: string, index: number): boolean {
	return /https?:\/\/[^\s\u4e00-\u9fff，。；！？]*$/.test(text.slice(Math.max(0, index - 300), index));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of GB 11643; without it one in twenty order-like numbers would look like a person. */
function isIdentity(digits: string): boolean {
	const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
	return '10x98765432'[sum % 11] === digits[17];
}
