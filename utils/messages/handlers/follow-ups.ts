import { caseLine } from '../../insight/case-lines';
import type { CaseFilter, CasePage, DayRange } from '../../insight/figures';
import {
	countFollowUps,
	type FollowStep,
	type FollowUp,
	type FollowUpCounts,
	followUpsOf,
	promisesOf,
} from '../../insight/follow-ups';
import type { CaseRecord } from '../../insight/records';
import { linksFor } from './case-links';
import type { Services } from './services';

/** Promises of a case that nobody was seen to keep yet, soonest due first. */
export async function readFollowUps({ store }: Services, caseKey: string): Promise<FollowUp[]> {
	const promises = followUpsOf(await store.followUps.of(caseKey));
	return promises.filter(({ doneAt }) => doneAt === undefined).sort((a, b) => a.dueAt - b.dueAt);
}

/** How the promises that were given on these days stand now. */
export async function countPromises({ store, now }: Services, range: DayRange): Promise<FollowUpCounts> {
	return countFollowUps(await store.followUps.all(), range, now());
}

/** Cases on one page. */
const PAGE = 50;

/** The cases in which promises of these days stand as the filter says, the newest promise first; `after` is how many were read before. */
export async function readPromised(
	services: Services,
	{ filter, after = '0' }: { filter: CaseFilter; after?: string | undefined },
): Promise<CasePage> {
	const { store, now } = services;
	const fitting = (await store.followUps.all())
		.filter((steps) => {
			const states = promisesOf(steps, filter, now());
			return filter.promise ? states.includes(filter.promise) : states.length > 0;
		})
		.sort((a, b) => lastOf(b) - lastOf(a));
	const begin = Number.parseInt(after, 10) || 0;
	const page = fitting.slice(begin, begin + PAGE);
	const ids = page.flatMap(([step]) => step?.case ?? []);
	const records = new Map((await store.insight.records(ids)).map((record) => [record.id, record]));
	const links = await linksFor(services);
	const cases = page.map((steps) => {
		const id = steps[0]?.case ?? '';
		const replies = steps.flatMap((step) => (step.kind === 'reply' ? step.reply : []));
		return caseLine(records.get(id) ?? unseen(id, steps), [...new Set(replies)], links.get(id) ?? null);
	});
	return { cases, ...(begin + PAGE < fitting.length && { next: String(begin + PAGE) }) };
}

const lastOf = (steps: readonly FollowStep[]) => Math.max(...steps.map(({ at }) => at));

/** What is known of a case that no list showed: an order of the chat without a request. */
function unseen(id: string, steps: readonly FollowStep[]): CaseRecord {
	const at = lastOf(steps);
	return { id, order: '', firstSeenAt: at, lastSeenAt: at, days: [], fields: {}, stages: {} };
}
