import { isField } from './boxes';
import { select, selectedIn } from './editable-text';

/** Where the caret stood in editable elements that the focus has left. */
const left = new WeakMap<HTMLElement, StaticRange>();

/** The focus is about to leave a box: some editors drop their caret with it, and the browser puts it at the beginning when the focus comes back. */
export function noteCaret(box: HTMLElement): void {
	const range = isField(box) ? undefined : selectedIn(box);
	if (range) left.set(box, new StaticRange(range));
}

/** Selects again what was selected when the focus left the box; false where that is not known or gone. */
export function caretBack(box: HTMLElement): boolean {
	const at = left.get(box);
	if (!at || !box.contains(at.startContainer) || !box.contains(at.endContainer)) return false;
	try {
		select(box, at);
	} catch {
		// The text has become shorter than that.
		return false;
	}
	return true;
}
