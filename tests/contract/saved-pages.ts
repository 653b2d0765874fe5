import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allOf } from '../../utils/consoles/pinduoduo/console-map';
import { caseRows } from '../../utils/consoles/pinduoduo/find-case-rows';
import { listAt, parseReply } from '../../utils/consoles/pinduoduo/json';
import { SHIPPED_MAP } from '../../utils/consoles/pinduoduo/map-document';
import { appealTab, readAppeal } from '../../utils/consoles/pinduoduo/read-appeal';
import { readChat } from '../../utils/consoles/pinduoduo/read-chat';
import { readDetail } from '../../utils/consoles/pinduoduo/read-detail';
import { readOrderDetail } from '../../utils/consoles/pinduoduo/read-order-detail';
import { readOrderJson } from '../../utils/consoles/pinduoduo/read-order-json';
import { isOrderRow, readOrderRow } from '../../utils/consoles/pinduoduo/read-order-row';
import { readRequestJson } from '../../utils/consoles/pinduoduo/read-request-json';
import { readRequestRow } from '../../utils/consoles/pinduoduo/read-request-row';
import { readWorkOrder } from '../../utils/consoles/pinduoduo/read-work-order';
import type { Fact } from '../../utils/domain/fact';
import type { Reading } from '../../utils/domain/reading';
import { MAP } from '../fixtures/map';

/** Every saved page and reply, and what reads it. A new one is one line here and two files in `tests/fixtures/pages`. */
export const SAVED_PAGES: readonly [file: string, reader: keyof typeof READERS][] = [
	['2021-01-08-order-list.html', 'orders'],
	['2022-01-01-after-sales-list.html', 'requests'],
	['2026-01-01-order-detail-label.html', 'order-detail'],
	['2026-01-01-order-detail-table.html', 'order-detail'],
	['2026-01-01-recentOrderList.json', 'order-json'],
	['2026-03-29-after-sales-list.html', 'requests'],
	['2026-03-29-remark-dialog.html', 'requests'],
	['2026-03-29-work-order-detail.html', 'work-order'],
	['2026-03-29-work-orders.html', 'work-orders'],
	['2026-04-15-after-sales-detail-inline.html', 'detail'],
	['2026-04-15-after-sales-detail-next-line.html', 'detail'],
	['2026-04-15-after-sales-detail-tabs.html', 'detail'],
	['2026-05-01-order-list.html', 'orders'],
	['2026-06-01-appeals-cards.html', 'appeals'],
	['2026-09-01-queryList.json', 'request-json'],
	['2026-09-08-chat.html', 'chat'],
	['2026-09-28-appeals-table.html', 'appeals'],
	['2026-10-01-chat.html', 'chat'],
];

/** What lies beside a saved page in `<name>.expected.json`. */
export interface Expectation {
	/** The page's address; only the detail page's is read. */
	address: string;
	/** How many elements each selector finds; those that find none are left out. */
	counts: Record<string, number>;
	/** Kind of every reply box, and whom it writes to. */
	boxes: { kind: string; addressee: string | null }[];
	readings: SavedReading[];
}

/** A reading without its evidence: null is a fact that stands there and cannot be read. */
export interface SavedReading {
	facts: Record<string, unknown>;
	failures: string[];
	unknownWords: string[];
}

/** When every saved page was read (epoch ms): 2026-10-01 12:00:00 in Shanghai. */
export const READ_AT = Date.UTC(2026, 9, 1, 4);

const FOLDER = resolve(import.meta.dirname, '../fixtures/pages');

export function savedText(file: string): string {
	return readFileSync(resolve(FOLDER, file), 'utf8');
}

export function expectationOf(file: string): Expectation {
	return JSON.parse(savedText(file.replace(/\.\w+$/, '.expected.json')));
}

export function openSaved(file: string): Document {
	return new DOMParser().parseFromString(savedText(file), 'text/html');
}

/** Every anchor of the shipped map by its name, such as `list.row`. */
export const ANCHORS = Object.entries(SHIPPED_MAP.anchors);

type Reader = (file: string) => Reading[];

export const READERS = {
	requests: (file) => rowsOf(file, 'list.row').map((row) => readRequestRow(row, READ_AT, MAP)),
	orders: (file) =>
		rowsOf(file, 'orders.row')
			.filter((row) => isOrderRow(row, MAP))
			.map((row) => readOrderRow(row, READ_AT, MAP)),
	detail: (file) => [readDetail(openSaved(file).body, new URL(expectationOf(file).address), READ_AT, MAP)],
	'order-detail': (file) => [
		readOrderDetail(openSaved(file).body, new URL(expectationOf(file).address), READ_AT, MAP),
	],
	'work-orders': (file) =>
		caseRows(openSaved(file).body, MAP).map(({ row }) => readWorkOrder(row, READ_AT, MAP).reading),
	'work-order': (file) => [readWorkOrder(openSaved(file).body, READ_AT, MAP).reading],
	appeals: (file) => {
		const { body } = openSaved(file);
		const tab = appealTab(body, MAP);
		return caseRows(body, MAP).map(({ row }) => readAppeal(row, tab, READ_AT, MAP).reading);
	},
	chat: (file) => [readChat(openSaved(file), READ_AT, MAP)].filter((reading) => reading !== undefined),
	'request-json': (file) => items(file, 'list').map((item) => readRequestJson(item, READ_AT, MAP)),
	'order-json': (file) => items(file, 'pageItems').map((item) => readOrderJson(item, READ_AT, MAP)),
} as const satisfies Record<string, Reader>;

function rowsOf(file: string, name: 'list.row' | 'orders.row'): Element[] {
	return allOf(openSaved(file), MAP.anchors[name]);
}

function items(file: string, list: string) {
	return listAt(parseReply(savedText(file)), ['result', list]) ?? [];
}

export function saved({ facts, failures, unknownWords }: Reading): SavedReading {
	const values = Object.entries(facts).map(([name, fact]) => [name, valueOfFact(fact)]);
	return { facts: Object.fromEntries(values), failures, unknownWords };
}

function valueOfFact(fact: Fact<unknown>): unknown {
	if (fact.kind === 'unknown') return null;
	if (fact.kind === 'range') return { from: fact.from, to: fact.to };
	return fact.sure === 'guess' ? { guess: fact.value } : fact.value;
}
