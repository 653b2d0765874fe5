import { type ReplyBox, replyBoxOf } from '../consoles/pinduoduo/reply-box';
import type { Stretch } from '../dom/insert';
import type { FeatureContext } from './context';
import { boxTarget } from './insertion';
import { subjectOf } from './reply-subject';

/** The trigger and what is searched for, up to the caret: `//` or `、、`, but not the slashes of an address. */
const TRIGGER = /(?:^|[^:/、])((?:\/\/|、、)([^\s/、]{0,20}))$/;

interface Active {
	reply: ReplyBox;
	/** Where the trigger begins. */
	from: number;
	query: string;
}

/**
 * Typing `//` or `、、` in a reply box opens the reply list; what follows searches; Enter inserts the first hit in place of the trigger; Escape closes
 * and leaves the box as it was. Nothing happens while an input method composes.
 */
export function replyTrigger(context: FeatureContext): void {
	const { root, signal, panel, composing } = context;
	let active: Active | undefined;
	/** A trigger whose list was closed, by whatever, stays closed as long as it stands there. */
	let dismissed: { box: HTMLTextAreaElement; from: number } | undefined;
	/** Keys whose press the list took: the page must not see their release either. */
	const taken = new Set<string>();

	const update = (target: EventTarget | null): void => {
		const reply = replyBoxOf(target, context.terms().map);
		if (!reply || composing() || signal.aborted) return;
		const found = triggerIn(reply.box);
		if (!found) {
			if (active) panel.close();
			dismissed = undefined;
			return;
		}
		if (dismissed?.box === reply.box && dismissed.from === found.from) return;
		if (active?.reply.box === reply.box) {
			active = { reply, ...found };
			panel.search(found.query);
		} else open(reply, found);
	};

	const open = (reply: ReplyBox, found: Omit<Active, 'reply'>): void => {
		panel.showReplies(boxTarget(reply, composing, stretch), subjectOf(reply, context), found.query);
		active = { reply, ...found };
		panel.onClose = () => {
			if (active) dismissed = { box: active.reply.box, from: active.from };
			active = undefined;
		};
	};

	/** The caret has left the trigger: the list has no place to write to any more. */
	const caretMoved = (): void => {
		if (active && !composing() && triggerIn(active.reply.box)?.from !== active.from) panel.close();
	};

	const stretch = (): Stretch | undefined => {
		if (!active) return undefined;
		const { reply, from } = active;
		const to = reply.box.selectionStart;
		const found = triggerIn(reply.box);
		return found?.from === from ? { from, to, text: reply.box.value.slice(from, to) } : undefined;
	};

	const press = (event: KeyboardEvent): void => {
		taken.delete(event.code);
		if (!active || !panel.open || event.target !== active.reply.box || !event.isTrusted) return;
		if (composing() || event.isComposing || event.keyCode === 229) return;
		// With Shift a key breaks the line or selects; with the others it is the page's or the browser's own.
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		const digit = /^[1-9]$/.test(event.key) && active.query === '' ? Number(event.key) : undefined;
		if (event.key === 'Escape') panel.close();
		else if (event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key === 'Enter')
			panel.press(event.key);
		else if (digit !== undefined) panel.press('Digit', digit);
		else return;
		taken.add(event.code);
		event.preventDefault();
		event.stopImmediatePropagation();
	};

	const release = (event: KeyboardEvent): void => {
		if (taken.delete(event.code)) event.stopImmediatePropagation();
	};

	root.addEventListener('input', (event) => update(event.target), { capture: true, signal });
	root.addEventListener('compositionend', (event) => setTimeout(() => update(event.target)), {
		capture: true,
		signal,
	});
	root.addEventListener('selectionchange', caretMoved, { signal });
	root.defaultView?.addEventListener('keydown', press, { capture: true, signal });
	root.defaultView?.addEventListener('keyup', release, { capture: true, signal });
	// Without these listeners Enter would go to the page while the list still looks open.
	signal.addEventListener('abort', () => active && panel.close(), { once: true });
}

function triggerIn(box: HTMLTextAreaElement): { from: number; query: string } | undefined {
	if (box.selectionStart !== box.selectionEnd) return undefined;
	const before = box.value.slice(0, box.selectionStart);
	const match = TRIGGER.exec(before.slice(-40));
	return match?.[1] === undefined
		? undefined
		: { from: before.length - match[1].length, query: match[2] ?? '' };
}
