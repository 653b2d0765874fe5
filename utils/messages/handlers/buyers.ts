import type { BuyerCase } from '../../domain/buyer';
import type { BuyerCounts } from '../../insight/figures';

export interface BuyerParts {
	/** The cases of every buyer that is known of. */
	all(): Promise<readonly (readonly BuyerCase[])[]>;
	/** How many of these cases ended with the money back. */
	refunds(caseKeys: readonly string[]): Promise<number>;
}

/** How many buyers were seen with requests, and what of these belongs to buyers with several. In counts alone. */
export async function countBuyers({ all, refunds }: BuyerParts): Promise<BuyerCounts> {
	const buyers = (await all())
		// An order without a request is no request of the buyer's.
		.map((cases) => cases.map(({ caseKey }) => caseKey).filter((key) => !key.endsWith('/')))
		.filter((keys) => keys.length > 0);
	const returning = buyers.filter((keys) => keys.length > 1);
	const [paidBack, ofReturning] = await Promise.all([refunds(buyers.flat()), refunds(returning.flat())]);
	return {
		buyers: buyers.length,
		returning: returning.length,
		requests: buyers.flat().length,
		refunds: paidBack,
		refundsOfReturning: ofReturning,
	};
}
