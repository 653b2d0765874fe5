import { DAY } from '../domain/clock';
import type { PageKind } from '../domain/sighting';
import type { Reply } from './reply';
import { SCENARIO_LABELS, type ScenarioId } from './scenarios';
import type { ConsoleId } from './scope';
import type { Standing } from './shelves';

/** How often this browser used a reply; `lastUsedAt` is epoch ms. */
export interface Usage {
	times: number;
	lastUsedAt: number;
}

/** Where the agent is. */
export interface Place {
	console: ConsoleId;
	page: PageKind | undefined;
}

export interface RankedReply {
	reply: Reply;
	/** Why it stands where it stands: `适合：在途拦截`, `置顶`, `常用`, several of these, or nothing. */
	why: string;
	/** Its scenario is one that the assessment asks for. */
	suits: boolean;
	/** It is not offered here; only the search finds it. */
	hidden: boolean;
	/** Place of its scenario in what the assessment asks for; undefined where it does not suit. */
	place: number | undefined;
}

/** Half of a habit is forgotten in a month, so that a reply used daily last year does not stay on top. */
const HALF_LIFE = 30 * DAY;
/** A habit this strong is called `常用`. */
const OFTEN = 3;

/** So many scenarios show their best reply before any shows its second. */
const HEADS = 3;

/**
 * Replies for one case, best first: those that serve the `wanted` scenarios, in their order; within a scenario, and
 * among the rest, pinned ones first, then the more used; ties keep the order of the list. The best of each of the first three
 * scenarios come before all others. What is out of its scope comes last. No reply is dropped. `now` is epoch ms.
 */
export function rankReplies(
	replies: readonly Reply[],
	wanted: readonly string[],
	usage: Readonly<Record<string, Usage>>,
	now: number,
	where: Place = { console: 'pinduoduo', page: undefined },
): RankedReply[] {
	const places = new Map(wanted.map((scenario, place) => [scenario, place]));
	const sorted = replies
		.map((reply) => {
			const hidden = !isInScope(reply, wanted, where);
			const place = hidden ? undefined : placeOf(reply, places);
			const habit = habitOf(Object.hasOwn(usage, reply.id) ? usage[reply.id] : undefined, now);
			const suits = place !== undefined;
			const served = SCENARIO_LABELS[wanted[place ?? -1] as ScenarioId];
			const why = [suits && `适合：${served}`, reply.pinned && '置顶', habit >= OFTEN && '常用'];
			const ranked = { reply, why: why.filter(Boolean).join(' · '), suits, hidden, place };
			return {
				ranked,
				place: hidden ? Infinity : (place ?? wanted.length),
				pinned: reply.pinned ? 0 : 1,
				habit,
			};
		})
		.sort((a, b) => (a.place === b.place ? a.pinned - b.pinned || b.habit - a.habit : a.place - b.place))
		.map(({ ranked }) => ranked);
	const heads = new Set<RankedReply>();
	for (const ranked of sorted) {
		const first = ranked.place !== undefined && ![...heads].some(({ place }) => place === ranked.place);
		if (first && heads.size < HEADS) heads.add(ranked);
	}
	return [...heads, ...sorted.filter((ranked) => !heads.has(ranked))];
}

/** The best place among the scenarios it serves. */
function placeOf({ scenario, also = [] }: Reply, places: ReadonlyMap<string, number>): number | undefined {
	const own = [scenario, ...also].flatMap((one) => places.get(one) ?? []);
	return own.length > 0 ? Math.min(...own) : undefined;
}

function isInScope({ scope }: Reply, wanted: readonly string[], where: Place): boolean {
	if (!scope) return true;
	if (scope.consoles && !scope.consoles.includes(where.console)) return false;
	if (scope.pages && where.page && !scope.pages.includes(where.page)) return false;
	return !scope.scenarios || scope.scenarios.some((scenario) => wanted.includes(scenario));
}

/** More than a better place in a title is worth, less than a whole title or a label instead of a title. */
const BONUS = 25;
const LESS_PER_PLACE = 2;

/** The ranking as the search takes it; `replies` is the list that was indexed, `ranked` the same replies ranked. */
export function standingOf(replies: readonly Reply[], ranked: readonly RankedReply[]): Standing {
	const numbers = new Map(replies.map(({ id }, number) => [id, number]));
	const order = new Int32Array(ranked.length);
	const bonus = new Int32Array(replies.length);
	for (const [at, { reply, place, hidden }] of ranked.entries()) {
		const number = numbers.get(reply.id) ?? 0;
		order[at] = number;
		if (place !== undefined) bonus[number] = Math.max(10, BONUS - LESS_PER_PLACE * place);
		if (hidden) bonus[number] = -5000;
	}
	return { order, bonus };
}

function habitOf(used: Usage | undefined, now: number): number {
	if (!used) return 0;
	// A clock set back must not make a habit stronger than it is.
	const age = Math.max(0, now - used.lastUsedAt);
	return used.times * 0.5 ** (age / HALF_LIFE);
}
