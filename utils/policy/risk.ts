import { shanghaiDay } from '../domain/clock';
import { type Facts, intervalOf, knownValue } from '../domain/fact';
import type { CaseHistory } from '../domain/history';
import type { ReasonGroup, Stage } from '../domain/words';
import { COUNTER_TEXTS, SIGNAL_TEXTS } from './risk-texts';
import { PRESSING_PHRASES, RISK_THRESHOLDS } from './risk-thresholds';

export type RiskSignal = keyof typeof SIGNAL_TEXTS;
export type RiskCounter = keyof typeof COUNTER_TEXTS;

/** One thing worth a second look, or one that speaks against it; `text` quotes the facts and holds no buyer's data. */
export interface Hint<Id extends string = RiskSignal | RiskCounter> {
	id: Id;
	text: string;
}

export interface RiskHints {
	signals: Hint<RiskSignal>[];
	counter: Hint<RiskCounter>[];
	/** True where signals of enough different kinds come together; one kind alone is never shown. */
	shown: boolean;
}

/** Signals of one kind tell the same story, and count once. */
const KIND_OF: Readonly<Record<RiskSignal, string>> = {
	'soon-no-pictures': 'proof',
	'signed-not-received': 'delivery',
	'high-price-late-return': 'timing',
	'many-requests': 'history',
	'many-open': 'history',
	'parcel-reused': 'parcel',
	'pressing-words': 'words',
};

/** While something can still be done about it. */
const OPEN: readonly Stage[] = ['merchant', 'merchant-receive', 'proof', 'platform', 'buyer', 'buyer-send'];

/** Faults that a picture shows. */
const VISIBLE: readonly ReasonGroup[] = ['QUALITY', 'DAMAGED', 'SHORT', 'WRONG_ITEM', 'NOT_AS_DESCRIBED'];

/** Faults that often happen on the way. */
const PARCEL: readonly ReasonGroup[] = ['DAMAGED', 'SHORT'];

/**
 * What of an open request is worth a second look, and what speaks against it. Hints for the agent and never a verdict: `assess` knows nothing of them. Only what
 * the page shows and what this browser saw in this shop; what is not known gives no signal. `facts` are those of the case with what follows from them,
 * `now` is epoch ms. Never throws.
 */
export function riskHints(facts: Facts, history: CaseHistory | undefined, now: number): RiskHints {
	const stage = knownValue(facts, 'stage');
	if (!stage || !OPEN.includes(stage) || knownValue(facts, 'requested') === false) return NOTHING;
	const signals = [
		...bareClaim(facts),
		...notReceived(facts),
		...lateReturn(facts, now),
		...ofBuyer(history),
		...ofParcel(history),
		...ofWords(facts),
	];
	const kinds = new Set(signals.map(({ id }) => KIND_OF[id]));
	return {
		signals,
		counter: counters(facts, history),
		shown: kinds.size >= RISK_THRESHOLDS.leastKinds.value,
	};
}

const NOTHING: RiskHints = { signals: [], counter: [], shown: false };

function bareClaim(facts: Facts): Hint<RiskSignal>[] {
	const reason = knownValue(facts, 'reasonGroup');
	const signed = knownValue(facts, 'signedAt');
	const filed = intervalOf(facts, 'requestedAt');
	if (knownValue(facts, 'requestType') !== 'refund-only' || knownValue(facts, 'proofPictures') !== 0)
		return [];
	if (!reason || !VISIBLE.includes(reason) || signed === undefined || !filed) return [];
	const after = filed.to - signed;
	if (filed.from < signed || !(after <= RISK_THRESHOLDS.soonAfterSigning.value)) return [];
	return [{ id: 'soon-no-pictures', text: SIGNAL_TEXTS['soon-no-pictures'](after, reason) }];
}

