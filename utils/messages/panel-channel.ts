import type { Facts } from '../domain/fact';
import type { WaitingBuyer } from '../domain/reply-clock';
import type { Settings } from '../domain/settings';
import type { PageKind } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import type { RequestType, Verdict } from '../domain/words';
import type { Pack } from '../policy/pack';

/** One of several cases that a conversation may be about. */
export interface CaseChoice {
	key: string;
	orderSn: string;
	verdict: Verdict;
	requestType?: RequestType;
}

/**
 * What the overlay and the framed panel say to each other, over a MessagePort of their own. The overlay hands the port to the
 * frame together with the one-time word that it put in the frame's address (after `#`); the host page knows neither, so it
 * can neither read nor forge these. Works with the background asleep.
 */
export interface PanelView {
	/** `case`: facts, questions, steps, reasons and replies; `replies`: the reply list first, search box focused. */
	mode: 'case' | 'replies';
	page: PageKind;
	/** Absent where no case is known, e.g. a conversation without an order card. */
	subject?: { key: string; facts: Facts; ticks: Tick[] };
	settings: Settings;
	pack: Pack;
	/** True where the page has a reply box that a reply can go into. */
	canInsert: boolean;
	/** False where ticks cannot be stored now; they are kept on the page until they can be. */
	ticksKept: boolean;
	/** The buyer's open cases, where the conversation does not say which one it is about. */
	choices?: CaseChoice[];
	/** On the chat page: who waits for a reply, soonest first. */
	waiting?: WaitingBuyer[];
	/** What was typed after the trigger, to start the search with. */
	query?: string;
}

export type ToPanel =
	/** `again` where the panel stays open and only its contents may have changed. */
	| { type: 'view'; view: PanelView; again?: true }
	| { type: 'query'; query: string }
	| { type: 'key'; key: 'ArrowUp' | 'ArrowDown' | 'Enter' | 'Digit'; digit?: number }
	| { type: 'inserted'; result: InsertResult };

export type FromPanel =
	| { type: 'ready' }
	| { type: 'tick'; caseKey: string; tick: { id: Tick['id']; value: Tick['value'] | null } }
	/** `use` names the insertion and says when it was asked for (epoch ms). */
	| {
			type: 'insert';
			caseKey: string | undefined;
			replyId: string;
			text: string;
			use: { id: string; at: number };
			picture?: true;
	  }
	/** The agent says which of the offered cases the conversation is about. */
	| { type: 'choose'; caseKey: string }
	/** To a key of the host's box that was to choose: no text comes of it for now. */
	| { type: 'held' }
	| { type: 'close' };

/** What became of an insertion. `clipboard`: the box would not take it, so the text was copied instead. */
export type InsertResult =
	| { how: 'inserted' }
	| { how: 'clipboard'; why: string }
	| { how: 'refused'; why: string };

/** The message that carries the port; `word` must equal the frame's own. */
export interface PanelGreeting {
	refundLens: 'panel';
	word: string;
}
