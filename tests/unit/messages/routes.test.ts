// @vitest-environment node

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAP_RULES } from '../../../utils/consoles/pinduoduo/map-corrections';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { createBuyerBoard } from '../../../utils/messages/buyer-board';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import { createHealthBoard } from '../../../utils/messages/health-board';
import { createKeptList } from '../../../utils/messages/kept-list';
import { createNotices } from '../../../utils/messages/notices';
import { createProposalDesk } from '../../../utils/messages/proposal-desk';
import type { Session } from '../../../utils/messages/protocol';
import { REQUESTS } from '../../../utils/messages/requests';
import { createRouter, type Router } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { TEXTS } from '../../../utils/messages/texts';
import { createTypedBoard } from '../../../utils/messages/typed-board';
import { LAYER_RULES } from '../../../utils/policy/layers';
import { type Pack, parsePack } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { parseReply, type Reply } from '../../../utils/replies/reply';
import { alikeKey, sentenceKey } from '../../../utils/replies/typed-sentence';
import { MAP } from '../../fixtures/map';
import { CASE, freshBrowser, memoryShelf, NOW, sighting, testStore } from '../storage/support';
import { fromConsole, fromPanel, fromPopup, own } from './support';

freshBrowser();

const pack = (id: string): Pack => ({ ...DEFAULT_PACK, id });
const [builtInReply] = BUILT_IN_REPLIES.slice(0, 1) as [Reply];

let router: Router;
let services: Services;
let kept: Session | undefined;
let send: ReturnType<typeof vi.fn>;

beforeEach(() => {
	const shelf = { read: async () => undefined, write: async () => {}, remove: async () => {} };
	const held = new Map<string, unknown>();
	const sessionShelf = {
		read: async (key: string) => held.get(key),
		write: async (key: string, value: unknown) => void held.set(key, value),
		remove: async (key: string) => void held.delete(key),
	};
	kept = undefined;
	send = vi.fn(async () => undefined);
	services = {
		store: testStore(),
		health: createHealthBoard(shelf),
		buyers: createBuyerBoard({ shelf, ids: async () => new Map(), now: () => NOW }),
		places: createCasePlaces(shelf),
		keptList: createKeptList(),
		notices: createNotices({ consoleTabs: async () => [7, 8], send: send as never }),
		replies: { builtIn: [builtInReply], alikeKey, parse: parseReply },
		typed: createTypedBoard({
			shelf: sessionShelf,
			refused: memoryShelf(),
			keyOf: sentenceKey,
			ids: {
				buyers: (names) => services.store.buyerIds(names),
				texts: (names) => services.store.textIds(names),
			},
			now: () => NOW,
		}),
		keepSession: async (session) => {
			kept = session;
		},
		keptSession: async () => kept,
		replyProposal: memoryShelf(),
		replyUndo: memoryShelf(),
		maps: MAP_RULES,
		proposals: createProposalDesk(shelf),
		openOptions: async () => {},
		bringScript: async () => {},
		packs: { builtIn: [DEFAULT_PACK], fallback: DEFAULT_PACK, parse: parsePack, layers: LAYER_RULES },
		now: () => NOW,
	};
	router = createRouter(own);
	addRoutes(router, services);
});

const page = (type: string, data?: unknown) => router.answer(type, data, fromPopup);
const script = (type: string, data?: unknown) => router.answer(type, data, fromConsole);
const notices = () => send.mock.calls.map(([type, data, tab]) => ({ type, data, tab }));

