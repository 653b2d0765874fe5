import { useEffect, useState } from 'preact/hooks';
import { LOADING, type Loaded, load } from '../../components/loaded';
import { OPTIONS } from '../../components/options-text';
import type { Settings } from '../../utils/domain/settings';
import { ask } from '../../utils/messages/client';

/** The settings, written at every change; `status` says what became of the last write. */
export function useSettings() {
	const [settings, setSettings] = useState<Loaded<Settings>>(LOADING);
	const [status, setStatus] = useState<{ text: string; failed: boolean } | undefined>();
	useEffect(() => {
		const read = async () => setSettings(await load(ask('settings/read')));
		read();
		// The pop-up or another options page may have written meanwhile; a write from here must not take that back.
		window.addEventListener('focus', read);
		return () => window.removeEventListener('focus', read);
	}, []);
	const theme = settings.kind === 'ready' ? settings.value.theme : 'auto';
	useEffect(() => {
		document.documentElement.dataset.theme = theme;
	}, [theme]);

	async function change(next: Settings) {
		const before = settings;
		setSettings({ kind: 'ready', value: next });
		setStatus({ text: OPTIONS.saving, failed: false });
		const written = await load(ask('settings/write', next));
		if (written.kind === 'ready') setStatus({ text: OPTIONS.saved, failed: false });
		if (written.kind === 'failed') {
			// What is shown is what is stored.
			setSettings(before);
			setStatus({ text: OPTIONS.saveFailed(written.why), failed: true });
		}
	}
	const reload = async () => setSettings(await load(ask('settings/read')));
	return { settings, status, change, reload };
}
