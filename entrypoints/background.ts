import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { consoleMapOf, SHIPPED_MAP } from '../utils/consoles/pinduoduo/map-document';
import { addDelta, addReplyUse, emptyDay } from '../utils/insight/day-totals';
import { fold } from '../utils/insight/fold';
import {
	activeConsoleTab,
	bringScript,
	certificateShelf,
	keepSession,
	noticeRoads,
	sessionShelf,
} from '../utils/messages/browser-roads';
import { readKeptSession } from '../utils/messages/extension';
import type { Services } from '../utils/messages/handlers/services';
import { keepSessionOf } from '../utils/messages/handlers/session';
import { createHealthBoard } from '../utils/messages/health-board';
import { listen } from '../utils/messages/listen';
import { messenger } from '../utils/messages/messenger';
import { createNotices } from '../utils/messages/notices';
import { createRouter } from '../utils/messages/router';
import { addRoutes } from '../utils/messages/routes';
import { parsePack } from '../utils/policy/pack';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../utils/policy/packs';
import { BUILT_IN_REPLIES } from '../utils/replies/built-in';
import { parseReply } from '../utils/replies/reply';
import { createStore } from '../utils/storage/store';

const RETENTION = 'retention';
const SIX_HOURS = 6 * 60;

/** Wiring only. A worker is woken by an event, so every listener is there before anything is awaited. */
export default defineBackground(() => {
	const services = createServices();
	const { store, health, notices } = services;
	const router = createRouter({ id: browser.runtime.id, base: browser.runtime.getURL('/') });
	addRoutes(router, services);
	listen(router, messenger, browser.runtime);

	browser.tabs.onRemoved.addListener((tabId) => void health.forget(tabId));
	browser.commands.onCommand.addListener((command) => {
		if (command !== 'open-replies' && command !== 'open-panel') return;
		void activeConsoleTab().then((tabId) => {
			if (tabId !== undefined) return notices.toTab(tabId, 'notice/command', { command });
		});
	});
	browser.alarms.onAlarm.addListener(({ name }) => {
		// A run that fails is made up for by the next; `storage/state` says what is wrong.
		if (name === RETENTION) void store.deleteOld().catch(() => {});
	});
	void keepAlarm();
	void keepSessionOf(services);
});

function createServices(): Services {
	const now = () => Date.now();
	return {
		store: createStore({
			shelf: certificateShelf,
			rules: { fold, emptyDay, addDelta, addReplyUse },
			checks: { reply: parseReply, pack: parsePack },
			now,
		}),
		health: createHealthBoard(sessionShelf),
		notices: createNotices(noticeRoads),
		replies: { builtIn: BUILT_IN_REPLIES, parse: parseReply },
		map: consoleMapOf(SHIPPED_MAP),
		packs: { builtIn: BUILT_IN_PACKS, fallback: DEFAULT_PACK, parse: parsePack },
		keepSession,
		bringScript,
		keptSession: readKeptSession,
		now,
	};
}

/** Creating an alarm again would start its wait anew, and a worker that wakes often would then never sweep. */
async function keepAlarm(): Promise<void> {
	if (await browser.alarms.get(RETENTION)) return;
	await browser.alarms.create(RETENTION, { delayInMinutes: 1, periodInMinutes: SIX_HOURS });
}
