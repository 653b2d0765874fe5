// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAP_RULES } from '../../../utils/consoles/pinduoduo/map-corrections';
import { dayBounds } from '../../../utils/domain/clock';
import { type Facts, knownValue } from '../../../utils/domain/fact';
import { withMemory } from '../../../utils/domain/memory';
import { DEFAULT_SHOP } from '../../../utils/domain/shop';
import { createBuyerBoard } from '../../../utils/messages/buyer-board';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import { createHealthBoard } from '../../../utils/messages/health-board';
import { createKeptList } from '../../../utils/messages/kept-list';
import { createNotices } from '../../../utils/messages/notices';
import { createProposalDesk } from '../../../utils/messages/proposal-desk';
import type { PackState, Session } from '../../../utils/messages/protocol';
import { createRouter, type Router } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { TEXTS } from '../../../utils/messages/texts';
import { derive } from '../../../utils/policy/derive';
import { LAYER_RULES } from '../../../utils/policy/layers';
import type { Pack } from '../../../utils/policy/pack';
import { parsePack } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import type { TrialCase } from '../../../utils/policy/trial';
import { parseReply } from '../../../utils/replies/reply';
import { alikeKey } from '../../../utils/replies/typed-sentence';
import { CASE, freshBrowser, NOW, sighting, telling, testStore } from '../storage/support';
import { fromConsole, fromPanel, fromPopup, noTyped, own } from './support';

freshBrowser();

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

const inForce = async () => ((await script('session/start', { page: 'chat' })) as Session).pack;
const withText = (pack: Pack, because: string): Pack => ({
	...pack,
	rules: pack.rules.map((rule, index) => (index === 0 ? { ...rule, because } : rule)),
});
const own1: Pack = { ...DEFAULT_PACK, id: 'own', version: '1' };
const take = async (pack: Pack) => {
	await page('packs/import', { text: JSON.stringify(pack) });
	await page('packs/choose', { id: pack.id });
};

describe('a shop’s change of a pack', () => {
	it('is in force in every open tab once it is saved, and gone after a reset', async () => {
		const state = await page<PackState>('pack/save', { pack: withText(DEFAULT_PACK, '店里的说法') });
		expect(state.layer?.changes).toHaveLength(1);
		expect((await inForce()).rules[0]?.because).toBe('店里的说法');
		await vi.waitFor(() => expect(send).toHaveBeenCalled());
		const [type, told] = send.mock.calls[0] ?? [];
		expect([type, told.pack.rules[0].because]).toEqual(['notice/session', '店里的说法']);
		expect((await page<PackState>('pack/reset')).layer).toBeNull();
		expect(await inForce()).toEqual(DEFAULT_PACK);
	});

	it('outlives a newer version of the pack, whose other changes come too; what both changed is a conflict', async () => {
		await take(own1);
		await page('pack/save', { pack: withText(own1, '店里的说法') });
		await take({ ...withText(own1, '平台的新说法'), version: '2', title: '新题目' });
		expect(await inForce()).toMatchObject({ version: '2', title: '新题目' });
		expect((await inForce()).rules[0]?.because).toBe('店里的说法');
		const state = await page<PackState>('pack/state');
		expect(state.conflicts).toMatchObject([{ platform: '平台的新说法', why: 'platform-changed-too' }]);
		const taken = await page<PackState>('pack/save', { pack: state.base });
		expect([taken.layer, taken.conflicts]).toEqual([null, []]);
	});

	it('that was kept for later is not in force, moves on with the pack, and goes when it is saved', async () => {
		await take(own1);
		await page('pack/draft', { pack: { ...withText(own1, '想一想'), rules: [{ id: 'half' }] } });
		expect(await inForce()).toEqual(own1);
		await page('pack/draft', { pack: withText(own1, '想一想') });
		await take({ ...own1, version: '2' });
		const { draft } = await page<PackState>('pack/state');
		expect([draft?.version, draft?.rules[0]?.because]).toEqual(['2', '想一想']);
		expect((await page<PackState>('pack/save', { pack: draft })).draft).toBeNull();
		await page('pack/draft', { pack: await inForce() });
		await page('pack/draft', { pack: null });
		expect((await page<PackState>('pack/state')).draft).toBeNull();
	});

	it('goes out as a file that another computer takes in', async () => {
		await page('pack/save', { pack: withText(DEFAULT_PACK, '店里的说法') });
		const { text, fileName } = await page<{ text: string; fileName: string }>('pack/export');
		const { id } = await page<{ id: string }>('packs/import', { text });
		expect(fileName).toBe(`${id}.json`);
		await page('packs/choose', { id });
		expect((await inForce()).rules[0]?.because).toBe('店里的说法');
	});

	it('comes back from a backup', async () => {
		await page('pack/save', { pack: withText(DEFAULT_PACK, '店里的说法') });
		await page('pack/draft', { pack: withText(DEFAULT_PACK, '草稿') });
		const { text } = await page<{ text: string }>('backup/export');
		await page('data/wipe');
		expect(await inForce()).toEqual(DEFAULT_PACK);
		await page('backup/import', { text });
		expect((await inForce()).rules[0]?.because).toBe('店里的说法');
		expect((await page<PackState>('pack/state')).draft?.rules[0]?.because).toBe('草稿');
	});

	it('that lies damaged in the database, or is about another pack, leaves the pack as it was', async () => {
		await services.store.layers.settle(DEFAULT_PACK.id, { format: 'x' });
		expect(await inForce()).toEqual(DEFAULT_PACK);
		await services.store.layers.settle(DEFAULT_PACK.id, LAYER_RULES.of(own1, withText(own1, '别人的')));
		expect(await inForce()).toEqual(DEFAULT_PACK);
		expect((await page<PackState>('pack/state')).layer).toBeNull();
	});
});

