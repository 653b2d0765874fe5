import { fits, placeOf } from '../../insight/case-filter';
import type { PastCase } from '../../insight/forecast/past-case';
import { pastOf } from '../../insight/forecast/past-of';
import type { CaseRecord } from '../../insight/records';
import type { InsightProtocol } from '../insight-protocol';
import type { Services } from './services';

type Asked = Parameters<InsightProtocol['insight/past']>[0];

/** Requests filed on these days, some at a time: all of them, newest first, or as many as the share asks for, in the order of their keyed hashes. */
export async function readPast(
	{ store }: Services,
	{ share, after, ...range }: Asked,
): Promise<ReturnType<InsightProtocol['insight/past']>> {
	const filter = { by: 'filed', ...range } as const;
	const place = placeOf(filter);
	if (share !== undefined) {
		const { records, ...rest } = await store.insight.share(share, after);
		const isOfDays = ({ filedAt = -1 }: CaseRecord) => filedAt >= place.from && filedAt <= place.to;
		return {
			cases: pastCases(records.filter((record) => isOfDays(record) && fits(record, filter))),
			...rest,
		};
	}
	const { cases, ...rest } = await store.insight.search({
		...place,
		...(after !== undefined && { after }),
		fits: (record) => fits(record, filter),
	});
	return { cases: pastCases(cases.map(({ record }) => record)), ...rest };
}

function pastCases(records: readonly CaseRecord[]): PastCase[] {
	return records.flatMap((record) => pastOf(record) ?? []);
}