describe('the background', () => {
	it('has a handler for every request of the protocol', () => {
		expect(router.types().sort()).toEqual(Object.keys(REQUESTS).sort());
	});

	it('leaves switched off what was switched off when the database does not open any more', async () => {
		await page('settings/write', { ...DEFAULT_SETTINGS, enabled: false });
		await vi.waitFor(() => expect(kept?.settings.enabled).toBe(false));
		vi.spyOn(services.store.settings, 'read').mockRejectedValue(new Error('broken'));
		expect(await script('session/start', { page: 'chat' })).toMatchObject({ settings: { enabled: false } });
	});

	it('starts a page with settings and pack, also when the database does not open', async () => {
		expect(await script('session/start', { page: 'chat' })).toEqual({
			settings: DEFAULT_SETTINGS,
			pack: pack('pdd-aftersales'),
			map: MAP,
		});
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new Error('broken');
		});
		services.store = testStore();
		const broken = createRouter(own);
		addRoutes(broken, services);
		const session = await broken.answer('session/start', { page: 'chat' }, fromConsole);
		expect(session).toMatchObject({ settings: DEFAULT_SETTINGS, pack: { id: 'pdd-aftersales' } });
		expect(await broken.answer('storage/state', undefined, fromPopup)).toMatchObject({ state: 'failed' });
		const replies = await broken.answer('replies/list', undefined, fromPanel);
		expect(replies).toEqual({ replies: [builtInReply], usage: {}, pictures: [] });
	});

	it('folds sightings and shows them today', async () => {
		const one = sighting({ id: crypto.randomUUID(), verdict: 'closed', stage: 'refunded', outcome: 'fast' });
		expect(await script('sightings/add', { sightings: [one] })).toEqual({ kept: [one.id] });
		expect(await page('today/read')).toMatchObject({
			day: '2026-11-23',
			seen: 1,
			dueSoon: 0,
			closed: { fast: 1, unknown: 0 },
		});
	});

	it('tells the other console tabs about a tick, not the one it came from', async () => {
		const tick = { id: 'step:scan', value: true, at: NOW };
		const write = { id: crypto.randomUUID(), caseKey: CASE, tick };
		expect(await script('ticks/write', write)).toEqual({ kept: write.id });
		await vi.waitFor(() => expect(send).toHaveBeenCalled());
		expect(notices()).toEqual([{ type: 'notice/ticks', data: { caseKey: CASE, ticks: [tick] }, tab: 8 }]);
		expect(await script('ticks/read', { caseKeys: [CASE] })).toEqual({ [CASE]: [tick] });
	});

	it('tells every console tab about new settings, and survives tabs that do not answer', async () => {
		send.mockRejectedValue(new Error('no receiver'));
		const settings = { ...DEFAULT_SETTINGS, theme: 'dark' as const };
		expect(await page('settings/write', settings)).toEqual(settings);
		await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
		expect(notices()[0]).toMatchObject({ type: 'notice/session', data: { settings }, tab: 7 });
		expect(await page('settings/read')).toEqual(settings);
	});

	it('shows a changed built-in reply in its place, and the first text again when the change is removed', async () => {
		await page('replies/save', { ...builtInReply, body: '改过', origin: 'mine' });
		await page('replies/save', { ...builtInReply, id: 'own', origin: 'built-in' });
		const changed = (await page('replies/list')) as { replies: Reply[] };
		expect(changed.replies.map(({ id, body, origin }) => [id, body, origin])).toEqual([
			[builtInReply.id, '改过', 'built-in'],
			['own', builtInReply.body, 'mine'],
		]);
		await page('replies/remove', { id: builtInReply.id });
		const back = (await page('replies/list')) as { replies: Reply[] };
		expect(back.replies[0]).toEqual(builtInReply);
	});

	it('lays a template made of a typed text before the agent once, and stores nothing of it', async () => {
		const made = { title: '退款受理', body: '亲，{{退款金额}} 已受理' };
		expect(await router.answer('replies/propose', made, fromPanel)).toEqual({ kept: true });
		await expect(router.answer('replies/proposed', undefined, fromPanel)).rejects.toThrow();
		expect(await page('replies/proposed')).toEqual(made);
		expect(await page('replies/proposed')).toBeNull();
		expect((await page('replies/list')) as { replies: Reply[] }).toMatchObject({ replies: [builtInReply] });
	});

	it('counts the use of a reply sent twice as one', async () => {
		const use = { id: crypto.randomUUID(), replyId: 'own', at: NOW, caseKey: CASE };
		await router.answer('replies/used', use, fromPanel);
		await router.answer('replies/used', use, fromPanel);
		expect(await page('replies/list')).toMatchObject({ usage: { own: { times: 1, lastUsedAt: NOW } } });
		expect(await page('today/read')).toMatchObject({ repliesInserted: 1 });
	});

	it('adds what became of a use that the panel counted, from the page it was inserted on', async () => {
		const use = { id: crypto.randomUUID(), replyId: 'own', at: NOW, caseKey: CASE };
		await router.answer('replies/used', use, fromPanel);
		expect(await script('replies/used', { ...use, edit: 'much' })).toEqual({ kept: use.id });
		await script('replies/used', { ...use, edit: 'much' });
		expect(await page('replies/list')).toMatchObject({ usage: { own: { times: 1, edits: { much: 1 } } } });
	});

	it('offers a sentence typed to three buyers to the panel, until there is such a reply or it is refused, and wipes all of it', async () => {
		const body = '亲，马上帮您催一下仓库';
		const type = (said: string) =>
			['8800000000001', '8800000000002', '8800000000003'].map((to) =>
				script('replies/typed', { body: said, to }),
			);
		await Promise.all(type(body));
		const often = () => router.answer('replies/typed-often', undefined, fromPanel);
		expect(await often()).toEqual([{ body, count: 3 }]);
		await expect(script('replies/typed-often')).rejects.toThrow();
		await page('replies/save', { ...builtInReply, id: 'own', body: '亲，马上帮您催一下仓库。' });
		expect(await often()).toEqual([]);
		await page('replies/remove', { id: 'own' });
		expect(await often()).toHaveLength(1);
		await router.answer('replies/typed-refuse', { body }, fromPanel);
		expect(await often()).toEqual([]);
		await Promise.all(type('亲，这个颜色明天到货'));
		await page('data/wipe');
		expect(await often()).toEqual([]);
		for (const to of ['张三', '1']) await expect(script('replies/typed', { body, to })).rejects.toThrow();
		await expect(script('replies/typed', { body: '亲'.repeat(301), to: '8800000000001' })).rejects.toThrow();
	});

	it('takes a pack in, puts it in force when chosen, and falls back when it is gone', async () => {
		expect(await page('packs/import', { text: JSON.stringify(pack('mine')) })).toEqual({ id: 'mine' });
		expect(await page('packs/list')).toMatchObject([
			{ id: 'pdd-aftersales', active: true, builtIn: true },
			{ id: 'mine', active: false, builtIn: false, rules: DEFAULT_PACK.rules.length },
		]);
		await page('packs/choose', { id: 'mine' });
		expect(await script('session/start', { page: 'chat' })).toMatchObject({ pack: { id: 'mine' } });
		await page('data/wipe');
		expect(await script('session/start', { page: 'chat' })).toMatchObject({ pack: { id: 'pdd-aftersales' } });
	});

	it.each([
		['no JSON', '{', TEXTS.packNotJson],
		['the id of a built-in pack', JSON.stringify(pack('pdd-aftersales')), '内置规则包相同'],
		['a __proto__ key', '{"__proto__":{}}', TEXTS.packForbidden],
		['2 MB and more', ' '.repeat(2 * 1024 * 1024 + 1), TEXTS.packTooLarge],
		['another format', '{}', '规则包读不懂'],
	])('refuses a pack with %s', async (_what, text, message) => {
		await expect(page('packs/import', { text })).rejects.toThrow(message);
		await expect(page('packs/choose', { id: 'nowhere' })).rejects.toThrow(TEXTS.packMissing('nowhere'));
	});

	it('keeps the last health of each tab', async () => {
		const report = {
			page: 'chat',
			state: 'working',
			rows: 3,
			unreadable: 0,
			failures: {},
			drifted: [],
			json: { read: 1, ignored: 0, contradictions: 0 },
			unknownWords: [],
			at: NOW,
		};
		await script('health/report', report);
		expect(await page('health/read', { tabId: 7 })).toEqual(report);
		expect(await page('health/read', { tabId: 8 })).toBeNull();
	});

	it('exports and restores', async () => {
		await page('settings/write', { ...DEFAULT_SETTINGS, theme: 'dark' });
		const { text, counts } = (await page('backup/export')) as { text: string; counts: object };
		await page('data/wipe');
		expect(await page('settings/read')).toEqual(DEFAULT_SETTINGS);
		expect(await page('backup/import', { text })).toEqual({ counts });
		expect(await page('settings/read')).toMatchObject({ theme: 'dark' });
	});
});
