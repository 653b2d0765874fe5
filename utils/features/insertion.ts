import type { ReplyBox } from '../consoles/pinduoduo/reply-box';
import { type Field, isField } from '../dom/boxes';
import { handover } from '../dom/handover';
import type { Stretch } from '../dom/insert';
import type { ReplyEdit } from '../domain/words';
import type { InsertResult } from '../messages/panel-channel';
import type { Brought } from './brought';
import type { FeatureContext } from './context';
import { REFUSED } from './overlay-text';

/** A place on the page that a chosen reply can go to. */
export interface Target {
	anchor: HTMLElement;
	/** False once the box is gone or writes to somebody else. */
	isCurrent(): boolean;
	/** `became` is called once the text was sent, with what had been changed of it, or never where that cannot be told. */
	insert(text: string, became: (edit: ReplyEdit) => void): Promise<InsertResult>;
	/** A key chose a reply that does not come at once: the agent is asked for something first, or there is none. */
	held?(): void;
}

/** The script that writes into boxes comes within so long, or not at all (ms). */
const ARRIVES = 3000;
/** What the key is called on the keyboard at hand. */
const undoKey = () => (/^Mac/.test(navigator.platform) ? '⌘Z' : 'Ctrl+Z');

/**
 * A reply box as a target. Whom the box wrote to when the list was opened is remembered: when another conversation is open by the time a reply
 * was chosen, nothing is inserted. `stretch` is the trigger's text, to be replaced. Never sends and never clicks.
 */
export function boxTarget(
	reply: ReplyBox,
	{ composing, bring, terms }: Pick<FeatureContext, 'composing' | 'bring' | 'terms'>,
	stretch?: () => Stretch | undefined,
): Target {
	const { box } = reply;
	const addressee = reply.addressee();
	const unfit = (): string | undefined => {
		if (!box.isConnected) return REFUSED.boxGone;
		if (reply.addressee() !== addressee) return REFUSED.otherTalk;
		return composing() ? REFUSED.composing : undefined;
	};
	return {
		anchor: box,
		isCurrent: () => box.isConnected && reply.addressee() === addressee,
		async insert(text, became): Promise<InsertResult> {
			const no = unfit();
			if (no !== undefined) return refused(no);
			// Also by a fieldset around it, or an editor that was switched to reading.
			if (box.matches(':read-only')) return copied(text, REFUSED.locked);
			if (addressee === undefined && reply.kind === 'chat') return copied(text, REFUSED.whoseTalk);
			const instead = stretch?.();
			if (stretch && !instead) return refused(REFUSED.triggerMoved);
			bring('boxes');
			const boxes = await Promise.race([handover<Brought['boxes']>('boxes').value, wait(ARRIVES)]);
			const written = await boxes?.write(box, text, instead, () => unfit() === undefined);
			if (written === 'inserted') {
				boxes?.inserted(reply, text, { map: () => terms().map, became });
				return { how: 'inserted' };
			}
			if (written === 'changed') return refused(REFUSED.changed(undoKey()));
			const since = unfit();
			if (since !== undefined) return refused(since);
			const most = isField(box) ? box.maxLength : -1;
			const tooLong = isField(box) && most >= 0 && lengthWith(box, text, instead) > most;
			return copied(text, tooLong ? REFUSED.tooLong(most) : REFUSED.notTaken);
		},
	};
}

/** How long the box's text would be with this one in it (UTF-16 units). */
function lengthWith({ value, selectionStart, selectionEnd }: Field, text: string, instead?: Stretch): number {
	const gone = instead?.text.length ?? (selectionEnd ?? 0) - (selectionStart ?? 0);
	return value.length - gone + text.length;
}

const wait = (ms: number): Promise<undefined> =>
	new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

function refused(why: string): InsertResult {
	return { how: 'refused', why };
}

/** Puts the text on the clipboard where there is no box that takes it; `why` says so. */
export async function copied(text: string, why: string): Promise<InsertResult> {
	try {
		await navigator.clipboard.writeText(text);
		return { how: 'clipboard', why };
	} catch {
		return refused(REFUSED.noCopy(why));
	}
}
