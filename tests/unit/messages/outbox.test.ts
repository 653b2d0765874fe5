// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/messages/answer';
import { createOutbox, type OutboxState, type Send } from '../../../utils/messages/outbox';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const sighting = (at = 1) => ({
	caseKey: '261123-123456789012345/',
	at,
	page: 'chat' as const,
	verdict: 'agree' as const,
	speed: 'none' as const,
});
const tick = { caseKey: '1/', tick: { id: 'step:x' as const, value: true, at: 1 } };
const silent: Answer<never> = { ok: false, why: 'silent', error: '没有应答' };
const failed: Answer<never> = { ok: false, why: 'failed', error: '磁盘满了' };
const refused: Answer<never> = { ok: false, why: 'refused', error: '不合规格' };

type Data = { id?: string; sightings?: { id: string; at: number }[] };

/** A background that holds what reaches it; `mood` says what becomes of each message. */
function background(
	mood: (attempt: number, ids: string[], data: Data) => Answer<never> | 'stored, no answer' | 'ok',
) {
	const held = new Map<string, number>();
	let attempt = 0;
	const messages: string[][] = [];
	const send = (async (_type: string, data: Data) => {
		const ids = data.sightings?.map((one) => one.id) ?? [data.id ?? ''];
		messages.push(ids);
		const answer = mood(attempt++, ids, data);
		if (typeof answer !== 'string') return answer;
		for (const id of ids) held.set(id, (held.get(id) ?? 0) + 1);
		if (answer === 'stored, no answer') return silent;
		return { ok: true, value: { kept: data.sightings ? ids : data.id } };
	}) as unknown as Send;
	return { send, held, messages };
}

async function settle(state: () => OutboxState): Promise<void> {
	for (let i = 0; i < 3000 && state().held > 0; i++) await vi.advanceTimersByTimeAsync(30_000);
}

function open(send: Send) {
	const stop = new AbortController();
	return { outbox: createOutbox(send, { signal: stop.signal }), stop };
}

