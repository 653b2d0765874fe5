import { type FactName, INSTANTS } from '../domain/fact';
import { GOODS_KINDS, OUTCOMES, REASON_GROUPS, REQUEST_TYPES, SPEED_STATES, STAGES } from '../domain/words';

const YES_NO = [true, false] as const;

/** The facts with few values, and which they are: a pack may name these only, and an unknown one is tried with each. */
export const VALUES_OF: Partial<Record<FactName, readonly (string | boolean)[]>> = {
	requested: YES_NO,
	requestType: REQUEST_TYPES,
	stage: STAGES,
	shipped: YES_NO,
	signed: YES_NO,
	buyerReceived: YES_NO,
	returnShipped: YES_NO,
	returnSigned: YES_NO,
	reasonGroup: REASON_GROUPS,
	speed: SPEED_STATES,
	endedBy: OUTCOMES,
	goodsKind: GOODS_KINDS,
	optInFastRefund: YES_NO,
	sevenDayReturn: YES_NO,
	freightCovered: YES_NO,
	damageCovered: YES_NO,
};

/** The facts that are whole numbers: fen, or a count. */
export const AMOUNTS: readonly FactName[] = [
	...(['refundAmount', 'paidAmount', 'goodsCount', 'proofPictures'] as const),
	...(['buyerRequests', 'buyerRefunds', 'talkCount'] as const),
];

/** The facts that are free text of the page. */
export const TEXTS: readonly FactName[] = [
	'orderSn',
	'afterSalesId',
	'statusText',
	'reasonText',
	'goodsName',
	'goodsSpec',
	'timeoutAction',
	'platformAdvice',
	'buyerStatement',
	'lastTalk',
];

export function isInstant(name: unknown): boolean {
	return INSTANTS.some((instant) => instant === name);
}
