// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Facts, known } from '../../../utils/domain/fact';
import type { Telling } from '../../../utils/domain/memory';
import type { Answer } from '../../../utils/messages/answer';
import { type AskMemory, createMemory } from '../../../utils/messages/client';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const silent: Answer<never> = { ok: false, why: 'silent', error: '' };
const refused: Answer<never> = { ok: false, why: 'refused', error: '' };
const fact = <T>(value: T, at = 1) => known(value, { by: 'page', quote: '页' }, at);
const shipped = (value: boolean, at = 1): Facts => ({ shipped: fact(value, at) });

/** A background that holds what it is told; `mood` says what becomes of each message. */
function open(mood: (attempt: number) => Answer<never> | 'ok' | 'throws' = () => 'ok') {
	const messages: Telling[][] = [];
	const questions: string[][] = [];
	let attempt = 0;
	const ask = (async (type: string, data: { told: Telling[]; caseKeys: string[] }) => {
		(type === 'memory/tell' ? messages : questions).push((data.told ?? data.caseKeys) as never);
		const answer = mood(attempt++);
		if (answer === 'throws') throw new Error('port closed');
		if (answer !== 'ok') return answer;
		const recalled = Object.fromEntries((data.caseKeys ?? []).map((key) => [key, shipped(true)]));
		return { ok: true, value: type === 'memory/tell' ? { kept: true } : recalled };
	}) as unknown as AskMemory;
	const stop = new AbortController();
	return { memory: createMemory(ask, stop.signal), messages, questions, stop };
}

describe('telling the memory', () => {
	it('gathers a burst into one message, without words of the page', async () => {
		const { memory, messages } = open();
		memory.tell('1/', { ...shipped(true, 5), goodsName: fact('女装') }, 'order-list');
		memory.tell('2/', shipped(false, 6), 'order-list');
		await vi.advanceTimersByTimeAsync(499);
		expect(messages).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(messages).toEqual([
			[
				{ caseKey: '1/', page: 'order-list', facts: { shipped: { value: true, at: 5 } } },
				{ caseKey: '2/', page: 'order-list', facts: { shipped: { value: false, at: 6 } } },
			],
		]);
	});

	it('sends a value once, however often its row is read, and a changed one again', async () => {
		const { memory, messages } = open();
		for (let at = 1; at <= 50; at++) memory.tell('1/', shipped(false, at), 'order-list');
		await vi.advanceTimersByTimeAsync(500);
		memory.tell('1/', { ...shipped(false, 99), paidAmount: fact(7, 99) }, 'order-list');
		memory.tell('1/', shipped(true, 100), 'order-list');
		memory.tell('1/', {}, 'order-list');
		await vi.advanceTimersByTimeAsync(500);
		expect(messages.map((told) => told.map(({ facts }) => facts))).toEqual([
			[{ shipped: { value: false, at: 1 } }],
			[{ paidAmount: { value: 7, at: 99 } }, { shipped: { value: true, at: 100 } }],
		]);
	});

	it('sends at most 200 tellings in one message', async () => {
		const { memory, messages } = open();
		for (let i = 0; i < 450; i++) memory.tell(`${i}/`, shipped(true), 'order-list');
		await vi.advanceTimersByTimeAsync(500);
		expect(messages.map((told) => told.length)).toEqual([200, 200, 50]);
	});

	it.each([
		['silence', silent],
		['an error', 'throws'],
	] as const)('keeps what met with %s, and tries again with the next call', async (_what, mood) => {
		const { memory, messages } = open((attempt) => (attempt === 0 ? mood : 'ok'));
		memory.tell('1/', shipped(true, 5), 'order-list');
		await vi.advanceTimersByTimeAsync(60_000);
		expect(messages).toHaveLength(1);
		await Promise.all([memory.recall(['2/']), vi.advanceTimersByTimeAsync(500)]);
		expect(messages).toHaveLength(2);
		expect(messages[1]).toEqual(messages[0]);
	});

	it('gives up what is refused', async () => {
		const { memory, messages } = open(() => refused);
		memory.tell('1/', shipped(true), 'order-list');
		await vi.advanceTimersByTimeAsync(500);
		memory.tell('1/', shipped(true), 'order-list');
		await vi.advanceTimersByTimeAsync(500);
		expect(messages).toHaveLength(1);
	});

	it('holds at most 2 000 tellings, the newest', async () => {
		let up = false;
		const { memory, messages } = open(() => (up ? 'ok' : silent));
		for (let i = 0; i < 2100; i++) memory.tell(`${i}/`, shipped(true), 'order-list');
		up = true;
		await vi.advanceTimersByTimeAsync(500);
		const keys = messages.flat().map(({ caseKey }) => caseKey);
		expect(keys).toHaveLength(2000);
		expect([keys[0], keys.at(-1)]).toEqual(['100/', '2099/']);
	});

	it('ends with its page', async () => {
		const { memory, messages, questions, stop } = open();
		memory.tell('1/', shipped(true), 'order-list');
		const answer = memory.recall(['1/']);
		stop.abort();
		await vi.advanceTimersByTimeAsync(1000);
		memory.tell('2/', shipped(true), 'order-list');
		await vi.advanceTimersByTimeAsync(1000);
		expect([messages, questions, await answer]).toEqual([[], [], undefined]);
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe('asking the memory', () => {
	it('puts what is asked within 20 ms into one question', async () => {
		const { memory, questions } = open();
		const answers = [memory.recall(['1/', '2/']), memory.recall(['2/', '3/'])];
		await vi.advanceTimersByTimeAsync(20);
		expect(questions).toEqual([['1/', '2/', '3/']]);
		for (const answer of answers)
			expect(await answer).toMatchObject({ '1/': shipped(true), '3/': shipped(true) });
		const later = memory.recall(['4/']);
		await vi.advanceTimersByTimeAsync(20);
		expect(Object.keys((await later) ?? {})).toEqual(['4/']);
	});

	it('asks for at most 500 cases in one message and hands all of them back', async () => {
		const { memory, questions } = open();
		const answer = memory.recall(Array.from({ length: 1100 }, (_, i) => `${i}/`));
		await vi.advanceTimersByTimeAsync(20);
		expect(Object.keys((await answer) ?? {})).toHaveLength(1100);
		expect(questions.map((keys) => keys.length)).toEqual([500, 500, 100]);
	});

	it.each([silent, 'throws'] as const)(
		'has no answer where there is none, and asks anew the next time',
		async (mood) => {
			const { memory, questions } = open((attempt) => (attempt === 0 ? mood : 'ok'));
			const first = memory.recall(['1/']);
			await vi.advanceTimersByTimeAsync(20);
			expect(await first).toBeUndefined();
			const second = memory.recall(['1/']);
			await vi.advanceTimersByTimeAsync(20);
			expect(await second).toMatchObject({ '1/': shipped(true) });
			expect(questions).toHaveLength(2);
		},
	);
});
