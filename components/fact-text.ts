import { DAY, instantText } from '../utils/domain/clock';
import {
	type Evidence,
	type Fact,
	type FactName,
	type Facts,
	INSTANTS,
	knownValue,
} from '../utils/domain/fact';
import {
	GOODS_LABELS,
	OUTCOME_LABELS,
	PAGE_LABELS,
	REASON_LABELS,
	SPEED_LABELS,
	STAGE_LABELS,
	TYPE_LABELS,
} from '../utils/domain/labels';
import { yuan } from '../utils/domain/money';

/** What people read for each fact; the order is the order in which facts are listed. */
export const FACT_LABELS: Record<FactName, string> = {
	requested: '售后申请',
	requestType: '售后类型',
	stage: '当前状态',
	statusText: '状态原文',
	reasonGroup: '申请原因',
	reasonText: '原因原文',
	refundAmount: '退款金额',
	paidAmount: '实付金额',
	shipped: '发货',
	signed: '买家签收',
	buyerReceived: '买家自述',
	returnShipped: '退货寄出',
	returnSigned: '退货签收',
	speed: '极速退款',
	endedBy: '谁结束的',
	timeoutAt: '处理期限',
	timeoutAction: '到期之后',
	platformAdvice: '平台建议',
	buyerStatement: '买家说明',
	talkCount: '协商记录',
	lastTalk: '最近一条协商',
	confirmedAt: '订单确认',
	requestedAt: '申请时间',
	shippedAt: '发货时间',
	signedAt: '签收时间',
	shipBy: '最晚发货',
	goodsName: '商品',
	goodsSpec: '规格',
	goodsCount: '件数',
	proofPictures: '凭证图片',
	goodsKind: '商品类别',
	optInFastRefund: '商家版极速退款',
	sevenDayReturn: '七天无理由',
	freightCovered: '退货包运费',
	damageCovered: '坏了包赔',
	buyerRequests: '这位买家近期售后',
	buyerRefunds: '这位买家近期退款',
	orderSn: '订单编号',
	afterSalesId: '售后编号',
};
const ORDER = Object.keys(FACT_LABELS) as FactName[];

/** Yes and no of each true-or-false fact, in the words an agent would use. */
const YES_NO: Partial<Record<FactName, [string, string]>> = {
	requested: ['有', '没有'],
	shipped: ['已发货', '未发货'],
	signed: ['已签收', '未签收'],
	buyerReceived: ['已收到货', '未收到货'],
	returnShipped: ['已寄出', '未寄出'],
	returnSigned: ['商家已签收', '商家未签收'],
	optInFastRefund: ['已开通', '未开通'],
	sevenDayReturn: ['支持', '不支持'],
	freightCovered: ['已开通', '未开通'],
	damageCovered: ['已开通', '未开通'],
};

const WORDS: Partial<Record<FactName, Record<string, string>>> = {
	requestType: TYPE_LABELS,
	stage: STAGE_LABELS,
	reasonGroup: REASON_LABELS,
	speed: SPEED_LABELS,
	endedBy: OUTCOME_LABELS,
	goodsKind: GOODS_LABELS,
};

const MONEY: readonly FactName[] = ['refundAmount', 'paidAmount'];

/** The value of a fact as people read it; empty for an unknown one. */
export function valueText(name: FactName, fact: Fact<unknown>): string {
	if (fact.kind === 'unknown') return '';
	if (fact.kind === 'range') {
		return (INSTANTS as readonly FactName[]).includes(name)
			? rangeText(fact, instantText)
			: amountRange(fact, (amount) => valueText(name, { ...fact, kind: 'known', value: amount }));
	}
	const { value } = fact;
	if (typeof value === 'boolean') return (YES_NO[name] ?? ['是', '否'])[value ? 0 : 1] ?? '';
	if (typeof value === 'number') {
		if (MONEY.includes(name)) return yuan(value);
		if (name === 'buyerRequests' || name === 'buyerRefunds') return `${value} 次`;
		if (name === 'talkCount') return `${value} 条`;
		if (name === 'proofPictures') return value === 0 ? '没有' : `${value} 张`;
		return (INSTANTS as readonly FactName[]).includes(name) ? instantText(value) : String(value);
	}
	const words = WORDS[name];
	const key = String(value);
	return words && Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}

/** Ends further away than this are no ends: 400 days is the longest span an answer reaches. */
const FAR = 399 * DAY;

function rangeText(
	{ from, to, at }: { from: number; to: number; at: number },
	say: (end: number) => string,
): string {
	const open = from < at - FAR;
	const endless = to > at + FAR;
	if (open && endless) return '';
	if (open) return `不晚于 ${say(to)}`;
	if (endless) return `不早于 ${say(from)}`;
	return `${say(from)} 至 ${say(to)} 之间`;
}

function amountRange({ from, to }: { from: number; to: number }, say: (amount: number) => string): string {
	const endless = to >= Number.MAX_SAFE_INTEGER;
	if (from <= 0) return endless ? '' : `最多 ${say(to)}`;
	return endless ? `至少 ${say(from)}` : `${say(from)} 至 ${say(to)} 之间`;
}

/** Where a value came from, the page's own words in 「」. `ruleTitle` names a rule for people. */
export function evidenceText(evidence: Evidence, ruleTitle: (rule: string) => string | undefined): string {
	switch (evidence.by) {
		case 'page':
			return `页面「${evidence.quote}」`;
		case 'json':
			return `后台数据 ${evidence.field}「${evidence.quote}」`;
		case 'shop':
			return `店铺设置：${evidence.setting}`;
		case 'rule':
			return `规则推出：${ruleTitle(evidence.rule) ?? evidence.rule}`;
		case 'agent':
			return '客服勾选';
		case 'memory':
			return `之前在${PAGE_LABELS[evidence.page]}看到`;
	}
}

/**
 * Facts to list, in reading order. Left out: the original text where the reading of it quotes it already, and a mere
 * range for the signing while nobody knows of a signing.
 */
export function listedFacts(facts: Facts): { name: FactName; fact: Fact<unknown> }[] {
	// That there is a request is what its type and state say already.
	const covered: FactName[] = ['requested'];
	if (facts.stage && facts.stage.kind !== 'unknown') covered.push('statusText');
	if (facts.reasonGroup && facts.reasonGroup.kind !== 'unknown') covered.push('reasonText');
	if (facts.signedAt?.kind === 'range' && knownValue(facts, 'signed') !== true) covered.push('signedAt');
	return ORDER.flatMap((name) => {
		const fact: Fact<unknown> | undefined = facts[name];
		return fact && !covered.includes(name) ? [{ name, fact }] : [];
	});
}
