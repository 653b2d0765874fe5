// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, shanghaiDay } from '../../../utils/domain/clock';
import type { LedgerChange, QualityCasePage } from '../../../utils/insight/quality/ledger';
import { createCasePlaces } from '../../../utils/messages/case-places';
import type { Services } from '../../../utils/messages/handlers/services';
import { createNotices } from '../../../utils/messages/notices';
import { createRouter, type Router } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { CASE, freshBrowser, NOW, sighting, testStore } from '../storage/support';
import { fromConsole, fromOptions, fromPanel, own } from './support';

freshBrowser();

const today = shanghaiDay(NOW);
let router: Router;

beforeEach(() => {
	const shelf = { read: async () => undefined, write: async () => {}, remove: async () => {} };
	const notices = createNotices({ consoleTabs: async () => [], send: (async () => undefined) as never });
	router = createRouter(own);
	const places = createCasePlaces(shelf);
	addRoutes(router, { store: testStore(), places, notices, now: () => NOW } as unknown as Services);
});

const change = (change: LedgerChange, goods = 'cup') =>
	router.answer('quality/change', { goods, change }, fromOptions);
const note = (text: string): LedgerChange => ({ at: NOW, kind: 'note', note: text });
const cases = (over: object = {}) =>
	router.answer(
		'quality/cases',
		{ goods: 'cup', from: today - 6, to: today, ...over },
		fromOptions,
	) as Promise<QualityCasePage>;

describe('the quality ledger', () => {
	it('lists complaints of the product alone, each with the proof ticked off for it in the panel', async () => {
		const seen = (key: string, over: object) =>
			sighting({ id: crypto.randomUUID(), caseKey: `261123-1000${key}/1`, goods: 'cup', ...over });
		await router.answer(
			'sightings/add',
			{
				sightings: [
					sighting({ id: crypto.randomUUID(), goods: 'cup', sku: 'red', reasonGroup: 'DAMAGED' }),
					seen('1', { reasonGroup: 'PRICE' }),
					seen('2', { reasonGroup: 'QUALITY', goods: 'pot' }),
					seen('3', { reasonGroup: 'SHORT', requestedAt: NOW - 20 * DAY }),
					seen('4', {}),
				],
			},
			fromConsole,
		);
		const tick = { id: 'step:open-video', value: true, at: NOW };
		await router.answer('ticks/write', { id: 'write-0001', caseKey: CASE, tick }, fromConsole);
		const { cases: found } = await cases();
		expect(found.map(({ sku, proofs }) => [sku, proofs])).toEqual([['red', ['unboxing']]]);
		expect((await cases({ sku: 'blue' })).cases).toEqual([]);
		expect((await cases({ from: today - 30 })).cases).toHaveLength(2);
	});

	it('takes no word that leads to a buyer', async () => {
		await expect(change(note('261123-123456789012345 chipped'))).rejects.toThrow('没有保存');
		await expect(
			change({ at: NOW, kind: 'act', action: { kind: 'other', words: '打给 13812345678', reviewAfter: 7 } }),
		).rejects.toThrow('没有保存');
		expect(await router.answer('quality/list', undefined, fromOptions)).toEqual([]);
		expect(await change(note('chipped'))).toMatchObject({ goods: 'cup' });
	});

	it('refuses what is no change, and asks nothing of the console or the panel', async () => {
		await expect(change(note('x'.repeat(501)))).rejects.toThrow('不合规格');
		await expect(change(note('x'), '')).rejects.toThrow('不合规格');
		await expect(change({ at: NOW, kind: 'act', action: { kind: 'other', reviewAfter: 0 } })).rejects.toThrow(
			'不合规格',
		);
		for (const sender of [fromConsole, fromPanel]) {
			await expect(router.answer('quality/list', undefined, sender)).rejects.toThrow('没有权限');
		}
	});
});
