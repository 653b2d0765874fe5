import { describe, expect, it } from 'vitest';
import { rankReplies, standingOf } from '../../../utils/replies/rank';
import { NOW, sampleReply } from './sample';

const DAY = 86_400_000;
const replies = [
	sampleReply({ id: 'a', scenario: 'explain' }),
	sampleReply({ id: 'b', scenario: 'logistics' }),
	sampleReply({ id: 'c', scenario: 'intercept' }),
	sampleReply({ id: 'd', scenario: 'intercept' }),
	sampleReply({ id: 'e', scenario: 'greeting' }),
];
const rank = (usage = {}, about = ['intercept', 'logistics']) =>
	rankReplies(replies, about, usage, NOW).map(({ reply, why }) => `${reply.id} ${why}`.trim());

describe('rankReplies', () => {
	it('puts the scenarios of the assessment first, in its order, and says why', () => {
		expect(rank()).toEqual(['c 适合：在途拦截', 'b 适合：物流异常', 'd 适合：在途拦截', 'a', 'e']);
	});

	it('puts the more used first within a scenario and among the rest, never before what suits', () => {
		const used = { times: 9, lastUsedAt: NOW };
		expect(rank({ d: used, e: used })).toEqual([
			'd 适合：在途拦截 · 常用',
			'b 适合：物流异常',
			'c 适合：在途拦截',
			'e 常用',
			'a',
		]);
	});

	it('goes by habit alone where there is no assessment', () => {
		expect(
			rankReplies(replies, [], {}, NOW)
				.map(({ why }) => why)
				.join(''),
		).toBe('');
	});

	it('forgets a habit with time, and is not fooled by a clock set back', () => {
		const old = { times: 9, lastUsedAt: NOW - 90 * DAY };
		const fresh = { times: 4, lastUsedAt: NOW + DAY };
		expect(rank({ a: old, e: fresh }, [])).toEqual(['e 常用', 'a', 'b', 'c', 'd']);
	});

	it('puts a pinned reply before its equals, never before what suits better', () => {
		const some = replies.map((reply) => ({ ...reply, pinned: reply.id === 'd' || reply.id === 'e' }));
		const ranked = rankReplies(some, ['intercept', 'logistics'], { c: { times: 9, lastUsedAt: NOW } }, NOW);
		expect(ranked.map(({ reply, why }) => `${reply.id} ${why}`.trim())).toEqual([
			'd 适合：在途拦截 · 置顶',
			'b 适合：物流异常',
			'c 适合：在途拦截 · 常用',
			'e 置顶',
			'a',
		]);
	});

	it('offers a reply only in its scope, and by any scenario it serves', () => {
		const where = { console: 'pinduoduo' as const, page: 'chat' as const };
		const offered = (over: Parameters<typeof sampleReply>[0], wanted: string[] = ['quality']) =>
			rankReplies([sampleReply(over)], wanted, {}, NOW, where).map(({ hidden, place }) => [hidden, place])[0];
		expect(offered({ also: ['quality'] })).toEqual([false, 0]);
		expect(offered({ scope: { pages: ['appeals'] } })).toEqual([true, undefined]);
		expect(offered({ scope: { pages: ['chat'], consoles: ['pinduoduo'] } })).toEqual([false, undefined]);
		expect(offered({ scope: { scenarios: ['quality'] } })).toEqual([false, undefined]);
		expect(offered({ scope: { scenarios: ['freight'] } })).toEqual([true, undefined]);
	});

	it('gives the search an order and what suits a head start', () => {
		const scoped = [...replies, sampleReply({ id: 'f', scope: { pages: ['appeals'] } })];
		const where = { console: 'pinduoduo' as const, page: 'chat' as const };
		const ranked = rankReplies(scoped, ['intercept'], {}, NOW, where);
		const { order, bonus } = standingOf(scoped, ranked);
		expect([...Array.from(order)]).toEqual([2, 3, 0, 1, 4, 5]);
		expect(Array.from(bonus)).toEqual([0, 0, 25, 25, 0, -5000]);
	});

	it('drops no reply and marks those that suit', () => {
		const ranked = rankReplies(replies, [], {}, NOW);
		expect(ranked.map(({ suits }) => suits)).toEqual(replies.map(() => false));
	});
});
