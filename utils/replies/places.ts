/** Lists of numbers under small integer keys, in one piece of memory. */
export interface Places {
	/** Calls `meet` with each number under `key`, in the order they were added. */
	each(key: number, meet: (place: number) => void): void;
}

/** `entries` is run twice, to count and to fill; it must give the same both times. */
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
	return {
		each(key, meet) {
			const end = starts[key + 1] ?? 0;
			for (let at = starts[key] ?? 0; at < end; at++) meet(places[at] ?? 0);
		},
	};
}
