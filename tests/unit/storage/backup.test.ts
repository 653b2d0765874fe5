// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { exportBackup } from '../../../utils/storage/backup-export';
import { importBackup } from '../../../utils/storage/backup-import';
import { sha256Hex } from '../../../utils/storage/hex';
import { canonicalJson } from '../../../utils/storage/json';
import { openDatabase } from '../../../utils/storage/open';
import { BACKUP_TEXTS } from '../../../utils/storage/texts';
import { CASE, checks, dump, freshBrowser, NOW, sighting, telling, testStore } from './support';

freshBrowser();

async function filledStore() {
	const store = testStore();
	await store.settings.write({ ...DEFAULT_SETTINGS, theme: 'dark' });
	await store.replies.save({ id: 'mine' });
	await store.packs.save({ id: 'my-pack' });
	const list = Array.from({ length: 40 }, (_, i) =>
		sighting({ caseKey: `261123-1000${i}/`, timeoutAt: NOW + i }),
	);
	await store.sightings.add([sighting({ outcome: 'fast', stage: 'refunded', verdict: 'closed' }), ...list]);
	await store.ticks.write({
		id: 'write-1',
		caseKey: CASE,
		tick: { id: 'fact:signed', value: 'yes', at: NOW },
	});
	const refundAmount = { value: 80, at: NOW };
	await store.memory.tell([telling({ shipped: { value: true, at: NOW }, refundAmount })]);
	await store.replies.use({ id: 'use-1', replyId: 'mine', at: NOW, caseKey: CASE });
	return store;
}

/** `filledStore` holds two memories, so that two of the same keep the counts right. */
const MEMORY = { id: 'a'.repeat(64), at: NOW, facts: {} };

interface Loose {
	[key: string | number]: Loose;
}

/** The backup with one value changed, and an honest hash. */
async function tampered(text: string, path: readonly (string | number)[], value: unknown): Promise<string> {
	const backup: Loose = JSON.parse(text);
	const holder = path.slice(0, -1).reduce<Loose>((inner, key) => inner[key] ?? {}, backup);
	Object.assign(holder, { [path.at(-1) ?? '']: value });
	const sha256 = await sha256Hex(canonicalJson(backup.data));
	return JSON.stringify({ ...backup, sha256 });
}

