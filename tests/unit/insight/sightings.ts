import fc from 'fast-check';
import { OUTCOMES, SPEED_STATES, STAGES, VERDICTS } from '../../../utils/domain/words';
import { addDelta, emptyDay } from '../../../utils/insight/day-totals';
import { fold } from '../../../utils/insight/fold';
import type { CaseRecord, DayRecord, KeyedSighting } from '../../../utils/insight/records';

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
				timeoutAt: fc.integer({ min: 0, max: 5 }).map((step) => NOON + step),
			},
			{ requiredKeys: ['case', 'at', 'verdict', 'speed'] },
		),
		{ maxLength: 14 },
	)
	.map((list) => list.map((some, i) => sighting({ stage: undefined, ...some, id: `sighting-${i}` })));

/** Folds as storage does: an id counts once. */
export function foldAll(list: readonly KeyedSighting[]): {
	cases: Map<string, CaseRecord>;
	days: Map<number, DayRecord>;
} {
	const cases = new Map<string, CaseRecord>();
	const days = new Map<number, DayRecord>();
	const ids = new Set<string>();
	for (const one of list) {
		if (ids.has(one.id)) continue;
		ids.add(one.id);
		const { next, deltas } = fold(cases.get(one.case), one);
		cases.set(one.case, next);
		for (const delta of deltas) {
			days.set(delta.day, addDelta(days.get(delta.day) ?? emptyDay(delta.day), delta));
		}
	}
	return { cases, days };
}

/** Totals without the days on which everything came back to nothing. */
export function totals(days: Iterable<DayRecord>): DayRecord[] {
	return [...days]
		.filter((day) => JSON.stringify({ ...day, day: 0 }) !== JSON.stringify({ ...emptyDay(0) }))
		.sort((a, b) => a.day - b.day);
}
