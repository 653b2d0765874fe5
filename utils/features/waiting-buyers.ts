import { cssOf, firstOf } from '../consoles/pinduoduo/console-map';
import { SECOND } from '../domain/clock';
import { keepChatHealth } from './chat-health';
import { CHAT } from './chat-text';
import type { FeatureContext } from './context';
import { WaitingBook, type WaitingRow } from './waiting-buyers-book';
import { createWaitingList } from './waiting-buyers-list';

/** How long the page must stand still before the conversations are read again (ms). */
const SETTLE = 200;

/** From here on a buyer's time is announced. */
const LAST = 30 * SECOND;

/**
 * Who waits for a reply by a person and how long the platform's three minutes still last, in a list of our own beside the console's. It finds a conversation and
 * never opens one. No mark stands in the rows themselves: they scroll in a box of their own, over which a mark of ours would hang, and the
 * page wipes what is put inside them.
 */
export function waitingBuyers(context: FeatureContext): void {
	const { root, signal, watch, health, panel, now, terms, talks } = context;
	const { map } = terms();
	keepChatHealth(context);
	const book = new WaitingBook();
	const list = createWaitingList(root, signal);
	const announced = new Set<string>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let waiting: WaitingRow[] = [];
	let told = '';

	const read = (): void => {
		timer = undefined;
		if (signal.aborted) return;
		waiting = book.waiting(root, now(), map);
		tick();
		const next = JSON.stringify(waiting.map(({ row: _row, ...rest }) => rest));
		if (next === told) return;
		told = next;
		panel.refresh();
	};

	const readSoon = (): void => {
		timer ??= setTimeout(read, SETTLE);
	};

	const tick = (): void => {
		if (root.visibilityState === 'hidden') return;
		const at = now();
		for (const one of waiting) {
			const left = one.dueAt - at;
			one.missed = left < 0;
			const name = `${one.buyer} ${one.dueAt}`;
			if (left < 0 || left > LAST || announced.has(name)) continue;
			announced.add(name);
			list.announce(CHAT.lastSeconds(one.nick || CHAT.noNick));
		}
		const row = firstOf(root, map.anchors['chat.activeConversation']) ?? waiting[0]?.row;
		list.show(waiting, at, row?.getBoundingClientRect(), firstOf(root, map.anchors['chat.header']));
	};

	if (talks) talks.waiting = () => waiting.map(({ buyer: _buyer, row: _row, ...shown }) => shown);
	talks?.read((copy) => {
		health.copied(copy.endpoint, book.hear(copy, map));
		readSoon();
	}, signal);
	watch.batches(readSoon);
	watch.rows(cssOf(map.anchors['chat.header']), readSoon);
	root.addEventListener('visibilitychange', read, { signal });
	const clock = setInterval(tick, SECOND);
	read();
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		clearInterval(clock);
		list.element.remove();
		if (talks) talks.waiting = undefined;
	});
}
