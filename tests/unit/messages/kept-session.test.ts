// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { readKeptSession } from '../../../utils/messages/extension';
import { DEFAULT_PACK } from '../../../utils/policy/packs';

const SESSION = { settings: DEFAULT_SETTINGS, pack: DEFAULT_PACK };

afterEach(() => vi.unstubAllGlobals());

function keep(get: () => Promise<Record<string, unknown>>): void {
	vi.stubGlobal('chrome', {
		runtime: { getManifest: () => ({ version: '2.0.0' }) },
		storage: { local: { get } },
	});
}

describe('the kept session', () => {
	it('is what this version of the extension kept', async () => {
		keep(async () => ({ session: { by: '2.0.0', session: SESSION } }));
		expect(await readKeptSession()).toEqual(SESSION);
	});

	it.each([
		['another version', { by: '1.0.0', session: SESSION }],
		['a version that did not say which it was', SESSION],
		['nobody', undefined],
		['something else', 'text'],
	])('is not used where %s wrote it', async (_who, session) => {
		keep(async () => ({ session }));
		expect(await readKeptSession()).toBeUndefined();
	});

	it('is none where it cannot be read', async () => {
		keep(() => Promise.reject(new Error('broken')));
		expect(await readKeptSession()).toBeUndefined();
	});
});
