import { between, type Evidence, type Facts, intervalOf, known, knownValue } from '../domain/fact';
import { orderDay } from '../domain/order-number';
import { remember } from '../domain/remember';
import type { ReasonGroup } from '../domain/words';
import { withExceptions } from './exceptions';
import type { Pack } from './pack';

/**
 * Facts that follow from others, each with the rule as its evidence. Nothing that a page showed is overwritten, save that an order
 * without a request is judged as if a refund-only request were filed now. `now` is epoch ms.
 */
export function derive(facts: Facts, pack: Pack, now: number): Facts {
	const derived: Facts = { ...facts };
	const stage = knownValue(facts, 'stage');
	if (stage !== undefined) derived.requested = known(stage !== 'none', by('状态'), now);
	if (stage === 'none') suppose(derived, now);
	deriveDelivery(derived, now);
	deriveConfirmation(derived, now);
	deriveSigning(derived, now);
	deriveReason(derived, pack, now);
	deriveEnding(derived, now);
	return withExceptions(derived, pack);
}

const by = (rule: string): Evidence => ({ by: 'rule', rule });

function suppose(facts: Facts, now: number): void {
	facts.stage = known('merchant', by('假如买家现在申请'), now);
	facts.requestType = known('refund-only', by('假如买家现在申请'), now);
	facts.requestedAt = known(now, by('假如买家现在申请'), now);
}

/**
 * What was signed for was shipped, what was not shipped was not signed for; a buyer who ticked "received" has it, and so has one
 * whose parcel has a time of signing, from a page or from the agent.
 */
function deriveDelivery(facts: Facts, now: number): void {
	if (facts.signed === undefined && knownValue(facts, 'shipped') === false) {
		facts.signed = known(false, by('未发货即未签收'), now);
	}
	if (facts.signed === undefined && knownValue(facts, 'buyerReceived') === true) {
		facts.signed = known(true, by('买家勾选已收到货'), now);
	}
	if (facts.signed === undefined && intervalOf(facts, 'signedAt')) {
		facts.signed = known(true, by('有签收时间即已签收'), now);
	}
	if (facts.shipped === undefined && knownValue(facts, 'signed') === true) {
		facts.shipped = known(true, by('已签收即已发货'), now);
	}
}

/**
 * The order number gives the day; the request's filing is the latest instant at which the order can have been confirmed. A range
 * that is known already (the agent's answer) is narrowed by the same bounds; an answer that lies outside them was a slip.
 */
function deriveConfirmation(facts: Facts, now: number): void {
	const told = facts.confirmedAt;
	const span = intervalOf(facts, 'confirmedAt');
	if (told && told.kind !== 'range') return;
	const orderSn = knownValue(facts, 'orderSn');
	const day = typeof orderSn === 'string' ? orderDay(orderSn) : undefined;
	const latest = Math.min(day?.to ?? Infinity, intervalOf(facts, 'requestedAt')?.to ?? now);
	const from = Math.max(span?.from ?? -Infinity, day?.from ?? -Infinity);
	const to = Math.min(span?.to ?? Infinity, latest);
	if (Number.isFinite(from) && from <= to) {
		facts.confirmedAt = between(from, to, told?.evidence ?? by('订单号里的日期'), told?.at ?? now);
	} else if (told?.evidence.by === 'agent' && day && day.from <= latest) {
		facts.confirmedAt = between(day.from, latest, by('订单号里的日期'), now);
	}
}

/**
 * If the parcel was signed for before the request, that was after the confirmation. A parcel signed for later needs no
 * bound: days from a later signing are fewer still.
 */
function deriveSigning(facts: Facts, now: number): void {
	if (facts.signedAt) return;
	const from = intervalOf(facts, 'shippedAt')?.from ?? intervalOf(facts, 'confirmedAt')?.from;
	const to = intervalOf(facts, 'requestedAt')?.to;
	if (from !== undefined && to !== undefined && from <= to) {
		facts.signedAt = between(from, to, by('签收在成团之后、申请之前'), now);
	}
}

function deriveReason(facts: Facts, pack: Pack, now: number): void {
	if (facts.reasonGroup) return;
	const text = knownValue(facts, 'reasonText');
	const group = typeof text === 'string' ? reasonGroupOf(text, pack) : undefined;
	if (group) facts.reasonGroup = known(group, by(`原因「${text?.slice(0, 40)}」归类`), now);
}

/** A refund that the console calls a fast refund was ended by fast refund, whatever else is said of who ended it. */
function deriveEnding(facts: Facts, now: number): void {
	if (knownValue(facts, 'stage') === 'refunded' && knownValue(facts, 'speed') === 'succeeded') {
		facts.endedBy = known('fast', by('已极速退款成功'), now);
	}
}

/**
 * The group of a reason's text: of all phrases found in it, as it stands or with full-width forms folded, the longest decides, then
 * the pack's order.
 */
export function reasonGroupOf(text: string, pack: Pack): ReasonGroup | undefined {
	const known = groupings.get(pack) ?? remember((words) => groupIn(words, pack));
	groupings.set(pack, known);
	return known(text);
}

const groupings = new WeakMap<Pack, (text: string) => ReasonGroup | undefined>();

function groupIn(text: string, pack: Pack): ReasonGroup | undefined {
	const folded = text.normalize('NFKC');
	let best: { group: ReasonGroup; length: number } | undefined;
	for (const { group, phrases } of pack.reasons) {
		for (const phrase of phrases) {
			if (phrase.length <= (best?.length ?? 0)) continue;
			if (text.includes(phrase) || folded.includes(phrase)) best = { group, length: phrase.length };
		}
	}
	return best?.group;
}
