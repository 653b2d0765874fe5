import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import '../../components/tokens.css';
import { type Given, LOADING, load } from '../../components/loaded';
import { POPUP } from '../../components/popup-text';
import type { PageHealth } from '../../utils/domain/page-health';
import { ok } from '../../utils/domain/result';
import type { Settings } from '../../utils/domain/settings';
import { ask } from '../../utils/messages/client';
import { PopupApp, type PopupProps } from './PopupApp';
import './popup.css';

/** The health of the page in the active tab; undefined where that is not the console. */
async function readHealth(): Promise<Given<PageHealth | null | undefined>> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	// The address is only given for the one site we may work on.
	if (tab?.id === undefined || !tab.url?.startsWith(POPUP.consoleUrl)) return ok(undefined);
	return ask('health/read', { tabId: tab.id });
}

function Popup() {
	const [settings, setSettings] = useState<PopupProps['settings']>(LOADING);
	const [health, setHealth] = useState<PopupProps['health']>(LOADING);
	const [today, setToday] = useState<PopupProps['today']>(LOADING);
	const [storage, setStorage] = useState<PopupProps['storage']>(LOADING);
	useEffect(() => {
		load(ask('settings/read')).then(setSettings);
		load(readHealth()).then(setHealth);
		load(ask('today/read')).then(setToday);
		load(ask('storage/state')).then(setStorage);
	}, []);
	const theme = settings.kind === 'ready' ? settings.value.theme : 'auto';
	useEffect(() => {
		document.documentElement.dataset.theme = theme;
	}, [theme]);

	async function enable(current: Settings, enabled: boolean) {
		setSettings(await load(ask('settings/write', { ...current, enabled })));
		setHealth(await load(readHealth()));
	}
	return (
		<PopupApp
			settings={settings}
			health={health}
			today={today}
			storage={storage}
			onEnable={(enabled) => {
				if (settings.kind === 'ready') enable(settings.value, enabled);
			}}
			onOptions={() => {
				browser.runtime.openOptionsPage();
			}}
		/>
	);
}

const root = document.getElementById('app');
if (root) render(<Popup />, root);
