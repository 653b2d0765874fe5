import type { ReplyBox } from '../consoles/pinduoduo/reply-box';
import { insertIntoBox, type Stretch } from '../dom/insert';
import type { InsertResult } from '../messages/panel-channel';
import { REFUSED } from './overlay-text';

/** A place on the page that a chosen reply can go to. */
export interface Target {
	anchor: HTMLElement;
	/** False once the box is gone or writes to somebody else. */
	isCurrent(): boolean;
	insert(text: string): Promise<InsertResult>;
}

/**
 * A reply box as a target. Whom the box wrote to when the list was opened is remembered: when another conversation is open by the time a reply
 * was chosen, nothing is inserted. `stretch` is the trigger's text, to be replaced. Never sends and never clicks.
 */
export function boxTarget(
	reply: ReplyBox,
	composing: () => boolean,
	stretch?: () => Stretch | undefined,
): Target {
	const { box } = reply;
	const addressee = reply.addressee();
	return {
		anchor: box,
		isCurrent: () => box.isConnected && reply.addressee() === addressee,
		async insert(text): Promise<InsertResult> {
			if (!box.isConnected) return refused(REFUSED.boxGone);
			if (reply.addressee() !== addressee) return refused(REFUSED.otherTalk);
			if (composing()) return refused(REFUSED.composing);
			if (box.disabled || box.readOnly) return copied(text, REFUSED.locked);
			if (addressee === undefined && reply.kind === 'chat') return copied(text, REFUSED.whoseTalk);
			const instead = stretch?.();
			if (stretch && !instead) return refused(REFUSED.triggerMoved);
			if (insertIntoBox(box, text, instead)) return { how: 'inserted' };
			const tooLong = box.maxLength >= 0 && text.length > box.maxLength;
			return copied(text, tooLong ? REFUSED.tooLong(box.maxLength) : REFUSED.notTaken);
		},
	};
}

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
