// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, MINUTE, shanghaiDay } from '../../../utils/domain/clock';
import type { CaseFilter, CasePage } from '../../../utils/insight/figures';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import { createKeptList } from '../../../utils/messages/kept-list';
import { createNotices } from '../../../utils/messages/notices';
import { createRouter, type Router } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import type { Store } from '../../../utils/storage/store';
import { freshBrowser, memoryShelf, NOW, testStore } from '../storage/support';
import { fromConsole, fromOptions, memorySession, noTyped, own } from './support';

freshBrowser();

const today = shanghaiDay(NOW);
const CASES = 120;
const keyOf = (n: number) => `261123-20000000000${String(n).padStart(4, '0')}/1795399200`;

let store: Store;
let router: Router;
let readings: () => number;

/** A background as it starts: nothing of an earlier one is in its memory. */
function start(): void {
	const { shelf } = memorySession();
	router = createRouter(own);
	addRoutes(router, {
		...{ store, places: createCasePlaces(shelf), keptList: createKeptList(), typed: noTyped, now: () => NOW },
		...{ replyUndo: memoryShelf(), replyProposal: memoryShelf() },
		buyers: { forget: async () => {} },
		proposals: { clear: async () => {} },
		packs: { layers: { withLayer: () => ({}) } },
		maps: { effective: () => ({}) },
		...{ keptSession: async () => ({}), keepSession: async () => {} },
		notices: createNotices({ consoleTabs: async () => [], send: (async () => undefined) as never }),
	} as unknown as Services);
}

beforeEach(async () => {
	store = testStore();
	const asked = vi.spyOn(store.questions, 'between');
	const steps = vi.spyOn(store.followUps, 'all');
	readings = () => asked.mock.calls.length + steps.mock.calls.length;
	start();
	// Many of the same moment, so that the order must not hang on it alone.
	for (let n = 0; n < CASES; n++) {
		await tell(n);
		const at = NOW - HOUR - (n % 7);
		const use = { id: `use-00-${n}`, replyId: 'mine', at, followUpAt: at + HOUR, caseKey: keyOf(n) };
		await router.answer('replies/used', use, fromConsole);
	}
});

const tell = (n: number, askedAt = NOW - HOUR - (n % 7)) =>
	router.answer(
		'questions/tell',
		{ id: `asked-0-${n}`, buyer: String(1_700_000_000_000 + n), askedAt, caseKey: keyOf(n) },
		fromConsole,
	);

function page(by: CaseFilter['by'], after?: string): Promise<CasePage> {
	const filter = { by, from: today, to: today };
	const data = { filter, ...(after !== undefined && { after }) };
	return router.answer('insight/cases', data, fromOptions) as Promise<CasePage>;
}

async function rest(by: CaseFilter['by'], first: CasePage): Promise<string[]> {
	const ids = first.cases.map(({ id }) => id);
	for (let { next } = first; next !== undefined; ) {
		const more = await page(by, next);
		ids.push(...more.cases.map(({ id }) => id));
		next = more.next;
	}
	return ids;
}

describe.each(['asked', 'promised'] as const)('the list of cases by what was %s', (by) => {
	it('is read once for all its pages, each case once', async () => {
		const first = await page(by);
		expect(first.cases).toHaveLength(50);
		const ids = await rest(by, first);
		expect(readings()).toBe(1);
		expect(ids).toHaveLength(CASES);
		expect(new Set(ids).size).toBe(CASES);
		const known = await store.caseIds(Array.from({ length: CASES }, (_, n) => keyOf(n)));
		const place = new Map([...known].map(([, id], n) => [id, n % 7]));
		const ages = ids.map((id) => place.get(id) ?? -1);
		expect(ages).toEqual(ages.toSorted((a, b) => a - b));
	});

	it('shows what came since only when it is opened anew', async () => {
		const first = await page(by);
		await tell(CASES, NOW - MINUTE);
		const use = { id: 'use-0000', replyId: 'mine', at: NOW, followUpAt: NOW + HOUR, caseKey: keyOf(CASES) };
		await router.answer('replies/used', use, fromConsole);
		expect(await rest(by, first)).toHaveLength(CASES);
		expect(await rest(by, await page(by))).toHaveLength(CASES + 1);
	});

	it('goes on where it stopped in a background that was started anew meanwhile', async () => {
		const whole = await rest(by, await page(by));
		const first = await page(by);
		start();
		await tell(CASES, NOW - MINUTE);
		const use = { id: 'use-0000', replyId: 'mine', at: NOW, followUpAt: NOW + HOUR, caseKey: keyOf(CASES) };
		await router.answer('replies/used', use, fromConsole);
		expect(await rest(by, first)).toEqual(whole);
	});

	it('is gone with everything else that is deleted', async () => {
		const { next } = await page(by);
		await router.answer('data/wipe', undefined, fromOptions);
		expect((await page(by, next)).cases).toEqual([]);
	});
});
