// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, shanghaiDay } from '../../../utils/domain/clock';
import type { Sighting } from '../../../utils/domain/sighting';
import { MOODS } from '../../../utils/domain/words';
import { noOutcomes } from '../../../utils/insight/day-totals';
import type { CaseRecord } from '../../../utils/insight/records';
import { periodOf } from '../../../utils/insight/summary/period';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import type { InsightProtocol } from '../../../utils/messages/insight-protocol';
import type { Today } from '../../../utils/messages/protocol';
import { createRouter, type Router } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { openDatabase } from '../../../utils/storage/open';
import { freshBrowser, NOW, sighting, testStore } from '../storage/support';
import { fromConsole, fromOptions, fromPanel, fromPopup, own } from './support';

freshBrowser();

const today = shanghaiDay(NOW);
const keyOf = (n: number) => `261123-10000000000${String(n).padStart(4, '0')}/${Math.floor(NOW / 1000) - n}`;
const ended = (n: number, over: Partial<Sighting> = {}): Sighting =>
	sighting({
		id: crypto.randomUUID(),
		caseKey: keyOf(n),
		stage: 'refunded',
		verdict: 'closed',
		outcome: 'platform',
		reasonGroup: 'QUALITY',
		refundAmount: 100 * n,
		goods: 'cup',
		...over,
	});

let router: Router;
let shelf: Map<string, unknown>;

beforeEach(() => {
	shelf = new Map();
	const store = testStore();
	const places = createCasePlaces({
		read: async (key) => shelf.get(key),
		write: async (key, value) => void shelf.set(key, value),
		remove: async (key) => void shelf.delete(key),
	});
	router = createRouter(own);
	addRoutes(router, { store, places, now: () => NOW } as unknown as Services);
});

const ask = <K extends keyof InsightProtocol>(
	type: K,
	data?: Parameters<InsightProtocol[K]>[0],
): Promise<ReturnType<InsightProtocol[K]>> =>
	router.answer(type, data, fromOptions) as Promise<ReturnType<InsightProtocol[K]>>;
const see = (list: Sighting[]) => router.answer('sightings/add', { sightings: list }, fromConsole);
const week = { from: today - 6, to: today };

describe('the figures of days', () => {
	it('say who ended requests, why, and with how much money', async () => {
		await see([ended(1), ended(2, { outcome: 'timeout' }), ended(3, { outcome: 'timeout' })]);
		const { days, since } = await ask('insight/days', week);
		expect(since).toBe(today);
		expect(days.map(({ day }) => day)).toEqual([today]);
		expect(days[0]?.figures.ended).toEqual({
			platform: { QUALITY: { n: 1, fen: 100, unpriced: 0 } },
			timeout: { QUALITY: { n: 2, fen: 500, unpriced: 0 } },
		});
		expect(await ask('insight/goods', week)).toMatchObject([
			{ goods: 'cup', filed: { n: 3, fen: 600, unpriced: 0 } },
		]);
	});

	it('are not for console pages', async () => {
		await expect(router.answer('insight/days', week, fromConsole)).rejects.toThrow();
		await expect(router.answer('insight/cases', {}, fromPanel)).rejects.toThrow();
	});
});

