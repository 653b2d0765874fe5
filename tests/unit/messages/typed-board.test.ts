// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import { createTypedBoard } from '../../../utils/messages/typed-board';
import { sentenceKey } from '../../../utils/replies/typed-sentence';
import { freshBrowser, memoryShelf, NOW, testStore } from '../storage/support';
import { memorySession } from './support';

freshBrowser();

const BODY = '亲，马上帮您催一下仓库';
const buyer = (index: number) => String(8_800_000_000_000 + index);

function makeBoard() {
	const { values, shelf } = memorySession();
	const refused = memoryShelf();
	const clock = { now: NOW };
	const store = testStore();
	const open = () =>
		createTypedBoard({
			...{ shelf, refused, keyOf: sentenceKey, now: () => clock.now },
			ids: { buyers: (names) => store.buyerIds(names), texts: (names) => store.textIds(names) },
		});
	const board = open();
	/** Types a sentence to so many buyers. */
	const type = async (count: number, body = BODY) => {
		for (let index = 0; index < count; index++) await board.tell({ body, to: buyer(index) });
	};
	return { board, values, refused, clock, type, open };
}

describe('what was typed often', () => {
	it('is offered once it was typed to three buyers, in the words of the last time', async () => {
		const { board, type } = makeBoard();
		await type(2);
		expect(await board.often()).toEqual([]);
		await board.tell({ body: `${BODY}！`, to: buyer(2) });
		expect(await board.often()).toEqual([{ body: `${BODY}！`, count: 3 }]);
	});

	it('is not what one buyer was told again and again', async () => {
		const { board } = makeBoard();
		for (let count = 0; count < 5; count++) await board.tell({ body: BODY, to: buyer(1) });
		expect(await board.often()).toEqual([]);
	});

	it('is kept under hashes: until the third buyer not even the sentence, and a buyer never', async () => {
		const { values, type } = makeBoard();
		await type(2);
		expect(JSON.stringify([...values])).not.toContain('仓库');
		await type(3);
		expect(JSON.stringify([...values])).toContain(BODY);
		expect(JSON.stringify([...values])).not.toContain(buyer(1));
	});

	it('is looked at again before it is kept: what may be of a person is not', async () => {
		const { board, values, type } = makeBoard();
		await type(4, '请打 13800138000 找我们');
		expect(await board.often()).toEqual([]);
		expect(values.size).toBe(0);
	});

	it('loses nothing where two tabs tell at once', async () => {
		const { board } = makeBoard();
		await Promise.all([1, 2, 3].map((index) => board.tell({ body: BODY, to: buyer(index) })));
		expect(await board.often()).toHaveLength(1);
	});

	it('is of today alone', async () => {
		const { board, clock, values, type } = makeBoard();
		await type(3);
		clock.now = NOW + DAY;
		expect(await board.often()).toEqual([]);
		await board.tell({ body: '亲，这个颜色明天到货', to: buyer(1) });
		expect(JSON.stringify([...values])).not.toContain(BODY);
	});

	it('is not spoken of any more once it was refused, in other signs neither, also after the browser was closed', async () => {
		const { board, values, refused, type, open } = makeBoard();
		await type(3);
		await board.refuse(BODY);
		await type(3);
		values.clear();
		const later = open();
		for (let index = 0; index < 3; index++) await later.tell({ body: `${BODY}~`, to: buyer(index) });
		expect(await later.often()).toEqual([]);
		// What is left of it on the disk is a fingerprint.
		expect(await refused.read()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
		await later.forget();
		expect([...values.keys(), ...((await refused.read()) as string[])]).toEqual([]);
	});

	it('is limited, those typed last staying, and the most typed offered first', async () => {
		const { board, values, type } = makeBoard();
		const letters = '甲乙丙丁戊己庚辛壬癸';
		const name = (index: number) => [...String(index)].map((digit) => letters[Number(digit)]).join('');
		await type(3, '最早打过的那一句话');
		for (let index = 0; index < 500; index++) await type(1, `这一句话是第${name(index)}句`);
		expect(Object.keys(values.get('typed') as object)).toHaveLength(500);
		expect(await board.often()).toEqual([]);
		await type(3, '打给三个人的那句话');
		await type(4, '打给四个人的那句话');
		expect((await board.often()).map(({ count }) => count)).toEqual([4, 3]);
	});
});
