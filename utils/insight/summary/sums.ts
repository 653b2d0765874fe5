import type { Sum } from '../figures';

export const nothing = (): Sum => ({ n: 0, fen: 0, unpriced: 0 });

/** Sums added up; absent ones are nothing. */
export function plus(...sums: readonly (Sum | undefined)[]): Sum {
	return sums.reduce<Sum>(
		(all, one) =>
			one ? { n: all.n + one.n, fen: all.fen + one.fen, unpriced: all.unpriced + one.unpriced } : all,
		nothing(),
	);
}

/** Tables of sums added up, name by name. */
export function plusBy<K extends string>(
	...tables: readonly ({ [key in K]?: Sum } | undefined)[]
): { [key in K]?: Sum } {
	const all: { [key in K]?: Sum } = {};
	for (const table of tables) {
		for (const [name, sum] of Object.entries(table ?? {}) as [K, Sum][]) all[name] = plus(all[name], sum);
	}
	return all;
}

/** The sum of those of a table whose name passes. */
export function sumOf<K extends string>(
	table: { [key in K]?: Sum },
	passes: (name: K) => boolean = () => true,
): Sum {
	return plus(
		...(Object.entries(table) as [K, Sum][]).map(([name, sum]) => (passes(name) ? sum : undefined)),
	);
}
