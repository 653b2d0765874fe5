// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAP_RULES } from '../../../utils/consoles/pinduoduo/map-corrections';
import type { MapCheck, MapProposal, MapState } from '../../../utils/domain/map-change';
import { createBuyerBoard } from '../../../utils/messages/buyer-board';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import { createHealthBoard } from '../../../utils/messages/health-board';
import { createKeptList } from '../../../utils/messages/kept-list';
import { createNotices } from '../../../utils/messages/notices';
import { createProposalDesk } from '../../../utils/messages/proposal-desk';
import { createRouter, type Router } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { TEXTS } from '../../../utils/messages/texts';
import { LAYER_RULES } from '../../../utils/policy/layers';
import { parsePack } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { parseReply } from '../../../utils/replies/reply';
import { alikeKey } from '../../../utils/replies/typed-sentence';
import { MAP } from '../../fixtures/map';
import { freshBrowser, NOW, testStore } from '../storage/support';
import { fromConsole, fromPanel, fromPopup, noTyped, own } from './support';

freshBrowser();

const HEAD = { format: 'refund-lens-console-map', version: MAP.version };
const correction = (css: string) => ({
	...HEAD,
	anchors: { 'list.row': { ways: [{ by: 'stem', css }] } },
});
const file = (css: string) => ({ text: JSON.stringify(correction(css)) });
const ROWS = [
	{ orderSn: '261123-123456789012345', requestType: 'refund-only', status: '退款中', whole: true },
];

let router: Router;
let services: Services;
let send: ReturnType<typeof vi.fn>;
let opened: string[];
let shelf: Map<string, unknown>;
let now: number;

beforeEach(() => {
	send = vi.fn(async () => undefined);
	opened = [];
	shelf = new Map();
	now = NOW;
	const session = {
		read: async (key: string) => shelf.get(key),
		write: async (key: string, value: unknown) => void shelf.set(key, value),
		remove: async (key: string) => void shelf.delete(key),
	};
	services = {
		store: testStore(undefined, () => now),
		health: createHealthBoard(session),
		buyers: createBuyerBoard({ shelf: session, ids: async () => new Map(), now: () => now }),
		places: createCasePlaces(session),
		keptList: createKeptList(),
		notices: createNotices({ consoleTabs: async () => [7], send: send as never }),
		replies: { builtIn: [], alikeKey, parse: parseReply },
		typed: noTyped,
		keepSession: async () => {},
		keptSession: async () => undefined,
		maps: MAP_RULES,
		replyProposal: { read: async () => undefined, write: async () => {} },
		replyUndo: { read: async () => undefined, write: async () => {} },
		proposals: createProposalDesk(session),
		openOptions: async (section) => void opened.push(section),
		bringScript: async () => {},
		packs: { builtIn: [DEFAULT_PACK], fallback: DEFAULT_PACK, parse: parsePack, layers: LAYER_RULES },
		now: () => now,
	};
	router = createRouter(own);
	addRoutes(router, services);
});

const page = <T>(type: string, data?: unknown) => router.answer(type, data, fromPopup) as Promise<T>;
const script = (type: string, data?: unknown) => router.answer(type, data, fromConsole);
const rowWays = async () => {
	const { map } = (await script('session/start', { page: 'chat' })) as { map: typeof MAP };
	return map.anchors['list.row'].ways;
};

describe('a map file', () => {
	it('is only looked at first, then in force in every open tab, and undone', async () => {
		const { changes, problems } = await page<MapCheck>('map/check', file('.case'));
		expect([changes.map(({ name }) => name), problems]).toEqual([['list.row'], []]);
		expect(await rowWays()).toEqual(MAP.anchors['list.row'].ways);
		const state = await page<MapState>('map/import', file('.case'));
		expect(state).toMatchObject({
			version: MAP.version,
			history: [{ at: NOW, origin: 'file', names: ['list.row'] }],
		});
		expect(state.outdated).toBeUndefined();
		expect((await rowWays())[0]).toBe('.case');
		await vi.waitFor(() => expect(send).toHaveBeenCalled());
		const [type, told, tab] = send.mock.calls[0] ?? [];
		expect([type, told.map.anchors['list.row'].ways[0], tab]).toEqual(['notice/session', '.case', 7]);
		expect(await page('map/undo')).toMatchObject({ changes: [], history: [] });
		expect(await rowWays()).toEqual(MAP.anchors['list.row'].ways);
	});

	it('is joined with what was taken before; a reset leads back to the shipped map and can be undone', async () => {
		await page('map/import', file('.one'));
		await page('map/import', file('.two'));
		expect((await rowWays()).slice(0, 2)).toEqual(['.two', '.one']);
		const reset = await page<MapState>('map/reset');
		expect(reset.changes).toEqual([]);
		expect(reset.history.map(({ origin }) => origin)).toEqual(['reset', 'file', 'file']);
		expect(await rowWays()).toEqual(MAP.anchors['list.row'].ways);
		await page('map/undo');
		expect((await rowWays())[0]).toBe('.two');
	});

	it('made for an older map stays in force and is called outdated', async () => {
		const old = JSON.stringify({ ...correction('.case'), version: '2020-01-01' });
		expect(await page('map/import', { text: old })).toMatchObject({ outdated: '2020-01-01' });
		expect((await rowWays())[0]).toBe('.case');
	});

	it.each([
		['no JSON', '{', TEXTS.mapNotJson],
		['a __proto__ key', '{"__proto__":{}}', TEXTS.mapForbidden],
		['more than 256 KB', ' '.repeat(256 * 1024 + 1), TEXTS.mapTooLarge],
		['a bad selector', JSON.stringify(correction('a{}')), 'anchors › list.row › ways › 第 1 个 › css'],
		['nothing new', JSON.stringify(HEAD), TEXTS.mapSame],
	])('with %s is refused, and the old one stays in force', async (_what, text, told) => {
		await page('map/import', file('.good'));
		await expect(page('map/import', { text })).rejects.toThrow(told);
		expect((await rowWays())[0]).toBe('.good');
		expect((await page<MapState>('map/read')).history).toHaveLength(1);
	});

	it('that is stored and can no longer be read gives way to the shipped map', async () => {
		await services.store.maps.save({ format: 'other' }, 'file');
		expect(await rowWays()).toEqual(MAP.anchors['list.row'].ways);
		expect(await page('map/read')).toMatchObject({ changes: [] });
	});
});

