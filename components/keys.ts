/**
 * True while an input method composes. The second test is for browsers that end the composition before they report the key
 * that ended it: that key still carries the code 229.
 */
export function isComposing(event: KeyboardEvent): boolean {
	return event.isComposing || event.keyCode === 229;
}

/** Whether a key stands for itself: not typed somewhere, composed, repeated, or held with another key. */
export function isPlainKey(event: KeyboardEvent): boolean {
	if (isComposing(event) || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false;
	return !(
		event.target instanceof Element && event.target.closest('input:not([type="checkbox"]), textarea, select')
	);
}

export type ListKey = { do: 'move'; by: 1 | -1 } | { do: 'pick' } | { do: 'digit'; index: number };

/**
 * What a key means to the reply list, if anything. Digits choose only while nothing is being searched for; with Alt they always do, so that a
 * search may hold digits. `code` tells the key where Alt makes another character of it.
 */
export function listKey(event: KeyboardEvent, searching: boolean): ListKey | undefined {
	if (isComposing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
	const digit =
		/^[1-9]$/.exec(event.key)?.[0] ?? (event.altKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined);
	if (digit && (event.altKey || !searching)) return { do: 'digit', index: Number(digit) - 1 };
	if (event.altKey) return undefined;
	if (event.key === 'ArrowDown') return { do: 'move', by: 1 };
	if (event.key === 'ArrowUp') return { do: 'move', by: -1 };
	if (event.key === 'Enter') return { do: 'pick' };
	return undefined;
}

/** Moves the focus among the siblings that match `selector`, round at the ends. For roving-tabindex groups. */
export function rove(event: KeyboardEvent, selector: string): void {
	const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
	if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
	const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
	const at = items.indexOf(document.activeElement as HTMLElement);
	if (at === -1) return;
	event.preventDefault();
	items[(at + step + items.length) % items.length]?.focus();
}
