import { type ReplyBox, replyBoxOf } from '../consoles/pinduoduo/reply-box';
import { focused, originOf } from '../dom/boxes';
import { hasCaret, textBeforeCaret, textOf } from '../dom/editable-text';
import type { Stretch } from '../dom/insert';
import type { InsertResult } from '../messages/panel-channel';
import { boxPages } from './box-pages';
import type { FeatureContext } from './context';
import { boxTarget, type Target } from './insertion';
import { subjectOf } from './reply-subject';

/** The trigger and what is searched for, up to the caret: `//` or `、、`, but not the slashes of an address. */
const TRIGGER = /(?:^|[^:/、])((?:\/\/|、、)([^\s/、]{0,20}))$/;
/** A panel that has said nothing to the key that chose for so long has forgotten it (ms): the page threw it out. A busy one takes seconds. */
const FORGOTTEN = 15_000;

interface Active {
	reply: ReplyBox;
	/** Where the trigger begins. */
	from: number;
	/** The trigger with what is searched for. */
	text: string;
	query: string;
}

/**
 * Typing `//` or `、、` in a reply box opens the reply list; what follows searches; Enter inserts the first hit in place of the trigger; Escape closes
 * and leaves the box as it was. Nothing happens while an input method composes.
 */
export function replyTrigger(context: FeatureContext): void {
	const { root, signal, panel } = context;
	const pages = boxPages(context);
	const { composing } = pages;
	let active: Active | undefined;
	/** A trigger whose list was closed, by whatever, stays closed as long as it stands there. */
	let dismissed: { box: HTMLElement; from: number } | undefined;
	/** The trigger as it stood when the key chose: what is typed until the text comes, or something is asked for first, is not part of it. */
	let chosen: { text: string; at: number } | undefined;
	/** A reply is on its way into the box: what the caret does then is not the agent's doing. */
	let writing = false;
	/** What became of the reply: that stays to be read when the box was drawn anew and lost the caret. */
	let told: InsertResult['how'] | undefined;
	/** Keys whose press the list took: the page must not see their release either. */
	const taken = new Set<string>();

	const coming = (): boolean => chosen !== undefined && performance.now() - chosen.at < FORGOTTEN;

	const update = (node: EventTarget | null): void => {
		const reply = replyBoxOf(node, context.terms().map);
		if (!reply || writing || coming() || composing() || signal.aborted) return;
		const found = triggerIn(reply.box);
		if (!found) {
			// What is still to be read of a reply that is in the box stays while its text is gone over.
			if (active && told !== 'inserted') panel.close();
			dismissed = undefined;
			return;
		}
		if (dismissed?.box === reply.box && dismissed.from === found.from) return;
		if (active?.reply.box === reply.box && told !== 'inserted') {
			if (active.query !== found.query) panel.search(found.query);
			active = { reply, ...found };
		} else open(reply, found);
	};

	const open = (reply: ReplyBox, found: Omit<Active, 'reply'>): void => {
		const target = boxTarget(reply, { ...context, composing }, stretch);
		const insert: Target['insert'] = async (...given) => {
			writing = true;
			try {
				const result = await target.insert(...given);
				told = result.how;
				return result;
			} finally {
				writing = false;
				chosen = undefined;
			}
		};
		const held = (): void => {
			chosen = undefined;
			update(reply.box);
		};
		panel.showReplies({ ...target, insert, held }, subjectOf(reply, context), found.query);
		active = { reply, ...found };
		told = undefined;
		chosen = undefined;
		panel.onClose = () => {
			if (active) dismissed = { box: active.reply.box, from: active.from };
			active = undefined;
			chosen = undefined;
		};
	};

	/** The caret has left the trigger: the list has no place to write to any more. */
	const caretMoved = (): void => {
		if (!active || writing || coming() || told || composing() || !hasCaret(active.reply.box)) return;
		if (triggerIn(active.reply.box)?.from !== active.from) panel.close();
	};

	const stretch = (): Stretch | undefined => {
		if (!active) return undefined;
		const { from } = active;
		if (chosen && coming()) {
			const { text } = chosen;
			const to = from + text.length;
			if (textOf(active.reply.box).slice(from, to) === text) return { from, to, text };
		}
		// An editor that lets go of its caret while the keyboard is in the panel takes it up again with the focus; who writes looks then.
		const found = hasCaret(active.reply.box) ? triggerIn(active.reply.box) : active;
		if (found?.from !== from) return undefined;
		return { from, to: from + found.text.length, text: found.text };
	};

	const press = (event: KeyboardEvent): void => {
		taken.delete(event.code);
		if (!active || !panel.open || !event.isTrusted) return;
		if (replyBoxOf(originOf(event), context.terms().map)?.box !== active.reply.box) return;
		if (composing() || event.isComposing || event.keyCode === 229) return;
		// With Shift a key breaks the line or selects; with the others it is the page's or the browser's own.
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		const { text, query } = active;
		const digit = /^[1-9]$/.test(event.key) && query === '' ? Number(event.key) : undefined;
		if (event.key === 'Escape') panel.close();
		// The reply is in the box: what is pressed now is for the page.
		else if (told === 'inserted') return;
		else if (event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key === 'Enter')
			panel.press(event.key);
		else if (digit !== undefined) panel.press('Digit', digit);
		else return;
		if (event.key === 'Enter' || digit !== undefined) chosen = { text, at: performance.now() };
		taken.add(event.code);
		event.preventDefault();
		event.stopImmediatePropagation();
	};

	const release = (event: KeyboardEvent): void => {
		if (taken.delete(event.code)) event.stopImmediatePropagation();
		// Editors that take the input event for themselves have drawn by now.
		else if (event.key.length === 1 || event.key === 'Backspace') update(originOf(event));
	};

	pages.each((document) => {
		const options = { capture: true, signal };
		document.addEventListener('input', (event) => update(originOf(event)), options);
		for (const late of ['beforeinput', 'compositionend'])
			document.addEventListener(late, (event) => later(originOf(event)), options);
		document.addEventListener('selectionchange', caretMoved, { signal });
		document.defaultView?.addEventListener('keydown', press, options);
		document.defaultView?.addEventListener('keyup', release, options);
	});
	const later = (node: EventTarget | null): void => void setTimeout(() => update(node));
	// Without these listeners Enter would go to the page while the list still looks open.
	signal.addEventListener('abort', () => active && panel.close(), { once: true });
	// What was typed before this script was there.
	update(focused(root));
}

function triggerIn(box: HTMLElement): { from: number; query: string; text: string } | undefined {
	const before = textBeforeCaret(box);
	const match = before === undefined ? null : TRIGGER.exec(before.slice(-40));
	if (before === undefined || match?.[1] === undefined) return undefined;
	return { from: before.length - match[1].length, text: match[1], query: match[2] ?? '' };
}
