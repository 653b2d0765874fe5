import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import '../../components/tokens.css';
import { alertText } from '../../components/alert-text';
import { diagnosisText } from '../../components/diagnosis-text';
import { type Given, LOADING, type Loaded, load } from '../../components/loaded';
import { POPUP } from '../../components/popup-text';
import { shanghaiDay } from '../../utils/domain/clock';
import type { PageHealth } from '../../utils/domain/page-health';
import { ok } from '../../utils/domain/result';
import type { Settings } from '../../utils/domain/settings';
import { lookedOn } from '../../utils/insight/alerts/calendar';
import { BEFORE, toCells } from '../../utils/insight/alerts/cells';
import { findAlerts } from '../../utils/insight/alerts/find-alerts';
import { ask } from '../../utils/messages/client';
import { PopupApp, type PopupProps } from './PopupApp';
import './popup.css';

/** Id of the active tab, where that is the console. */
async function consoleTab(): Promise<number | undefined> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	// The address is only given for the one site we may work on.
	return tab?.url?.startsWith(POPUP.consoleUrl) ? tab.id : undefined;
}

/** The health of the page in the active tab; undefined where that is not the console. */
async function readHealth(): Promise<Given<PageHealth | null | undefined>> {
	const tabId = await consoleTab();
	return tabId === undefined ? ok(undefined) : ask('health/read', { tabId });
}

/** Titles of what is out of the ordinary today. */
async function readAlerts(): Promise<string[]> {
	const today = shanghaiDay(Date.now());
	const range = { from: today - BEFORE, to: today };
	const [goods, days] = await Promise.all([ask('insight/goods', range), ask('insight/days', range)]);
	if (!goods.ok || !days.ok) return [];
	const list = findAlerts(toCells(goods.value), today, lookedOn(days.value.days));
	return list.kind === 'ready' ? list.alerts.map((alert) => alertText(alert, '').title) : [];
}

/** Copies the report of the active page. */
async function copyDiagnosis(page: PageHealth): Promise<string> {
	const [map, packs] = await Promise.all([ask('map/read'), ask('packs/list')]);
	const pack = packs.ok ? packs.value.find(({ active }) => active) : undefined;
	const text = diagnosisText({
		extension: browser.runtime.getManifest().version,
		map: map.ok ? map.value.version : '',
		corrected: map.ok ? map.value.changes.map(({ name }) => name) : [],
		pack: pack ? `${pack.id} ${pack.version}` : '',
		browser: navigator.userAgent,
		pages: [page],
	});
	return navigator.clipboard.writeText(text).then(
		() => POPUP.copied,
		() => POPUP.notCopied,
	);
}

function Popup() {
	const [settings, setSettings] = useState<PopupProps['settings']>(LOADING);
	const [health, setHealth] = useState<Loaded<PageHealth | null | undefined>>(LOADING);
	const [said, setSaid] = useState<string | undefined>();
	const [today, setToday] = useState<PopupProps['today']>(LOADING);
	const [alerts, setAlerts] = useState<readonly string[]>([]);
	const [storage, setStorage] = useState<PopupProps['storage']>(LOADING);
	useEffect(() => {
		load(ask('settings/read')).then(setSettings);
		load(readHealth()).then(setHealth);
		load(ask('today/read')).then(setToday);
		load(ask('storage/state')).then(setStorage);
		readAlerts().then(setAlerts);
	}, []);
	const theme = settings.kind === 'ready' ? settings.value.theme : 'auto';
	useEffect(() => {
		document.documentElement.dataset.theme = theme;
	}, [theme]);

	async function enable(current: Settings, enabled: boolean) {
		setSettings(await load(ask('settings/write', { ...current, enabled })));
		setHealth(await load(readHealth()));
	}
	async function teach() {
		const tabId = await consoleTab();
		const started = tabId !== undefined && (await ask('teach/start', { tabId })).ok;
		if (started) window.close();
		else setSaid(POPUP.teachFailed);
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
			said={said}
			alerts={alerts}
			onTeach={teach}
			onCopy={async () => {
				if (health.kind === 'ready' && health.value) setSaid(await copyDiagnosis(health.value));
			}}
			onDetails={() => {
				browser.tabs.create({ url: browser.runtime.getURL('/options.html#console') });
				window.close();
			}}
			onBoard={() => {
				browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') });
				window.close();
			}}
			onOptions={() => {
				browser.runtime.openOptionsPage();
			}}
		/>
	);
}

const root = document.getElementById('app');
if (root) render(<Popup />, root);
