import { caseLine } from '../../insight/case-lines';
import type { CasePage } from '../../insight/figures';
import type { CaseRecord } from '../../insight/records';
import { linksFor } from './case-links';
import type { Services } from './services';

/** A case that is listed for something that was done or said on it, the last time at `at` (epoch ms), and the replies that were inserted in it. */
export interface KnownCase {
	id: string;
	at: number;
	replies: readonly string[];
}

/** Cases on one page. */
const PAGE = 50;

/** A page of these cases, newest first; `after` is how many were read before. */
export async function pageOf(
	services: Services,
	known: readonly KnownCase[],
	after: string | undefined,
): Promise<CasePage> {
	const begin = Number.parseInt(after ?? '0', 10) || 0;
	const page = known.toSorted((a, b) => b.at - a.at).slice(begin, begin + PAGE);
	const ids = page.map(({ id }) => id);
	const records = new Map(
		(await services.store.insight.records(ids)).map((record) => [record.id, record] as const),
	);
	const links = await linksFor(services);
	const cases = page.map((one) =>
		caseLine(records.get(one.id) ?? unseen(one), [...new Set(one.replies)], links.get(one.id) ?? null),
	);
	return { cases, ...(begin + PAGE < known.length && { next: String(begin + PAGE) }) };
}

/** What is known of a case that no list showed: an order of the chat without a request. */
function unseen({ id, at }: KnownCase): CaseRecord {
	return { id, order: '', firstSeenAt: at, lastSeenAt: at, days: [], fields: {}, stages: {} };
}
