import { HOUR } from '../domain/clock';
import { type Facts, intervalOf, knownValue } from '../domain/fact';
import type { ReasonGroup } from '../domain/words';
import { derive } from './derive';
import type { Pack } from './pack';

export type AppealSignal = 'signed' | 'not-received' | 'soon' | 'no-pictures';
export type AppealCounter = 'fresh' | 'courier' | 'left-elsewhere';

/** What speaks for looking twice before agreeing, and what speaks against; never a verdict on the buyer. */
export interface AppealNotice {
	signals: readonly AppealSignal[];
	counters: readonly AppealCounter[];
}

/** A request so soon after signing is worth a second look (ms). */
const SOON = 24 * HOUR;

/** Faults that a buyer can show in a picture. */
const VISIBLE: readonly ReasonGroup[] = ['QUALITY', 'DAMAGED', 'SHORT', 'WRONG_ITEM', 'NOT_AS_DESCRIBED'];

/** Reasons that often lie with the parcel and not with the buyer. */
const PARCEL: readonly ReasonGroup[] = ['DAMAGED', 'SHORT'];

/**
 * Whether agreeing by hand should be thought over: it ends the right to appeal (the console then says that the merchant agreed). Only open refund-only requests for
 * parcels that were signed for, and only on what pages showed: not received while signed, or filed within a day of the signing with no picture of a fault that can be
 * shown. Undefined where that is not so or not known. `now` is epoch ms. Never changes a verdict.
 */
export function appealNotice(subject: Facts, pack: Pack, now: number): AppealNotice | undefined {
	// Of an order without a request one is only supposed.
	if (knownValue(subject, 'stage') !== 'merchant' || knownValue(subject, 'requestType') !== 'refund-only')
		return undefined;
	const facts = derive(subject, pack, now);
	if (knownValue(facts, 'signed') !== true) return undefined;
	const reason = knownValue(facts, 'reasonGroup');
	const signals: AppealSignal[] = ['signed'];
	if (reason === 'NOT_RECEIVED') signals.push('not-received');
	const isBare = isSoon(facts) && knownValue(facts, 'proofPictures') === 0 && isOneOf(reason, VISIBLE);
	if (isBare) signals.push('soon', 'no-pictures');
	if (signals.length < 2) return undefined;
	const counters: AppealCounter[] = [];
	if (knownValue(facts, 'goodsKind') === 'fresh') counters.push('fresh');
	if (isOneOf(reason, PARCEL)) counters.push('courier');
	if (reason === 'NOT_RECEIVED') counters.push('left-elsewhere');
	return { signals, counters };
}

function isSoon(facts: Facts): boolean {
	const signed = knownValue(facts, 'signedAt');
	const filed = intervalOf(facts, 'requestedAt');
	return signed !== undefined && filed !== undefined && filed.from >= signed && filed.to - signed <= SOON;
}

function isOneOf(reason: ReasonGroup | undefined, groups: readonly ReasonGroup[]): boolean {
	return reason !== undefined && groups.includes(reason);
}
