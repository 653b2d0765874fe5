import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageKindOf } from '../../utils/consoles/pinduoduo/pages';
import { claimWorld } from '../../utils/dom/handover';
import type { PageKind } from '../../utils/domain/sighting';
import type { Backstage, Terms } from '../../utils/features/backstage';
import { late } from '../../utils/features/late';
import { PageLife } from '../../utils/features/page-life';
import { type AskMemory, ask, isAlive, onNotice, type Send } from '../../utils/messages/client';
import { extensionAddress, readKeptSession } from '../../utils/messages/extension';
import type { Keeping } from '../../utils/messages/keeping';

/**
 * Lies over the console's pages: starts the features of the page that is open, and starts anew when the console moves to another page without a
 * load. Where the background cannot answer it works on the session that was kept last.
 */
export default defineContentScript({
	matches: ['https://mms.pinduoduo.com/*'],
	runAt: 'document_start',
	noScriptStartedPostMessage: true,
	main() {
		if (!(document as { prerendering?: boolean }).prerendering) return layOver();
		// Nobody answers a page that is only prepared, and nobody sees it.
		document.addEventListener('prerenderingchange', layOver, { once: true });
	},
});

/** Tells scripts that an update has left behind that their time is over. The page may send it too: who lives on takes no notice. */
const ARRIVAL = 'rl-arrival';

function layOver(): void {
	const ended = new AbortController();
	const { signal } = ended;
	if (!claimWorld(signal)) return;
	document.dispatchEvent(new Event(ARRIVAL));
	removeLeftovers();
	/** In the cache of visited pages, on the way into it, or frozen. */
	let away = false;
	const backstage = createBackstage(signal, { away: () => away, storedChanged: () => life?.storedChanged() });
	let life: PageLife | undefined;
	let terms: Terms | undefined;
	/** The terms may have changed while nothing could be heard. */
	let outdated = false;
	let place = '';
	let asking = false;

	const follow = (): void => {
		if (!isAlive()) return end();
		if (away) return;
		const address = new URL(location.href);
		const page = pageKindOf(address);
		const now = placeOf(address, page);
		if (place !== now) {
			place = now;
			life?.end();
			life = page && new PageLife(document, page, backstage);
			if (terms) life?.show(terms);
		}
		if (life && (!terms || outdated) && !asking) void begin(life);
	};

	const take = (session: Terms): void => {
		outdated = false;
		terms = session;
		life?.show(session);
	};

	const begin = async (current: PageLife): Promise<void> => {
		asking = true;
		const before = terms;
		const answer = await ask('session/start', { page: current.page }, { limitMs: 3000 });
		const session = answer.ok ? answer.value : await readKeptSession();
		asking = false;
		// A notice that came meanwhile is newer than the answer.
		if (session && terms === before && !signal.aborted) take(session);
	};

	const end = (): void => {
		clearInterval(clock);
		ended.abort();
		life?.end();
	};

	const leave = (): void => {
		away = true;
	};
	const comeBack = (): void => {
		if (!away) return;
		away = false;
		outdated = true;
		backstage.flush();
		follow();
	};
	// Those of the document pass the window on their way.
	for (const event of ['pagehide', 'freeze']) addEventListener(event, leave, { capture: true, signal });
	for (const event of ['pageshow', 'resume']) addEventListener(event, comeBack, { capture: true, signal });
	document.addEventListener(ARRIVAL, () => isAlive() || end(), { signal });

	onNotice('notice/session', take, signal);
	onNotice('notice/ticks', ({ caseKey, ticks }) => life?.setTicks(caseKey, ticks), signal);
	onNotice('notice/teach', () => life?.teach(), signal);
	onNotice('notice/command', ({ command }) => life?.command(command), signal);
	// The Navigation API tells of most moves at once; the clock catches the rest and notices when the extension is gone.
	(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', follow, {
		signal,
	});
	const clock = setInterval(follow, 1000);
	follow();
}

/** An answer that has what was sent kept for another time. */
const LATER = { ok: false, why: 'silent', error: '' } as const;

/** The pages that are about one case each. */
const OF_ONE_CASE: readonly (PageKind | undefined)[] = ['after-sales-detail', 'order-detail'];

/** What makes a page another one: a list that turns a page or filters stays the same and keeps what it was told; a detail page is its request's. */
function placeOf({ pathname, search }: URL, page: PageKind | undefined): string {
	return page === undefined ? pathname : OF_ONE_CASE.includes(page) ? `${page}${search}` : page;
}

/** After an update the old script's elements stand there without their script. */
function removeLeftovers(): void {
	for (const element of document.querySelectorAll('*')) {
		if (element.localName.startsWith('rl-')) element.remove();
	}
}

interface Own {
	/** While the page is away nothing is sent: the background would refuse it, and what it refuses is not kept. */
	away: () => boolean;
	storedChanged: () => void;
}

function createBackstage(
	signal: AbortSignal,
	{ away, storedChanged }: Own,
): Backstage & { flush: () => void } {
	const send = (async (...request: Parameters<typeof ask>) => {
		const answer = away() ? LATER : await ask(...request);
		return away() && !answer.ok ? LATER : answer;
	}) as typeof ask;
	let stored = true;
	const brought = new Set<string>();
	const keeping = late().then(({ createKeeping }) =>
		createKeeping(send as AskMemory & Send, {
			signal,
			onStored(now) {
				stored = now;
				storedChanged();
			},
		}),
	);
	const keep = (work: (keeping: Keeping) => void) => void keeping.then(work);
	return {
		tell: (...said) => keep((to) => to.tell(...said)),
		recall: (caseKeys) => keeping.then((to) => to.recall(caseKeys)),
		tellBuyers: (seen) => keep((to) => to.tellBuyers(seen)),
		recallBuyer: (buyer) => keeping.then((to) => to.recallBuyer(buyer)),
		flush: () => keep((to) => to.flush()),
		sight: (sighting) => keep((to) => to.sight(sighting)),
		keepTick: (caseKey, tick) => keep((to) => to.keepTick(caseKey, tick)),
		async ticks(caseKeys) {
			const answer = await ask('ticks/read', { caseKeys });
			return answer.ok ? answer.value : undefined;
		},
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
