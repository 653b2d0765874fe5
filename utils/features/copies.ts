import { COPY_EVENT, ENDPOINTS, type Endpoint } from '../consoles/pinduoduo/endpoints';
import { type JsonRecord, listAt, parseReply } from '../consoles/pinduoduo/json';
import { readOrderJson } from '../consoles/pinduoduo/read-order-json';
import { readRequestJson } from '../consoles/pinduoduo/read-request-json';
import type { Reading } from '../domain/reading';
import type { FeatureContext } from './context';

interface Reader {
	path: string[];
	read: (item: JsonRecord, at: number) => Reading;
}

const READERS: Record<Endpoint, Reader> = {
	requests: { path: ['result', 'list'], read: readRequestJson },
	orders: { path: ['result', 'pageItems'], read: readOrderJson },
};

/** Most copies taken in per second: a page that floods us with them is not listened to. */
const MOST_PER_SECOND = 50;

/** Rows are drawn from the page first; what the JSON adds is drawn this much later (ms), when the page has drawn it too. */
const SETTLE = 100;

/** Takes in the console's replies that the tap hands on. They come from the page's world, so they are checked like any foreign data. */
export function takeCopies({ root, signal, desk, health, watch, now }: Omit<FeatureContext, 'panel'>): void {
	let recent = 0;
	const relief = setInterval(() => {
		recent = 0;
	}, 1000);
	let timer: ReturnType<typeof setTimeout> | undefined;

	const take = (event: Event): void => {
		const detail: unknown = (event as CustomEvent).detail;
		recent += 1;
		if (typeof detail !== 'string' || recent > MOST_PER_SECOND) return;
		const cut = detail.indexOf('\n');
		const endpoint = detail.slice(0, cut);
		if (!Object.hasOwn(ENDPOINTS, endpoint)) return;
		const reader = READERS[endpoint as Endpoint];
		const items = listAt(parseReply(detail.slice(cut + 1)), ...reader.path);
		health.copied(items !== undefined);
		if (!items) return health.fault(`json.${endpoint}`);
		for (const item of items) takeItem(reader.read(item, now()));
		timer ??= setTimeout(() => {
			timer = undefined;
			if (!signal.aborted) watch.redraw();
		}, SETTLE);
	};

	const takeItem = (reading: Reading): void => {
		for (const failure of reading.failures) health.fault(failure);
		desk.book.tell(reading.facts);
	};

	root.addEventListener(COPY_EVENT, take, { signal });
	signal.addEventListener('abort', () => {
		clearInterval(relief);
		clearTimeout(timer);
	});
}
