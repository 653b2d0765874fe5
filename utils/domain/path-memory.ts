/** A tree of answers by the path of keys that leads to each. */
interface Place<T> {
	next?: Map<unknown, Place<T>>;
	answer?: T;
}

/** The answers that were worked out for paths of keys. */
export interface PathMemory<T> {
	/** The answer kept for this path, or the one worked out now and kept from here on. */
	at(path: readonly unknown[], answer: () => T): T;
}

/** Keeps answers by paths of keys of any kind, compared as `Map` does; with more than `most` places it starts anew. */
export function pathMemory<T>(most = 5000): PathMemory<T> {
	let root: Place<T> = {};
	let places = 0;
	return {
		at(path, answer) {
			if (places > most) {
				root = {};
				places = 0;
			}
			let place = root;
			for (const key of path) {
				place.next ??= new Map();
				let next = place.next.get(key);
				if (!next) {
					next = {};
					places += 1;
					place.next.set(key, next);
				}
				place = next;
			}
			place.answer ??= answer();
			return place.answer;
		},
	};
}
