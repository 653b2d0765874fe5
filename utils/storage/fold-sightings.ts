import { orderOf } from '../domain/case';
import { dayBounds, SECOND, shanghaiDay } from '../domain/clock';
import { orderDay } from '../domain/order-number';
import type { Sighting } from '../domain/sighting';
import type { CaseRecord, Delta, EventRecord, KeyedSighting } from '../insight/records';
import { type CaseIds, checkGeneration, idOf, withCaseIds } from './case-ids';
import { heldEvents } from './held-events';
import type { Database } from './schema';
import { addToTotals, type TotalRules } from './totals';
import { complete } from './transaction';

/** What a change makes of a case, and of the totals. */
interface Changed {
	next: CaseRecord;
	deltas: Delta[];
}

/** What a sighting does to its case and to the totals; given by `utils/insight`, which knows no storage. */
export interface FoldRules extends TotalRules {
	fold(previous: CaseRecord | undefined, sighting: KeyedSighting): Changed & { event: EventRecord };
	/** An order seen without a request, of which a request was seen too. */
	join(bare: CaseRecord): Changed;
}

/**
 * Folds sightings into cases, events, days and goods in one transaction, and hands back the ids that are kept now. A sighting
 * whose id is held already is kept and counts nothing.
 */
export function foldSightings(
	database: Database,
	sightings: readonly Sighting[],
	rules: FoldRules,
): Promise<string[]> {
	const caseKeys = sightings.flatMap(({ caseKey }) => [caseKey, bareKey(caseKey)]);
	return withCaseIds(database, caseKeys, (ids) => write(database, sightings, ids, rules));
}

async function write(
	database: Database,
	sightings: readonly Sighting[],
	ids: CaseIds,
	rules: FoldRules,
): Promise<string[]> {
	const tx = database.transaction(
		['keys', 'cases', 'events', 'earlier-events', 'days', 'goods'],
		'readwrite',
	);
	return complete(tx, async (follow) => {
		const events = tx.objectStore('events');
		const cases = tx.objectStore('cases');
		const keys = tx.objectStore('keys');
		const orders = new Set(sightings.map(({ caseKey }) => idOf(ids, caseKey).order));
		// All that must be read goes out at once: what costs is to wait for one answer after the other.
		const [key, cutoff, held, ...records] = await Promise.all([
			keys.get('case-ids'),
			keys.get('cutoff'),
			heldEvents(tx, sightings),
			...[...orders].map((order) => cases.index('order').getAll(order)),
		]);
		checkGeneration(ids, key);
		const deletedBefore = cutoff?.name === 'cutoff' ? cutoff.at : -Infinity;
		const fresh = new Map(sightings.filter(({ id }) => !held.has(id)).map((one) => [one.id, one]));
		const known = new Map(records.flat().map((record) => [record.id, record]));
		const changed = new Set<string>();
		const deltas: Delta[] = [];
		const take = (change: Changed) => {
			known.set(change.next.id, change.next);
			changed.add(change.next.id);
			deltas.push(...change.deltas);
		};
		const hasRequest = ({ order, id: bare }: CaseRecord) =>
			[...known.values()].some((other) => other.order === order && other.id !== bare);
		for (const sighting of fresh.values()) {
			const keyed = keyedOf(sighting, ids);
			const previous = known.get(keyed.case);
			const late = !previous && oldestOf(keyed) <= deletedBefore;
			const change = rules.fold(previous, late ? { ...keyed, late } : keyed);
			follow(events.add(change.event));
			take(change);
			if (previous) continue;
			// Whichever of the two comes first, the order without a request learns of the request.
			const bare = known.get(idOf(ids, bareKey(sighting.caseKey)).case);
			if (bare && !bare.joined && (!keyed.bare || hasRequest(bare))) take(rules.join(bare));
		}
		for (const id of changed) {
			const record = known.get(id);
			if (record) follow(cases.put(record));
		}
		await addToTotals(
			{ days: tx.objectStore('days'), goods: tx.objectStore('goods') },
			deltas,
			rules,
			follow,
		);
		return sightings.map((sighting) => sighting.id);
	});
}

/** The day that the order's number begins with; the number itself is not kept. */
function dayOf(caseKey: string): { orderDay?: number } {
	const day = orderDay(orderOf(caseKey));
	return day ? { orderDay: shanghaiDay(day.from) } : {};
}

function keyedOf({ caseKey, ...sighting }: Sighting, ids: CaseIds): KeyedSighting {
	const requestedAt = sighting.requestedAt ?? filedIn(caseKey);
	return {
		...sighting,
		...idOf(ids, caseKey),
		...dayOf(caseKey),
		...(requestedAt !== undefined && { requestedAt }),
		...(caseKey === bareKey(caseKey) && { bare: true }),
	};
}

/** The key of the order itself, as it is seen before there is a request. */
function bareKey(caseKey: string): string {
	return `${orderOf(caseKey)}/`;
}

/** When this may have been seen first (epoch ms): an order without a request, and a request whose filing no page told, since the order's own day. */
function oldestOf({ requestedAt, orderDay: day }: KeyedSighting): number {
	return requestedAt ?? (day === undefined ? Infinity : dayBounds(day).from);
}

/** A key that is not by number holds the second of filing. */
function filedIn(caseKey: string): number | undefined {
	const second = /\/(\d{9,11})$/.exec(caseKey)?.[1];
	return second === undefined ? undefined : Number(second) * SECOND;
}
