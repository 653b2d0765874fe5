/** What the reply list shows of one reply; made by the page from the reply and the case. */
export interface ReplyItem {
	id: string;
	title: string;
	/** The text on one line, gaps as 〔name〕. */
	preview: string;
	/** Label of the scenario. */
	scenario: string;
	/** The case asks for this kind of reply. */
	suits: boolean;
	/** Where the search found it; empty where nothing was searched for. */
	why: string;
	/** Only the agent sees it. */
	note?: string | undefined;
	pinned?: boolean | undefined;
	/** Has a picture that goes along. */
	picture?: boolean | undefined;
	/** Parts of the title that the search met; indexes are UTF-16 units, `to` exclusive. */
	marks?: readonly { from: number; to: number }[] | undefined;
	/** Words of the search that stand in the text. */
	words?: readonly string[] | undefined;
}

/** A stretch of a text: words of the template, a value, a gap that is still to fill, or a place the caret stops at. */
export interface ReplyPiece {
	kind: 'plain' | 'value' | 'gap' | 'stop';
	text: string;
}

/** The marked reply as it would go out, and what else it could be. */
export interface ReplyLook {
	id: string;
	pieces: readonly ReplyPiece[];
	/** Why it gives no text for this case. */
	error?: string | undefined;
	note?: string | undefined;
	/** What the check has to say that needs no answer. */
	remarks?: readonly string[] | undefined;
	picture?: boolean | undefined;
	/** The same in other tones, this one among them; fewer than two are no choice. */
	tones: readonly { id: string; label: string; chosen: boolean }[];
	languages: readonly { id: 'zh' | 'en'; label: string; chosen: boolean }[];
}

/** A promise or a forbidden word found in a text. `block` holds the insertion, `warn` asks once, `info` only says so. */
export interface FindingItem {
	level: 'block' | 'warn' | 'info';
	/** The words found, as they stand in the text. */
	quote: string;
	why: string;
	/** What it can cost, where that is known. */
	penalty?: string | undefined;
	suggestion?: string | undefined;
	/** The whole text with a calmer wording in place of the sentence that holds the words. */
	calmer?: string | undefined;
}

/** One thing to fill in before a reply can go out. `choices` where only these answers make sense. */
export interface ReplyGap {
	name: string;
	kind: 'text' | 'choice' | 'date';
	choices?: readonly string[] | undefined;
	/** What to write here. */
	hint?: string | undefined;
	/** May be left empty. */
	optional?: boolean | undefined;
}

/** Where the agent is with a reply: choosing, filling in, or looking at what the check found. */
export type ReplyStage =
	| { kind: 'list' }
	| {
			kind: 'fill';
			id: string;
			title: string;
			gaps: readonly ReplyGap[];
			answers: Record<string, string>;
			pieces: readonly ReplyPiece[];
			/** What is wrong with an answer. */
			error: string | undefined;
	  }
	| {
			kind: 'check';
			id: string;
			title: string;
			text: string;
			findings: readonly FindingItem[];
			/** Where Tab takes the caret, in order. */
			stops: readonly { from: number; to: number }[];
			/** What has to be written over. */
			prompts: readonly string[];
	  };

/** A piece of a preview: plain text or a gap still to fill. */
export function piecesOf(preview: string): { text: string; gap: boolean }[] {
	return preview
		.split(/(〔[^〔〕\n]{1,40}〕)/)
		.filter((text) => text !== '')
		.map((text) => ({ text, gap: /^〔[^〔〕]+〕$/.test(text) }));
}
