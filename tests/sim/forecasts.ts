import { DAY, dayBounds, HOUR, shanghaiDay } from '../../utils/domain/clock';
import { type Forecast, forecast } from '../../utils/insight/forecast/forecast';
import { createOpenGroups, type OpenCase, type OpenGroup } from '../../utils/insight/forecast/open-groups';
import type { PastCase } from '../../utils/insight/forecast/past-case';
import { daysOf } from './make-shop';
import type { Plan } from './plan';
import type { TrueCase } from './truth';

const PAID: ReadonlySet<string> = new Set(['fast', 'platform', 'timeout', 'merchant']);

/** What was known of a request at `now` to somebody who saw all of it. */
function pastOf(one: TrueCase, now: number): PastCase {
	const isEnded = one.endedAt <= now;
	return {
		filedAt: one.requestedAt,
		amount: one.amount,
		type: one.requestType,
		stages: one.turns.filter(({ at }) => at <= now).map(({ stage, at }) => ({ stage, at })),
		...(isEnded && { endedAt: one.endedAt }),
		...(isEnded && PAID.has(one.outcome) && { paidBackAt: one.endedAt }),
	};
}

/** Forecasts of a shop from its 30th day on, each evening at nine, with what was then paid back in truth (fen). */
export function foretell(plan: Plan, days: number): { told: Forecast | undefined; truth: number }[] {
	const cases = [...daysOf(plan)].flatMap((day) => day.cases);
	const found = [];
	for (let index = 30; index + days < plan.days - 1; index += days) {
		const now = dayBounds(plan.firstDay + index).from + 21 * HOUR;
		const known = cases.filter(({ requestedAt }) => requestedAt <= now && requestedAt > now - 30 * DAY);
		const open = known.flatMap((one): OpenCase[] => {
			const turn = one.turns.findLast(({ at }) => at <= now);
			if (one.endedAt <= now || !turn) return [];
			return [{ type: one.requestType, stage: turn.stage, verdict: turn.verdict, amount: one.amount }];
		});
		const byDay = Map.groupBy(known, ({ requestedAt }) => shanghaiDay(requestedAt));
		const filed = [...byDay]
			.map(([day, own]) => ({ day, fen: own.reduce((sum, { amount }) => sum + amount, 0) }))
			.filter(({ day }) => day < shanghaiDay(now) && day > shanghaiDay(now) - 29);
		const told = forecast(
			{ now, open: groupOpen(open), past: known.map((one) => pastOf(one, now)), filed },
			days,
		);
		const truth = cases
			.filter((one) => PAID.has(one.outcome) && one.endedAt > now && one.endedAt <= now + days * DAY)
			.reduce((sum, { amount }) => sum + amount, 0);
		found.push({ told, truth });
	}
	return found;
}

/** Open requests of a list, added up as the background does it. */
export function groupOpen(cases: Iterable<OpenCase>): OpenGroup[] {
	const groups = createOpenGroups();
	for (const one of cases) groups.add(one);
	return groups.all();
}
