import browser from 'webextension-polyfill';
import type { Shelf } from '../storage/certificate';
import type { OpenBucket } from '../storage/place';
import type { SessionShelf } from './health-board';
import { messenger } from './messenger';
import type { NoticeRoads } from './notices';
import { KEPT_SESSION, type KeptSession, type Session } from './protocol';

/** The browser behind the small interfaces that storage and messages are written against. Background only. */
const CONSOLE = 'https://mms.pinduoduo.com/*';

const localShelf = (name: string): Shelf => ({
	async read() {
		return (await browser.storage.local.get(name))[name];
	},
	write: (value) => browser.storage.local.set({ [name]: value }),
});

export const certificateShelf: Shelf = localShelf('birth-certificate');
export const snapshotShelf: Shelf = localShelf('snapshot');

export const typedRefusedShelf: Shelf = localShelf('typed-refused');

/** Chromium has places for databases beside the usual one; TypeScript's types do not know them yet. */
const { storageBuckets } = navigator as { storageBuckets?: Buckets };
interface Buckets {
	open(name: string, options: { persisted: boolean }): Promise<{ indexedDB: IDBFactory }>;
}

export const openBucket: OpenBucket | undefined =
	storageBuckets && (async (name) => (await storageBuckets.open(name, { persisted: true })).indexedDB);

const REPLY_UNDO = 'reply-undo';

export const replyUndoShelf: Shelf = {
	async read() {
		return (await browser.storage.local.get(REPLY_UNDO))[REPLY_UNDO];
	},
	write: (value) => browser.storage.local.set({ [REPLY_UNDO]: value }),
};

const REPLY_PROPOSAL = 'reply-proposal';

export const replyProposalShelf: Shelf = {
	async read() {
		return (await browser.storage.session.get(REPLY_PROPOSAL))[REPLY_PROPOSAL];
	},
	write: (value) => browser.storage.session.set({ [REPLY_PROPOSAL]: value }),
};

export const sessionShelf: SessionShelf = {
	async read(key) {
		return (await browser.storage.session.get(key))[key];
	},
	write: (key, value) => browser.storage.session.set({ [key]: value }),
	remove: (key) => browser.storage.session.remove(key),
};

/** A copy of the session for pages that get no answer: they may read it without waking anybody. */
export const keepSession = (session: Session): Promise<void> =>
	browser.storage.local.set({
		[KEPT_SESSION]: { by: browser.runtime.getManifest().version, session } satisfies KeptSession,
	});

export const noticeRoads: NoticeRoads = {
	async consoleTabs() {
		// The host permission is enough to find these tabs; "tabs" is not asked for.
		const tabs = await browser.tabs.query({ url: CONSOLE });
		return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
	},
	send: (type, data, tabId) => messenger.sendMessage(type, data as never, { tabId, frameId: 0 }),
};

/** Runs one of our own files beside the content scripts in a tab's top frame. */
export async function bringScript(tabId: number, script: string): Promise<void> {
	await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${script}.js`] });
}

/** Opens a section of the options page in a new tab, so that nothing half typed in an open one is left. */
export async function openOptions(section: string): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
}

/** Id of the active tab of the window in use, where it shows the console. */
export async function activeConsoleTab(): Promise<number | undefined> {
	const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, url: CONSOLE });
	return tab?.id;
}