describe('the outbox', () => {
	it('keeps a question of the chat until it is acknowledged, ahead of what was seen', async () => {
		const { send, held, messages } = background((n) => (n < 3 ? silent : 'ok'));
		const { outbox } = open(send);
		const seen = outbox.addSighting(sighting());
		const question = outbox.addQuestion({ buyer: '1700000000001', askedAt: 1 });
		await settle(outbox.state);
		expect(held.get(question)).toBe(1);
		expect(messages.at(-1)).toEqual([seen]);
		expect(outbox.state()).toMatchObject({ held: 0, dropped: 0 });
	});

	it('loses nothing when the worker dies 50 times, before or after it has stored', async () => {
		const { send, held } = background((n) => (n >= 50 ? 'ok' : n % 2 ? 'stored, no answer' : silent));
		const { outbox } = open(send);
		const ids = Array.from({ length: 200 }, (_, i) => outbox.addSighting(sighting(i)));
		ids.push(outbox.addTick(tick), outbox.addReplyUse({ id: 'use-of-r', replyId: 'r', at: 1 }));
		await settle(outbox.state);
		expect([...held.keys()].sort()).toEqual(ids.sort());
		expect(outbox.state()).toEqual({ held: 0, dropped: 0 });
	});

	it('delivers everything through any run of silence, failure and loss of the answer', async () => {
		const moods = fc.array(fc.constantFrom('ok', silent, failed, 'stored, no answer' as const), {
			maxLength: 30,
		});
		await fc.assert(
			fc.asyncProperty(moods, fc.integer({ min: 1, max: 250 }), async (list, count) => {
				const { send, held } = background((n) => (list[n] as never) ?? 'ok');
				const { outbox } = open(send);
				const ids = Array.from({ length: count }, (_, i) => outbox.addSighting(sighting(i)));
				ids.push(outbox.addTick(tick));
				await settle(outbox.state);
				expect([...held.keys()].sort()).toEqual(ids.sort());
				expect(outbox.state().dropped).toBe(0);
			}),
			{ numRuns: 40 },
		);
	});

	it('survives a send that throws, and an answer that acknowledges nothing', async () => {
		let n = 0;
		const { send, held } = background(() => 'ok');
		const wild = ((type: never, data: never) => {
			n++;
			if (n === 1) throw new Error('port closed');
			if (n === 2) return Promise.resolve({ ok: true, value: { kept: [] } });
			return send(type, data);
		}) as unknown as Send;
		const { outbox } = open(wild);
		const id = outbox.addSighting(sighting());
		await settle(outbox.state);
		expect([...held.keys()]).toEqual([id]);
	});

	it('takes an answer that acknowledges only foreign writes for none, and waits before the next try', async () => {
		const send = vi.fn(async () => ({ ok: true, value: { kept: 'another' } }));
		const outbox = createOutbox(send as unknown as Send, { signal: new AbortController().signal });
		outbox.addTick(tick);
		await vi.advanceTimersByTimeAsync(1000);
		expect(send.mock.calls.length).toBeLessThan(10);
		expect(outbox.state().held).toBe(1);
	});

	it('keeps only what was not acknowledged', async () => {
		const { messages, send } = background(() => 'ok');
		const half = (async (type: never, data: never) => {
			const answer = (await send(type, data)) as { ok: true; value: { kept: string[] } };
			return { ok: true, value: { kept: answer.value.kept.slice(0, 1) } };
		}) as unknown as Send;
		const { outbox } = open(half);
		outbox.addSighting(sighting(1));
		outbox.addSighting(sighting(2));
		await settle(outbox.state);
		expect(messages.map((ids) => ids.length)).toEqual([2, 1]);
	});

	it('gathers a burst of sightings into batches and sends what the agent did at once', async () => {
		const { send, messages } = background(() => 'ok');
		const { outbox } = open(send);
		for (let i = 0; i < 150; i++) outbox.addSighting(sighting(i));
		const id = outbox.addTick(tick);
		await settle(outbox.state);
		expect(messages.map((ids) => ids.length)).toEqual([1, 100, 50]);
		expect(messages[0]).toEqual([id]);
	});

	it('drops one sighting that is refused and delivers the rest of its batch', async () => {
		const { send, held } = background((_n, _ids, data) =>
			data.sightings?.some((s) => s.at === 13) ? refused : 'ok',
		);
		const { outbox } = open(send);
		for (let i = 0; i < 100; i++) outbox.addSighting(sighting(i));
		await settle(outbox.state);
		expect(held.size).toBe(99);
		expect(outbox.state()).toMatchObject({ held: 0, dropped: 1 });
	});

	it('is not held up by one sighting that always fails', async () => {
		const { send, held } = background((_n, _ids, data) =>
			data.sightings?.some((s) => s.at === 13) ? failed : 'ok',
		);
		const { outbox } = open(send);
		for (let i = 0; i < 100; i++) outbox.addSighting(sighting(i));
		for (let i = 0; i < 400 && outbox.state().held > 1; i++) await vi.advanceTimersByTimeAsync(30_000);
		expect(held.size).toBe(99);
		expect(outbox.state().held).toBe(1);
	});

	it('holds at most 2 000 and gives up the oldest sighting, never a tick', async () => {
		let up = false;
		const { send, held } = background(() => (up ? 'ok' : silent));
		const { outbox } = open(send);
		const id = outbox.addTick(tick);
		for (let i = 0; i < 2100; i++) outbox.addSighting(sighting(i));
		expect(outbox.state()).toMatchObject({ held: 2000, dropped: 101 });
		up = true;
		await settle(outbox.state);
		expect(held.has(id)).toBe(true);
		expect(held.size).toBe(2000);
	});

	it('says what the trouble is while it lasts', async () => {
		const seen: (string | undefined)[] = [];
		const { send } = background((n) => (n === 0 ? failed : 'ok'));
		const outbox = createOutbox(send, {
			signal: new AbortController().signal,
			onChange: (state) => seen.push(state.trouble),
		});
		outbox.addTick(tick);
		await settle(outbox.state);
		expect(seen).toEqual(['磁盘满了', undefined]);
	});

	it('stops quietly when the extension is gone, and when it is aborted', async () => {
		const { send, messages } = background(() => ({ ok: false, why: 'gone', error: '' }));
		const { outbox } = open(send);
		outbox.addTick(tick);
		await vi.advanceTimersByTimeAsync(60_000);
		outbox.addTick(tick);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(messages).toHaveLength(1);
		expect(outbox.state().held).toBe(0);

		const other = background(() => silent);
		const second = open(other.send);
		second.outbox.addTick(tick);
		await vi.advanceTimersByTimeAsync(1);
		second.stop.abort();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(other.messages).toHaveLength(1);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('tries at once when flushed', async () => {
		const { send, messages } = background((n) => (n < 8 ? silent : 'ok'));
		const { outbox } = open(send);
		outbox.addSighting(sighting());
		outbox.flush();
		await vi.advanceTimersByTimeAsync(0);
		expect(messages).toHaveLength(1);
		outbox.flush();
		await vi.advanceTimersByTimeAsync(0);
		expect(messages).toHaveLength(2);
	});
});
