import { spreadView, type View } from './text-views';

/** What may be quoted, as the matcher sees it: whole texts and, for names made of several words, each word. */
export interface QuotedPieces {
	wholes: readonly string[];
	words: readonly string[];
}

/** A stretch this much longer than the match itself, and in the quoted text, is taken from it. */
const CONTEXT = 2;
/** What is pointed at is the thing that was bought: `这款红包`. */
const POINTED = /(?:[这那](?:一?[款种套件个批])|(?:拍|买|订|购买|下单)的)$/;

export function quotedPieces(allowed: readonly string[]): QuotedPieces {
	const folded = (text: string) => spreadView(text).text;
	return {
		wholes: allowed.map(folded).filter((text) => text !== ''),
		words: allowed.flatMap((text) => text.split(/\s+/)).map(folded),
	};
}

/**
 * A match is quoted where it lies inside one of the texts, inside a longer word of one, or stands among letters that one
 * has in the same order: agents shorten the name of goods (`微信公仔` of `微信公仔抱枕 毛绒玩具`). `加微信` stays one.
 */
export function isQuoted(
	view: View,
	{ from, to }: { from: number; to: number },
	pieces: QuotedPieces,
): boolean {
	if (pieces.wholes.length === 0) return false;
	const first = view.starts.indexOf(from);
	const last = view.ends.lastIndexOf(to);
	if (first === -1 || last === -1) return false;
	const match = view.text.slice(first, last + 1);
	if ([...pieces.wholes, ...pieces.words.filter((word) => word.length > match.length)].some(surrounds)) {
		return true;
	}
	if (POINTED.test(view.text.slice(0, first)) && pieces.wholes.some((whole) => whole.includes(match))) {
		return true;
	}
	return pieces.wholes.some(
		(whole) =>
			(whole.includes(view.text.slice(first, last + 1 + CONTEXT)) && last + CONTEXT < view.text.length) ||
			(first >= CONTEXT && whole.includes(view.text.slice(first - CONTEXT, last + 1))),
	);

	function surrounds(piece: string): boolean {
		for (let at = piece.indexOf(match); at !== -1; at = piece.indexOf(match, at + 1)) {
			const start = first - at;
			if (start >= 0 && view.text.startsWith(piece, start)) return true;
		}
		return false;
	}
}
