import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, shanghaiDay } from '../../../utils/domain/clock';
import { addReplyEdit, addReplyUse, emptyDay } from '../../../utils/insight/day-totals';
import { fold } from '../../../utils/insight/fold';
import { foldAll, NOON, recount, sighting, someSightings } from './sightings';

const today = shanghaiDay(NOON);

describe('folding sightings', () => {
	it('gives the same cases and day totals for any order and any repetition', () => {
		const shuffled = someSightings.chain((list) =>
			fc.record({
				list: fc.constant(list),
				// Every sighting twice, in any order.
				other: fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
				reversed: fc.constant([...list].reverse()),
			}),
		);
		fc.assert(
			fc.property(shuffled, ({ list, other, reversed }) => {
				const expected = foldAll(list);
				for (const again of [foldAll(other), foldAll(reversed)]) {
					expect(again.cases.get('case-1')).toEqual(expected.cases.get('case-1'));
					expect(again.cases.get('case-2')).toEqual(expected.cases.get('case-2'));
					expect(again.days).toEqual(expected.days);
					expect(again.goods).toEqual(expected.goods);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('gives totals that equal a recount from the cases', () => {
		fc.assert(
			fc.property(someSightings, (list) => {
				const { cases, days, goods } = foldAll(list);
				expect({ days, goods }).toEqual(recount(cases.values()));
			}),
			{ numRuns: 400 },
		);
	});

	it('gives totals by product that add up to the totals of the day', () => {
		fc.assert(
			fc.property(someSightings, (list) => {
				const { days, goods } = foldAll(list);
				for (const [day, { figures }] of days) {
					const rows = [...goods.values()].filter((row) => row.day === day);
					for (const name of ['n', 'fen', 'unpriced'] as const) {
						const sum = rows.reduce((total, row) => total + row.filed[name], 0);
						expect(sum).toBe(figures?.filed[name]);
					}
				}
			}),
		);
	});

	it('changes nothing when the very same sighting is folded twice in a row', () => {
		fc.assert(
			fc.property(someSightings, (list) => {
				for (const one of list) {
					const { next } = fold(undefined, one);
					const again = fold(next, one);
					expect(again.next).toEqual(next);
					expect(again.deltas).toEqual([]);
				}
			}),
		);
	});

	it('counts every case once a day and every closed case once in all', () => {
		fc.assert(
			fc.property(someSightings, (list) => {
				const { days } = foldAll(list);
				const seen = new Set(list.map((one) => `${one.case} ${shanghaiDay(one.at)}`)).size;
				const closed = [...foldAll(list).cases.values()].filter((one) => one.closedAt !== undefined).length;
				const all = [...days.values()];
				expect(all.reduce((sum, day) => sum + day.seen, 0)).toBe(seen);
				const byOutcome = all.flatMap((day) => Object.values(day.closed));
				expect(byOutcome.reduce((sum, n) => sum + n, 0)).toBe(closed);
				expect(byOutcome.every((n) => n >= 0)).toBe(true);
			}),
		);
	});

	it('keeps a refunded case closed when a tab that slept shows it open later', () => {
		const { cases } = foldAll([
			sighting({ id: 'a', stage: 'refunded', verdict: 'closed', outcome: 'fast', speed: 'succeeded' }),
			sighting({ id: 'b', at: NOON + HOUR, stage: 'merchant', verdict: 'agree', speed: 'eligible' }),
		]);
		const record = cases.get('case-1');
		expect(record?.fields.stage?.value).toBe('refunded');
		expect(record?.fields.verdict?.value).toBe('closed');
		expect(record?.fields.speed?.value).toBe('succeeded');
		expect(record?.lastSeenAt).toBe(NOON + HOUR);
	});

	it('does not let "unclear" cover what was read', () => {
		const { cases } = foldAll([
			sighting({ id: 'a', verdict: 'agree', speed: 'eligible' }),
			sighting({ id: 'b', at: NOON + HOUR, verdict: 'unclear', speed: 'unclear', stage: undefined }),
		]);
		expect(cases.get('case-1')?.fields.verdict?.value).toBe('agree');
		expect(cases.get('case-1')?.fields.speed?.value).toBe('eligible');
	});

	it('moves a closed case to the outcome and the day that a late sighting tells', () => {
		const { days } = foldAll([
			sighting({ id: 'b', at: NOON + DAY, stage: 'refunded', verdict: 'closed' }),
			sighting({ id: 'a', stage: 'refunded', verdict: 'closed', outcome: 'timeout' }),
		]);
		expect(days.get(today)?.closed.timeout).toBe(1);
		expect(days.get(today + 1)?.closed.unknown).toBe(0);
	});

	it('has an open case due when its countdown ends, and a closed one never', () => {
		const open = fold(undefined, sighting({ timeoutAt: NOON + HOUR })).next;
		expect(open.dueAt).toBe(NOON + HOUR);
		const closed = fold(open, sighting({ id: 'b', at: NOON + 1, stage: 'refunded', verdict: 'closed' })).next;
		expect(closed.dueAt).toBeUndefined();
	});

	it('forgets the countdown of a stage that the case has left', () => {
		const open = fold(undefined, sighting({ timeoutAt: NOON + HOUR })).next;
		expect(fold(open, sighting({ id: 'b', at: NOON + 1, stage: 'buyer' })).next.dueAt).toBeUndefined();
	});

	it('counts the day in Shanghai, not in London', () => {
		const before = fold(undefined, sighting({ at: Date.UTC(2026, 10, 23, 15, 59) }));
		const after = fold(undefined, sighting({ at: Date.UTC(2026, 10, 23, 16, 1) }));
		expect([before.deltas[0]?.day, after.deltas[0]?.day]).toEqual([today, today + 1]);
	});

	it('puts neither the order nor any text of the page into the event', () => {
		const { event } = fold(undefined, sighting());
		expect(Object.keys(event).sort()).toEqual([
			'at',
			'case',
			'id',
			'kind',
			'page',
			'speed',
			'stage',
			'verdict',
		]);
	});
});

describe('counting replies', () => {
	it('keeps a total, and times and last use by reply', () => {
		const once = addReplyUse(emptyDay(1), { reply: 'r', at: 20 });
		const twice = addReplyUse(once, { reply: 'r', at: 10 });
		expect(twice.repliesInserted).toBe(2);
		expect(twice.replies).toEqual([{ id: 'r', times: 2, lastAt: 20 }]);
	});

	it('keeps what became of them beside it, through later uses', () => {
		const once = addReplyUse(emptyDay(1), { reply: 'r', at: 20 });
		const changed = addReplyEdit(once, { reply: 'r', edit: 'slight' });
		const both = addReplyEdit(addReplyUse(changed, { reply: 'r', at: 30 }), { reply: 'r', edit: 'slight' });
		expect(both.replies).toEqual([{ id: 'r', times: 2, lastAt: 30, edits: { slight: 2 } }]);
		expect(addReplyEdit(emptyDay(1), { reply: 'r', edit: 'much' })).toEqual(emptyDay(1));
	});
});