describe('a taught correction', () => {
	const propose = (css: string, rows: unknown = ROWS) =>
		script('map/propose', { correction: correction(css), rows });

	it('changes nothing until a page of the extension takes it', async () => {
		await propose('.taught');
		expect(opened).toEqual(['console']);
		expect(await rowWays()).toEqual(MAP.anchors['list.row'].ways);
		expect(await page('map/proposal')).toMatchObject({
			rows: ROWS,
			at: NOW,
			changes: [{ name: 'list.row' }],
		});
		expect(await page('map/accept', { at: NOW })).toMatchObject({ history: [{ origin: 'taught' }] });
		expect((await rowWays())[0]).toBe('.taught');
		expect(await page('map/proposal')).toBeNull();
		await expect(page('map/accept', { at: NOW })).rejects.toThrow(TEXTS.noProposal);
	});

	it('is the one that was shown, not one that came meanwhile', async () => {
		await propose('.first');
		now += 1000;
		await propose('.second');
		await expect(page('map/accept', { at: NOW })).rejects.toThrow(TEXTS.noProposal);
		expect(await rowWays()).toEqual(MAP.anchors['list.row'].ways);
	});

	it('is gone when everything is wiped', async () => {
		await propose('.taught');
		await page('data/wipe');
		expect(await page('map/proposal')).toBeNull();
	});

	it('is gone when it is discarded, and never stored', async () => {
		await propose('.taught');
		await page('map/discard');
		expect(await page('map/proposal')).toBeNull();
		expect(shelf.size).toBe(0);
		expect(await services.store.maps.list()).toEqual([]);
	});

	it('outlives a stop of the worker', async () => {
		await propose('.taught');
		services.proposals = createProposalDesk({
			read: async (key) => shelf.get(key),
			write: async () => {},
			remove: async () => {},
		});
		expect(await page<MapProposal>('map/proposal')).toMatchObject({ rows: ROWS });
	});

	it('is refused with what no map may hold, with other rows than rows, and with too many', async () => {
		await expect(propose('a{}')).rejects.toThrow('css');
		await expect(propose('.x', [{ whole: true, orderSn: '张三' }])).rejects.toThrow(TEXTS.badData);
		await expect(propose('.x', Array(101).fill(ROWS[0]))).rejects.toThrow(TEXTS.badData);
		await propose('.x', [{ ...ROWS[0], buyer: '张三' }]);
		expect(await page('map/proposal')).toMatchObject({ rows: ROWS });
		expect(JSON.stringify([...shelf.values()])).not.toContain('张三');
	});

	it('cannot be taken, nor any map written, by a script on the console or by the panel', async () => {
		await propose('.taught');
		const asked: [string, unknown][] = [
			...[['map/accept', { at: NOW }] as [string, unknown], ['map/import', file('.x')] as [string, unknown]],
			...['map/undo', 'map/reset', 'map/read', 'map/proposal', 'map/discard'].map(
				(type): [string, unknown] => [type, undefined],
			),
			['teach/start', { tabId: 7 }],
		];
		for (const [type, data] of asked) {
			await expect(script(type, data), type).rejects.toThrow(TEXTS.notAllowed);
			await expect(router.answer(type, data, fromPanel), type).rejects.toThrow(TEXTS.notAllowed);
		}
		await expect(router.answer('map/propose', {}, fromPanel)).rejects.toThrow(TEXTS.notAllowed);
	});
});

it('teaching begins in the tab that is named', async () => {
	await page('teach/start', { tabId: 7 });
	expect(send).toHaveBeenCalledWith('notice/teach', {}, 7);
});
