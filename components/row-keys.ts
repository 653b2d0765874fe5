import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows that one press of Page Up or Page Down passes over. */
const PAGE = 10;

/** Where a key leads in a list of so many rows, from the row at `at`; undefined for keys that lead nowhere. */
function rowAfter(key: string, at: number, count: number): number | undefined {
	const to: Record<string, number> = {
		ArrowDown: at + 1,
		ArrowUp: at - 1,
		PageDown: at + PAGE,
		PageUp: at - PAGE,
		Home: 0,
		End: count - 1,
	};
	const next = Object.hasOwn(to, key) ? to[key] : undefined;
	return next === undefined ? undefined : Math.min(count - 1, Math.max(0, next));
}

/**
 * Keys of a list whose rows carry their id in `data-row`: arrows, Home, End and pages lead to the same control of another row, and Tab stops at one row
 * only, or whoever has no mouse would pass two controls of each of thousands of rows to get beyond the list. `stop` is the row to stop at.
 */
export function useRowKeys(
	list: { readonly current: HTMLElement | null },
	ids: readonly string[],
	current: string | undefined,
) {
	const [last, setLast] = useState<string>();
	/** The tag of the control that gets the focus once its row is drawn. */
	const awaited = useRef<string | undefined>(undefined);
	const there = (id: string | undefined) => (id !== undefined && ids.includes(id) ? id : undefined);
	const stop = there(last) ?? there(current) ?? ids[0];
	// biome-ignore lint/correctness/useExhaustiveDependencies: the row is drawn with the stop, and before the next key comes.
	useLayoutEffect(() => {
		const control = awaited.current;
		if (control === undefined || stop === undefined) return;
		awaited.current = undefined;
		const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
		const row = Array.from(rows).find(({ dataset }) => dataset.row === stop);
		row?.querySelector<HTMLElement>(control)?.focus();
	}, [stop]);
	const rowOf = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
	return {
		stop,
		/** A click or Tab came to a row: the way goes on from there. */
		reached: (event: FocusEvent) => setLast(rowOf(event) ?? stop),
		press(event: KeyboardEvent) {
			const id = rowOf(event);
			if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
			const to = rowAfter(event.key, ids.indexOf(id), ids.length);
			if (to === undefined) return;
			event.preventDefault();
			if (ids[to] === id) return;
			awaited.current = (event.target as Element).tagName.toLowerCase();
			setLast(ids[to]);
		},
	};
}
