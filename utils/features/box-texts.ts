import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import type { ReplyBox } from '../consoles/pinduoduo/reply-box';
import { bare } from '../dom/written';
import type { ReplyEdit } from '../domain/words';
import { BoxFollow } from './box-follow';

/** What became of inserted texts, by the text that was sent; all of them without blanks. */
export type EditsOf = (inserted: readonly string[], sent: string) => readonly (ReplyEdit | undefined)[];

/** An inserted reply and who is told what became of it. */
interface Inserted {
	text: string;
	became: (edit: ReplyEdit) => void;
}

/** What is known of the text in one box. */
interface Standing {
	pieces: Inserted[];
	left: Left | undefined;
}

/** A text that the agent wrote himself; it has left the box. */
type Left = (text: string) => void;

/** What stands in the page's boxes until it leaves them. Texts stay here; what is told of them is a word. */
export interface BoxTexts {
	/** A reply is in a box. `became` is called once when the text was sent, or never where that cannot be told. */
	inserted(
		reply: ReplyBox,
		text: string,
		told: { map: () => ConsoleMap; became: (edit: ReplyEdit) => void },
	): void;
	/** The agent types in a box. `left` is called once when that was sent, unless a reply was inserted there too. */
	typed(reply: ReplyBox, told: { map: () => ConsoleMap; left: Left }): void;
}

export function createBoxTexts(
	editsOf: EditsOf,
	trusted: (event: Event) => boolean = ({ isTrusted }) => isTrusted,
): BoxTexts {
	const followed = new Map<BoxFollow, Standing>();

	const at = (reply: ReplyBox, map: () => ConsoleMap): Standing => {
		for (const [follow, standing] of followed) if (follow.isAt(reply)) return standing;
		const standing: Standing = { pieces: [], left: undefined };
		const { pieces } = standing;
		const follow = new BoxFollow(reply, {
			map,
			trusted,
			ended: () => followed.delete(follow),
			sent(text) {
				const edits = editsOf(
					pieces.map((piece) => bare(piece.text)),
					bare(text),
				);
				for (const [place, edit] of edits.entries()) if (edit) pieces[place]?.became(edit);
				if (pieces.length === 0) standing.left?.(text);
			},
		});
		followed.set(follow, standing);
		return standing;
	};

	return {
		inserted(reply, text, { map, became }) {
			// A remark's dialog empties its box whether it is saved or not.
			if (reply.kind === 'chat') at(reply, map).pieces.push({ text, became });
		},
		typed(reply, { map, left }) {
			at(reply, map).left = left;
		},
	};
}
