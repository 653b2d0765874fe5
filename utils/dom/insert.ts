import { insertTextIntoField } from 'text-field-edit';

export type TextBox = HTMLTextAreaElement | HTMLInputElement;

/** A stretch of a box's text to be replaced, by UTF-16 positions, with what must still stand there. */
export interface Stretch {
	from: number;
	to: number;
	text: string;
}

/**
 * Puts text at the caret, or in place of a stretch, and reads back whether the box holds it. One undo takes it out; the draft around it stays.
 * False where the box would not take it, in which case it is as it was before.
 */
export function insertIntoBox(box: TextBox, text: string, instead?: Stretch): boolean {
	const before = box.value;
	const from = instead?.from ?? box.selectionStart ?? before.length;
	const to = instead?.to ?? box.selectionEnd ?? before.length;
	if (instead && before.slice(from, to) !== instead.text) return false;
	const expected = before.slice(0, from) + text + before.slice(to);
	if (box.maxLength >= 0 && expected.length > box.maxLength) return false;
	box.focus();
	box.setSelectionRange(from, to);
	insertTextIntoField(box, text);
	if (box.value === expected) return true;
	setByHand(box, expected, from + text.length);
	if (box.value === expected) return true;
	setByHand(box, before, from);
	return false;
}

/** The second rung: the native setter and an input event. The framework sees it, but the box's own undo is lost. */
function setByHand(box: TextBox, value: string, caret: number): void {
	const prototype =
		box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
	Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(box, value);
	box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
	box.setSelectionRange(caret, caret);
}
