import { dayBounds, HOUR, MINUTE } from '../../utils/domain/clock';
import type { Sighting } from '../../utils/domain/sighting';
import { Random } from '../fuzz/random';
import { daysOf } from './make-shop';
import type { Plan } from './plan';
import type { TrueCase, Turn } from './truth';

/** How a shop is watched. */
export interface Watching {
	/** Share of the pages of the list that are opened at each look. */
	share: number;
	/** Hours of the day at which somebody looks. */
	hours: readonly number[];
	/** Sends a case again only when it changed, as an open page does; otherwise at every look. */
	changesOnly?: boolean;
}

/** Rows on a page of the list. */
const PAGE = 20;
/** How long an ended request stays in the list that is looked at. */
const STAYS = 30 * HOUR;

/** One request as a page showed it. */
export interface Seen {
	one: TrueCase;
	turn: Turn;
	at: number;
}

/** What is seen of a shop, look by look in order of time: the newest requests first, page by page, those pages that somebody opens. */
export function* looksAt(plan: Plan, watching: Watching): Generator<Seen[]> {
	const random = new Random(`${plan.seed} watched`);
	const shown = new Map<TrueCase, Turn>();
	let known: TrueCase[] = [];
	for (const { day, cases } of daysOf(plan)) {
		known.push(...cases);
		for (const hour of watching.hours) {
			const at = dayBounds(day).from + hour * HOUR;
			known = known.filter(({ endedAt }) => endedAt > at - STAYS);
			const rows = known.filter(({ requestedAt }) => requestedAt <= at).toReversed();
			const seen: Seen[] = [];
			for (let from = 0; from < rows.length; from += PAGE) {
				if (!random.chance(watching.share)) continue;
				for (const one of rows.slice(from, from + PAGE)) {
					const turn = one.turns.findLast((entry) => entry.at <= at);
					if (!turn || (watching.changesOnly && shown.get(one) === turn)) continue;
					shown.set(one, turn);
					seen.push({ one, turn, at: at + seen.length });
				}
			}
			yield seen;
		}
	}
}

/** The sighting that the overlay sends of it. */
export function toSighting({ one, turn, at }: Seen): Sighting {
	const key = `${one.orderSn}/${Math.floor(one.requestedAt / 1000)}`;
	return {
		id: `sim-${key.replace(/\W/g, '-')}-${at}`,
		caseKey: key,
		at,
		page: 'after-sales-list',
		stage: turn.stage,
		requestType: one.requestType,
		reasonGroup: one.reason,
		verdict: turn.verdict,
		speed: turn.speed,
		...(turn.outcome && { outcome: turn.outcome }),
		refundAmount: one.amount,
		requestedAt: one.requestedAt,
		...(turn.timeoutAt !== undefined && { timeoutAt: Math.round(turn.timeoutAt / MINUTE) * MINUTE }),
		shipping: one.shipping,
		goods: one.product,
		sku: one.sku,
	};
}
