import { describe, expect, it } from 'vitest';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import type { Reply } from '../../../utils/replies/reply';
import cases from '../../fixtures/reply-ranking.json';
import heldOut from '../../fixtures/reply-ranking-held-out.json';
import { type Labelled, measureRanking } from './ranking-cases';

const sets: {
	name: string;
	labelled: Labelled[];
	isRight: (reply: Reply, expected: readonly string[]) => boolean;
}[] = [
	{
		name: 'that the ranking was tuned on, labelled by scenario',
		labelled: cases,
		isRight: ({ scenario, also = [] }, expected) => [scenario, ...also].some((one) => expected.includes(one)),
	},
	{
		name: 'held out, labelled by reply before they were first ranked',
		labelled: heldOut,
		isRight: ({ id }, expected) => expected.some((label) => isLabel(label, id)),
	},
];

/** `shortage-*-3` stands for the reply in each tone. */
function isLabel(label: string, id: string): boolean {
	return label === id || label === id.replace(/-(concise|warm|formal)-/, '-*-');
}

describe.each(sets)('ranking of replies on cases $name', ({ labelled, isRight }) => {
	it('is measured on at least 120 of them, many without a word typed', () => {
		expect(labelled.length).toBeGreaterThanOrEqual(120);
		expect(labelled.filter(({ query }) => query === undefined).length).toBeGreaterThan(50);
	});

	it('suggests a right reply first in at least 80 %, in the first three in at least 95 %', () => {
		const { first, three } = measureRanking(labelled, isRight);
		expect(first).toBeGreaterThanOrEqual(0.8);
		expect(three).toBeGreaterThanOrEqual(0.95);
	});
});

it('the held-out labels are replies that there are', () => {
	const known = new Set(BUILT_IN_REPLIES.map(({ id }) => id));
	const groups = new Set(BUILT_IN_REPLIES.map(({ id }) => id.replace(/-(concise|warm|formal)-/, '-*-')));
	for (const label of heldOut.flatMap(({ expected }) => expected))
		expect(known.has(label) || groups.has(label), label).toBe(true);
});
