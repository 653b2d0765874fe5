import fc from 'fast-check';
import {
	OUTCOMES,
	REASON_GROUPS,
	SHIPPING_STATES,
	SPEED_STATES,
	STAGES,
	VERDICTS,
} from '../../../utils/domain/words';
import { contributionsOf } from '../../../utils/insight/contributions';
import { addDeltas, emptyDay, emptyGoods, isNothing } from '../../../utils/insight/day-totals';
import type { GoodsRecord } from '../../../utils/insight/figures';
import { fold } from '../../../utils/insight/fold';
import type { CaseRecord, DayRecord, Delta, KeyedSighting } from '../../../utils/insight/records';

/** 2026-11-23 10:00 in Shanghai. */
export const NOON = Date.UTC(2026, 10, 23, 2);

export function sighting(over: Partial<KeyedSighting> = {}): KeyedSighting {
	return {
		id: 'sighting-1',
		case: 'case-1',
		order: 'order-1',
		at: NOON,
		page: 'after-sales-list',
		verdict: 'agree',
		speed: 'none',
		stage: 'merchant',
		...over,
	};
}

/** Few cases, few instants: so that ties, several days and repeated closings do happen. */
export const someSightings = fc
	.array(
		fc.record(
			{
				case: fc.constantFrom('case-1', 'case-2'),
				at: fc.integer({ min: 0, max: 12 }).map((step) => NOON + step * 5 * 3_600_000),
				stage: fc.constantFrom(...STAGES),
				verdict: fc.constantFrom(...VERDICTS),
				speed: fc.constantFrom(...SPEED_STATES),
				outcome: fc.constantFrom(...OUTCOMES),
				refundAmount: fc.integer({ min: 0, max: 5 }),
				timeoutAt: fc.integer({ min: 0, max: 5 }).map((step) => NOON + step * 7 * 3_600_000),
				requestedAt: fc.integer({ min: 0, max: 2 }).map((step) => NOON - step * 9 * 3_600_000),
				reasonGroup: fc.constantFrom(...REASON_GROUPS.slice(0, 3)),
				shipping: fc.constantFrom(...SHIPPING_STATES),
				goods: fc.constantFrom('cup', 'plate'),
				sku: fc.constantFrom('red', 'blue'),
			},
			{ requiredKeys: ['case', 'at', 'verdict', 'speed'] },
		),
		{ maxLength: 14 },
	)
	.map((list) => list.map((some, i) => sighting({ stage: undefined, ...some, id: `sighting-${i}` })));

export interface Totals {
	days: Map<number, DayRecord>;
	goods: Map<string, GoodsRecord>;
}

/** Folds as storage does: an id counts once, and a row in which nothing is left goes. */
export function foldAll(list: readonly KeyedSighting[]): { cases: Map<string, CaseRecord> } & Totals {
	const cases = new Map<string, CaseRecord>();
	const totals: Totals = { days: new Map(), goods: new Map() };
	const ids = new Set<string>();
	for (const one of list) {
		if (ids.has(one.id)) continue;
		ids.add(one.id);
		const { next, deltas } = fold(cases.get(one.case), one);
		cases.set(one.case, next);
		addAll(totals, deltas);
	}
	return { cases, ...totals };
}

/** The totals as they are counted anew from the cases alone. */
export function recount(cases: Iterable<CaseRecord>): Totals {
	const totals: Totals = { days: new Map(), goods: new Map() };
	for (const record of cases) addAll(totals, contributionsOf(record));
	return totals;
}

function addAll({ days, goods }: Totals, deltas: readonly Delta[]): void {
	for (const delta of deltas) {
		const { day, goods: of } = delta;
		if (of) {
			const key = `${day} ${of.goods} ${of.sku}`;
			const next = addDeltas(goods.get(key) ?? emptyGoods(day, of.goods, of.sku), [delta]);
			if (isNothing(next)) goods.delete(key);
			else goods.set(key, next);
		} else {
			const next = addDeltas(days.get(day) ?? emptyDay(day), [delta]);
			if (isNothing(next)) days.delete(day);
			else days.set(day, next);
		}
	}
}
