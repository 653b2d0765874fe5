import { caseLine } from '../../insight/case-lines';
import type { CaseFilter, CasePage } from '../../insight/figures';
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

/** A page of the cases that `read` finds, newest first; they are found once for all pages. `after` names the case that the page before ended with. */
export async function pageOf(
	services: Services,
	{ filter, after }: { filter: CaseFilter; after?: string | undefined },
	read: () => Promise<KnownCase[]>,
): Promise<CasePage> {
	const place = placeOf(after);
	const sorted = async () => (await read()).sort(inOrder);
	const list = await services.keptList.of(JSON.stringify(filter), !place, sorted);
	const begin = place ? list.findIndex((one) => inOrder(one, place) > 0) : 0;
	const page = begin < 0 ? [] : list.slice(begin, begin + PAGE);
	const hasMore = begin >= 0 && begin + PAGE < list.length;
	if (!hasMore) services.keptList.forget();
	const ids = page.map(({ id }) => id);
	const records = new Map(
		(await services.store.insight.records(ids)).map((record) => [record.id, record] as const),
	);
	const links = await linksFor(services);
	const cases = page.map((one) =>
		caseLine(records.get(one.id) ?? unseen(one), [...new Set(one.replies)], links.get(one.id) ?? null),
	);
	const last = page.at(-1);
	return { cases, ...(hasMore && last && { next: `${last.at} ${last.id}` }) };
}

type Place = Pick<KnownCase, 'id' | 'at'>;

function inOrder(a: Place, b: Place): number {
	return b.at - a.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function placeOf(after: string | undefined): Place | undefined {
	const match = /^(\d{1,16}) ([0-9a-f]{64})$/.exec(after ?? '');
	return match ? { at: Number(match[1]), id: match[2] ?? '' } : undefined;
}

/** What is known of a case that no list showed: an order of the chat without a request. */
function unseen({ id, at }: KnownCase): CaseRecord {
	return { id, order: '', firstSeenAt: at, lastSeenAt: at, days: [], fields: {}, stages: {} };
}
