import { shanghaiDay } from '../../utils/domain/clock';
import type { Outcome } from '../../utils/domain/words';
import type { TrueCase } from './truth';
import type { Seen } from './visits';

/** A request on which a move of the shop was seen. All are ms since it was filed. */
export interface TrueMove {
	/** Last look that showed it still with the shop, and first look that did not. */
	least: number;
	most: number;
	/** When the shop moved in truth, whoever looked. */
	truth: number;
}

/** What is so of one Shanghai day of a shop of which just this was seen; counted with none of the extension's code. */
export interface TrueDay {
	/** Money (fen) of what was first seen paid back on the day, by whom. */
	paid: Map<Outcome, number>;
	moves: TrueMove[];
}

const OTHERS: ReadonlySet<string> = new Set(['fast', 'platform', 'timeout', 'withdrawn']);
const PAYERS: ReadonlySet<string> = new Set(['fast', 'platform', 'timeout', 'merchant']);

export function countDays(seen: Iterable<readonly Seen[]>): Map<number, TrueDay> {
	const looks = Map.groupBy([...seen].flat(), ({ one }) => one);
	const days = new Map<number, TrueDay>();
	const dayOf = (at: number): TrueDay => {
		const day = days.get(shanghaiDay(at)) ?? { paid: new Map(), moves: [] };
		days.set(shanghaiDay(at), day);
		return day;
	};
	for (const [one, own] of looks) {
		for (const { at } of own) dayOf(at);
		const end = own.find(({ turn }) => turn.outcome);
		if (end?.turn.outcome && PAYERS.has(end.turn.outcome)) {
			const { paid } = dayOf(end.at);
			paid.set(end.turn.outcome, (paid.get(end.turn.outcome) ?? 0) + one.amount);
		}
		if (end?.turn.outcome && OTHERS.has(end.turn.outcome)) continue;
		const done = own.findIndex(({ turn }) => isMove(turn));
		const look = own[done];
		if (!look) continue;
		const before = own[done - 1]?.at ?? one.requestedAt;
		dayOf(look.at).moves.push({
			least: before - one.requestedAt,
			most: look.at - one.requestedAt,
			truth: movedAt(one) - one.requestedAt,
		});
	}
	return days;
}

function isMove({ stage, outcome }: Seen['turn']): boolean {
	return stage === 'buyer-send' || outcome === 'merchant' || outcome === 'refused';
}

const movedAt = (one: TrueCase): number => one.movedAt ?? one.endedAt;
