import { type Facts, known } from '../../../utils/domain/fact';
import { DEFAULT_SHOP } from '../../../utils/domain/shop';
import { assess } from '../../../utils/policy/assess';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { withShop } from '../../../utils/policy/shop-facts';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { rankReplies, standingOf } from '../../../utils/replies/rank';
import type { Reply } from '../../../utils/replies/reply';
import { createReplyIndex } from '../../../utils/replies/search';
import { onePerGroup } from '../../../utils/replies/tones';
import { wantedScenarios } from '../../../utils/replies/wanted';
import { NOW } from './sample';

const HOUR = 3_600_000;
const INSTANTS = /At$|^shipBy$/;

/** A case, what was typed if anything, and what would be right to say. */
export interface Labelled {
	situation: string;
	/** Instants are hours from now. */
	facts: Record<string, unknown>;
	expected: string[];
	query?: string;
}

function factsOf(facts: Labelled['facts']): Facts {
	const entries = Object.entries({ orderSn: '261121-100000000000001', ...facts }).map(([name, value]) => {
		const at = INSTANTS.test(name) && typeof value === 'number' ? NOW + value * HOUR : value;
		return [name, known(at, { by: 'page', quote: '' }, NOW)];
	});
	return withShop(Object.fromEntries(entries), DEFAULT_SHOP, NOW);
}

const index = createReplyIndex(BUILT_IN_REPLIES);

/** The replies as the panel lists them before any was used: one of each group. */
function suggestionsFor({ facts, query }: Labelled): Reply[] {
	const read = Object.keys(facts).length > 0 ? factsOf(facts) : {};
	const assessment = assess({ key: 'labelled', facts: read }, DEFAULT_PACK, NOW);
	const ranked = rankReplies(BUILT_IN_REPLIES, wantedScenarios(assessment, read), {}, NOW);
	const found: readonly { reply: Reply }[] = query
		? index.search(query, 60, standingOf(BUILT_IN_REPLIES, ranked))
		: ranked;
	return onePerGroup(found, undefined).map(({ reply }) => reply);
}

/** Share of the cases whose first right suggestion is the first, or one of the first three; prints those where it is not the first. */
export function measureRanking(
	cases: readonly Labelled[],
	isRight: (reply: Reply, expected: readonly string[]) => boolean,
) {
	const places = cases.map((one) => suggestionsFor(one).findIndex((reply) => isRight(reply, one.expected)));
	const share = (most: number) => places.filter((place) => place >= 0 && place < most).length / cases.length;
	const percent = (one: number) => `${(one * 100).toFixed(1)} %`;
	console.log(`first ${percent(share(1))}, first three ${percent(share(3))}, ${cases.length} cases`);
	for (const [at, place] of places.entries()) {
		const { situation, query = '' } = cases[at] ?? { situation: '' };
		if (place !== 0) console.log(`  ${place === -1 ? 'nowhere' : place + 1}: ${situation} ${query}`);
	}
	return { first: share(1), three: share(3) };
}
