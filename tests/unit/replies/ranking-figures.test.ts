import { describe, expect, it } from 'vitest';
import { type Facts, known } from '../../../utils/domain/fact';
import { DEFAULT_SHOP } from '../../../utils/domain/shop';
import { assess } from '../../../utils/policy/assess';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { withShop } from '../../../utils/policy/shop-facts';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { rankReplies, standingOf } from '../../../utils/replies/rank';
import { createReplyIndex } from '../../../utils/replies/search';
import { wantedScenarios } from '../../../utils/replies/wanted';
import cases from '../../fixtures/reply-ranking.json';
import { NOW } from './sample';

const HOUR = 3_600_000;
const INSTANTS = /At$|^shipBy$/;

interface Labelled {
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

/** The first suggestions as the panel gives them, told by what they are for. */
function suggestionsFor({ facts, query }: Labelled): string[][] {
	const read = Object.keys(facts).length > 0 ? factsOf(facts) : {};
	const assessment = assess({ key: 'labelled', facts: read }, DEFAULT_PACK, NOW);
	const ranked = rankReplies(BUILT_IN_REPLIES, wantedScenarios(assessment, read), {}, NOW);
	const found = query
		? index.search(query, 60, standingOf(BUILT_IN_REPLIES, ranked)).map(({ reply }) => reply)
		: ranked.map(({ reply }) => reply);
	return found.map(({ scenario, also = [] }) => [scenario, ...also]);
}

describe('ranking of replies on labelled cases', () => {
	const labelled: Labelled[] = cases;

	it('is measured on at least 120 of them, half without a word typed', () => {
		expect(labelled.length).toBeGreaterThanOrEqual(120);
		expect(labelled.filter(({ query }) => query === undefined).length).toBeGreaterThan(50);
	});

	it('suggests a right reply first in at least 80 %, in the first three in at least 95 %', () => {
		const places = labelled.map((one) => {
			const place = suggestionsFor(one).findIndex((scenarios) =>
				scenarios.some((scenario) => one.expected.includes(scenario)),
			);
			return { one, place: place === -1 ? Infinity : place };
		});
		const share = (most: number) => places.filter(({ place }) => place < most).length / places.length;
		const wrong = places.filter(({ place }) => place > 0);
		console.log(
			`first ${(share(1) * 100).toFixed(1)} %, first three ${(share(3) * 100).toFixed(1)} %, ${places.length} cases`,
		);
		for (const { one, place } of wrong) console.log(`  ${place + 1}: ${one.situation} ${one.query ?? ''}`);
		expect(share(1)).toBeGreaterThanOrEqual(0.8);
		expect(share(3)).toBeGreaterThanOrEqual(0.95);
	});
});
