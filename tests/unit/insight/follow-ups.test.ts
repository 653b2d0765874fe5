// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, shanghaiDay } from '../../../utils/domain/clock';
import { countFollowUps, type FollowStep, followUpsOf } from '../../../utils/insight/follow-ups';
import { NOON } from './sightings';

let made = 0;
const said = (at: number, followUpAt?: number): FollowStep => ({
	...{ kind: 'reply', id: `use-${++made}`, at, reply: 'some', case: 'one' },
	...(followUpAt !== undefined && { followUpAt }),
});
const promise = (at: number, hours = 2) => said(at, at + hours * HOUR);
const mark = (of: FollowStep, at: number): FollowStep => ({
	...{ kind: 'followed', id: `mark-${++made}`, at, reply: of.id, case: 'one' },
});
const doneAt = (...steps: FollowStep[]) => followUpsOf(steps).map((one) => one.doneAt);

describe('a promise to come back', () => {
	it('is open until another reply goes into the case', () => {
		expect(doneAt(promise(NOON))).toEqual([undefined]);
		expect(doneAt(promise(NOON), said(NOON + HOUR))).toEqual([NOON + HOUR]);
	});

	it('is not kept by what was said before it, nor in the same talk', () => {
		expect(doneAt(said(NOON - HOUR), promise(NOON), said(NOON + 4 * MINUTE))).toEqual([undefined]);
		expect(doneAt(promise(NOON), said(NOON + 5 * MINUTE))).toEqual([NOON + 5 * MINUTE]);
	});

	it('is kept by the mark that names it, at once and by no other', () => {
		const [one, other] = [promise(NOON), promise(NOON + HOUR)];
		expect(doneAt(one, mark(one, NOON + MINUTE))).toEqual([NOON + MINUTE]);
		expect(doneAt(other, mark(one, NOON + 2 * HOUR))).toEqual([undefined]);
	});

	it('counts once where a talk gives it several times, and the last one holds', () => {
		const again = promise(NOON + MINUTE, 24);
		expect(followUpsOf([promise(NOON), again])).toEqual([
			expect.objectContaining({ id: again.id, dueAt: NOON + MINUTE + 24 * HOUR }),
		]);
	});

	it('is kept by a reply that promises anew, and that one is open', () => {
		expect(doneAt(promise(NOON), promise(NOON + HOUR))).toEqual([NOON + HOUR, undefined]);
	});

	it('is what it is in any order and with any repetition', () => {
		const steps = fc
			.array(fc.tuple(fc.nat(6 * 60), fc.boolean(), fc.option(fc.nat(600), { nil: undefined })), {
				maxLength: 8,
			})
			.map((list) =>
				list.flatMap(([minute, promises, marked]) => {
					const at = NOON + minute * MINUTE;
					const step = promises ? promise(at) : said(at);
					return marked === undefined ? [step] : [step, mark(step, at + marked * MINUTE)];
				}),
			);
		const shuffled = steps.chain((list) =>
			fc.record({
				list: fc.constant(list),
				other: fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
			}),
		);
		fc.assert(
			fc.property(shuffled, ({ list, other }) => {
				expect(followUpsOf(other)).toEqual(followUpsOf(list));
				for (const { promisedAt, doneAt: done } of followUpsOf(list))
					if (done !== undefined) expect(done).toBeGreaterThanOrEqual(promisedAt);
			}),
		);
	});
});

describe('the promises of some days', () => {
	const NONE = { kept: 0, late: 0, unseen: 0, open: 0 };
	const today = shanghaiDay(NOON);
	const count = (steps: FollowStep[], now: number, from = today) =>
		countFollowUps([steps], { from, to: today }, now);

	it('are kept up to their last instant, late after it, open before it, and unseen where nobody came back', () => {
		const one = promise(NOON);
		const end = NOON + 2 * HOUR;
		expect(count([one], end)).toEqual({ ...NONE, open: 1 });
		expect(count([one], end + 1)).toEqual({ ...NONE, unseen: 1 });
		expect(count([one, said(end)], end + DAY)).toEqual({ ...NONE, kept: 1 });
		expect(count([one, said(end + 1)], end + DAY)).toEqual({ ...NONE, late: 1 });
	});

	it('count on the day on which they were given', () => {
		expect(count([promise(NOON - DAY)], NOON)).toEqual(NONE);
		expect(count([promise(NOON - DAY)], NOON, today - 1)).toEqual({ ...NONE, unseen: 1 });
	});
});
