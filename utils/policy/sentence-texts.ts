import type { FactName, Instant } from '../domain/fact';
import { GOODS_LABELS, OUTCOME_LABELS, REASON_LABELS, STAGE_LABELS, TYPE_LABELS } from '../domain/labels';
import { yuan } from '../domain/money';
import type { GoodsKind, SpeedState, Stage } from '../domain/words';

const STAGES: Record<Stage, string> = { ...STAGE_LABELS, none: '订单没有申请售后' };

const SPEEDS: Record<SpeedState, string> = {
	eligible: '有极速退款资格',
	succeeded: '已极速退款',
	failed: '极速退款失败',
	none: '不走极速退款',
	unclear: '看不清走不走极速退款',
};

const GOODS: Record<GoodsKind, string> = { ...GOODS_LABELS, fresh: '生鲜易腐商品' };

const quotedAll = (labels: Record<string, string>, before: string) =>
	Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, `${before}「${label}」`]));

/** What a fact with few values says, value by value, without a name before it. */
export const VALUE_PHRASES: Partial<Record<FactName, Readonly<Record<string, string>>>> = {
	requested: { true: '有售后申请', false: '没有售后申请' },
	requestType: TYPE_LABELS,
	stage: STAGES,
	shipped: { true: '已发货', false: '未发货' },
	signed: { true: '买家已签收', false: '买家未签收' },
	buyerReceived: { true: '买家选了已收到货', false: '买家选了未收到货' },
	returnShipped: { true: '退货已寄出', false: '退货未寄出' },
	returnSigned: { true: '退货已签收', false: '退货未签收' },
	reasonGroup: quotedAll(REASON_LABELS, '原因是'),
	speed: SPEEDS,
	endedBy: quotedAll(OUTCOME_LABELS, '结束方式是'),
	goodsKind: GOODS,
	optInFastRefund: { true: '开通了商家版极速退款', false: '没开通商家版极速退款' },
	sevenDayReturn: { true: '支持七天无理由', false: '不支持七天无理由' },
	freightCovered: { true: '有退货包运费', false: '没有退货包运费' },
	damageCovered: { true: '有坏了包赔', false: '没有坏了包赔' },
};

/** `200 元`, `19.90 元`. */
const money = (fen: number) => (fen % 100 === 0 ? `${fen / 100} 元` : `${yuan(fen).slice(1)} 元`);
const counted = (unit: string) => (count: number) => `${count} ${unit}`;

/** The facts that are amounts, and how many of what. */
export const AMOUNT_PHRASES: Partial<
	Record<FactName, readonly [name: string, say: (most: number) => string]>
> = {
	refundAmount: ['退款金额', money],
	paidAmount: ['实付', money],
	goodsCount: ['买了', counted('件')],
	proofPictures: ['凭证图片', counted('张')],
	buyerRequests: ['这位买家近期售后', counted('次')],
	buyerRefunds: ['这位买家近期退款', counted('次')],
	talkCount: ['协商记录', counted('条')],
};

export const TEXT_NAMES: Partial<Record<FactName, string>> = {
	orderSn: '订单编号',
	afterSalesId: '售后编号',
	statusText: '状态原文',
	reasonText: '原因原文',
	goodsName: '商品名',
	goodsSpec: '规格',
	timeoutAction: '到期之后的说明',
	platformAdvice: '平台建议',
	buyerStatement: '买家说明',
	lastTalk: '最近一条协商',
};

/** An instant as the beginning of a span, and as its end. */
export const INSTANT_PHRASES: Record<Instant, readonly [from: string, to: string]> = {
	confirmedAt: ['成团', '成团'],
	requestedAt: ['申请', '申请'],
	shippedAt: ['发货', '发货'],
	signedAt: ['签收', '签收'],
	shipBy: ['最晚发货时间', '到最晚发货时间'],
	timeoutAt: ['处理期限', '到处理期限'],
};

const HOURS_MOST = 72;

/** `2 小时`, `90 分钟`, `48 小时`, `7 天`, `1 天 30 分钟`: in hours as long as people count in hours. */
export function spanText(minutes: number): string {
	if (minutes < 120 && minutes % 60 !== 0) return `${minutes} 分钟`;
	const hours = Math.floor(minutes / 60);
	const days = hours > HOURS_MOST ? Math.floor(hours / 24) : 0;
	const parts: [number, string][] = [
		[days, '天'],
		[hours - days * 24, '小时'],
		[minutes % 60, '分钟'],
	];
	const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
	return said.length > 0 ? said.join(' ') : '0 分钟';
}

export const SENTENCE = {
	and: '、',
	or: '或',
	group: (inner: string) => `（${inner}）`,
	neither: (phrases: readonly string[]) => phrases.map((phrase) => `不是${phrase}`).join('也'),
	below: (name: string, amount: string) => `${name}不到 ${amount}`,
	atLeast: (name: string, amount: string) => `${name} ${amount}及以上`,
	is: (name: string, texts: readonly string[]) => `${name}是${quoted(texts)}`,
	isNot: (name: string, texts: readonly string[]) => `${name}不是${quoted(texts)}`,
	holds: (name: string, words: readonly string[]) => `${name}里有${quoted(words)}`,
	holdsNot: (name: string, words: readonly string[]) => `${name}里没有${quoted(words)}`,
	within: (from: string, span: string, to: string, before: boolean) =>
		`${before ? `${from}前或` : ''}${from} ${span}内${to}`,
	later: (from: string, span: string, to: string) => `${from}超过 ${span}才${to}`,
	withinDays: (from: string, days: number, to: string, before: boolean) =>
		`${before ? `${from}前或` : ''}${days === 0 ? `${from}当天` : `${from}后 ${days} 个自然日内`}${to}`,
	laterDays: (from: string, days: number, to: string) =>
		days === 0 ? `${from}次日或更晚${to}` : `${from}超过 ${days} 个自然日才${to}`,
	rule: (condition: string, result: string) => `${condition} → ${result}`,
	advice: (title: string) => `提醒「${title}」`,
	speed: '算极速退款',
	clock: (from: string, span: string) => `${from}起 ${span}内处理`,
	terms: (phrases: readonly string[]) => `按${phrases.join('、')}`,
};

const quoted = (texts: readonly string[]) => texts.map((text) => `「${text}」`).join('或');

const YES_NO_NAMES: Partial<Record<FactName, string>> = {
	requested: '有没有售后申请',
	requestType: '售后类型',
	stage: '售后状态',
	shipped: '发没发货',
	signed: '买家签没签收',
	buyerReceived: '买家选没选已收到货',
	returnShipped: '退货寄没寄出',
	returnSigned: '退货签没签收',
	reasonGroup: '申请原因',
	speed: '极速退款资格',
	endedBy: '结束方式',
	goodsKind: '商品类别',
	optInFastRefund: '商家版极速退款',
	sevenDayReturn: '七天无理由',
	freightCovered: '退货包运费',
	damageCovered: '坏了包赔',
};

/** A fact by itself, as people name it. */
export function factText(fact: FactName): string {
	const instant = (INSTANT_PHRASES as Partial<Record<FactName, readonly string[]>>)[fact]?.[0];
	return YES_NO_NAMES[fact] ?? AMOUNT_PHRASES[fact]?.[0] ?? TEXT_NAMES[fact] ?? `${instant ?? fact}时间`;
}
