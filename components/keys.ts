/**
 * True while an input method composes. The second test is for browsers that end the composition before they report the key
 * that ended it: that key still carries the code 229.
 */
export function isComposing(event: KeyboardEvent): boolean {
	return event.isComposing || event.keyCode === 229;
}

export type ListKey = { do: 'move'; by: 1 | -1 } | { do: 'pick' } | { do: 'digit'; index: number };

/** What a key means to the reply list, if anything. Digits choose only while nothing is being searched for. */
export function listKey(event: KeyboardEvent, searching: boolean): ListKey | undefined {
	if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
		return undefined;
	if (event.key === 'ArrowDown') return { do: 'move', by: 1 };
	if (event.key === 'ArrowUp') return { do: 'move', by: -1 };
	if (event.key === 'Enter') return { do: 'pick' };
	if (!searching && /^[1-9]$/.test(event.key)) return { do: 'digit', index: Number(event.key) - 1 };
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
