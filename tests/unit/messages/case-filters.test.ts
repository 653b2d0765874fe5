// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, dayBounds, HOUR, MINUTE, shanghaiDay } from '../../../utils/domain/clock';
import { FEEDBACK_NOTES, MOODS, OUTCOMES, REASON_GROUPS } from '../../../utils/domain/words';
import type {
	CaseFilter,
	CaseLine,
	CasePage,
	PromiseState,
	WentBefore,
} from '../../../utils/insight/figures';
import type { FollowUpCounts } from '../../../utils/insight/follow-ups';
import type { OpenGroup } from '../../../utils/insight/forecast/open-groups';
import type { PastCase } from '../../../utils/insight/forecast/past-case';
import { type FiguredDay, PAID_BACK, periodOf } from '../../../utils/insight/summary/period';
import { type TrendDay, trendOf } from '../../../utils/insight/summary/trend';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import type { InsightProtocol } from '../../../utils/messages/insight-protocol';
import { createKeptList } from '../../../utils/messages/kept-list';
import { createNotices } from '../../../utils/messages/notices';
import { createRouter } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { plan } from '../../sim/plan';
import { looksAt, toSighting } from '../../sim/visits';
import { memoryShelf, testStore } from '../storage/support';
import { fromConsole, fromOptions, own } from './support';

/** A shop that was watched for a while, with marks, replies and ticks; every figure leads to exactly the cases it counts. */
const shop = plan({ seed: 'filters', perDay: 12, days: 8 });
const range = { from: shop.firstDay + 2, to: shop.firstDay + 7 };
const now = dayBounds(shop.firstDay + 7).to;
const shelf = { read: async () => undefined, write: async () => {}, remove: async () => {} };
const router = createRouter(own);
const notices = createNotices({ consoleTabs: async () => [], send: (async () => undefined) as never });
addRoutes(router, {
	store: testStore(memoryShelf(), () => now),
	places: createCasePlaces(shelf),
	keptList: createKeptList(),
	notices,
	now: () => now,
} as unknown as Services);

type Past = ReturnType<InsightProtocol['insight/past']>;
const ask = <T>(type: string, data: unknown): Promise<T> =>
	router.answer(type, data, fromOptions) as Promise<T>;

async function count(filter: Pick<CaseFilter, 'by'> & Partial<CaseFilter>): Promise<number> {
	const found: CaseLine[] = [];
	let after: string | undefined;
	do {
		const data = { filter: { ...range, ...filter }, ...(after !== undefined && { after }) };
		const page: CasePage = await ask('insight/cases', data);
		found.push(...page.cases);
		after = page.next;
	} while (after !== undefined);
	expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
	return found.length;
}

beforeAll(async () => {
	const seen = [...looksAt(shop, { share: 0.8, hours: [9.5, 15, 21.5], changesOnly: true })]
		.flat()
		.map(toSighting);
	for (let from = 0; from < seen.length; from += 200) {
		await router.answer('sightings/add', { sightings: seen.slice(from, from + 200) }, fromConsole);
	}
	const ended = [...new Map(seen.filter(({ outcome }) => outcome).map((one) => [one.caseKey, one])).values()];
	for (const [index, { caseKey, at }] of ended.entries()) {
		const mood = MOODS[index % MOODS.length];
		const note = index % 3 === 0 ? FEEDBACK_NOTES[index % FEEDBACK_NOTES.length] : null;
		const mark = { mood, avoidable: index % 2 === 0, note };
		await router.answer(
			'feedback/write',
			{ id: `feedback-${index}`, caseKey, mark, at: at + 1 },
			fromConsole,
		);
		const use = { id: `use-00-${index}`, replyId: `reply-${index % 4}`, at: at - DAY / 2, caseKey };
		const promise = index % 4 === 1 && { followUpAt: use.at + HOUR };
		await router.answer('replies/used', { ...use, ...promise }, fromConsole);
		// Every other talk is known to be about this case, and is answered in time or not.
		const asked = {
			id: `asked-0-${index}`,
			buyer: String(1_700_000_000_000 + index),
			askedAt: now - HOUR - index,
		};
		const answer = index % 3 && { answeredAt: asked.askedAt + (index % 3) * 2 * MINUTE };
		await router.answer(
			'questions/tell',
			{ ...asked, ...answer, ...(index % 2 && { caseKey }) },
			fromConsole,
		);
		// Some come back in time, some late.
		const back = {
			...use,
			id: `back-0-${index}`,
			replyId: 'back',
			at: use.at + (index % 8 === 1 ? HOUR / 2 : 2 * HOUR),
		};
		if (promise && index % 3) await router.answer('replies/used', back, fromConsole);
		if (index % 5) continue;
		const tick = { id: 'step:weigh', value: true, at: at + (index % 2 ? 5 : -5) };
		await router.answer('ticks/write', { id: `write-00${index}`, caseKey, tick }, fromConsole);
	}
}, 120_000);

