import { type ReplyBox, replyBoxOf } from '../consoles/pinduoduo/reply-box';
import { isField, originOf } from '../dom/boxes';
import { caretToEnd, textBeforeCaret, textOf } from '../dom/editable-text';
import type { Facts } from '../domain/fact';
import { boxPages } from './box-pages';
import type { Write } from './box-writer';
import type { FeatureContext } from './context';
import { createDraftMark, type DraftMark } from './draft-mark';
import { subjectOf } from './reply-subject';

/** One thing in a draft that may break the rules. `calmer` is the whole draft with a calmer wording taken over. */
export interface DraftFinding {
	level: 'block' | 'warn';
	quote: string;
	why: string;
	penalty?: string | undefined;
	suggestion?: string | undefined;
	calmer?: string | undefined;
}

/** What is wrong with a draft about a case with these facts; `limit` is what the box takes (UTF-16 units). */
export type CheckDraft = (text: string, facts: Facts, limit: number | undefined) => readonly DraftFinding[];

/** A draft is looked at when the agent has stopped typing for so long (ms). */
const PAUSE = 400;

/**
 * A quiet mark at a reply box whose draft the check would flag. It stops nothing, shows its reasons only when clicked, and keeps no text longer
 * than it stands in the box.
 */
export function draftWatch(
	context: FeatureContext,
	parts: { check: CheckDraft; write: Write; first: EventTarget | null },
): void {
	const { root, signal, watch, terms } = context;
	const pages = boxPages(context);
	let current: ReplyBox | undefined;
	let mark: DraftMark | undefined;
	let shown = '';
	let waiting: ReturnType<typeof setTimeout> | undefined;

	const remove = (): void => {
		mark?.remove();
		mark = undefined;
		shown = '';
	};

	const look = (): void => {
		waiting = undefined;
		// A composition shows letters that are not meant yet.
		if (!current || pages.composing() || signal.aborted) return;
		const { box } = current;
		const text = box.isConnected ? textOf(box) : '';
		if (text === shown && mark) return;
		const limit = isField(box) && box.maxLength >= 0 ? box.maxLength : undefined;
		const facts = subjectOf(current, context)?.facts ?? {};
		const findings = text.trim() === '' ? [] : parts.check(text, facts, limit);
		remove();
		if (findings.length === 0) return;
		shown = text;
		mark = createDraftMark(root, box, findings, { take: (calmer) => take(box, text, calmer), gone: remove });
	};

	const lookSoon = (): void => {
		clearTimeout(waiting);
		waiting = setTimeout(look, PAUSE);
	};

	const typed = (node: EventTarget | null): void => {
		const reply = replyBoxOf(node, terms().map);
		if (!reply) return;
		if (current?.box !== reply.box) remove();
		current = reply;
		lookSoon();
	};

	/** Puts the calmer draft in place of the one that was checked, as one step of undo. */
	const take = async (box: HTMLElement, checked: string, calmer: string): Promise<boolean> => {
		if (textOf(box) !== checked || pages.composing()) return false;
		if (isField(box)) box.setSelectionRange(checked.length, checked.length);
		else caretToEnd(box);
		const all = textBeforeCaret(box) ?? '';
		const instead = { from: 0, to: all.length, text: all };
		const written = await parts.write(box, calmer, instead, () => textOf(box) === checked);
		if (written !== 'inserted') return false;
		lookSoon();
		return true;
	};

	pages.each((document) => {
		for (const kind of ['input', 'keyup', 'compositionend'])
			document.addEventListener(kind, (event) => typed(originOf(event)), { capture: true, signal });
	});
	// A message that was sent and a conversation that was switched empty the box without a key in it.
	watch.batches(() => mark && lookSoon());
	signal.addEventListener('abort', () => {
		clearTimeout(waiting);
		remove();
	});
	typed(parts.first);
}
