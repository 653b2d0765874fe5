import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageKindOf } from '../../utils/consoles/pinduoduo/pages';
import type { PageKind } from '../../utils/domain/sighting';
import type { Backstage, Terms } from '../../utils/features/backstage';
import { PageLife } from '../../utils/features/page-life';
import {
	type AskMemory,
	ask,
	createMemory,
	createOutbox,
	isAlive,
	onNotice,
	type Send,
} from '../../utils/messages/client';
import { extensionAddress, readKeptSession } from '../../utils/messages/extension';

/**
 * Lies over the console's pages: starts the features of the page that is open, and starts anew when the console moves to another page without a
 * load. Where the background cannot answer it works on the session that was kept last.
 */
export default defineContentScript({
	matches: ['https://mms.pinduoduo.com/*'],
	runAt: 'document_start',
	noScriptStartedPostMessage: true,
	main() {
		removeLeftovers();
		const ended = new AbortController();
		const backstage = createBackstage(ended.signal, () => life?.storedChanged());
		let life: PageLife | undefined;
		let terms: Terms | undefined;
		let place = '';
		let asking = false;

		const follow = (): void => {
			if (!isAlive()) return end();
			const address = new URL(location.href);
			const page = pageKindOf(address);
			const now = placeOf(address, page);
			if (place !== now) {
				place = now;
				life?.end();
				life = page && new PageLife(document, page, backstage);
				if (terms) life?.show(terms);
			}
			if (life && !terms && !asking) void begin(life);
		};

		const begin = async (current: PageLife): Promise<void> => {
			asking = true;
			const answer = await ask('session/start', { page: current.page }, { limitMs: 3000 });
			const session = answer.ok ? answer.value : await readKeptSession();
			asking = false;
			if (terms || !session) return;
			terms = session;
			life?.show(session);
		};

		const end = (): void => {
			clearInterval(clock);
			ended.abort();
			life?.end();
		};

		onNotice(
			'notice/session',
			(session) => {
				terms = session;
				life?.show(session);
			},
			ended.signal,
		);
		onNotice('notice/ticks', ({ caseKey, ticks }) => life?.setTicks(caseKey, ticks), ended.signal);
		onNotice('notice/command', ({ command }) => life?.command(command), ended.signal);
		// The Navigation API tells of most moves at once; the clock catches the rest and notices when the extension is gone.
		(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', follow, {
			signal: ended.signal,
		});
		const clock = setInterval(follow, 1000);
		follow();
	},
});

/** What makes a page another one: a list that turns a page or filters stays the same and keeps what it was told; a detail page is its request's. */
function placeOf({ pathname, search }: URL, page: PageKind | undefined): string {
	return page === undefined ? pathname : page === 'after-sales-detail' ? `${page}${search}` : page;
}

/** After an update the old script's elements stand there without their script. */
function removeLeftovers(): void {
	for (const element of document.querySelectorAll('rl-badge, rl-panel, rl-reply-button')) element.remove();
}

function createBackstage(signal: AbortSignal, storedChanged: () => void): Backstage {
	let stored = true;
	const brought = new Set<string>();
	const outbox = createOutbox(ask as Send, {
		signal,
		onChange({ trouble }) {
			if (stored === (trouble === undefined)) return;
			stored = trouble === undefined;
			storedChanged();
		},
	});
	return {
		...createMemory(ask as AskMemory, signal),
		sight: (sighting) => void outbox.addSighting(sighting),
		async ticks(caseKeys) {
			const answer = await ask('ticks/read', { caseKeys });
			return answer.ok ? answer.value : undefined;
		},
		keepTick: (caseKey, tick) => void outbox.addTick({ caseKey, tick }),
		isStored: () => stored,
		bring(script) {
			if (brought.has(script)) return;
			brought.add(script);
			// A worker that could not bring it is asked again by the next page.
			void ask('scripts/bring', { script }).then(({ ok }) => ok || brought.delete(script));
		},
		report: (health) => void ask('health/report', health),
		panelAddress: extensionAddress('/panel.html'),
	};
}
