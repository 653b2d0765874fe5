import { remember } from '../../domain/remember';
import type { Outcome, RequestType, SpeedState, Stage } from '../../domain/words';

/**
 * What the console's words mean. The status text is the truth; status codes differ between the web and the Open Platform and are not
 * read. Matching is careful: a phrase inside a longer known phrase does not count; one that is negated, awaited or only part of the whole, or two that
 * disagree, make it unknown.
 */
const STAGE_PHRASES: readonly [string, Stage][] = [
	['极速退款成功', 'refunded'],
	['平台已退款', 'refunded'],
	['已退款', 'refunded'],
	['退款成功', 'refunded'],
	['退款失败', 'failed'],
	['售后失败', 'failed'],
	['售后关闭', 'closed'],
	['退款关闭', 'closed'],
	['售后已关闭', 'closed'],
	['已关闭', 'closed'],
	['买家撤销', 'withdrawn'],
	['消费者撤销', 'withdrawn'],
	['用户撤销', 'withdrawn'],
	['已撤销', 'withdrawn'],
	['换货成功', 'finished'],
	['补寄成功', 'finished'],
	['维修成功', 'finished'],
	['售后完成', 'finished'],
	['待商家举证', 'proof'],
	['平台处理中', 'platform'],
	['平台介入中', 'platform'],
	['平台介入处理中', 'platform'],
	['退款中', 'refunding'],
	['待快递退回后退款', 'courier'],
	['待快递退回', 'courier'],
	['待商家确认收货', 'merchant-receive'],
	['待商家收货', 'merchant-receive'],
	['买家已发货，待商家处理', 'merchant-receive'],
	['消费者已发货，待商家处理', 'merchant-receive'],
	['待消费者寄出退货', 'buyer-send'],
	['待买家寄出退货', 'buyer-send'],
	['待买家退货', 'buyer-send'],
	['待买家寄回', 'buyer-send'],
	['待用户发货', 'buyer-send'],
	['待买家处理', 'buyer'],
	['待消费者处理', 'buyer'],
	['待用户处理', 'buyer'],
	['待商家处理', 'merchant'],
	['待商家同意', 'merchant'],
	['待商家发货', 'merchant'],
	['待商家补寄', 'merchant'],
	['待商家维修', 'merchant'],
];

const TYPE_PHRASES: readonly [string, RequestType][] = [
	['仅退款', 'refund-only'],
	['退货退款', 'return-refund'],
	['换货', 'exchange'],
	['补寄', 'resend'],
	['维修', 'repair'],
];

export interface Delivery {
	shipped: boolean;
	/** Absent where the words do not say. */
	signed?: boolean;
}

const ON_THE_WAY: Delivery = { shipped: true, signed: false };
const DELIVERY_PHRASES: readonly [string, Delivery][] = [
	['未发货', { shipped: false }],
	['待发货', { shipped: false }],
	['已发货', { shipped: true }],
	['已签收', { shipped: true, signed: true }],
	['已收货', { shipped: true, signed: true }],
	...['待签收', '未签收', '待收货', '未收货', '运输中', '派送中', '已揽收'].map(
		(phrase): [string, Delivery] => [phrase, ON_THE_WAY],
	),
];

/** Longest text that is taken for a status; a longer one is something else. */
const LONGEST = 40;

export const stageOf = /* @__PURE__ */ remember((text): Stage | undefined => {
	return only(matches(text, STAGE_PHRASES));
});

/** Whether a text is nothing but the state of a request, perhaps behind its type. */
export const isStatusWord = /* @__PURE__ */ remember((text): boolean => {
	const [last = '', type, ...more] = squeeze(text).split('，').reverse();
	const isLone =
		type === undefined || (more.length === 0 && TYPE_PHRASES.some(([phrase]) => phrase === type));
	const whole = STAGE_PHRASES.some(([phrase]) => phrase === (isLone ? last : squeeze(text)));
	return whole && stageOf(text) !== undefined;
});

export const requestTypeOf = /* @__PURE__ */ remember((text): RequestType | undefined => {
	return only(matches(text, TYPE_PHRASES));
});

/** A cell that holds nothing but a type, as against a sentence that mentions one. */
export const isTypeWord = /* @__PURE__ */ remember((text): boolean => {
	return /^(?:极速)?(?:仅退款|退货退款|换货|(?:缺货)?补寄|维修)$/.test(squeeze(text));
});

