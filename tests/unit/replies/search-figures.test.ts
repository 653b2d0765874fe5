import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { createReplyIndex } from '../../../utils/replies/search';
import { onePerGroup } from '../../../utils/replies/tones';

/** What was typed, and the beginnings of the ids that would be right; `ship-urge-*-3` stands for the reply in each tone. */
const searches = readFileSync(new URL('../../fixtures/reply-searches.tsv', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => {
		const [query = '', expected = ''] = line.split('\t');
		return { query, right: expected.split(',').map((id) => new RegExp(`^${id.replace('*', '\\w+')}`)) };
	});

it('finds a right reply first in at least 85 % of the searches, in the first three in at least 92 %', () => {
	const index = createReplyIndex(BUILT_IN_REPLIES);
	const places = searches.map(({ query, right }) =>
		onePerGroup(index.search(query, 60), undefined).findIndex(({ reply }) =>
			right.some((id) => id.test(reply.id)),
		),
	);
	const share = (most: number) =>
		places.filter((place) => place >= 0 && place < most).length / searches.length;
	console.log(
		`first ${share(1).toFixed(3)}, first three ${share(3).toFixed(3)}, ${searches.length} searches`,
	);
	for (const [at, place] of places.entries())
		if (place !== 0) console.log(`  ${place === -1 ? 'nowhere' : place + 1}: ${searches[at]?.query}`);
	expect(share(1)).toBeGreaterThanOrEqual(0.85);
	expect(share(3)).toBeGreaterThanOrEqual(0.92);
});
