import { dayBounds } from '../../domain/clock';
import { isInTime } from '../../domain/reply-times';
import type { CaseFilter, CasePage } from '../../insight/figures';
import { type KnownCase, pageOf } from './known-cases';
import type { Services } from './services';

/** The cases that questions of the chat of these days were about, where that was known; a case once, however often it was asked about. */
export function readAsked(
	services: Services,
	search: { filter: CaseFilter; after?: string | undefined },
): Promise<CasePage> {
	return pageOf(services, search, () => askedCases(services, search.filter));
}

async function askedCases({ store }: Services, filter: CaseFilter): Promise<KnownCase[]> {
	const [{ from }, { to }] = [dayBounds(filter.from), dayBounds(filter.to)];
	const last = new Map<string, number>();
	for (const { case: id, at, answeredAt } of await store.questions.between(from, to)) {
		const inTime = isInTime({ askedAt: at, ...(answeredAt !== undefined && { answeredAt }) });
		if (id && !(filter.replied === 'late' && inTime)) last.set(id, at);
	}
	return [...last].map(([id, at]) => ({ id, at, replies: [] }));
}