describe('the cases behind a figure', () => {
	it('are exactly those that it counts, page by page, newest first', async () => {
		for (let from = 0; from < 230; from += 100) {
			const list = Array.from({ length: Math.min(100, 230 - from) }, (_, i) => {
				const n = from + i;
				return ended(n, { at: NOW - n, outcome: n % 2 ? 'timeout' : 'merchant' });
			});
			await see(list);
		}
		const { days } = await ask('insight/days', week);
		const counted = days[0]?.figures.ended.timeout?.QUALITY?.n;
		const lines = [];
		let after: string | undefined;
		let pages = 0;
		do {
			const page = await ask('insight/timeouts', { ...week, ...(after !== undefined && { after }) });
			lines.push(...page.cases);
			after = page.next;
			pages++;
		} while (after !== undefined);
		expect(lines).toHaveLength(counted ?? -1);
		expect(new Set(lines.map(({ id }) => id)).size).toBe(115);
		expect(pages).toBeGreaterThan(1);
		const times = lines.map((line) => line.ended?.to ?? 0);
		expect(times).toEqual(times.toSorted((a, b) => b - a));
	});

	it('are found by each of the things they are counted by', async () => {
		await see([ended(1), ended(2, { reasonGroup: 'SHORT', shipping: 'signed', goods: 'plate' }), ended(3)]);
		const filter = { ...week, by: 'filed' as const };
		const n = async (over: object) =>
			(await ask('insight/cases', { filter: { ...filter, ...over } })).cases.length;
		expect(await n({})).toBe(3);
		expect(await n({ reason: 'SHORT' })).toBe(1);
		expect(await n({ shipping: 'unknown' })).toBe(2);
		expect(await n({ goods: 'cup' })).toBe(2);
		expect(await n({ goods: 'cup', sku: '' })).toBe(2);
		expect(await n({ outcome: 'fast' })).toBe(0);
	});

	it('lead back to their page while the browser is open, and to none after that', async () => {
		await see([ended(1, { outcome: 'timeout' })]);
		const [line] = (await ask('insight/timeouts', week)).cases;
		expect(line?.link).toBe('https://mms.pinduoduo.com/orders/detail?type=4399&sn=261123-100000000000001');
		shelf.clear();
		expect((await ask('insight/timeouts', week)).cases[0]?.link).toBeNull();
	});

	it('say between which looks they ended', async () => {
		const filed = (Math.floor(NOW / 1000) - 1) * 1000;
		await see([ended(1, { at: NOW + HOUR }), ended(1, { at: NOW, stage: 'platform', verdict: 'wait' })]);
		const [line] = (await ask('insight/cases', { filter: { ...week, by: 'ended' } })).cases;
		expect(line?.ended).toEqual({ outcome: 'platform', from: NOW, to: NOW + HOUR });
		expect(line?.filedAt).toBe(filed);
	});
});

describe('what ended today, in the pop-up', () => {
	it('is what the dashboard counts: a refunded order in the list of orders is not its request once more', async () => {
		await see([
			ended(1),
			ended(1, { caseKey: keyOf(1).replace(/\d+$/, ''), page: 'order-list', outcome: undefined as never }),
			ended(2, { caseKey: keyOf(2).replace(/\d+$/, ''), page: 'order-list', outcome: undefined as never }),
		]);
		const told = (await router.answer('today/read', undefined, fromPopup)) as Today;
		const [day] = (await ask('insight/days', week)).days;
		expect(told).toMatchObject({ seen: 3, closed: { ...noOutcomes(), platform: 1 } });
		expect(day && periodOf([day], week).ended.n).toBe(1);
	});
});

describe('a request that was filed long ago', () => {
	it('stands behind the figures of what was done with it now', async () => {
		const filed = NOW - 120 * DAY;
		const old = { requestedAt: filed, outcome: 'merchant' } as const;
		const open = {
			stage: 'merchant',
			verdict: 'agree',
			timeoutAt: NOW + HOUR,
			outcome: undefined as never,
		} as const;
		await see([ended(1, { ...old, ...open }), ended(1, { ...old, at: NOW + HOUR / 2 })]);
		const mark = { mood: MOODS[0], avoidable: false, note: null };
		await router.answer(
			'feedback/write',
			{ id: crypto.randomUUID(), caseKey: keyOf(1), at: NOW, mark },
			fromPanel,
		);
		await router.answer(
			'replies/used',
			{ id: crypto.randomUUID(), replyId: 'mine', at: NOW, caseKey: keyOf(1) },
			fromConsole,
		);
		const [day] = (await ask('insight/days', week)).days;
		expect(day?.figures).toMatchObject({ due: 1, met: 1, feedback: { unavoidable: 1 } });
		expect(day?.figures.handled.most.reduce((sum, n) => sum + n, 0)).toBe(1);
		expect(day?.repliesInserted).toBe(1);
		for (const by of ['due', 'handled', 'marked', 'used'] as const) {
			const done = by === 'used' && { done: { kind: 'reply' as const, id: 'mine' } };
			const { cases } = await ask('insight/cases', { filter: { ...week, by, ...done } });
			expect(cases, by).toHaveLength(1);
		}
	});
});

describe('open cases', () => {
	it('are those that were not seen to have ended', async () => {
		await see([
			ended(1),
			ended(2, { stage: 'merchant', verdict: 'agree', outcome: undefined as never, timeoutAt: NOW + HOUR }),
		]);
		expect(await ask('insight/open')).toEqual([
			{ type: undefined, stage: 'merchant', verdict: 'agree', n: 1, unpriced: 0, fen: 200, squares: 40_000 },
		]);
	});

	it('are all of them, however many a big shop has', async () => {
		await see([ended(1)]);
		const database = await openDatabase();
		const tx = database.transaction('cases', 'readwrite');
		const [record] = await tx.store.getAll();
		const { closedAt: _closedAt, ...rest } = record as CaseRecord;
		for (let n = 0; n < 5_300; n++) {
			const fields = { ...rest.fields, refundAmount: { value: n % 3, at: NOW } };
			void tx.store.put({ ...rest, id: n.toString(16).padStart(64, '0'), fields, openAt: NOW - (n % 1000) });
		}
		await tx.done;
		const groups = await ask('insight/open');
		expect(groups).toMatchObject([{ n: 5_300, unpriced: 0, fen: 5_299, squares: 8_831 }]);
	});
});

