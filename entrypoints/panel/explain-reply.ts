import { BUYER_WORDS } from '../../components/hints-text';
import type { RankedReply } from '../../utils/replies/rank';
import type { Reply } from '../../utils/replies/reply';

/** The reply that explains the case at hand; made anew for each case and never stored. */
export const EXPLAIN_ID = 'explain-this-case';

/** The explanation as a reply like any other. Braces would be read as a template; no honest sentence has them. */
export function explainReply(text: string): Reply {
	return {
		id: EXPLAIN_ID,
		title: BUYER_WORDS.title,
		scenario: 'explain',
		body: text.replace(/[{}]/g, ''),
		tone: 'warm',
		tags: [...BUYER_WORDS.tags],
		origin: 'built-in',
	};
}

/**
 * The list with the explanation in its place: before all others where a buyer asks, that is in a conversation; elsewhere after the last reply that suits the case.
 * It suits the case always, being made for it.
 */
export function withExplanation(
	ranked: readonly RankedReply[],
	reply: Reply | undefined,
	buyerAsks: boolean,
): RankedReply[] {
	if (!reply) return [...ranked];
	const own: RankedReply = { reply, why: BUYER_WORDS.why, suits: true, hidden: false, place: 0 };
	const place = buyerAsks ? 0 : ranked.filter(({ suits }) => suits).length;
	return [...ranked.slice(0, place), own, ...ranked.slice(place)];
}
