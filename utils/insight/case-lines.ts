import { DAY } from '../domain/clock';
import type { Done } from './case-filter';
import type { CaseLine, Reconciliation, WentBefore } from './figures';
import type { CaseRecord } from './records';
import { endingOf, statusChanges } from './status-changes';

/** A case as the dashboard lists it. */
export function caseLine(record: CaseRecord, replies: readonly string[], link: string | null): CaseLine {
	const { id, firstSeenAt, lastSeenAt, fields, dueAt, filedAt, feedback } = record;
	const ending = endingOf(record);
	return {
		...{ id, link, firstSeenAt, lastSeenAt },
		...given('filedAt', filedAt),
		...given('stage', fields.stage?.value),
		...given('verdict', fields.verdict?.value),
		...given('type', fields.requestType?.value),
		...given('reason', fields.reasonGroup?.value),
		...given('amount', fields.refundAmount?.value),
		...given('goods', fields.goods?.value),
		...given('dueAt', dueAt),
		...given('shipping', fields.shipping?.value),
		...given('sku', fields.sku?.value),
		...given('ended', ending && { outcome: fields.outcome?.value ?? 'unknown', ...ending }),
		changes: statusChanges(record),
		replies: [...replies],
		...given(
			'feedback',
			feedback && { mood: feedback.mood, avoidable: feedback.avoidable, note: feedback.note },
		),
	};
}

function given<K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } {
	return (value === undefined ? {} : { [name]: value }) as { [key in K]?: V };
}

/** The console's count of what the platform agreed to in the 24 hours before `at`, beside the cases seen; see `Reconciliation`. */
export function reconcile(
	console: { value: number; at: number },
	cases: readonly CaseRecord[],
): Reconciliation {
	const { at, value } = console;
	const begin = at - DAY;
	const endings = cases.flatMap((record) =>
		record.fields.outcome?.value === 'platform' ? (endingOf(record) ?? []) : [],
	);
	const least = endings.filter(({ from = -Infinity, to }) => from >= begin && to <= at).length;
	const most = endings.filter(({ from = -Infinity, to }) => to > begin && from < at).length;
	const missing = value > most ? value - most : value < least ? value - least : 0;
	return { at, console: value, least, most, missing };
}

/** What replies and steps went before the end of which cases: each once a case, done before it was seen closed. */
export function wentBefore(
	cases: readonly {
		record: CaseRecord;
		done: readonly Done[];
	}[],
): WentBefore[] {
	const found = new Map<string, WentBefore>();
	for (const { record, done } of cases) {
		const { closedAt = -Infinity, fields, feedback } = record;
		const outcome = fields.outcome?.value ?? 'unknown';
		const before = done.filter(({ at }) => at <= closedAt);
		for (const place of new Set(before.map(({ kind, id }) => `${kind} ${id}`))) {
			const [kind = '', ...id] = place.split(' ');
			const row = found.get(place) ?? {
				kind: kind as WentBefore['kind'],
				id: id.join(' '),
				n: 0,
				outcomes: {},
				moods: {},
			};
			row.n++;
			row.outcomes[outcome] = (row.outcomes[outcome] ?? 0) + 1;
			if (feedback?.mood) row.moods[feedback.mood] = (row.moods[feedback.mood] ?? 0) + 1;
			found.set(place, row);
		}
	}
	return [...found.values()].sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}
