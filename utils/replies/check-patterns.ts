import type { Advice } from './forbidden-words';
import type { View } from './text-views';

/** A stretch of the original text, `to` exclusive, and what is wrong with it. */
export interface Match {
	from: number;
	to: number;
	advice: Advice;
}

const CONTACT: Advice = {
	code: 'OFFSITE_CONTACT',
	severity: 'block',
	reason: '写了平台以外的联系方式',
	penalty: '诱导非官方交易：限制店铺功能、下架商品、店铺保证金上调，再犯可终止合作',
	suggestion: '留在拼多多聊天里沟通；快递电话请买家在物流页查看',
};
const LINK: Advice = {
	...CONTACT,
	reason: '写了平台以外的链接',
	suggestion: '只发拼多多自己的商品或活动链接',
};
const PRIVATE: Advice = {
	code: 'PRIVACY',
	severity: 'block',
	reason: '像是完整的证件号码',
	penalty: '泄露个人信息要承担法律责任',
	suggestion: '删去，需要时只写后四位',
};
const ADDRESS: Advice = {
	...PRIVATE,
	reason: '像是完整的收货或退货地址',
	suggestion: '退货地址以售后单里系统给出的为准，不要手写',
};
const BLANK: Advice = {
	code: 'PRIVACY',
	severity: 'block',
	reason: '还有没填好的空',
	suggestion: '补上内容再发',
};
const WRONG: Advice = {
	code: 'WRONG_ADVICE',
	severity: 'warn',
	reason: '「超过 7 天不受理」只适用于无理由退货，质量问题不能这样回',
	penalty: '买家申请平台介入时会判商家责任',
	suggestion: '「请发一下商品问题的照片，我们按质量问题给您处理」',
};

/** Digits may be grouped by one blank, dot or hyphen; a longer number is no phone number. */
const PHONE = /(?<![\d*])(?<!\d[-.])1[ \-.]?[3-9](?:[ \-.]?\d){9}(?![\d*]|-\d)/g;
/** A waybill or order number may begin like a phone number; what is written before it tells. */
const NUMBER_OF_PARCEL = /(?:单号|编号|订单|运单|货号|款号|条码)(?:是|为)?[:： #]{0,3}$/;
const WAYBILL_LETTERS = /[a-z]+[ -]?$/;
const PHONE_LETTERS = /(?:tel|phone|mobile|ph|vx|wx|v|qq|wechat|call)[ -]?$/;
const SPOKEN = /[零〇一二三四五六七八九幺]{11,}/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const URL = /https?:\/\/[^\s\u4e00-\u9fff，。；！？]+/g;
const HOST =
	/(?<![\w.@-])(?:[a-z0-9][a-z0-9-]*[.。])+(?:com|cn|net)(?![a-z0-9-])|(?<![\w.@-])(?:[a-z0-9][a-z0-9-]*\.)+(?:org|top|cc|vip|shop|xyz|me|io|link|site|club|tv)(?![a-z0-9-])/g;
const OWN = /(?:^|\.)(?:pinduoduo|yangkeduo)\.com$/;
const IDENTITY =
	/(?<![\da-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/g;
const STREET =
	/[省市区县镇][^，。；！？\n\d]{0,20}(?:(?:路|街|大道|巷|弄)\d{1,5}(?:号|弄)|(?:小区|花园|苑|村|公寓|大厦|广场|工业园)[^，。；！？\n]{0,8}\d{1,4}(?:栋|幢|号楼|单元|室|号))/g;
const PLACEHOLDER = /\{[^{}\n]{0,40}\}|\{\{|\}\}|\{%|%\}|【(?:请填写|填写|待填)[^】\n]{0,20}】|x{3,}元/g;
const SEVEN_DAYS =
	/(?:超过?|过了?|满)(?:了)?(?:7|七)[天日][^。！？；\n]{0,10}?(?:不再?(?:受理|处理|支持|予|能退|给退|可以退|退)|无法(?:受理|处理|退))/g;

/** What no word list can say: numbers, links, addresses, blanks. Places are those of the original text. */
export function findPatterns(view: View): Match[] {
	const { text } = view;
	return [
		...find(view, PHONE, CONTACT, (match) => isPhone(text.slice(0, match.index))),
		...find(view, SPOKEN, CONTACT),
		...find(view, MAIL, CONTACT),
		...find(view, URL, LINK, (match) => !isOwnLink(match[0])),
		...find(view, HOST, LINK, (match) => !OWN.test(match[0]) && !insideLink(text, match.index)),
		...find(view, IDENTITY, PRIVATE, (match) => isIdentity(match[0])),
		...find(view, STREET, ADDRESS),
		...find(view, PLACEHOLDER, BLANK),
		...find(
			view,
			SEVEN_DAYS,
			WRONG,
			(match) => !clauseAround(text, match.index, match[0].length).includes('无理由'),
		),
	];
}

function find(
	view: View,
	pattern: RegExp,
	advice: Advice,
	really: (match: RegExpMatchArray & { index: number }) => boolean = () => true,
): Match[] {
	return [...view.text.matchAll(pattern)]
		.filter((match) => really(match))
		.map((match) => ({
			from: view.starts[match.index] ?? 0,
			to: view.ends[match.index + match[0].length - 1] ?? 0,
			advice,
		}));
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

const CLAUSE_END = /[。！？；!?;\n]/;

function clauseAround(text: string, index: number, length: number): string {
	const before = text.slice(0, index).split(CLAUSE_END).at(-1) ?? '';
	const after = text.slice(index + length).split(CLAUSE_END)[0] ?? '';
	return before + text.slice(index, index + length) + after;
}
