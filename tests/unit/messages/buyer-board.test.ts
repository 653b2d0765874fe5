// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/domain/clock';
import { createBuyerBoard } from '../../../utils/messages/buyer-board';
import { freshBrowser, NOW, testStore } from '../storage/support';
import { memorySession } from './support';

freshBrowser();

const BUYER = '1700000000123';
const seen = (caseKey: string, over: object = {}) => ({
	buyer: BUYER,
	caseKey,
	open: true,
	at: NOW,
	...over,
});

function makeBoard() {
	const { values, shelf } = memorySession();
	const store = testStore();
	const clock = { now: NOW };
	const board = createBuyerBoard({ shelf, ids: (buyers) => store.buyerIds(buyers), now: () => clock.now });
	return { board, values, clock, shelf };
}

describe('whose cases tabs have seen', () => {
	it('is told by one tab and known in another, each case with its newest state', async () => {
		const { board } = makeBoard();
		await board.tell([seen('a/1'), seen('b/2')]);
		await board.tell([seen('a/1', { open: false, at: NOW + 1 }), seen('b/2', { open: false, at: NOW - 1 })]);
		expect(await board.recall(BUYER)).toEqual([
			{ caseKey: 'a/1', open: false, at: NOW + 1 },
			{ caseKey: 'b/2', open: true, at: NOW },
		]);
		expect(await board.recall('1700000000124')).toEqual([]);
	});

	it('is kept under a keyed hash: the number itself is nowhere', async () => {
		const { board, values } = makeBoard();
		await board.tell([seen('a/1')]);
		const kept = JSON.stringify([...values]);
		expect(kept).toContain('a/1');
		expect(kept).not.toContain(BUYER);
	});

	it('loses nothing where two tabs tell at once', async () => {
		const { board } = makeBoard();
		await Promise.all(['a/1', 'b/2', 'c/3'].map((key) => board.tell([seen(key)])));
		expect((await board.recall(BUYER)).map(({ caseKey }) => caseKey).sort()).toEqual(['a/1', 'b/2', 'c/3']);
	});

	it('holds for a day, and until it is forgotten', async () => {
		const { board, clock, values } = makeBoard();
		await board.tell([seen('a/1')]);
		clock.now = NOW + 24 * HOUR;
		expect(await board.recall(BUYER)).toEqual([]);
		clock.now = NOW;
		expect(await board.recall(BUYER)).toHaveLength(1);
		await board.forget();
		expect(values.size).toBe(0);
	});

	it('is limited in buyers and in cases of each, the newest staying', async () => {
		const { board, values } = makeBoard();
		const many = Array.from({ length: 2100 }, (_, index) =>
			seen('a/1', { buyer: String(1_700_000_000_000 + index) }),
		);
		await board.tell(many);
		expect(Object.keys(values.get('buyers') as object)).toHaveLength(2000);
		await board.tell(Array.from({ length: 30 }, (_, index) => seen(`a/${index}`)));
		const cases = await board.recall(BUYER);
		expect(cases).toHaveLength(20);
		expect(cases.at(-1)?.caseKey).toBe('a/29');
	});

	it('is nothing, and throws nothing, where shelf or key fail', async () => {
		const no = () => Promise.reject(new Error('no'));
		const { shelf } = makeBoard();
		for (const parts of [
			{ shelf: { read: no, write: no, remove: no }, ids: async () => new Map<string, string>() },
			{ shelf, ids: no },
		]) {
			const board = createBuyerBoard({ ...parts, now: () => NOW });
			await board.tell([seen('a/1')]);
			expect(await board.recall(BUYER)).toEqual([]);
			await board.forget();
		}
	});
});
