// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, isAlive, onNotice } from '../../../utils/messages/client';

type Callback = (response: unknown) => void;
type Listener = (message: unknown, sender: unknown, answer: Callback) => boolean;

const runtime: {
	id: string | undefined;
	lastError: { message: string } | undefined;
	sendMessage(message: unknown, callback: Callback): void;
	onMessage: { addListener(one: Listener): void; removeListener(one: Listener): void };
} = {
	id: 'us',
	lastError: undefined,
	sendMessage: () => {},
	onMessage: { addListener: () => {}, removeListener: () => {} },
};

beforeEach(() => {
	vi.useFakeTimers();
	Object.assign(runtime, { id: 'us', lastError: undefined });
	vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function backgroundAnswers(answer: unknown): void {
	runtime.sendMessage = (_message, callback) => callback(answer);
}

describe('asking the background', () => {
	it('hands back the answer', async () => {
		const sent: unknown[] = [];
		runtime.sendMessage = (message, callback) => {
			sent.push(message);
			callback({ res: { kept: 'x' } });
		};
		const data = { id: 'x', replyId: 'r', at: 1 };
		expect(await ask('replies/used', data)).toEqual({ ok: true, value: { kept: 'x' } });
		expect(sent).toMatchObject([{ type: 'replies/used', data }]);
	});

	it.each([
		['RefusedError', 'refused', '没有权限', '没有权限'],
		['FailedError', 'failed', '磁盘满了', '磁盘满了'],
		['TypeError', 'silent', 'x is undefined', '后台没有应答，请稍后重试。'],
	])('tells a %s apart', async (name, why, message, error) => {
		backgroundAnswers({ err: { name, message, stack: '' } });
		expect(await ask('today/read')).toEqual({ ok: false, why, error });
	});

	it('is silent when nobody listens, when the port closes and when nothing comes in 5 s', async () => {
		backgroundAnswers(undefined);
		expect(await ask('today/read')).toMatchObject({ ok: false, why: 'silent' });
		runtime.lastError = { message: 'The message port closed before a response was received.' };
		expect(await ask('today/read')).toMatchObject({ ok: false, why: 'silent' });
		runtime.sendMessage = () => {};
		const answer = ask('today/read');
		await vi.advanceTimersByTimeAsync(5_000);
		expect(await answer).toMatchObject({ ok: false, why: 'silent' });
		expect(vi.getTimerCount()).toBe(0);
	});

	it('has more patience with a backup', async () => {
		runtime.sendMessage = (_message, callback) =>
			setTimeout(() => callback({ res: { wiped: true } }), 60_000);
		const answer = ask('data/wipe');
		await vi.advanceTimersByTimeAsync(60_000);
		expect(await answer).toMatchObject({ ok: true });
	});

	it('knows that the extension is gone, before and after sending, and does not throw', async () => {
		runtime.sendMessage = () => {
			runtime.id = undefined;
			throw new Error('Extension context invalidated.');
		};
		expect(await ask('today/read')).toMatchObject({ ok: false, why: 'gone' });
		expect(await ask('today/read')).toMatchObject({ ok: false, why: 'gone' });
		vi.stubGlobal('chrome', undefined);
		expect(isAlive()).toBe(false);
		vi.stubGlobal('chrome', {
			get runtime() {
				throw new Error('dead object');
			},
		});
		expect(await ask('today/read')).toMatchObject({ ok: false, why: 'gone' });
	});
});

describe('hearing notices', () => {
	it('hears the background alone, until aborted', () => {
		const listeners = new Set<Listener>();
		runtime.onMessage.addListener = (one) => listeners.add(one);
		runtime.onMessage.removeListener = (one) => listeners.delete(one);
		const stop = new AbortController();
		const heard: unknown[] = [];
		onNotice('notice/command', (data) => heard.push(data), stop.signal);
		const message = { type: 'notice/command', timestamp: 1, id: 1, data: { command: 'open-panel' } };
		const [listener] = listeners;
		listener?.(message, { id: 'us', tab: { id: 1 } }, () => {});
		listener?.(message, { id: 'other' }, () => {});
		expect(heard).toEqual([]);
		listener?.(message, { id: 'us' }, () => {});
		expect(heard).toEqual([{ command: 'open-panel' }]);
		stop.abort();
		expect(listeners.size).toBe(0);
	});
});
