import type { Case } from '../domain/case';
import { durationText, instantText } from '../domain/clock';
import { type Facts, knownValue } from '../domain/fact';
import { REASON_LABELS, TYPE_LABELS } from '../domain/labels';
import { yuan } from '../domain/money';
import type { GoodsKind, RequestType, SpeedState } from '../domain/words';
import { safeText } from './safe-text';

/** Longest goods name inside a reply; the full title of a listing is an advertisement, not a name. */
const NAME_LIMIT = 30;

/** Chinese name to text; booleans are for `{% if %}` and read 是 / 否 where they are printed. */
export type ReplyVariables = Readonly<Record<string, string | boolean>>;

type Value = string | boolean | undefined;
type Reader = (facts: Facts, now: number) => Value;

function text(value: string | undefined, most?: number): Value {
	if (value === undefined) return undefined;
	const safe = safeText(value, most);
	return safe === '' ? undefined : safe;
}

const money =
	(name: 'refundAmount' | 'paidAmount'): Reader =>
	(facts) => {
		const fen = knownValue(facts, name);
		return fen !== undefined && Number.isSafeInteger(fen) ? yuan(fen) : undefined;
	};

const time =
	(name: 'requestedAt' | 'shippedAt' | 'signedAt' | 'confirmedAt'): Reader =>
	(facts) => {
		const at = knownValue(facts, name);
		return at !== undefined && Number.isFinite(at) ? instantText(at) : undefined;
	};

/** A limit that lies behind us is no promise any more: it gives no variable, so a reply that needs it asks. */
const limit =
	(name: 'timeoutAt' | 'shipBy', say: (at: number, now: number) => string): Reader =>
	(facts, now) => {
		const at = knownValue(facts, name);
		return at !== undefined && Number.isFinite(at) && at > now ? say(at, now) : undefined;
	};

/** Whether a fact is this; unknown where the fact is. */
const type =
	(wanted: RequestType): Reader =>
	(facts) =>
		is(knownValue(facts, 'requestType'), wanted);
const goods =
	(wanted: GoodsKind): Reader =>
	(facts) =>
		is(knownValue(facts, 'goodsKind'), wanted);
const speed =
	(wanted: SpeedState): Reader =>
	(facts) => {
		const state = knownValue(facts, 'speed');
		return state === 'unclear' ? undefined : is(state, wanted);
	};

function is<T>(value: T | undefined, wanted: T): boolean | undefined {
	return value === undefined ? undefined : value === wanted;
}

const not = (value: boolean | undefined) => (value === undefined ? undefined : !value);
/** `durationText` writes `25分`; in a sentence to a buyer it is `25分钟`. */
const left = (at: number, now: number) => durationText(at - now).replace(/分$/, '分钟');

function hasProof(facts: Facts): boolean | undefined {
	const count = knownValue(facts, 'proofPictures');
	return count === undefined ? undefined : count > 0;
}

const READERS = {
	订单号: (facts) => text(knownValue(facts, 'orderSn'), 64),
	售后单号: (facts) => text(knownValue(facts, 'afterSalesId'), 64),
	商品名称: (facts) => text(knownValue(facts, 'goodsName'), NAME_LIMIT),
	商品规格: (facts) => text(knownValue(facts, 'goodsSpec'), NAME_LIMIT),
	商品数量: (facts) => text(knownValue(facts, 'goodsCount')?.toString()),
	退款金额: money('refundAmount'),
	实收金额: money('paidAmount'),
	售后类型: (facts) => {
		const type = knownValue(facts, 'requestType');
		return type && TYPE_LABELS[type];
	},
	售后状态: (facts) => text(knownValue(facts, 'statusText'), 60),
	申请原因: (facts) => text(knownValue(facts, 'reasonText'), 60),
	原因类别: (facts) => {
		const group = knownValue(facts, 'reasonGroup');
		return group && REASON_LABELS[group];
	},
	下单时间: time('confirmedAt'),
	申请时间: time('requestedAt'),
	发货时间: time('shippedAt'),
	签收时间: time('signedAt'),
	剩余时间: limit('timeoutAt', left),
	截止时间: limit('timeoutAt', instantText),
	最晚发货时间: limit('shipBy', instantText),
	超时后果: (facts) => text(knownValue(facts, 'timeoutAction'), 60),
	未发货: (facts) => not(knownValue(facts, 'shipped')),
	已发货: (facts) => knownValue(facts, 'shipped'),
	未签收: (facts) => not(knownValue(facts, 'signed')),
	已签收: (facts) => knownValue(facts, 'signed'),
	退货已寄出: (facts) => knownValue(facts, 'returnShipped'),
	退货已签收: (facts) => knownValue(facts, 'returnSigned'),
	支持七天无理由: (facts) => knownValue(facts, 'sevenDayReturn'),
	退货包运费: (facts) => knownValue(facts, 'freightCovered'),
	坏了包赔: (facts) => knownValue(facts, 'damageCovered'),
	买家已收到: (facts) => knownValue(facts, 'buyerReceived'),
	买家未收到: (facts) => not(knownValue(facts, 'buyerReceived')),
	有凭证: (facts) => hasProof(facts),
	无凭证: (facts) => not(hasProof(facts)),
	已申请售后: (facts) => knownValue(facts, 'requested'),
	仅退款: type('refund-only'),
	退货退款: type('return-refund'),
	换货: type('exchange'),
	补寄: type('resend'),
	维修: type('repair'),
	有极速退款资格: speed('eligible'),
	已极速退款: speed('succeeded'),
	定制商品: goods('custom'),
	虚拟商品: goods('virtual'),
	生鲜商品: goods('fresh'),
} satisfies Record<string, Reader>;

/** Every name that `variablesOf` can give, for the editor's list. */
export const VARIABLE_NAMES = Object.keys(READERS);

/** The names that are true or false; an answer to one is 是 or 否. */
export const BOOLEAN_NAMES: ReadonlySet<string> = new Set([
	'未发货',
	'已发货',
	'未签收',
	'已签收',
	'退货已寄出',
	'退货已签收',
	'支持七天无理由',
	'退货包运费',
	'坏了包赔',
	'买家已收到',
	'买家未收到',
	'有凭证',
	'无凭证',
	'已申请售后',
	'仅退款',
	'退货退款',
	'换货',
	'补寄',
	'维修',
	'有极速退款资格',
	'已极速退款',
	'定制商品',
	'虚拟商品',
	'生鲜商品',
]);

/** One question is enough for a pair. */
export const OPPOSITES = [
	['已发货', '未发货'],
	['已签收', '未签收'],
	['买家已收到', '买家未收到'],
	['有凭证', '无凭证'],
] as const;

/** The names of instants, written `11月23日 14:05`. */
export const TIME_NAMES: ReadonlySet<string> = new Set([
	...['下单时间', '申请时间', '发货时间', '签收时间'],
	...['截止时间', '最晚发货时间'],
]);

/**
 * What is known of a case, in the words templates use. A fact that is unknown, or an instant known only as a range,
 * gives no variable. `now` is epoch ms; times are Beijing time. The object has no prototype.
 */
export function variablesOf(subject: Case, now: number): ReplyVariables {
	const found: Record<string, string | boolean> = Object.create(null);
	const readers: Record<string, Reader> = READERS;
	for (const [name, read] of Object.entries(readers)) {
		const value = read(subject.facts, now);
		if (value !== undefined) found[name] = value;
	}
	return found;
}
