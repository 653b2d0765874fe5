// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CASE, freshBrowser, testStore } from './support';

freshBrowser();
afterEach(() => vi.restoreAllMocks());

const KEYS = Array.from({ length: 40 }, (_, n) => `${CASE}${n}`);

describe('ids of cases by their keys', () => {
	it('are made once, however often they are asked for, and only for those that are new', async () => {
		const store = testStore();
		const whole = await store.caseIds(KEYS);
		expect(new Set(whole.values()).size).toBe(KEYS.length);
		const sign = vi.spyOn(crypto.subtle, 'sign');
		expect(await store.caseIds(KEYS)).toEqual(whole);
		expect(sign).not.toHaveBeenCalled();
		const more = await store.caseIds([...KEYS.slice(1), `${CASE}99`]);
		expect(more.size).toBe(KEYS.length);
		expect(KEYS.slice(1).every((key) => more.get(key) === whole.get(key))).toBe(true);
		expect(sign.mock.calls.length).toBeLessThanOrEqual(2);
		// What was not asked for the last time is not held.
		expect(await store.caseIds(KEYS)).toEqual(whole);
	});

	it('are others after everything was deleted', async () => {
		const store = testStore();
		const before = await store.caseIds(KEYS);
		await store.wipe();
		const after = await store.caseIds(KEYS);
		expect(after.size).toBe(KEYS.length);
		expect(KEYS.every((key) => after.get(key) !== before.get(key))).toBe(true);
		expect(await store.caseIds([])).toEqual(new Map());
	});
});
