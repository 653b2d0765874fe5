// @vitest-environment node
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { listen } from '../../../utils/messages/listen';
import { nothing } from '../../../utils/messages/payloads';
import { REQUESTS, type RequestType } from '../../../utils/messages/requests';
import { createRouter } from '../../../utils/messages/router';
import { TEXTS } from '../../../utils/messages/texts';
import { StorageError } from '../../../utils/storage/errors';
import { fromConsole, fromOptions, fromPanel, fromPopup, own, strangers } from './support';

const all = Object.keys(REQUESTS) as RequestType[];
const forConsole = all.filter((type) => REQUESTS[type] === 'console');
const forPanel = [
	...['replies/list', 'replies/used', 'replies/propose', 'settings/read', 'history/read'],
	...['replies/picture', 'replies/typed-often', 'replies/typed-refuse'],
	...['feedback/write', 'feedback/read', 'follow-ups/read', 'follow-ups/done'],
];

function openRouter() {
	const router = createRouter(own);
	const anything = v.unknown() as never;
	for (const type of all) router.route(type, anything, () => 'answered' as never);
	return router;
}

describe('the router', () => {
	it.each(strangers)('refuses %s, whatever is asked', async (_who, sender) => {
		const router = openRouter();
		for (const type of [...all, 'unknown/type']) {
			await expect(router.answer(type, {}, sender)).rejects.toThrow(TEXTS.notAllowed);
		}
	});

	it.each([
		['a console script', fromConsole, forConsole],
		['the framed panel', fromPanel, forPanel],
		['the options page', fromOptions, all],
		['the pop-up', fromPopup, all],
	])('answers %s what it may ask and nothing else', async (_who, sender, allowed) => {
		const router = openRouter();
		for (const type of all) {
			const answer = router.answer(type, {}, sender);
			if ((allowed as string[]).includes(type)) expect(await answer).toBe('answered');
			else
				await expect(answer, type).rejects.toMatchObject({ name: 'RefusedError', message: TEXTS.notAllowed });
		}
	});

	it.each(['unknown/type', 'toString', '__proto__', 'constructor', 'notice/session', ''])(
		'refuses the unknown type "%s"',
		async (type) => {
			await expect(openRouter().answer(type, {}, fromPopup)).rejects.toThrow(TEXTS.unknownType);
		},
	);

	it('hands the handler a copy that passed the schema, and refuses what did not', async () => {
		const router = createRouter(own);
		const handler = vi.fn(() => ({ removed: 'x' }));
		router.route('replies/remove', v.object({ id: v.string() }), handler);
		await router.answer('replies/remove', { id: 'x', more: 1 }, fromPopup);
		expect(handler).toHaveBeenCalledWith({ id: 'x' }, { role: 'page', tabId: undefined });
		const wrong = router.answer('replies/remove', { id: 1 }, fromPopup);
		await expect(wrong).rejects.toMatchObject({ name: 'RefusedError', message: TEXTS.badData });
	});

	it('lets storage errors travel in their own words and hides all others', async () => {
		const router = createRouter(own);
		router.route('today/read', nothing, () => Promise.reject(new StorageError('磁盘满了')));
		router.route('data/wipe', nothing, () => {
			throw new TypeError('secret is undefined');
		});
		const told = router.answer('today/read', undefined, fromPopup);
		await expect(told).rejects.toMatchObject({ name: 'FailedError', message: '磁盘满了' });
		const hidden = router.answer('data/wipe', undefined, fromPopup);
		await expect(hidden).rejects.toMatchObject({ name: 'FailedError', message: TEXTS.failed });
	});

	it('does not take two handlers for one request', () => {
		const router = openRouter();
		expect(() => router.route('today/read', nothing, () => 'x' as never)).toThrow();
	});

	it('answers a type that nobody knows before the messenger can, and leaves the others to it', () => {
		const listeners: ((message: unknown, sender: unknown, answer: (a: unknown) => void) => undefined)[] = [];
		const onMessage = vi.fn();
		listen(openRouter(), { onMessage }, { onMessage: { addListener: (one) => listeners.push(one) } });
		expect(onMessage).toHaveBeenCalledTimes(all.length);
		const answer = vi.fn();
		for (const message of [null, 'x', {}, { type: 1 }, { type: 'today/read' }])
			listeners[0]?.(message, {}, answer);
		expect(answer).not.toHaveBeenCalled();
		listeners[0]?.({ type: 'constructor' }, {}, answer);
		expect(answer.mock.calls[0]?.[0]).toMatchObject({
			err: { name: 'RefusedError', message: TEXTS.unknownType },
		});
	});
});
