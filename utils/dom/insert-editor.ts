import {
	aroundSelection,
	caretAt,
	caretBehind,
	caretToEnd,
	hasCaret,
	selectBack,
	textOf,
	typedBehind,
} from './editable-text';
import type { Stretch } from './insert';
import { caretBack } from './left-caret';
import { bare, lasting, type Written } from './written';

export interface EditorOptions {
	/** Whether editors of this browser understand a paste that a script made; where they do not, some take harm from it. */
	paste: boolean;
	/** How long ago the box was last typed in (ms). */
	sinceTyping: () => number;
	/** Asked right before the box is written: what was true when the reply was chosen may not be any more. */
	still: () => boolean;
}

/**
 * Editors that put into one step of undo whatever comes within a second or half a second of the last change. They count from when they took notice of it,
 * which may be some time after the key (ms).
 */
const MERGING: readonly [selector: string, ms: number][] = [
	['.ql-editor', 1100],
	['.ProseMirror', 600],
];
/** Editors take notice of a new selection late; Slate looks at most so often (ms). */
const NOTICE: readonly [selector: string, ms: number][] = [['[data-slate-editor]', 130]];
/** The browser tells of a selection at once, or when it has the time (ms). */
const NOTICED = 400;
/** CKEditor draws no caret for 50 ms after it was given the focus. */
const FOCUSED = 80;
/** So often it is waited for an agent who types on. */
const WAITS = 4;
/** An editor draws what it took in a later task. */
const DRAWN = 800;
/** And its caret not much later. */
const PLACED = 200;

/**
 * Puts text into an editable element at the caret, or in place of a stretch, as one step of undo; what the agent typed on behind the stretch in the
 * meantime stays behind the text. An editor keeps its own model and may not notice what is done to its elements, so it is first handed the text
 * as a paste, which it takes into the model itself; only who does not take it (`preventDefault`) is typed into. What the element holds afterwards decides.
 */
export async function insertIntoEditor(
	box: HTMLElement,
	given: string,
	instead: Stretch | undefined,
	{ paste, sinceTyping, still }: EditorOptions,
): Promise<Written> {
	const text = given.replace(/\r\n?/g, '\n');
	if (instead && hasCaret(box) && typedBehind(box, instead) === undefined) return 'untouched';
	const merging = within(box, MERGING);
	for (let waits = 0; waits < WAITS && sinceTyping() < merging; waits++) await pause(merging - sinceTyping());
	const typed = await ready(box, instead, still);
	if (typed === undefined) return 'untouched';
	const { before, selected } = aroundSelection(box);
	const was = bare(textOf(box));
	const head = bare(before) + bare(text + typed);
	const rest = was.slice(bare(before + selected).length);
	// By the time it is looked at, the agent may have typed on behind it.
	const isIn = (now: string) =>
		now.length >= (head + rest).length && now.startsWith(head) && now.endsWith(rest);
	const rungs = paste ? [byPaste, byInput, byTyping] : [byTyping];
	for (const rung of rungs) {
		if (!rung(box, text + typed)) continue;
		await until(() => isIn(bare(textOf(box))), DRAWN);
		const now = bare(textOf(box));
		if (!isIn(now) && now !== was) return 'changed';
		if (!isIn(now)) continue;
		const left = await lasting(box, was, text);
		if (left === 'inserted') await caretBehindText(box, head);
		if (left !== 'untouched') return left;
		// What was selected for the text need not be any more: a further rung might hit something else.
		break;
	}
	caretBehind(box);
	return 'untouched';
}

/**
 * The box has the focus, and what is to be replaced is selected; hands back what was typed on behind it, undefined where that cannot be. When a click
 * elsewhere took the focus, the page may hear of that only after the box was given it.
 */
