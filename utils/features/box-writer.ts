import { type Field, isField } from '../dom/boxes';
import { typedBehind } from '../dom/editable-text';
import { insertIntoBox, putBack, type Stretch } from '../dom/insert';
import { insertIntoEditor } from '../dom/insert-editor';
import { lasting, type Written } from '../dom/written';

/** Puts a text into a box of any kind, where `still` holds right before; see `insertIntoBox` and `insertIntoEditor`. */
export type Write = (
	box: HTMLElement,
	text: string,
	instead: Stretch | undefined,
	still: () => boolean,
) => Promise<Written>;

/** In Firefox no editor can read a paste that an extension made, and some lose what is selected to it. */
const PASTE = !import.meta.env.FIREFOX;

let typedAt = Number.NEGATIVE_INFINITY;

/** The agent has typed in a box: an editor may count what follows soon to the same step. */
export function noteTyping(): void {
	typedAt = performance.now();
}

export const write: Write = async (box, text, instead, still) => {
	if (isField(box)) return writeField(box, text, instead);
	return insertIntoEditor(box, text, instead, {
		paste: PASTE,
		sinceTyping: () => performance.now() - typedAt,
		still,
	});
};

/** A page that cuts a text off may cut the draft's end off with it, and has broken the box's own undo then: the draft is put back. */
async function writeField(box: Field, text: string, instead: Stretch | undefined): Promise<Written> {
	const { value: before, selectionEnd } = box;
	// What was typed on behind the trigger stays behind the text, and so does the caret.
	const typed = (instead && typedBehind(box, instead)) ?? '';
	const whole = instead && { ...instead, to: instead.to + typed.length, text: instead.text + typed };
	if (!insertIntoBox(box, text + typed, whole)) return 'untouched';
	const left = await lasting(box, before, text);
	if (left !== 'changed' || !putBack(box, before, instead?.to ?? selectionEnd ?? before.length)) return left;
	return lasting(box, before, text);
}
