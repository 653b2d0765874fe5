import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { MAP_RULES, parseCorrection } from '../utils/consoles/pinduoduo/map-corrections';
import { RECORD_RULES } from '../utils/insight/rules';
import {
	activeConsoleTab,
	bringScript,
	certificateShelf,
	keepSession,
	noticeRoads,
	openBucket,
	openOptions,
	replyProposalShelf,
	replyUndoShelf,
	sessionShelf,
	snapshotShelf,
	typedRefusedShelf,
} from '../utils/messages/browser-roads';
import { createBuyerBoard } from '../utils/messages/buyer-board';
import { createCasePlaces } from '../utils/messages/case-places';
import { readKeptSession } from '../utils/messages/extension';
import type { Services } from '../utils/messages/handlers/services';
import { keepSessionOf } from '../utils/messages/handlers/session';
import { createHealthBoard } from '../utils/messages/health-board';
import { createKeptList } from '../utils/messages/kept-list';
import { listen } from '../utils/messages/listen';
import { messenger } from '../utils/messages/messenger';
import { createNotices } from '../utils/messages/notices';
import { createProposalDesk } from '../utils/messages/proposal-desk';
import { createRouter } from '../utils/messages/router';
import { addRoutes } from '../utils/messages/routes';
import { createTypedBoard } from '../utils/messages/typed-board';
import { LAYER_RULES } from '../utils/policy/layers';
import { parsePack } from '../utils/policy/pack';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../utils/policy/packs';
import { BUILT_IN_REPLIES } from '../utils/replies/built-in';
import { parseReply } from '../utils/replies/reply';
import { alikeKey, sentenceKey } from '../utils/replies/typed-sentence';
import { createStore, type Store } from '../utils/storage/store';

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
		if (name === RETENTION) void tidy(store).catch(() => {});
	});
	void keepAlarm();
	void keepSessionOf(services);
	void reachOpenTabs().catch(() => {});
});

/** The mark that open tabs have been reached; such marks go when the extension is updated, switched off or started anew. */
const REACHED = 'reached';

/**
 * Brings the scripts into tabs that are open when the extension comes: installed, updated, or switched on again, which no event tells of. A tab
 * that has them is left alone. The tap is not brought: a second one would hand on every reply twice, an old one goes on handing them on, and where
 * there is none the rows suffice until the next load.
 */
async function reachOpenTabs(): Promise<void> {
	if ((await browser.storage.session.get(REACHED))[REACHED]) return;
	const tabs = await noticeRoads.consoleTabs();
	// A tab that is asleep or shows an error gets them with its next load.
	for (const tabId of tabs) void reachTab(tabId).catch(() => {});
	await browser.storage.session.set({ [REACHED]: true });
}

async function reachTab(tabId: number): Promise<void> {
	const [probe] = await browser.scripting.executeScript({
		target: { tabId, frameIds: [0] },
		func: isRunning,
	});
	if (probe?.result === true) return;
	for (const script of ['overlay', 'late']) await bringScript(tabId, `content-scripts/${script}`);
}

/** Runs in the tab, so it can name nothing from here: the mark is that of `dom/handover.ts`. */
function isRunning(): boolean {
	const world = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
	return world[Symbol.for('refund-lens.running')]?.aborted === false;
}

function createServices(): Services {
	const now = () => Date.now();
	const store = createStore({
		shelf: certificateShelf,
		snapshotShelf,
		...(openBucket && { openBucket }),
		rules: RECORD_RULES,
		checks: {
			reply: parseReply,
			pack: parsePack,
			map: parseCorrection,
			layer: LAYER_RULES.parse,
			draft: LAYER_RULES.parseDraft,
		},
		now,
	});
	return {
		store,
		health: createHealthBoard(sessionShelf),
		buyers: createBuyerBoard({ shelf: sessionShelf, ids: (buyers) => store.buyerIds(buyers), now }),
		places: createCasePlaces(sessionShelf),
		keptList: createKeptList(),
		notices: createNotices(noticeRoads),
		replies: { builtIn: BUILT_IN_REPLIES, parse: parseReply, alikeKey },
		typed: createTypedBoard({
			shelf: sessionShelf,
			refused: typedRefusedShelf,
			keyOf: sentenceKey,
			ids: { buyers: (names) => store.buyerIds(names), texts: (names) => store.textIds(names) },
			now,
		}),
		replyProposal: replyProposalShelf,
		replyUndo: replyUndoShelf,
		maps: MAP_RULES,
		proposals: createProposalDesk(sessionShelf),
		openOptions,
		packs: { builtIn: BUILT_IN_PACKS, fallback: DEFAULT_PACK, parse: parsePack, layers: LAYER_RULES },
		keepSession,
		bringScript,
		keptSession: readKeptSession,
		now,
	};
}

async function tidy(store: Store): Promise<void> {
	await store.countEarlier();
	await store.deleteOld();
	await store.snapshot.take();
}

/** Creating an alarm again would start its wait anew, and a worker that wakes often would then never sweep. */
async function keepAlarm(): Promise<void> {
	if (await browser.alarms.get(RETENTION)) return;
	await browser.alarms.create(RETENTION, { delayInMinutes: 1, periodInMinutes: SIX_HOURS });
}
