// @vitest-environment node

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listReplies } from '../../../utils/messages/handlers/replies';
import { changeReplies, readUndo, undoReplies } from '../../../utils/messages/handlers/reply-changes';
import type { Services } from '../../../utils/messages/handlers/services';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { parseReply, type Reply } from '../../../utils/replies/reply';
import { CASE, freshBrowser, memoryShelf, NOW, sighting, testStore } from '../storage/support';

freshBrowser();

const [shipped] = BUILT_IN_REPLIES.slice(0, 1) as [Reply];
const mine = (id: string, over: Partial<Reply> = {}): Reply => ({ ...shipped, id, origin: 'mine', ...over });

let services: Services;
let clock = NOW;
beforeEach(() => {
	clock = NOW;
	services = {
		store: testStore(undefined, () => clock),
		replies: { builtIn: [shipped], parse: parseReply },
		replyUndo: memoryShelf(),
		now: () => clock,
	} as unknown as Services;
});
const ids = async () => (await listReplies(services)).replies.map(({ id }) => id);
const change = (save: unknown[], remove: string[] = []) =>
	changeReplies(services, { save, remove, what: '导入' });

describe('a change of many replies', () => {
	it('keeps the order and can be taken back, also after a reload', async () => {
		await change([mine('old', { body: '原来的' })]);
		clock++;
		const done = await change([
			mine('b'),
			mine('a'),
			mine('old', { body: '改了' }),
			{ ...shipped, body: '改了' },
		]);
		expect(done).toMatchObject({ what: '导入', added: 2, changed: 2, removed: 0 });
		expect(await ids()).toEqual([shipped.id, 'old', 'b', 'a']);
		services.store = testStore();
		expect(await readUndo(services)).toEqual(done);
		await undoReplies(services, done.at);
		const { replies } = await listReplies(services);
		expect(replies).toEqual([shipped, mine('old', { body: '原来的' })]);
		expect(await readUndo(services)).toBeNull();
		await expect(undoReplies(services, done.at)).rejects.toThrow('没有可以撤销');
	});

	it('brings removed ones back', async () => {
		await change([mine('a'), mine('b')]);
		expect(await change([], ['a', 'b', 'nowhere'])).toMatchObject({ added: 0, changed: 0, removed: 2 });
		expect(await ids()).toEqual([shipped.id]);
		await undoReplies(services, NOW);
		expect((await ids()).sort()).toEqual([shipped.id, 'a', 'b'].sort());
	});

	it('is refused whole where one reply is none, and leaves the earlier way back', async () => {
		const first = await change([mine('a')]);
		await expect(change([mine('b'), { id: 'c' }])).rejects.toThrow('标题');
		expect(await ids()).toEqual([shipped.id, 'a']);
		vi.spyOn(services.store.replies, 'change').mockRejectedValue(new Error('full'));
		await expect(change([mine('d')])).rejects.toThrow('full');
		expect(await readUndo(services)).toEqual(first);
	});

	it('takes a spoilt way back for none', async () => {
		await services.replyUndo.write({ at: 'x' });
		expect(await readUndo(services)).toBeNull();
		await services.replyUndo.write({ at: 1, what: '', added: [], before: [{ id: 'a' }], removed: 0 });
		await expect(undoReplies(services, 1)).rejects.toThrow('读不出来');
	});
});

describe('what became of the cases', () => {
	it('counts a case once for a reply, and how the closed ones ended', async () => {
		const { store } = services;
		const use = (caseKey?: string) =>
			store.replies.use({ id: crypto.randomUUID(), replyId: 'a', at: NOW, ...(caseKey && { caseKey }) });
		const other = CASE.replace('123456789012345', '123456789012346');
		await store.sightings.add([
			sighting({ verdict: 'closed', stage: 'refunded', outcome: 'merchant' }),
			sighting({ caseKey: other }),
		]);
		for (const key of [CASE, CASE, other, undefined]) await use(key);
		expect(await store.replies.ends()).toEqual({ a: { cases: 2, closed: { merchant: 1 } } });
	});
});
