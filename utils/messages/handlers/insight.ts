import { DAY, shanghaiDay } from '../../domain/clock';
import { fits, placeOf, wasDone } from '../../insight/case-filter';
import { caseLine, reconcile, wentBefore } from '../../insight/case-lines';
import { noFigures } from '../../insight/day-totals';
import type {
	CaseFilter,
	CaseLine,
	CasePage,
	DayRange,
	Reconciliation,
	WentBefore,
} from '../../insight/figures';
import { createOpenGroups, type OpenGroup } from '../../insight/forecast/open-groups';
import type { CaseRecord } from '../../insight/records';
import type { InsightProtocol } from '../insight-protocol';
import { readAsked } from './asked';
import { linksFor } from './case-links';
import { readPromised } from './follow-ups';
import type { Services } from './services';

type Days = ReturnType<InsightProtocol['insight/days']>;

export async function readDays({ store }: Services, { from, to }: DayRange): Promise<Days> {
	const { days, since } = await store.insight.days(from, to);
	return {
		days: days.map((day) => ({ ...day, figures: day.figures ?? noFigures() })),
		...(since !== undefined && { since }),
	};
}

/** The cases behind a figure, newest first. */
export async function readCases(
	services: Services,
	search: { filter: CaseFilter; after?: string | undefined },
): Promise<CasePage> {
	if (search.filter.by === 'promised') return readPromised(services, search);
	if (search.filter.by === 'asked') return readAsked(services, search);
	const { cases, ...rest } = await searchCases(services, search);
	return { cases: cases.map(({ line }) => line), ...rest };
}

/** The same, with the steps that were ticked for each. */
export async function searchCases(
	services: Services,
	{ filter, after }: { filter: CaseFilter; after?: string | undefined },
): Promise<{ cases: { line: CaseLine; steps: string[] }[]; next?: string }> {
	const found = await services.store.insight.search({
		...placeOf(filter),
		...(after !== undefined && { after }),
		fits: (record) => fits(record, filter),
	});
	const links = await linksFor(services);
	return {
		cases: found.cases.flatMap(({ record, done }) => {
			if (!wasDone(record, done, filter)) return [];
			const of = (wanted: 'reply' | 'step') => [
				...new Set(done.filter(({ kind }) => kind === wanted).map(({ id }) => id)),
			];
			return { line: caseLine(record, of('reply'), links.get(record.id) ?? null), steps: of('step') };
		}),
		...(found.next !== undefined && { next: found.next }),
	};
}

/** All open cases, added up by kind. */
export async function readOpen({ store }: Services): Promise<OpenGroup[]> {
	const groups = createOpenGroups();
	await store.insight.open(({ fields }) =>
		groups.add({
			type: fields.requestType?.value,
			stage: fields.stage?.value ?? 'merchant',
			verdict: fields.verdict?.value,
			amount: fields.refundAmount?.value,
		}),
	);
	return groups.all();
}

/** Days back in which the console's count is looked for. */
const LOOK_BACK = 7;

export async function readReconciliation({ store, now }: Services): Promise<Reconciliation | null> {
	const today = shanghaiDay(now());
	const { days } = await store.insight.days(today - LOOK_BACK, today);
	const newest = days.findLast((day) => day.figures?.platform24h)?.figures?.platform24h;
	if (!newest) return null;
	// A case that ended in these hours may have been first seen ended only later.
	const cases: CaseRecord[] = [];
	await store.insight.closedBetween(newest.at - DAY, newest.at + DAY, (record) => {
		if (record.fields.outcome?.value === 'platform') cases.push(record);
	});
	return reconcile(newest, cases);
}

/** Cases that this is read from at most: those ended last. */
const MOST_PAGES = 40;

export async function readWentBefore({ store }: Services, range: DayRange): Promise<WentBefore[]> {
	const filter: CaseFilter = { ...range, by: 'ended' };
	const cases = [];
	let after: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const found = await store.insight.search({
			...placeOf(filter),
			...(after !== undefined && { after }),
			fits: (record) => fits(record, filter),
		});
		cases.push(...found.cases);
		if (found.next === undefined) break;
		after = found.next;
	}
	return wentBefore(cases);
}
