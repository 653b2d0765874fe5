import type { FactValues } from '../../../utils/domain/fact';
import type { Outcome, RequestType, SpeedBasis, SpeedState, Verdict } from '../../../utils/domain/words';
import type { When } from './clock';
import type { DetailText, Expected, Json, RowText } from './types';

/** One request in short hand. `build-request.ts` makes the whole case of it. */
export interface RequestSpec {
	id: string;
	why: string;
	type: RequestType;
	status: string;
	/** 发货状态 as both page and JSON show it. */
	shipping: string;
	reason: string;
	/** True confirmation of the order; gives the order number its day. */
	ordered: When;
	filed: When;
	/** Fen; the price of the goods where left out. */
	amount?: number;
	/** Seconds left on the row's countdown; null for none. Open requests get one where left out. */
	remain?: number | null;
	bracketState?: string;
	bracketAction?: string;
	statusLines?: string[];
	expected: Expected;
	expectedWithoutJson?: Expected;
	expectedDetail?: Expected;
	/** Name whose order number is used, for two requests on one order. */
	order?: string;
	/** Changes to the JSON item; a field set to undefined is left out. */
	json?: Json;
	row?: Partial<RowText>;
	detail?: Partial<DetailText>;
	/** Changes to the facts; a fact set to undefined is unknown. */
	facts?: { [K in keyof FactValues]?: FactValues[K] | undefined };
	/** Logistics of the detail page. */
	parcel?: { shipped: When; signed?: When; moving?: When };
	/** The detail page leaves 成团时间 out. */
	confirmHidden?: boolean;
	/** The order number as page and JSON write it, where it is not a good one. */
	orderSn?: (good: string) => string;
}

/** A judgement. Speed is `unclear` with basis `page` unless said otherwise. */
export function says(
	verdict: Verdict,
	speed: SpeedState = 'unclear',
	basis: SpeedBasis = 'page',
	outcome?: Outcome,
): Expected {
	return outcome === undefined ? { verdict, speed, basis } : { verdict, speed, basis, outcome };
}

/** A request that has ended, and who ended it. */
export function ended(outcome?: Outcome): Expected {
	return says('closed', 'unclear', 'page', outcome);
}

/** Inside the automatic window: the fast-refund rule is wholly known and true. */
export const AUTO = says('auto-refund', 'eligible', 'rule');
