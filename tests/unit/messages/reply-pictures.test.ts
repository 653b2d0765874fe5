// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../utils/domain/base64';
import { listReplies, saveReply } from '../../../utils/messages/handlers/replies';
import { changeReplies, undoReplies } from '../../../utils/messages/handlers/reply-changes';
import { illustrate, readPicture } from '../../../utils/messages/handlers/reply-pictures';
import type { Services } from '../../../utils/messages/handlers/services';
import { mayAsk } from '../../../utils/messages/requests';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { parseReply, type Reply } from '../../../utils/replies/reply';
import { makePng, pngPart } from '../../fixtures/png';
import { freshBrowser, memoryShelf, NOW, testStore } from '../storage/support';

freshBrowser();

const [shipped] = BUILT_IN_REPLIES.slice(0, 1) as [Reply];
const mine = (id: string): Reply => ({ ...shipped, id, origin: 'mine' });
const png = toBase64(makePng(4, 3));
const other = toBase64(makePng(5, 3));

let services: Services;
beforeEach(async () => {
	services = {
		store: testStore(),
		replies: { builtIn: [shipped], parse: parseReply },
		replyUndo: memoryShelf(),
		now: () => NOW,
	} as unknown as Services;
	await saveReply(services, mine('a'));
	await saveReply(services, mine('b'));
});
const change = (over: Partial<Parameters<typeof changeReplies>[1]>) =>
	changeReplies(services, { save: [], remove: [], what: '改', ...over });
const of = async (id: string) => (await readPicture(services, id))?.png;

describe('the picture of a reply', () => {
	it('is told of in the list of replies, and read by itself', async () => {
		await illustrate(services, { id: 'a', png });
		expect((await listReplies(services)).pictures).toEqual(['a']);
		expect(JSON.stringify(await listReplies(services))).not.toContain(png);
		expect(await of('a')).toBe(png);
		expect(await readPicture(services, 'b')).toBeNull();
	});

	it.each([
		['no base64', '"><script>'],
		['no PNG', toBase64(new TextEncoder().encode('<svg/>'))],
		[
			'a PNG that says more than its picture',
			toBase64(makePng(4, 3, [pngPart('tEXt', Buffer.from('a\0b'))])),
		],
		['a PNG larger than is kept', toBase64(makePng(1601, 1))],
	])('is refused where it is %s', async (_what, given) => {
		await expect(illustrate(services, { id: 'a', png: given })).rejects.toThrow('不是完整的 PNG');
		await expect(change({ save: [mine('a')], pictures: [{ id: 'a', png: given }] })).rejects.toThrow('PNG');
		expect(await of('a')).toBeUndefined();
	});

	it('is for replies of the shop alone', async () => {
		await saveReply(services, { ...shipped, body: '改了' });
		await expect(illustrate(services, { id: shipped.id, png })).rejects.toThrow('自带的话术');
	});

	it('comes back when the deletion of its reply is taken back', async () => {
		await illustrate(services, { id: 'a', png });
		await change({ remove: ['a', 'b'] });
		expect(await of('a')).toBeUndefined();
		await undoReplies(services, NOW);
		expect(await of('a')).toBe(png);
		expect(await of('b')).toBeUndefined();
	});

	it('comes in with an import, and goes or turns back when that is taken back', async () => {
		await illustrate(services, { id: 'a', png });
		const pictures = ['a', 'b', 'new'].map((id) => ({ id, png: other }));
		await change({ save: [mine('a'), mine('b'), mine('new')], pictures });
		expect([await of('a'), await of('b'), await of('new')]).toEqual([other, other, other]);
		await undoReplies(services, NOW);
		expect([await of('a'), await of('b'), await of('new')]).toEqual([png, undefined, undefined]);
	});

	it('of a reply that the change does not save is left out', async () => {
		await change({ save: [mine('a')], pictures: [{ id: 'nowhere', png }] });
		expect((await listReplies(services)).pictures).toEqual([]);
	});

	it('can be read by the panel and by no script of the console, and written by neither', () => {
		expect(mayAsk('panel', 'replies/picture')).toBe(true);
		expect(mayAsk('console', 'replies/picture')).toBe(false);
		expect([mayAsk('panel', 'replies/illustrate'), mayAsk('console', 'replies/illustrate')]).toEqual([
			false,
			false,
		]);
	});
});