describe('every figure of the dashboard leads to exactly the cases it counts', () => {
	let period: ReturnType<typeof periodOf>;
	let trend: TrendDay[];

	beforeAll(async () => {
		const { days } = await ask<{ days: FiguredDay[] }>('insight/days', range);
		period = periodOf(days, range);
		trend = trendOf(days, range);
		expect(period.ended.n).toBeGreaterThan(20);
	});

	it('by what was filed, the goods themselves or not', async () => {
		expect(await count({ by: 'filed' })).toBe(period.filed.n);
		expect(await count({ by: 'filed', quality: true })).toBe(period.quality.n);
		expect(await count({ by: 'filed', quality: false })).toBe(period.otherwise.n);
		const two = (period.reasons.NOT_RECEIVED?.n ?? 0) + (period.reasons.LOGISTICS_STALLED?.n ?? 0);
		expect(await count({ by: 'filed', reasons: ['NOT_RECEIVED', 'LOGISTICS_STALLED'] })).toBe(two);
		for (const reason of REASON_GROUPS) {
			expect(await count({ by: 'filed', reason }), reason).toBe(period.reasons[reason]?.n ?? 0);
		}
	});

	it('and the forecast learns from all of them, or from a share that every greater share has in it', async () => {
		const past = async (share?: number): Promise<string[]> => {
			const found: PastCase[] = [];
			let after: string | undefined;
			do {
				const data = { ...range, ...(share !== undefined && { share }), ...(after && { after }) };
				const part: Past = await ask('insight/past', data);
				found.push(...part.cases);
				after = part.next;
			} while (after !== undefined);
			expect(found.every(({ filedAt }) => shanghaiDay(filedAt) >= range.from)).toBe(true);
			return found.map((one) => JSON.stringify(one)).sort();
		};
		const all = await past();
		expect(all).toHaveLength(period.filed.n);
		expect(all.filter((one) => one.includes('paidBackAt')).length).toBeGreaterThan(0);
		expect(await past(1)).toEqual(all);
		expect(await past(0)).toEqual([]);
		const [some, more] = [await past(0.3), await past(0.7)];
		expect(some.length).toBeGreaterThan(0);
		expect(more.length).toBeLessThan(all.length);
		expect(some.length).toBeLessThan(more.length);
		expect(some.every((one) => more.includes(one))).toBe(true);
	});

	it('by what ended, and what was paid back', async () => {
		expect(await count({ by: 'ended' })).toBe(period.ended.n);
		expect(await count({ by: 'ended', paidBack: true })).toBe(period.paidBack.n);
		for (const outcome of OUTCOMES) {
			expect(await count({ by: 'ended', outcome }), outcome).toBe(period.outcomes[outcome].n);
		}
	});

	it('day by day, by what was paid back, by whom, and by handling', async () => {
		expect(trend.filter(({ watched }) => watched)).toHaveLength(6);
		for (const { day, ended, paidBack, handling } of trend) {
			const only = { from: day, to: day };
			expect(await count({ by: 'ended', ...only, paidBack: true })).toBe(paidBack.n);
			expect(await count({ by: 'handled', ...only })).toBe(handling.n);
			for (const outcome of PAID_BACK) {
				expect(await count({ by: 'ended', ...only, outcome }), outcome).toBe(ended[outcome].n);
			}
		}
	});

	it('by handling and by deadlines, met, missed and not seen', async () => {
		expect(period.handled.most.n).toBeGreaterThan(0);
		expect(await count({ by: 'handled' })).toBe(period.handled.most.n);
		expect(period.due).toBeGreaterThan(0);
		expect(await count({ by: 'due' })).toBe(period.due);
		expect(await count({ by: 'due', met: 'met' })).toBe(period.met);
		expect(await count({ by: 'due', met: 'missed' })).toBe(period.missed);
		expect(await count({ by: 'due', met: 'unseen' })).toBe(period.due - period.met - period.missed);
	});

	it('by how the promises to come back to a buyer stand', async () => {
		const counts = await ask<FollowUpCounts>('insight/follow-ups', range);
		expect(counts.kept * counts.late * counts.unseen).toBeGreaterThan(0);
		for (const promise of Object.keys(counts) as PromiseState[])
			expect(await count({ by: 'promised', promise }), promise).toBe(counts[promise]);
		const all = counts.kept + counts.late + counts.unseen + counts.open;
		expect(await count({ by: 'promised' })).toBe(all);
	});

	it('by the questions of the chat of which the case was known, and which were late', async () => {
		const { n, within } = period.replied;
		const known = Math.floor(n / 2);
		expect(within).toBeGreaterThan(0);
		expect(await count({ by: 'asked' })).toBe(known);
		// Of those that are known, each third is not answered and each third late.
		const late = await count({ by: 'asked', replied: 'late' });
		expect(late).toBe(Array.from({ length: n }, (_, i) => i).filter((i) => i % 2 && i % 3 !== 1).length);
		expect(await count({ by: 'asked', from: range.from - 9, to: range.to - 1 })).toBe(0);
	});

	it('by what was marked', async () => {
		const { moods, avoidable, unavoidable, notes } = period.feedback;
		expect(avoidable).toBeGreaterThan(0);
		for (const mood of MOODS) expect(await count({ by: 'marked', mood }), mood).toBe(moods[mood] ?? 0);
		expect(await count({ by: 'marked', avoidable: true })).toBe(avoidable);
		expect(await count({ by: 'marked', avoidable: false })).toBe(unavoidable);
		for (const note of FEEDBACK_NOTES)
			expect(await count({ by: 'marked', note }), note).toBe(notes[note] ?? 0);
	});

	it('by what went before the end, and by the replies that were used', async () => {
		const went = await ask<WentBefore[]>('insight/went-before', range);
		expect(went.map(({ kind }) => kind)).toContain('step');
		for (const { kind, id, n } of went) {
			expect(await count({ by: 'ended', done: { kind, id } }), id).toBe(n);
		}
		// Each of these was put in once a case.
		for (const { id, times } of period.replies) {
			expect(await count({ by: 'used', done: { kind: 'reply', id } }), id).toBe(times);
		}
	});

	it('by what is open, by the verdict of the last look', async () => {
		const open = await ask<OpenGroup[]>('insight/open', undefined);
		const n = (groups: readonly OpenGroup[]) => groups.reduce((sum, group) => sum + group.n, 0);
		expect(n(open)).toBeGreaterThan(0);
		expect(await count({ by: 'open' })).toBe(n(open));
		for (const [verdict, own] of Map.groupBy(open, (one) => one.verdict ?? ('unknown' as const))) {
			expect(await count({ by: 'open', verdict }), verdict).toBe(n(own));
		}
	});
});
