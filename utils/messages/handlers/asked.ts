import { dayBounds } from '../../domain/clock';
import { isInTime } from '../../domain/reply-times';
import type { CaseFilter, CasePage } from '../../insight/figures';
import { pageOf } from './known-cases';
import type { Services } from './services';

/** The cases that questions of the chat of these days were about, where that was known; a case once, however often it was asked about. */
export async function readAsked(
	services: Services,
	{ filter, after }: { filter: CaseFilter; after?: string | undefined },
): Promise<CasePage> {
	const [{ from }, { to }] = [dayBounds(filter.from), dayBounds(filter.to)];
	const asked = await services.store.questions.between(from, to);
	const last = new Map<string, number>();
	for (const { case: id, at, answeredAt } of asked) {
		const inTime = isInTime({ askedAt: at, ...(answeredAt !== undefined && { answeredAt }) });
		if (id && !(filter.replied === 'late' && inTime)) last.set(id, at);
	}
	return pageOf(
		services,
		[...last].map(([id, at]) => ({ id, at, replies: [] })),
		after,
	);
}
