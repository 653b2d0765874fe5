import { DAY } from '../../domain/clock';
import type { RequestType, Stage } from '../../domain/words';
import { isOpenAt, isPaidBetween, type PastCase, stageAt } from './past-case';

/** How often open requests of a kind were paid back within a time, and from how many looks that is known. */
export interface Rate {
	share: number;
	looks: number;
}

/** Looks at all requests that are put beside those at one kind, so that three of three are no certainty. */
const PULL = 4;

const kindOf = (type: RequestType | undefined, stage: Stage): string => `${type ?? ''} ${stage}`;

/**
 * Learns from what became of requests that were open on earlier days, looked at once a day, at this time of day: what share of each kind (type and
 * stage) was paid back within `within` ms. Only looks whose time is over by `now` count.
 */
export function ratesOf(
	past: readonly PastCase[],
	now: number,
	within: number,
	days: number,
): (type: RequestType | undefined, stage: Stage) => Rate {
	const kinds = new Map<string, { paid: number; looks: number }>();
	const all = { paid: 0, looks: 0 };
	for (let back = Math.ceil(within / DAY); back <= days; back++) {
		const look = now - back * DAY;
		for (const one of past) {
			if (!isOpenAt(one, look)) continue;
			const kind = kindOf(one.type, stageAt(one, look));
			const counted = kinds.get(kind) ?? { paid: 0, looks: 0 };
			kinds.set(kind, counted);
			const paid = isPaidBetween(one, look, look + within) ? 1 : 0;
			for (const place of [counted, all]) {
				place.looks++;
				place.paid += paid;
			}
		}
	}
	const usual = (all.paid + 1) / (all.looks + 2);
	return (type, stage) => {
		const { paid, looks } = kinds.get(kindOf(type, stage)) ?? { paid: 0, looks: 0 };
		return { share: (paid + PULL * usual) / (looks + PULL), looks: looks + PULL };
	};
}

/** What share of the money of a request is back within `within` ms of its filing; from requests that were filed long enough ago. */
export function paidWithin(past: readonly PastCase[], now: number, within: number): number {
	const old = past.filter(({ filedAt }) => filedAt <= now - within);
	const money = old.reduce((sum, { amount }) => sum + amount, 0);
	const back = old.reduce(
		(sum, one) => sum + (isPaidBetween(one, one.filedAt - 1, one.filedAt + within) ? one.amount : 0),
		0,
	);
	return money > 0 ? back / money : 0;
}