function notReceived(facts: Facts): Hint<RiskSignal>[] {
	const isSaid = knownValue(facts, 'reasonGroup') === 'NOT_RECEIVED';
	if (!isSaid || knownValue(facts, 'signed') !== true) return [];
	return [{ id: 'signed-not-received', text: SIGNAL_TEXTS['signed-not-received']() }];
}

function lateReturn(facts: Facts, now: number): Hint<RiskSignal>[] {
	const type = knownValue(facts, 'requestType');
	const signed = knownValue(facts, 'signedAt');
	const filed = knownValue(facts, 'requestedAt');
	const price = unitPrice(facts);
	if (type !== 'return-refund' || knownValue(facts, 'reasonGroup') !== 'CHANGED_MIND') return [];
	if (price === undefined || signed === undefined || filed === undefined || filed > now) return [];
	const day = shanghaiDay(filed) - shanghaiDay(signed);
	const { from, to } = RISK_THRESHOLDS.lateReturn.value;
	if (price < RISK_THRESHOLDS.highUnitPrice.value || !(day >= from && day <= to)) return [];
	return [{ id: 'high-price-late-return', text: SIGNAL_TEXTS['high-price-late-return'](price, day, type) }];
}

/** Fen for one piece, by what was paid; undefined where the number of pieces is not known. */
function unitPrice(facts: Facts): number | undefined {
	const paid = knownValue(facts, 'paidAmount');
	const pieces = knownValue(facts, 'goodsCount');
	if (!isCount(paid) || !isCount(pieces) || pieces === 0) return undefined;
	return Math.floor(paid / pieces);
}

function ofBuyer(history: CaseHistory | undefined): Hint<RiskSignal>[] {
	const { requests, open } = history?.buyer ?? {};
	const found: Hint<RiskSignal>[] = [];
	if (isCount(requests) && requests >= RISK_THRESHOLDS.manyRequests.value) {
		found.push({ id: 'many-requests', text: SIGNAL_TEXTS['many-requests'](requests) });
	}
	if (isCount(open) && open >= RISK_THRESHOLDS.manyOpen.value) {
		found.push({ id: 'many-open', text: SIGNAL_TEXTS['many-open'](open) });
	}
	return found;
}

function ofParcel(history: CaseHistory | undefined): Hint<RiskSignal>[] {
	const others = history?.sameParcel;
	if (!isCount(others) || others < RISK_THRESHOLDS.parcelReused.value) return [];
	return [{ id: 'parcel-reused', text: SIGNAL_TEXTS['parcel-reused'](others) }];
}

/** Only our own phrase is told, never what was written around it. */
function ofWords(facts: Facts): Hint<RiskSignal>[] {
	const said = knownValue(facts, 'reasonText');
	if (typeof said !== 'string') return [];
	const folded = said.normalize('NFKC').replace(/[\s，,。.！!、]/g, '');
	const phrase = PRESSING_PHRASES.find((each) => folded.includes(each));
	return phrase ? [{ id: 'pressing-words', text: SIGNAL_TEXTS['pressing-words'](phrase) }] : [];
}

function counters(facts: Facts, history: CaseHistory | undefined): Hint<RiskCounter>[] {
	const reason = knownValue(facts, 'reasonGroup');
	const others = history?.sameGoods;
	const found: Hint<RiskCounter>[] = [];
	const tell = (id: Exclude<RiskCounter, 'same-goods'>) => found.push({ id, text: COUNTER_TEXTS[id]() });
	if (isCount(others) && others >= RISK_THRESHOLDS.sameComplaints.value) {
		found.push({ id: 'same-goods', text: COUNTER_TEXTS['same-goods'](others) });
	}
	if (knownValue(facts, 'goodsKind') === 'fresh') tell('fresh');
	const isFault = reason === 'DAMAGED' || reason === 'QUALITY';
	if (knownValue(facts, 'damageCovered') === true && isFault) tell('damage-covered');
	if (reason && PARCEL.includes(reason)) tell('courier');
	if (reason === 'NOT_RECEIVED') tell('left-elsewhere');
	return found;
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}
