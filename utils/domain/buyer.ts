/** A case as one of a buyer's; `open` is null where it is not known whether it still goes on. `at` is when it was seen (epoch ms). */
export interface BuyerCase {
	caseKey: string;
	open: boolean | null;
	at: number;
}

/** The same with the console's number of the buyer, which is held in memory only and never stored. */
export interface SeenBuyer extends BuyerCase {
	buyer: string;
}
