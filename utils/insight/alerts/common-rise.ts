/** What was counted of one thing in some days, and what other days let expect (requests). */
export interface Window {
	id: string;
	count: number;
	usual: number;
}

/** How many times as much as usual all the rest brings, and from how many requests that is known. */
export interface CommonRise {
	times: number;
	known: number;
}

/** So many requests of an ordinary day are put beside the rest, so that a handful of them raises nothing. */
const PULL = 5;
/** What rose so many times as much as the rest rose by itself. Left out without need, the one that chance raised most would make the rest seem lower. */
const ALONE = 1.5;

/**
 * By how much everything has risen, for one thing after the other: by the rest of the shop, since its own rise is what is asked for, and without the one that rose
 * most where it rose by itself, since one product that goes wrong is no reason to expect more of the others. A sale, a holiday that is over, or more pages
 * opened than before raise all together, and none of them goes wrong by it. Days on which all bring less lower nothing: they may only have begun.
 */
export function commonRises(of: readonly Window[]): (id: string) => CommonRise {
	const rest = restOf(of);
	const own = new Map(of.map((one) => [one.id, one]));
	return (id) => {
		const { times, known } = rest(own.get(id));
		return { times: Math.max(1, times), known };
	};
}

/** The same of all together; below 1 where they brought less. */
export function commonRise(of: readonly Window[]): number {
	return restOf(of)(undefined).times;
}

function restOf(of: readonly Window[]): (own: Window | undefined) => CommonRise {
	const count = of.reduce((sum, one) => sum + one.count, 0);
	const usual = of.reduce((sum, one) => sum + one.usual, 0);
	const without = (out: readonly (Window | undefined)[]): CommonRise => {
		const known = out.reduce((sum, one) => sum - (one?.count ?? 0), count) + PULL;
		return { times: known / (out.reduce((sum, one) => sum - (one?.usual ?? 0), usual) + PULL), known };
	};
	const [first, second] = topTwo(of);
	return (own) => {
		const top = first === own ? second : first;
		const rest = without([own, top]);
		return top && top.count > ALONE * rest.times * top.usual ? rest : without([own]);
	};
}

/** The two that rose most, without sorting thousands. */
function topTwo(of: readonly Window[]): (Window | undefined)[] {
	const excess = (one: Window | undefined) => (one ? one.count - one.usual : -Infinity);
	let [first, second]: (Window | undefined)[] = [];
	for (const one of of) {
		if (excess(one) > excess(first)) [first, second] = [one, first];
		else if (excess(one) > excess(second)) second = one;
	}
	return [first, second];
}
