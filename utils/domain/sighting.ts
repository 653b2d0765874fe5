import type { Outcome, ReasonGroup, RequestType, ShippingState, SpeedState, Stage, Verdict } from './words';

export const PAGE_KINDS = [
	...(['after-sales-list', 'after-sales-detail', 'order-list', 'order-detail'] as const),
	...(['chat', 'work-orders', 'appeals'] as const),
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/**
 * One reading of a case from a page, as it travels to the background. Carries no buyer's data and no text of the page but
 * what the goods are called. `id` is made at the source, so that a re-sent sighting counts once. Instants are epoch ms, money is fen.
 */
export interface Sighting {
	id: string;
	/** The case key in clear; the background turns it into an HMAC before anything is stored. */
	caseKey: string;
	at: number;
	page: PageKind;
	stage?: Stage;
	requestType?: RequestType;
	reasonGroup?: ReasonGroup;
	verdict: Verdict;
	speed: SpeedState;
	outcome?: Outcome;
	refundAmount?: number;
	requestedAt?: number;
	timeoutAt?: number;
	shipping?: ShippingState;
	/** The goods' name and spec as the shop wrote them, cut by `goodsText`. */
	goods?: string;
	sku?: string;
}
