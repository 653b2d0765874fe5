import type { Outcome, ReasonGroup, RequestType, SpeedState, Stage, Verdict } from '../../utils/domain/words';

/** What a page would show of a request from this moment on (epoch ms). */
export interface Turn {
	at: number;
	stage: Stage;
	verdict: Verdict;
	speed: SpeedState;
	outcome?: Outcome;
	/** End of the countdown that the page then shows. */
	timeoutAt?: number;
}

export type Shipping = 'unshipped' | 'shipped' | 'signed';

/** All that is so of one request of a simulated shop. Money is fen, instants are epoch ms. */
export interface TrueCase {
	orderSn: string;
	product: string;
	sku: string;
	line: string;
	shipping: Shipping;
	requestType: RequestType;
	reason: ReasonGroup;
	amount: number;
	/** Shanghai day of the order. */
	orderDay: number;
	requestedAt: number;
	/** In order of time; the first is the filing. */
	turns: readonly [Turn, ...Turn[]];
	/** What ended it and when. */
	outcome: Outcome;
	endedAt: number;
	/** When the shop made its first move; absent where others were faster. */
	movedAt?: number;
}
