import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import { driftedFields } from '../consoles/pinduoduo/drift';
import { COPY_EVENT, ENDPOINTS, type Endpoint } from '../consoles/pinduoduo/endpoints';
import { type JsonRecord, listAt, parseReply } from '../consoles/pinduoduo/json';
import { readOrderJson } from '../consoles/pinduoduo/read-order-json';
import { readRequestJson } from '../consoles/pinduoduo/read-request-json';
import type { Reading } from '../domain/reading';
import type { Terms } from './backstage';
import type { FeatureContext } from './context';

const READERS: Record<Endpoint, (item: JsonRecord, at: number, map: ConsoleMap) => Reading> = {
	requests: readRequestJson,
	orders: readOrderJson,
};

/** Most copies taken in per second: a page that floods us with them is not listened to. */
const MOST_PER_SECOND = 50;

/** Most copies that wait for the terms; the oldest go first. */
const MOST_WAITING = 10;

/** Rows are drawn from the page first; what the JSON adds is drawn this much later (ms), when the page has drawn it too. */
const SETTLE = 100;

interface Copy {
	endpoint: Endpoint;
	body: string;
	/** Epoch ms. */
	at: number;
}

type Given = Omit<FeatureContext, 'panel' | 'terms'> & { terms: () => Terms | undefined };

/**
 * Takes in the console's replies that the tap hands on. They come from the page's world, so they are checked like any foreign data. What came before
 * the terms, and with them the names of the fields, were known waits until the function that is handed back is called.
 */
export function takeCopies({ root, signal, desk, health, watch, now, terms }: Given): () => void {
	let recent = 0;
	const relief = setInterval(() => {
		recent = 0;
	}, 1000);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let waiting: Copy[] = [];

	const take = (event: Event): void => {
		const detail: unknown = (event as CustomEvent).detail;
		recent += 1;
		if (typeof detail !== 'string' || recent > MOST_PER_SECOND) return;
		const cut = detail.indexOf('\n');
		const endpoint = detail.slice(0, cut);
		if (!Object.hasOwn(ENDPOINTS, endpoint)) return;
		waiting = [...waiting, { endpoint: endpoint as Endpoint, body: detail.slice(cut + 1), at: now() }];
		waiting = waiting.slice(-MOST_WAITING);
		readWaiting();
	};

	const readWaiting = (): void => {
		const inForce = terms();
		if (!inForce || waiting.length === 0) return;
		for (const copy of waiting.splice(0)) readCopy(copy, inForce.map);
		timer ??= setTimeout(() => {
			timer = undefined;
			if (!signal.aborted) watch.redraw();
		}, SETTLE);
	};

	const readCopy = ({ endpoint, body, at }: Copy, map: ConsoleMap): void => {
		const items = listAt(parseReply(body), map.replies[endpoint].list);
		const off = items && driftedFields(endpoint, items, map);
		health.copied(endpoint, off);
		if (!items) return health.fault(`json.${endpoint}`);
		// Other names for some fields make the others doubtful too: such a reply is not believed at all.
		if (off?.length !== 0) return;
		for (const item of items) {
			const reading = READERS[endpoint](item, at, map);
			for (const failure of reading.failures) health.fault(failure);
			desk.book.tell(reading.facts);
		}
	};

	root.addEventListener(COPY_EVENT, take, { signal });
	signal.addEventListener('abort', () => {
		clearInterval(relief);
		clearTimeout(timer);
	});
	return readWaiting;
}
