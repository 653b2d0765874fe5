import { describe, expect, it } from 'vitest';
import { rankReplies } from '../../../utils/replies/rank';
import { NOW, sampleReply } from './sample';

const DAY = 86_400_000;
const replies = [
	sampleReply({ id: 'a', scenario: 'explain' }),
	sampleReply({ id: 'b', scenario: 'logistics' }),
	sampleReply({ id: 'c', scenario: 'intercept' }),
	sampleReply({ id: 'd', scenario: 'intercept' }),
	sampleReply({ id: 'e', scenario: 'greeting' }),
];
const assessment = { verdict: 'intercept' as const, replies: ['intercept', 'logistics'] };
const none = { verdict: 'unclear' as const, replies: [] };
const rank = (usage = {}, about: Parameters<typeof rankReplies>[1] = assessment) =>
	rankReplies(replies, about, usage, NOW).map(({ reply, why }) => `${reply.id} ${why}`.trim());

describe('rankReplies', () => {
	it('puts the scenarios of the assessment first, in its order, and says why', () => {
		expect(rank()).toEqual(['c 适合：先拦截', 'd 适合：先拦截', 'b 适合：先拦截', 'a', 'e']);
	});

	it('puts the more used first within a scenario and among the rest, never before what suits', () => {
		const used = { times: 9, lastUsedAt: NOW };
		expect(rank({ d: used, e: used })).toEqual([
			'd 适合：先拦截 · 常用',
			'c 适合：先拦截',
			'b 适合：先拦截',
			'e 常用',
			'a',
		]);
	});

	it('goes by habit alone where there is no assessment', () => {
		expect(
			rankReplies(replies, undefined, {}, NOW)
				.map(({ why }) => why)
				.join(''),
		).toBe('');
	});

	it('forgets a habit with time, and is not fooled by a clock set back', () => {
		const old = { times: 9, lastUsedAt: NOW - 90 * DAY };
		const fresh = { times: 4, lastUsedAt: NOW + DAY };
		expect(rank({ a: old, e: fresh }, none)).toEqual(['e 常用', 'a', 'b', 'c', 'd']);
	});

	it('drops no reply and marks those that suit', () => {
		const ranked = rankReplies(replies, { verdict: 'unclear', replies: [] }, {}, NOW);
		expect(ranked.map(({ suits }) => suits)).toEqual(replies.map(() => false));
	});
});