async function ready(
	box: HTMLElement,
	instead: Stretch | undefined,
	still: () => boolean,
): Promise<string | undefined> {
	for (let tries = 0; tries < WAITS; tries++) {
		await focus(box);
		if (instead && tries > 0) caretBehind(box);
		if (!still()) return undefined;
		const typed = instead ? await selectStretch(box, instead) : '';
		if (!still()) return undefined;
		if (box.matches(':focus')) return typed;
	}
	return undefined;
}

/**
 * An editor that has lost the focus takes a text but leaves the selection to the browser, which then covers the text or stays before it: the next key
 * would be put in its place.
 */
async function caretBehindText(box: HTMLElement, head: string): Promise<void> {
	const isBehind = () => {
		const { before, selected } = aroundSelection(box);
		return hasCaret(box) && selected === '' && bare(before).startsWith(head);
	};
	await until(isBehind, PLACED);
	for (let tries = 0; tries < WAITS && !isBehind(); tries++) {
		await focus(box);
		caretAt(box, lengthOf(textOf(box), head));
		await selectionNoticed(box);
	}
}

/** How many characters of a text hold what `head` has beside blanks. */
function lengthOf(text: string, head: string): number {
	let length = 0;
	for (let found = 0; found < head.length && length < text.length; length++)
		found += bare(text[length] ?? '').length;
	return length;
}

/**
 * Selects a stretch with what was typed on behind it, and hands that back; undefined where the stretch is not there. A key that is pressed before an
 * editor has noticed the selection puts its letter in place of it: then that letter is what was typed on.
 */
async function selectStretch(box: HTMLElement, { from, ...rest }: Stretch): Promise<string | undefined> {
	let { to, text } = rest;
	let replaced = '';
	for (let tries = 0; tries < WAITS; tries++) {
		const typed = typedBehind(box, { from, to, text });
		if (typed === undefined || !selectBack(box, text.length + typed.length)) return undefined;
		await selectionNoticed(box);
		const whole = text + typed;
		if (aroundSelection(box).selected === whole) return replaced + typed;
		if (typedBehind(box, { from, to: from + whole.length, text: whole }) !== undefined) continue;
		replaced += typed;
		[to, text] = [from, ''];
	}
	return undefined;
}

/** Each rung tells whether somebody took the text. */
function byPaste(box: HTMLElement, text: string): boolean {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	const event = new ClipboardEvent('paste', {
		clipboardData,
		bubbles: true,
		cancelable: true,
		composed: true,
	});
	return !box.dispatchEvent(event);
}

function byInput(box: HTMLElement, text: string): boolean {
	const how = { bubbles: true, cancelable: true, composed: true };
	return !box.dispatchEvent(new InputEvent('beforeinput', { ...how, inputType: 'insertText', data: text }));
}

function byTyping(box: HTMLElement, text: string): boolean {
	try {
		return box.ownerDocument.execCommand('insertText', false, text);
	} catch {
		return false;
	}
}

/** Gives the box the focus with its caret where it was, and waits until an editor that did not have it has taken notice of both. */
async function focus(box: HTMLElement): Promise<void> {
	const had = box.matches(':focus');
	const kept = hasCaret(box);
	box.focus({ preventScroll: true });
	if (!kept && !caretBack(box)) caretToEnd(box);
	if (had) return;
	await until(() => box.ownerDocument.hasFocus(), NOTICED);
	if (!kept) await selectionNoticed(box);
	await pause(FOCUSED);
}

function within(box: HTMLElement, times: readonly [string, number][]): number {
	return times.find(([selector]) => box.matches(selector))?.[1] ?? 0;
}

async function selectionNoticed(box: HTMLElement): Promise<void> {
	let noticed = false;
	box.ownerDocument.addEventListener('selectionchange', () => (noticed = true), { once: true });
	await until(() => noticed, NOTICED);
	await pause(within(box, NOTICE));
	await pause(0);
}

async function until(done: () => boolean, most: number): Promise<void> {
	for (const end = performance.now() + most; !done() && performance.now() < end; ) await pause(4);
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
