import type { Answer } from './answer';
import { CLIENT_TEXTS } from './client-texts';
import { messenger } from './messenger';
import type { NoticeProtocol, Protocol } from './protocol';
import type { RequestAnswer, RequestData, RequestType } from './requests';

export { type AskMemory, createMemory } from './memory-client';
export type { Send } from './outbox';

export interface AskOptions {
	/** Default 5 s; two minutes for back-ups and wiping, which move everything. */
	limitMs?: number;
}

type Arguments<K extends RequestType> =
	RequestData<K> extends undefined
		? [data?: undefined, options?: AskOptions]
		: [data: RequestData<K>, options?: AskOptions];

/** Asks the background. Never throws; survives a stopped worker and a context that was invalidated. */
export async function ask<K extends RequestType>(
	type: K,
	...[data, options]: Arguments<K>
): Promise<Answer<RequestAnswer<K>>> {
	if (!isAlive()) return gone();
	const limitMs = options?.limitMs ?? (/^(backup|data)\//.test(type) ? 120_000 : 5_000);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error('late')), limitMs);
	});
	try {
		const send = messenger.sendMessage as (type: K, data: unknown) => Promise<RequestAnswer<K>>;
		return { ok: true, value: await Promise.race([send(type, data), late]) };
	} catch (error) {
		return isAlive() ? toFailure(error) : gone();
	} finally {
		clearTimeout(timer);
	}
}

/** Hears what the background tells console pages, until `signal` aborts. One listener for each notice in a script. */
export function onNotice<K extends keyof NoticeProtocol>(
	type: K,
	hear: (data: Parameters<NoticeProtocol[K]>[0]) => void,
	signal: AbortSignal,
): void {
	if (signal.aborted || !isAlive()) return;
	const stop = messenger.onMessage(type as keyof Protocol, (message) => {
		const sender = message.sender as { id?: string; tab?: unknown } | undefined;
		// From the background alone: scripts and pages in tabs have `tab`.
		if (sender?.id === ownId() && sender?.tab === undefined) hear(message.data as never);
	});
	signal.addEventListener('abort', () => isAlive() && stop(), { once: true });
}

/** False in a content script that an update, a reload or a switch-off of the extension has left behind. */
export function isAlive(): boolean {
	return ownId() !== undefined;
}

// Not through the polyfill, which would add 10 kB to every content script; `chrome.runtime` is there in Firefox too.
function ownId(): string | undefined {
	try {
		return (globalThis as { chrome?: { runtime?: { id?: string } } }).chrome?.runtime?.id;
	} catch {
		return undefined;
	}
}

function toFailure(error: unknown): Answer<never> {
	const { name, message } = error as Error;
	if (name === 'RefusedError') return { ok: false, why: 'refused', error: message };
	if (name === 'FailedError') return { ok: false, why: 'failed', error: message };
	return { ok: false, why: 'silent', error: CLIENT_TEXTS.silent };
}

function gone(): Answer<never> {
	return { ok: false, why: 'gone', error: CLIENT_TEXTS.gone };
}
