// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useSettings } from '../../entrypoints/options/use-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings';

let stored: Settings = DEFAULT_SETTINGS;
vi.mock('../../utils/messages/client', () => ({
	ask: async (type: string, data: Settings) => {
		if (type === 'settings/write') stored = data;
		return { ok: true, value: stored };
	},
}));

afterEach(cleanup);

it('a change on the options page does not take back what the pop-up or the choice of a pack wrote meanwhile', async () => {
	const { result } = renderHook(() => useSettings());
	await waitFor(() => expect(result.current.settings.kind).toBe('ready'));
	stored = { ...stored, enabled: false };
	window.dispatchEvent(new Event('focus'));
	await waitFor(() => expect(result.current.settings).toMatchObject({ value: { enabled: false } }));
	stored = { ...stored, packId: 'mine' };
	await act(() => result.current.reload());
	const { settings, change } = result.current;
	await act(() => change({ ...(settings as { value: Settings }).value, theme: 'dark' }));
	expect(stored).toMatchObject({ enabled: false, packId: 'mine', theme: 'dark' });
});
