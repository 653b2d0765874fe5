/** Lists of numbers under small integer keys, in one piece of memory: those of a key stand in `places` from `starts[key]` to `starts[key + 1]`. */
export interface Places {
	starts: Int32Array;
	places: Int32Array;
}

/**
 * What a search found: the entries of `list` from `from` to `to`, until the next search. A walk over numbers, since calling back for
 * each of them takes longer than finding it.
 */
export interface Stretch {
	list: Int32Array;
	from: number;
	to: number;
}

/** In an entry: the word is the whole text, or it begins with it. */
export const WHOLE = 1;
export const BEGINS = 2;

/** `entries` is run twice, to count and to fill; it must give the same both times, and each list keeps its order. */
export function placesOf(keys: number, entries: (add: (key: number, place: number) => void) => void): Places {
	const starts = new Int32Array(keys + 1);
	entries((key) => {
		starts[key + 1] = (starts[key + 1] ?? 0) + 1;
	});
	for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
	const filled = starts.slice();
	const places = new Int32Array(starts[keys] ?? 0);
	entries((key, place) => {
		const at = filled[key] ?? 0;
		places[at] = place;
		filled[key] = at + 1;
	});
	return { starts, places };
}
