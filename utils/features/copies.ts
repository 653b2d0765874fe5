import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import { driftedFields } from '../consoles/pinduoduo/drift';
import { COPY_EVENT, ENDPOINTS, type Endpoint, isFastOnly } from '../consoles/pinduoduo/endpoints';
import { type JsonRecord, listAt, parseReply } from '../consoles/pinduoduo/json';
import { buyerOf, isOpenRequest, readRequestJson } from '../consoles/pinduoduo/read-request-json';
import type { HealthLog } from '../diagnostics/health-log';
import type { SeenBuyer } from '../domain/buyer';
import { caseKey } from '../domain/case';
import type { Reading } from '../domain/reading';
import type { Terms } from './backstage';
import type { FeatureContext } from './context';
import type { Copy } from './talks';

type Reader = (item: JsonRecord, at: number, map: ConsoleMap, fastOnly: boolean) => Reading;

/** What is read here; the other replies are for the scripts that are brought. */
const READERS: { [E in Endpoint]?: Reader } = { requests: readRequestJson };

/** Most copies taken in per second: a page that floods us with them is not listened to. */
const MOST_PER_SECOND = 50;

/** Most copies that wait for the terms; the oldest go first. */
const MOST_WAITING = 10;

/** Rows are drawn from the page first; what the JSON adds is drawn this much later (ms), when the page has drawn it too. */
const SETTLE = 100;

/** A copy of a list, and what the list was asked for. */
interface ListCopy extends Copy {
	filter: string;
}

type Given = Omit<FeatureContext, 'panel' | 'terms'> & { terms: () => Terms | undefined };

/**
 * Takes in the console's replies that the tap hands on. They come from the page's world, so they are checked like any foreign data. What came before
 * the terms, and with them the names of the fields, were known waits until the function that is handed back is called.
 */
export function takeCopies({ root, signal, desk, health, watch, now, terms, talks }: Given): () => void {
	let recent = 0;
	const relief = setInterval(() => {
		recent = 0;
	}, 1000);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let waiting: ListCopy[] = [];

	const take = (event: Event): void => {
		const detail: unknown = (event as CustomEvent).detail;
		recent += 1;
		if (typeof detail !== 'string' || recent > MOST_PER_SECOND) return;
		const cut = detail.indexOf('\n');
		const [endpoint = '', filter = ''] = detail.slice(0, cut).split(' ');
		if (!Object.hasOwn(ENDPOINTS, endpoint)) return;
		const copy = { endpoint: endpoint as Endpoint, body: detail.slice(cut + 1), at: now() };
		if (!READERS[copy.endpoint]) return talks?.hand(copy);
		waiting = [...waiting, { ...copy, filter }].slice(-MOST_WAITING);
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

	const readCopy = (copy: ListCopy, map: ConsoleMap): void => {
		const read = READERS[copy.endpoint];
		if (!read) return;
		const { at, filter } = copy;
		const buyers: SeenBuyer[] = [];
		for (const item of itemsOf(copy, map, health)) {
			const reading = read(item, at, map, isFastOnly(filter));
			for (const failure of reading.failures) health.fault(failure);
			desk.book.tell(reading.facts);
			const [key, buyer] = [caseKey(reading.facts), buyerOf(item, map)];
			if (key && buyer) buyers.push({ buyer, caseKey: key, open: isOpenRequest(reading.facts), at });
		}
		if (buyers.length > 0) talks?.buyers.tellBuyers(buyers);
	};

	root.addEventListener(COPY_EVENT, take, { signal });
	signal.addEventListener('abort', () => {
		clearInterval(relief);
		clearTimeout(timer);
	});
	return readWaiting;
}

/** The items of a copied list. Other names for some fields make the others doubtful too: such a reply is not believed at all. */
export function itemsOf({ endpoint, body }: Copy, map: ConsoleMap, health: HealthLog): JsonRecord[] {
	const items = listAt(parseReply(body), map.replies[endpoint].list);
	const off = items && driftedFields(endpoint, items, map);
	health.copied(endpoint, off);
	if (!items) health.fault(`json.${endpoint}`);
	return off?.length === 0 ? (items ?? []) : [];
}