describe('a bad edited pack', () => {
	let deep: unknown = 1;
	for (let level = 0; level < 50_000; level++) deep = { not: deep };
	const first = DEFAULT_PACK.rules[0];
	it.each([
		['of another pack', { ...DEFAULT_PACK, id: 'other' }, TEXTS.packChanged],
		['of another version', { ...DEFAULT_PACK, version: 'old' }, TEXTS.packChanged],
		['of another format', { ...DEFAULT_PACK, format: 'x' }, 'format'],
		['of version 999', { ...DEFAULT_PACK, schema: 999 }, 'schema'],
		['of version -1', { ...DEFAULT_PACK, schema: -1 }, 'schema'],
		['without an end', { ...DEFAULT_PACK, rules: [{ ...first, when: deep }] }, TEXTS.packForbidden],
		['with __proto__', JSON.parse('{"__proto__":{"admin":true}}'), TEXTS.packForbidden],
		['of 2 MB', { ...DEFAULT_PACK, title: 'x'.repeat(2 * 1024 * 1024) }, TEXTS.packTooLarge],
		['with a wrong rule', { ...DEFAULT_PACK, rules: [{ ...first, title: '' }] }, 'rules.0.title'],
		['that is nothing', undefined, '最外层'],
	])('%s is refused with place and reason, and the old one stays in force', async (_what, pack, why) => {
		await page('pack/save', { pack: withText(DEFAULT_PACK, '店里的说法') });
		await expect(page('pack/save', { pack })).rejects.toThrow(why);
		expect((await inForce()).rules[0]?.because).toBe('店里的说法');
	});

	it('cut off at any kilobyte, or in another encoding, is refused as a file', async () => {
		const text = JSON.stringify(own1);
		for (let at = 0; at < text.length; at += 1024) {
			await expect(page('packs/import', { text: text.slice(0, at) })).rejects.toThrow(TEXTS.packNotJson);
		}
		const bytes = new Uint8Array(new Uint16Array([...text].map((unit) => unit.charCodeAt(0))).buffer);
		const garbled = new TextDecoder('gbk').decode(bytes);
		await expect(page('packs/import', { text: garbled })).rejects.toThrow(TEXTS.packNotJson);
		await expect(page('packs/import', { text: JSON.stringify(DEFAULT_PACK) })).rejects.toThrow(
			DEFAULT_PACK.id,
		);
		expect(await inForce()).toEqual(DEFAULT_PACK);
	});

	const badFiles: [string, () => string, string][] = [
		['of a million rules', () => `{"rules":[${'{},'.repeat(1_000_000)}{}]}`, TEXTS.packTooLarge],
		['of 3 MB on one line', () => 'x'.repeat(3 * 1024 * 1024), TEXTS.packTooLarge],
		['50 000 levels deep', () => `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, TEXTS.packForbidden],
		['with __proto__', () => JSON.stringify(own1).replace('{', '{"__proto__":{"x":1},'), TEXTS.packForbidden],
		['of version 999', () => JSON.stringify({ ...own1, schema: 999 }), 'schema'],
		['of version -1', () => JSON.stringify({ ...own1, schema: -1 }), 'schema'],
		[
			'with the id of a built-in one',
			() => JSON.stringify({ ...own1, id: DEFAULT_PACK.id }),
			DEFAULT_PACK.id,
		],
		[
			'with two rules of one id',
			() => JSON.stringify({ ...own1, rules: [...own1.rules, own1.rules[0]] }),
			'rules',
		],
		['that is empty', () => '', TEXTS.packNotJson],
		['of NUL and lone surrogates', () => '\0\ud800', TEXTS.packNotJson],
	];
	it.each(badFiles)('%s is refused as a file, and the one in force stays', async (_what, text, why) => {
		const parse = vi.spyOn(JSON, 'parse');
		await take({ ...own1, version: '7' });
		parse.mockClear();
		await expect(page('packs/import', { text: text() })).rejects.toThrow(why);
		if (why === TEXTS.packTooLarge) expect(parse).not.toHaveBeenCalled();
		parse.mockRestore();
		expect(await inForce()).toEqual({ ...own1, version: '7' });
	});

	it('with titles like formulas and markup is taken as plain words', async () => {
		const title = '=HYPERLINK("http://x","<img src=x onerror=alert(1)>")';
		const pack = { ...own1, title, rules: own1.rules.map((rule) => ({ ...rule, title })) };
		await take(pack);
		expect(await inForce()).toEqual(pack);
	});

	it('is not taken from a script on the console or from the panel', async () => {
		for (const sender of [fromConsole, fromPanel]) {
			await expect(router.answer('pack/save', { pack: DEFAULT_PACK }, sender)).rejects.toThrow(
				TEXTS.notAllowed,
			);
		}
	});
});

describe('a pack with terms for a buyer’s history', () => {
	const often = { not: { fact: 'buyerRequests', below: 3 } };
	const asking: Pack = {
		...own1,
		exceptions: [{ id: 'often', title: '常退的买家', when: often, terms: { damageCovered: false } }],
	};
	const cases = ['261101-012345678901234/1', '261102-012345678901234/2', '261103-012345678901234/3'];
	const told = () =>
		Promise.all([
			services.buyers.tell(cases.map((caseKey) => ({ buyer: '77', caseKey, open: true, at: now }))),
			script('session/start', { page: 'chat' }),
		]);
	const [first = ''] = cases;
	const recall = () => script('memory/recall', { caseKeys: [first] }) as Promise<Record<string, Facts>>;

	beforeEach(() => {
		const ids = async (buyers: readonly string[]) => new Map(buyers.map((one) => [one, `h${one}`]));
		services.buyers = createBuyerBoard({
			shelf: {
				read: async (key) => shelf.get(key),
				write: async (key, value) => void shelf.set(key, value),
				remove: async (key) => void shelf.delete(key),
			},
			ids,
			now: () => now,
		});
	});

	it('has what was seen of the buyer as the least that there was, so that the terms of its exception hold', async () => {
		await take(asking);
		await told();
		const facts = (await recall())[first] ?? {};
		expect(facts.buyerRequests).toMatchObject({ kind: 'range', from: 3 });
		const shown = withMemory({}, JSON.parse(JSON.stringify(facts)), now);
		const terms = derive(
			LAYER_RULES.withShop(shown, { ...DEFAULT_SHOP, damageCovered: true }, now),
			asking,
			now,
		);
		expect(knownValue(terms, 'damageCovered')).toBe(false);
	});

	it('knows nothing of a buyer who was not told, and never that a buyer is new', async () => {
		await take(asking);
		expect(await recall()).toEqual({});
		await services.buyers.tell([{ buyer: '77', caseKey: first, open: true, at: now }]);
		const { buyerRequests, buyerRefunds } = (await recall())[first] ?? {};
		expect(buyerRequests).toMatchObject({ from: 1, to: Number.MAX_SAFE_INTEGER });
		expect(buyerRefunds).toMatchObject({ from: 0 });
	});

	it('is the only one that is told: no other pack needs it', async () => {
		await take(own1);
		await told();
		expect(await recall()).toEqual({});
	});
});

describe('the recorded cases', () => {
	it('carry what was seen and ticked, under no order number, with the shop’s terms', async () => {
		const { store } = services;
		await store.sightings.add([sighting({ requestType: 'refund-only', refundAmount: 500 })]);
		await store.memory.tell([telling({ shipped: { value: true, at: NOW } })]);
		await store.ticks.write({ id: 'write-1', caseKey: CASE, tick: { id: 'step:x', value: true, at: NOW } });
		const cases = await page<TrialCase[]>('cases/recorded');
		expect(cases).toHaveLength(1);
		expect(cases[0]).toMatchObject({
			at: NOW,
			ticks: [{ id: 'step:x', value: true }],
			facts: {
				stage: { value: 'merchant' },
				requestType: { value: 'refund-only' },
				refundAmount: { value: 500 },
				shipped: { value: true },
				sevenDayReturn: { value: true, evidence: { by: 'shop' } },
			},
		});
		expect(JSON.stringify(cases)).not.toContain(CASE.slice(0, 20));
	});

	it('keep the day that the order number began with, which bounds the confirmation', async () => {
		const caseKey = '261123-123456789012345/1795399200';
		const filed = 1795399200_000;
		await services.store.sightings.add([sighting({ caseKey, requestedAt: filed })]);
		const [one] = await page<TrialCase[]>('cases/recorded');
		expect(one?.facts.confirmedAt).toMatchObject({ kind: 'range', from: dayBounds(20780).from, to: filed });
		const exact = { confirmedAt: { value: filed - 60_000, at: NOW } };
		await services.store.memory.tell([{ ...telling(exact), caseKey }]);
		const [told] = await page<TrialCase[]>('cases/recorded');
		expect(told?.facts.confirmedAt).toMatchObject({ kind: 'known', value: filed - 60_000 });
	});

	it('come newest first', async () => {
		const add = (n: number) => sighting({ caseKey: `261123-${n}/`, at: NOW + n * 1000 });
		await services.store.sightings.add(Array.from({ length: 190 }, (_one, n) => add(n)));
		await services.store.sightings.add(Array.from({ length: 110 }, (_one, n) => add(n + 190)));
		const cases = await page<TrialCase[]>('cases/recorded');
		expect(cases.map(({ at }) => at)).toEqual(
			Array.from({ length: 300 }, (_one, n) => NOW + (299 - n) * 1000),
		);
	});
});
