// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, instantFromText, MINUTE, SECOND } from '../../../utils/domain/clock';
import type { Said, Speaker } from '../../../utils/domain/reply-clock';
import { isInTime, repliesIn } from '../../../utils/domain/reply-times';

const at = (clock: string) => instantFromText(`2026-11-23 ${clock}`) ?? Number.NaN;
const said =
	(by: Speaker) =>
	(clock: string): Said => ({ by, at: at(clock) });
const [buyer, person, machine, unknown] = [said('buyer'), said('person'), said('machine'), said('unknown')];
const asked = (question: string, answer?: string) => ({
	askedAt: at(question),
	...(answer && { answeredAt: at(answer) }),
});
/** A list that is longer than what may be a whole conversation. */
const LONG = Array.from({ length: 10 }, () => machine('09:00:00'));

describe('the questions of a conversation', () => {
	it('begin with the first of the buyer’s messages and end with the first answer of a person', () => {
		const talk = [
			...[buyer('10:00:00'), buyer('10:01:00'), person('10:02:00'), person('10:02:30')],
			...[buyer('11:00:00'), person('11:05:00')],
		];
		expect(repliesIn(talk)).toEqual([asked('10:00:00', '10:02:00'), asked('11:00:00', '11:05:00')]);
	});

	it('are not answered by a robot, the platform or the console', () => {
		expect(repliesIn([buyer('10:00:00'), machine('10:00:01'), person('10:04:00')])).toEqual([
			asked('10:00:00', '10:04:00'),
		]);
		expect(repliesIn([buyer('10:00:00'), machine('10:00:01')])).toEqual([asked('10:00:00')]);
	});

	it('are none where only the shop wrote, or nobody', () => {
		expect(repliesIn([])).toEqual([]);
		expect(repliesIn([person('10:00:00'), machine('10:01:00'), person('10:02:00')])).toEqual([]);
	});

	it('are left out at the top of a long list, whose beginning may not be shown', () => {
		expect(repliesIn([buyer('08:30:00'), person('08:31:00'), ...LONG])).toEqual([]);
		expect(repliesIn([...LONG, buyer('10:00:00'), person('10:01:00')])).toEqual([]);
		expect(repliesIn([person('08:30:00'), ...LONG, buyer('10:00:00'), person('10:01:00')])).toEqual([
			asked('10:00:00', '10:01:00'),
		]);
	});

	it('are left out with somebody unknown before or behind them, who may have asked or answered', () => {
		expect(repliesIn([unknown('09:59:00'), buyer('10:00:00'), person('10:01:00')])).toEqual([]);
		expect(repliesIn([buyer('10:00:00'), unknown('10:00:30'), person('10:01:00')])).toEqual([]);
		expect(repliesIn([buyer('10:00:00'), unknown('10:00:30')])).toEqual([]);
		const later = [buyer('10:00:00'), unknown('10:00:30'), person('10:01:00'), buyer('10:02:00')];
		expect(repliesIn(later)).toEqual([asked('10:02:00')]);
	});

	it('are left out without their times', () => {
		expect(repliesIn([{ by: 'buyer', at: undefined }, person('10:01:00')])).toEqual([]);
		expect(repliesIn([buyer('10:00:00'), { by: 'person', at: undefined }])).toEqual([]);
		expect(repliesIn([buyer('10:00:00'), person('09:59:00')])).toEqual([]);
	});

	it.each([
		['07:59:59', 0],
		['08:00:00', 1],
		['22:57:00', 1],
		['22:57:01', 0],
		['23:30:00', 0],
	])('count at %s, answered or not: %s', (clock, count) => {
		expect(repliesIn([buyer(clock)])).toHaveLength(count);
		expect(repliesIn([buyer(clock), person('23:59:59')])).toHaveLength(count);
	});

	it('are in time up to three minutes, and not without an answer', () => {
		expect(isInTime(asked('10:00:00', '10:03:00'))).toBe(true);
		expect(isInTime({ askedAt: at('10:00:00'), answeredAt: at('10:03:00') + 1 })).toBe(false);
		expect(isInTime(asked('10:00:00'))).toBe(false);
	});
});

const talk = fc
	.array(
		fc.record({
			by: fc.constantFrom<Speaker>('buyer', 'person', 'machine', 'unknown'),
			after: fc.integer({ min: 0, max: 20 * MINUTE }),
		}),
		{ maxLength: 30 },
	)
	.map((steps) => {
		let now = at('08:00:00');
		return steps.map(({ by, after }): Said => {
			now += after;
			return { by, at: now };
		});
	});

describe('of any conversation', () => {
	it('each question is a buyer’s message, its answer a person’s, nobody of the shop between them', () => {
		fc.assert(
			fc.property(talk, (list) => {
				for (const { askedAt, answeredAt } of repliesIn(list)) {
					expect(list.some((one) => one.by === 'buyer' && one.at === askedAt)).toBe(true);
					if (answeredAt === undefined) continue;
					expect(answeredAt).toBeGreaterThanOrEqual(askedAt);
					expect(list.some((one) => one.by === 'person' && one.at === answeredAt)).toBe(true);
					const between = list.filter(({ at: when = 0 }) => when > askedAt && when < answeredAt);
					expect(between.some(({ by }) => by === 'person' || by === 'unknown')).toBe(false);
				}
			}),
		);
	});

	it('what a look at the end of the list tells is among what a look at all of it tells', () => {
		// Two looks of which each tells another beginning of one question would count it twice.
		fc.assert(
			fc.property(talk, fc.nat(20), (list, cut) => {
				const part = list.slice(cut);
				if (part.length < 10) return;
				const whole = repliesIn(list).map((one) => JSON.stringify(one));
				for (const one of repliesIn(part)) expect(whole).toContain(JSON.stringify(one));
			}),
			{ numRuns: 500 },
		);
	});

	it('what an earlier look told as answered is told the same later', () => {
		fc.assert(
			fc.property(talk, fc.nat(30), (list, upTo) => {
				const before = repliesIn(list.slice(0, upTo)).filter(({ answeredAt }) => answeredAt);
				const after = new Map(repliesIn(list).map((one) => [one.askedAt, one.answeredAt]));
				for (const { askedAt, answeredAt } of before)
					expect(after.get(askedAt) ?? answeredAt).toBe(answeredAt);
			}),
		);
	});

	it('the hours decide by the question alone', () => {
		fc.assert(
			fc.property(fc.nat(24 * 3600), fc.nat(8 * 3600), (second, wait) => {
				const askedAt = at('00:00:00') + second * SECOND;
				const answer: Said = { by: 'person', at: askedAt + wait * SECOND };
				const question: Said = { by: 'buyer', at: askedAt };
				expect(repliesIn([question, answer])).toHaveLength(repliesIn([question]).length);
				const isInside = second >= 8 * 3600 && askedAt + 3 * MINUTE <= at('00:00:00') + 23 * HOUR;
				expect(repliesIn([question])).toHaveLength(isInside ? 1 : 0);
			}),
		);
	});
});