/** 已发货 beside 待签收 says both: shipped, and not signed for. What the buyer sent back is not what the seller shipped. */
export const deliveryOf = /* @__PURE__ */ remember((text): Delivery | undefined => {
	const found = matches(text, DELIVERY_PHRASES, /(?:退货|退回|寄回)[^，；]{0,8}$|(?:买家|消费者|用户)$/);
	if (!found || found.length === 0) return undefined;
	const shipped = only(found.map((delivery) => delivery.shipped));
	const signings = found.flatMap((delivery) => (delivery.signed === undefined ? [] : [delivery.signed]));
	if (shipped === undefined) return undefined;
	if (signings.length === 0) return { shipped };
	const signed = only(signings);
	return signed === undefined ? undefined : { shipped, signed };
});

/** Whether the returned parcel was signed for, as the words beside a countdown or a status say. */
export function returnSignedOf(text: string): boolean | undefined {
	const clean = squeeze(text);
	const signed = says(clean, /退货(包裹)?已签收|退回已签收|商家已签收/g);
	const away = says(clean, /无退回轨迹|退货在途|退货运输中|退货未签收|退货派送中/g);
	return signed === away ? undefined : signed;
}

const SPEED_PHRASES: readonly [string, SpeedState][] = [
	['极速退款成功', 'succeeded'],
	['极速退款失败', 'failed'],
];

/** What a sentence says of fast refund, where it says anything. */
export function speedOf(text: string): SpeedState | undefined {
	return only(matches(text, SPEED_PHRASES));
}

/** Who ended a case, where its status text says so. That fast refund did it follows from the speed state. */
export function endedByOf(text: string, stage: Stage): Outcome | undefined {
	const clean = squeeze(text);
	if (stage === 'withdrawn') return 'withdrawn';
	if (stage === 'refunded' || stage === 'finished') {
		if (says(clean, /超时|逾期/g)) return 'timeout';
		if (says(clean, /平台已退款|平台同意/g)) return 'platform';
		return says(clean, /商家同意/g) ? 'merchant' : undefined;
	}
	if (stage !== 'failed' && stage !== 'closed') return undefined;
	return says(clean, /驳回|拒绝/g) ? 'refused' : 'failed';
}

function squeeze(text: string): string {
	return text.normalize('NFKC').replaceAll(',', '，').replace(/\s+/g, '');
}

/** Words before a phrase that take its meaning back, put it into the future, or make it a part of the whole. */
const DOUBT =
	/(?:[未不非没無无勿将待若如]|没有|没能|无法|未能|不能|不会|尚未|并未|未曾|未经|无需|等待|等|即将|预计|可能|如果|一旦|是否|能否|撤回|取消|部分)$/;

/** What may not stand in words that are read: a character that nobody sees could hide what stands before a phrase. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Cs}]/u;

/** Whether the text says one of these, at least once, and nowhere with a doubt before it. */
function says(clean: string, phrase: RegExp): boolean {
	if (UNSEEN.test(clean)) return false;
	const hits = [...clean.matchAll(phrase)];
	return hits.length > 0 && hits.every(({ index }) => !DOUBT.test(before(clean, index)));
}

function before(clean: string, index: number): string {
	return clean.slice(Math.max(0, index - 4), index);
}

/** Words with the number of an order or a parcel in them are about that one. */
const NUMBER = /\d{6}/;

interface Hit<T> {
	meaning: T;
	start: number;
	end: number;
}

/** The meanings of all phrases in the text, or undefined where it is too long, holds unseen characters, or one is in doubt. */
function matches<T>(text: string, phrases: readonly [string, T][], also?: RegExp): T[] | undefined {
	if (text.length > 20 * LONGEST) return undefined;
	const clean = squeeze(text);
	if (clean.length > LONGEST || UNSEEN.test(clean) || NUMBER.test(clean)) return undefined;
	const hits = phrases.flatMap(([phrase, meaning]) => hitsOf(clean, phrase, meaning));
	const outermost = hits.filter((hit) => !hits.some((other) => covers(other, hit)));
	const doubtful = outermost.some(({ start }) => {
		const lead = before(clean, start);
		return DOUBT.test(lead) || also?.test(clean.slice(Math.max(0, start - 12), start));
	});
	return doubtful ? undefined : outermost.map(({ meaning }) => meaning);
}

function hitsOf<T>(clean: string, phrase: string, meaning: T): Hit<T>[] {
	const hits: Hit<T>[] = [];
	for (let start = clean.indexOf(phrase); start >= 0; start = clean.indexOf(phrase, start + 1)) {
		hits.push({ meaning, start, end: start + phrase.length });
	}
	return hits;
}

function covers<T>(other: Hit<T>, hit: Hit<T>): boolean {
	return other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start;
}

function only<T>(meanings: T[] | undefined): T | undefined {
	const different = new Set(meanings);
	return different.size === 1 ? [...different][0] : undefined;
}
