import type { BuyerCase } from '../../domain/buyer';
import type { CaseHistory } from '../../domain/history';

export interface HistoryParts {
	/** All cases of the buyer whose case this is, this one among them; none where that is not known. */
	around(caseKey: string): Promise<readonly BuyerCase[]>;
	/** How many of these cases ended with the money back. */
	refunds(caseKeys: readonly string[]): Promise<number>;
}

/** What this browser saw before that bears on a case, in counts alone. A part that cannot be told is left out: unknown is not none. */
export async function readHistory(parts: HistoryParts, caseKey: string): Promise<CaseHistory> {
	// An order without a request is no request of the buyer's.
	const requests = (await parts.around(caseKey)).filter((each) => !each.caseKey.endsWith('/'));
	if (!requests.some((each) => each.caseKey === caseKey)) return {};
	const refunds = await parts.refunds(requests.map((each) => each.caseKey));
	const open = requests.filter((each) => each.open === true).length;
	return { buyer: { requests: requests.length, open, refunds } };
}
