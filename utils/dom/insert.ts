import { insertTextIntoField } from 'text-field-edit';
import type { Field } from './boxes';

/** A stretch of a box's text to be replaced, by UTF-16 positions, with what must still stand there. */
export interface Stretch {
	from: number;
	to: number;
	text: string;
}

/**
 * Puts text at the caret, or in place of a stretch, and reads back whether the box holds it. One undo takes it out; the draft around it stays.
 * False where the box would not take it, in which case text and selection are as they were before.
 */
export function insertIntoBox(box: Field, given: string, instead?: Stretch): boolean {
	// A box holds its lines with single line feeds, whatever is put into it; a box of one line holds them as a paste would put them there.
	const text =
		box.localName === 'textarea' ? given.replace(/\r\n?/g, '\n') : given.replace(/\s*[\r\n]\s*/g, ' ');
	const before = box.value;
	const [start, end] = [box.selectionStart ?? before.length, box.selectionEnd ?? before.length];
	const { from, to } = instead ?? { from: start, to: end };
	if (instead && before.slice(from, to) !== instead.text) return false;
	const expected = before.slice(0, from) + text + before.slice(to);
	if (box.maxLength >= 0 && expected.length > box.maxLength) return false;
	box.focus();
	box.setSelectionRange(from, to);
	typeInto(box, text);
	if (box.value === expected) return true;
	setByHand(box, expected, from + text.length, from + text.length);
	if (box.value === expected) return true;
	setByHand(box, before, start, end);
	return false;
}

/** Gives a box back the text that it had, where the page has made something else of it since; false where it does not take that. */
export function putBack(box: Field, before: string, caret: number): boolean {
	setByHand(box, before, caret, caret);
	return box.value === before;
}

/** The first rung: as if typed, with undo. A page or browser without the command is answered by the second one. */
function typeInto(box: Field, text: string): void {
	try {
		insertTextIntoField(box, text);
	} catch {
		// What the box holds afterwards decides.
	}
}

/** The second rung: the native setter and an input event. The framework sees it, but the box's own undo is lost. */
function setByHand(box: Field, value: string, start: number, end: number): void {
	const prototype = box.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
	Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(box, value);
	box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
	box.setSelectionRange(start, end);
}