describe('the console’s own count of what the platform agreed to', () => {
	const tell = (value: number, at = NOW) =>
		router.answer('platform-count/tell', { id: crypto.randomUUID(), value, at }, fromConsole);

	it('agrees with what was seen', async () => {
		await see([ended(1), ended(2), ended(3, { outcome: 'fast' })]);
		await tell(2);
		expect(await ask('insight/reconcile')).toEqual({ at: NOW, console: 2, least: 2, most: 2, missing: 0 });
	});

	it('tells how many are on pages that were not opened', async () => {
		await see([ended(1)]);
		await tell(5);
		expect(await ask('insight/reconcile')).toMatchObject({ console: 5, most: 1, missing: 4 });
	});

	it('leaves room for what may have ended before its 24 hours', async () => {
		const old = ended(1, {
			at: NOW - 2 * DAY,
			stage: 'platform',
			verdict: 'wait',
			requestedAt: NOW - 3 * DAY,
		});
		await see([old, ended(1, { requestedAt: NOW - 3 * DAY })]);
		await tell(0);
		expect(await ask('insight/reconcile')).toMatchObject({ least: 0, most: 1, missing: 0 });
	});

	it('is the one that came last, in whichever order the tabs tell of it', async () => {
		await tell(3, NOW);
		await tell(9, NOW - HOUR);
		expect(await ask('insight/reconcile')).toMatchObject({ at: NOW, console: 3 });
	});

	it('is not made up where the page never showed it', async () => {
		expect(await ask('insight/reconcile')).toBeNull();
	});
});

describe('the mark of how a case went', () => {
	const mark = { mood: 'angry', avoidable: true, note: 'courier' };
	const write = (over: object = {}) => ({
		id: crypto.randomUUID(),
		caseKey: keyOf(1),
		at: NOW,
		mark,
		...over,
	});
	const give = (data: object) => router.answer('feedback/write', data, fromPanel);
	const read = () => router.answer('feedback/read', { caseKey: keyOf(1) }, fromPanel);
	const figures = async () => (await ask('insight/days', week)).days[0]?.figures.feedback;

	it('is kept, counted once, and replaced by a later one', async () => {
		expect(await read()).toBeNull();
		await see([ended(1)]);
		expect(await read()).toEqual({ ended: true, mark: null });
		const first = write();
		expect(await give(first)).toEqual({ kept: first.id });
		await give(first);
		expect(await figures()).toEqual({
			moods: { angry: 1 },
			avoidable: 1,
			unavoidable: 0,
			notes: { courier: 1 },
		});
		await give(write({ at: NOW + 1, mark: { mood: 'satisfied', avoidable: null, note: null } }));
		await give(first);
		expect(await figures()).toEqual({ moods: { satisfied: 1 }, avoidable: 0, unavoidable: 0, notes: {} });
		expect(await read()).toEqual({ ended: true, mark: { mood: 'satisfied', avoidable: null, note: null } });
	});

	it('is refused for a case that was never seen, and where it is none of the fixed words', async () => {
		await expect(give(write())).rejects.toThrow('没法评价');
		await expect(give(write({ mark: { ...mark, note: '张三' } }))).rejects.toThrow();
	});

	it('shows beside the replies and steps that went before', async () => {
		await see([ended(1, { at: NOW + HOUR }), ended(2, { at: NOW + HOUR, outcome: 'merchant' })]);
		const use = (n: number, at: number) =>
			router.answer(
				'replies/used',
				{ id: crypto.randomUUID(), replyId: 'sorry', at, caseKey: keyOf(n) },
				fromPanel,
			);
		await use(1, NOW);
		await use(1, NOW + 5);
		await use(2, NOW + 2 * HOUR);
		await give(write({ at: NOW + 2 * HOUR }));
		expect(await ask('insight/went-before', week)).toEqual([
			{ kind: 'reply', id: 'sorry', n: 1, outcomes: { platform: 1 }, moods: { angry: 1 } },
		]);
	});
});