describe('a backup', () => {
	it('restores everything on another computer, ticks by case key included', async () => {
		const store = await filledStore();
		const backup = await store.backup.export();
		expect(backup.fileName).toBe('refund-lens-backup-2026-11-23.json');
		expect(backup.counts).toMatchObject({
			settings: 1,
			replies: 1,
			packs: 1,
			cases: 41,
			ticks: 1,
			events: 42,
			memory: 2,
		});
		globalThis.indexedDB = new IDBFactory();
		const other = testStore();
		await other.sightings.add([sighting({ caseKey: '261123-9/' })]);
		expect(await other.backup.import(backup.text)).toEqual(backup.counts);
		expect((await other.settings.read()).theme).toBe('dark');
		expect((await other.ticks.read([CASE]))[CASE]).toEqual([{ id: 'fact:signed', value: 'yes', at: NOW }]);
		expect((await other.memory.recall([CASE]))[CASE]?.shipped).toMatchObject({ value: true, at: NOW });
		expect((await other.today()).totals).toEqual((await store.today()).totals);
		expect((await other.state()).counts.cases).toBe(41);
		const again = await other.backup.export();
		expect(again.text).toBe(backup.text);
	});

	it('from before there was a memory is read, and leaves an empty one', async () => {
		const store = await filledStore();
		const { memory: _none, ...data } = JSON.parse((await store.backup.export()).text).data;
		const { memory: _zero, ...counts } = (await store.backup.export()).counts;
		const sha256 = await sha256Hex(canonicalJson(data));
		const head = { format: 'refund-lens-backup', schema: 1, createdAt: data.createdAt, counts, sha256 };
		expect(await store.backup.import(JSON.stringify({ ...head, data }))).toEqual({ ...counts, memory: 0 });
		expect(await store.memory.recall([CASE])).toEqual({});
		expect((await store.ticks.read([CASE]))[CASE]).toHaveLength(1);
	});

	it('changes nothing when cut off or damaged at any kilobyte', async () => {
		const store = await filledStore();
		const { text } = await store.backup.export();
		await store.ticks.write({ id: 'write-2', caseKey: CASE, tick: { id: 'step:x', value: true, at: NOW } });
		const database = await openDatabase();
		const before = await dump(database);
		expect(text.length).toBeGreaterThan(8 * 1024);
		const places = [20, 50, 60, 80, 130, 200, 300];
		for (let at = 0; at < text.length; at += 1024) places.push(at);
		for (const at of places) {
			const letter = text[at] === '7' ? '8' : '7';
			const damaged = text.slice(0, at) + letter + text.slice(at + 1);
			await expect(store.backup.import(text.slice(0, at)), `cut at ${at}`).rejects.toThrow(
				'没有改动任何数据',
			);
			await expect(store.backup.import(damaged), `damaged at ${at}`).rejects.toThrow('没有改动任何数据');
		}
		expect(await dump(database)).toBe(before);
	});

	it('changes nothing when the browser fails in the middle of the import', async () => {
		const store = await filledStore();
		const { text } = await store.backup.export();
		await store.replies.remove('mine');
		const database = await openDatabase();
		const before = await dump(database);
		const put = IDBObjectStore.prototype.put;
		let calls = 0;
		const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			row,
		) {
			if (++calls === 50) throw new DOMException('full', 'QuotaExceededError');
			return put.call(this, row);
		});
		await expect(store.backup.import(text)).rejects.toThrow('存储空间不够');
		spy.mockRestore();
		expect(await dump(database)).toBe(before);
	});

	it.each([
		[999, BACKUP_TEXTS.newerSchema],
		[-1, BACKUP_TEXTS.badSchema],
		[1.5, BACKUP_TEXTS.badSchema],
		['1', BACKUP_TEXTS.badSchema],
	])('of schema %s is refused with what to do', async (schema, message) => {
		const store = await filledStore();
		const { text } = await store.backup.export();
		await expect(store.backup.import(JSON.stringify({ ...JSON.parse(text), schema }))).rejects.toThrow(
			message,
		);
	});

	it.each([
		['another format', 'wrongFormat', ['format'], 'other'],
		['other counts', 'wrongCounts', ['counts', 'ticks'], 7],
		['another time', 'badHeader', ['createdAt'], 1],
		['an unknown field', 'badHeader', ['more'], 1],
	] as const)('with %s is refused', async (_what, message, path, value) => {
		const store = await filledStore();
		const text = await tampered((await store.backup.export()).text, path, value);
		await expect(store.backup.import(text)).rejects.toThrow(BACKUP_TEXTS[message]);
	});

	it.each([
		['a negative count', ['days', 0, 'seen'], -1],
		['an unknown verdict', ['cases', 0, 'fields', 'verdict', 'value'], 'x'],
		['an unknown field', ['ticks', 0, 'phone'], '1'],
		['a memory in words', ['memory', 0, 'facts', 'shipped'], [{ value: '张三', at: NOW, page: 'chat' }]],
		['a memory of a state', ['memory', 0, 'facts', 'stage'], []],
		['a memory of an order number', ['memory', 0, 'id'], CASE],
		['an unknown setting', ['settings', 'x'], 1],
		['a short key', ['key', 'secret'], 'ab'],
		['an id twice', ['events', 0, 'id'], 'use-1'],
		['a memory twice', ['memory'], [MEMORY, MEMORY]],
		['a document under another id', ['replies', 0, 'id'], 'other'],
	])('with %s is refused though its hash is right', async (_what, path, value) => {
		const store = await filledStore();
		const text = await tampered((await store.backup.export()).text, ['data', ...path], value);
		const database = await openDatabase();
		const before = await dump(database);
		await expect(store.backup.import(text)).rejects.toThrow('没有改动任何数据');
		expect(await dump(database)).toBe(before);
	});

	it('is refused when its own room cannot read a reply', async () => {
		const store = await filledStore();
		const { text } = await store.backup.export();
		const picky = { ...checks, reply: () => ({ ok: false as const, error: '正文不能为空' }) };
		await expect(importBackup(await openDatabase(), text, picky)).rejects.toThrow('正文不能为空');
	});

	it('is refused with a __proto__ key anywhere, and nothing gets a prototype from it', async () => {
		const store = await filledStore();
		const { text } = await store.backup.export();
		const evil = text.replace('"settings":{', '"settings":{"__proto__":{"admin":true},');
		await expect(store.backup.import(evil)).rejects.toThrow(BACKUP_TEXTS.forbiddenKey);
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
	});

	it('is refused when it is nested without end, oversized, empty or no JSON', async () => {
		const store = testStore();
		await expect(store.backup.import('['.repeat(500) + ']'.repeat(500))).rejects.toThrow(
			BACKUP_TEXTS.tooDeep,
		);
		await expect(store.backup.import('x'.repeat(64 * 1024 * 1024 + 1))).rejects.toThrow(
			BACKUP_TEXTS.tooLarge,
		);
		await expect(store.backup.import('')).rejects.toThrow(BACKUP_TEXTS.notJson);
		await expect(store.backup.import('null')).rejects.toThrow(BACKUP_TEXTS.wrongFormat);
	});

	it('says so when it would grow too large to be imported', async () => {
		await filledStore();
		await expect(exportBackup(await openDatabase(), NOW, 1000)).rejects.toThrow(BACKUP_TEXTS.exportTooLarge);
	});

	it('makes a write that was prepared with the old key start over', async () => {
		const store = await filledStore();
		const { text } = await store.backup.export();
		await store.wipe();
		const change = { id: 'write-9', caseKey: CASE, tick: { id: 'step:y' as const, value: true, at: NOW } };
		await Promise.all([
			store.backup.import(text),
			...Array.from({ length: 5 }, () => store.ticks.write(change)),
		]);
		await store.ticks.write(change);
		expect((await store.ticks.read([CASE]))[CASE]).toHaveLength(2);
	});
});
