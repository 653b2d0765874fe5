// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, instantFromText, MINUTE, SECOND } from '../../../utils/domain/clock';
import {
	agreedWaiting,
	replyClock,
	type Said,
	type Waiting,
	waitingIn,
} from '../../../utils/domain/reply-clock';

const at = (clock: string, day = '2026-11-23') => instantFromText(`${day} ${clock}`) ?? Number.NaN;
const buyer = (clock: string, day?: string): Said => ({ by: 'buyer', at: at(clock, day) });
const person = (clock: string): Said => ({ by: 'person', at: at(clock) });
const machine = (clock: string): Said => ({ by: 'machine', at: at(clock) });
const clockOf = (now: number, ...said: Said[]) => replyClock(waitingIn(said), now);
const waits = (since: number, exact = false): Waiting => ({ waits: true, sinces: [since], exact });

describe('the three minutes for a reply', () => {
	it('run from the first message without a reply, however many follow', () => {
		const said = [buyer('12:00:00'), buyer('12:01:00'), buyer('12:02:59')];
		expect(clockOf(at('12:02:59'), ...said)).toEqual({
			dueAt: at('12:03:00'),
			missed: false,
			waitingSince: at('12:00:00'),
			sure: true,
		});
	});

	it('are missed once they are over, and not in their last instant', () => {
		expect(clockOf(at('12:03:00'), buyer('12:00:00'))?.missed).toBe(false);
		expect(clockOf(at('12:03:00') + 1, buyer('12:00:00'))?.missed).toBe(true);
	});

	it('end with a reply by a person and begin anew with the next message', () => {
		expect(clockOf(at('12:05:00'), buyer('12:00:00'), person('12:04:00'))).toBeUndefined();
		const clock = clockOf(at('12:06:00'), buyer('12:00:00'), person('12:04:00'), buyer('12:05:00'));
		expect(clock).toMatchObject({ dueAt: at('12:08:00'), waitingSince: at('12:05:00'), sure: true });
	});

	it('are not ended by a robot, the platform or the console', () => {
		const clock = clockOf(at('12:01:00'), buyer('12:00:00'), machine('12:00:05'), machine('12:00:30'));
		expect(clock).toMatchObject({ dueAt: at('12:03:00'), sure: true });
	});

	it.each([
		['07:59:59', '08:03:00', false],
		['08:00:00', '08:03:00', true],
		['22:56:59', '22:59:59', true],
		['22:57:00', '23:00:00', true],
		['22:58:00', '23:01:00', false],
		['22:59:59', '23:02:59', false],
	])('of a message at %s end at %s, sure: %s', (sent, due, sure) => {
		expect(clockOf(at(sent), buyer(sent))).toMatchObject({ dueAt: at(due), sure, missed: false });
	});

	it.each(['23:00:00', '23:59:59'])('of a message at %s begin in the morning', (sent) => {
		expect(clockOf(at(sent), buyer(sent))).toMatchObject({
			dueAt: at('08:03:00', '2026-11-24'),
			sure: false,
			missed: false,
		});
	});

	it('of a message at midnight begin on the same day', () => {
		const clock = clockOf(at('00:00:00'), buyer('00:00:00'));
		expect(clock).toMatchObject({ dueAt: at('08:03:00'), waitingSince: at('00:00:00'), sure: false });
	});

	it('count a message of the morning where one of the night was left before it', () => {
		const clock = clockOf(at('08:06:00'), buyer('02:30:00'), buyer('08:05:00'));
		expect(clock).toMatchObject({ dueAt: at('08:08:00'), waitingSince: at('02:30:00'), sure: true });
	});

	it('bear a server whose clock is before this computer, and know nothing where it is far before it', () => {
		expect(clockOf(at('12:00:00'), buyer('12:02:00'))).toMatchObject({
			dueAt: at('12:05:00'),
			missed: false,
		});
		const later = clockOf(at('12:00:00'), buyer('12:00:30'), buyer('12:04:00'));
		expect(later).toMatchObject({ dueAt: at('12:03:30'), missed: true });
		expect(clockOf(at('12:00:00'), buyer('12:10:01'))).toBeUndefined();
	});

	it('are not told of nobody, nor where a message may have been the reply or has no time', () => {
		expect(clockOf(at('12:00:00'))).toBeUndefined();
		expect(clockOf(at('12:01:00'), buyer('12:00:00'), { by: 'unknown', at: at('12:00:30') })).toBeUndefined();
		expect(clockOf(at('12:01:00'), { by: 'buyer', at: undefined })).toBeUndefined();
		expect(clockOf(at('12:01:00'), machine('12:00:00'))).toBeUndefined();
	});

	it('are only a bound where something unknown stands before them', () => {
		const clock = clockOf(at('12:01:00'), { by: 'unknown', at: at('11:59:00') }, buyer('12:00:00'));
		expect(clock).toMatchObject({ dueAt: at('12:03:00'), sure: false });
	});

	it('are missed only later than they are due, and due after the waiting began, whenever that is', () => {
		const time = fc.integer({ min: at('00:00:00'), max: at('00:00:00') + 24 * HOUR });
		fc.assert(
			fc.property(fc.array(time, { minLength: 1, maxLength: 5 }), time, (times, now) => {
				const said = times.sort((a, b) => a - b).map((sent): Said => ({ by: 'buyer', at: sent }));
				const clock = replyClock(waitingIn(said), now);
				if (!clock) return;
				expect(clock.waitingSince).toBe(times[0]);
				expect(clock.dueAt - clock.waitingSince).toBeGreaterThanOrEqual(3 * MINUTE);
				if (clock.missed) expect(Math.max(now, times.at(-1) ?? 0)).toBeGreaterThan(clock.dueAt);
			}),
		);
	});
});

describe('what several sources say of one buyer', () => {
	const since = at('12:00:00');

	it('is what one says where the others know nothing', () => {
		expect(agreedWaiting(undefined, waits(since), undefined)).toEqual(waits(since));
		expect(agreedWaiting(undefined, undefined)).toBeUndefined();
	});

	it('is unknown where one says that the buyer waits and another that not, whatever a third says', () => {
		expect(agreedWaiting(waits(since), { waits: false })).toBeUndefined();
		expect(agreedWaiting(waits(since), { waits: false }, waits(since))).toBeUndefined();
		expect(agreedWaiting({ waits: false }, { waits: false })).toEqual({ waits: false });
	});

	it('is the exact one before a bound that it keeps within', () => {
		const exact = waits(since, true);
		expect(agreedWaiting(waits(since + MINUTE), exact)).toEqual(exact);
		expect(agreedWaiting(exact, waits(since - MINUTE))).toEqual(exact);
		expect(agreedWaiting(exact, waits(since - 2 * MINUTE))).toBeUndefined();
	});

	it('is the earlier of two bounds, and unknown of two exact times that differ', () => {
		expect(agreedWaiting(waits(since), waits(since - HOUR))).toEqual(waits(since - HOUR));
		expect(agreedWaiting(waits(since, true), waits(since + 30 * SECOND, true))).toBeDefined();
		expect(agreedWaiting(waits(since, true), waits(since + HOUR, true))).toBeUndefined();
	});
});
