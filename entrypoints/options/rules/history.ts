/** What was done to a value, step by step. `place` names what the last step changed. */
export interface History<T> {
	past: readonly T[];
	now: T;
	future: readonly T[];
	place: string | undefined;
	/** When the last step was made (epoch ms). */
	at: number;
}

/** Steps that can be taken back. */
const MOST = 200;
/** Typing in one field is one step until it pauses for so long (ms). */
const PAUSE = 1500;

export function historyOf<T>(now: T): History<T> {
	return { past: [], now, future: [], place: undefined, at: 0 };
}

/** One step further. A step at the same `place` as the one just before joins it; `at` is epoch ms. */
export function stepTo<T>(history: History<T>, next: T, place: string | undefined, at: number): History<T> {
	if (next === history.now) return history;
	const joins = place !== undefined && place === history.place && at - history.at < PAUSE;
	const past = joins ? history.past : [...history.past, history.now].slice(-MOST);
	return { past, now: next, future: [], place, at };
}

export function undone<T>(history: History<T>): History<T> {
	const { past, now, future } = history;
	if (past.length === 0) return history;
	return {
		past: past.slice(0, -1),
		now: past.at(-1) as T,
		future: [now, ...future],
		place: undefined,
		at: 0,
	};
}

export function redone<T>(history: History<T>): History<T> {
	const [next, ...future] = history.future;
	if (history.future.length === 0) return history;
	return { past: [...history.past, history.now], now: next as T, future, place: undefined, at: 0 };
}
