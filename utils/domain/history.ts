/**
 * What this browser saw before in this shop that bears on one case. Counts only: nothing in it names a buyer, an order or a parcel. A part that is
 * absent is not known, which is not the same as none.
 */
export interface CaseHistory {
	/** Of the buyer of this case, this case among them; what was seen since the browser was opened, at most a day ago. */
	buyer?: {
		requests: number;
		/** Still going on, as far as was seen. */
		open: number;
		/** Ended with the money back. */
		refunds: number;
	};
	/** Other requests for the same goods with the same kind of complaint. */
	sameGoods?: number;
	/** Other cases that name the same tracking number for the return. */
	sameParcel?: number;
}
