import { type ListQuery, type ListRow, queryRows } from '../../shared/list-query';
import type { Json } from '../../truth/types';
import { pageProps } from '../common/page-props';
import { post } from '../common/transport';
import { generateRows } from './generate';

const LIST = '/mercury/mms/afterSales/queryList';

export interface ListState {
	rows: ListRow[];
	total: number;
	query: ListQuery;
	/** How many rows a page has at the moment; benchmarks widen it. */
	pageSize: number;
}

/** The list's data, apart from React so that tests can drive it. */
export class ListStore {
	state: ListState;
	#listeners = new Set<() => void>();
	#patches: Record<string, Json> = {};
	#latest = 0;
	/** Called after a reply was drawn. */
	onLoad: () => void = () => {};

	constructor() {
		const quickSearchType = pageProps().options.searchType;
		const query: ListQuery = { pageNumber: 1, pageSize: 10, quickSearchType, orderByCreatedAtDesc: true };
		this.state = { rows: [], total: 0, query, pageSize: 10 };
	}

	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	snapshot = (): ListState => this.state;

	/** Asks for a page. The old rows stay until its reply lands; a reply that was overtaken is dropped. */
	async load(change: Partial<ListQuery> = {}): Promise<void> {
		const query: ListQuery = { ...this.state.query, ...change };
		const ticket = ++this.#latest;
		const hasPatches = Object.keys(this.#patches).length > 0;
		const body = hasPatches ? { ...query, consolePatches: this.#patches } : query;
		await post(LIST, body, 'fetch');
		if (ticket !== this.#latest) return;
		const { rows, total } = queryRows(pageProps().rows ?? [], body);
		this.#set({ rows, total, query, pageSize: query.pageSize });
		this.onLoad();
	}

	/** The further calls that the console makes on load, for its counters. */
	async loadCounters(): Promise<void> {
		await post('/mercury/mms/afterSales/queryGroupCount', {}, 'fetch');
		await post(LIST, { pageNumber: 1, pageSize: 1, operateType: 2 }, 'fetch');
	}

	/** The page is left: replies that are still on their way are drawn nowhere. */
	leave(): void {
		this.#latest++;
		this.onLoad = () => {};
	}

	/** Changes one order's item and redraws its row in place, as the console does after a poll. */
	patch(orderSn: string, patch: Json): void {
		this.#patches = { ...this.#patches, [orderSn]: { ...this.#patches[orderSn], ...patch } };
		const one: ListQuery = { pageNumber: 1, pageSize: 1, consolePatches: { [orderSn]: patch } };
		const rows = this.state.rows.map((row) => queryRows([row], one).rows[0] ?? row);
		this.#set({ ...this.state, rows });
	}

	/** Shows generated rows in place of the list. */
	showGenerated(count: number): void {
		this.#latest++;
		this.#set({ ...this.state, rows: generateRows(0, count), total: count, pageSize: count });
	}

	/** Adds generated rows below what is shown. */
	addGenerated(count: number): void {
		const rows = [...this.state.rows, ...generateRows(this.state.rows.length, count)];
		this.#set({ ...this.state, rows, total: rows.length, pageSize: rows.length });
	}

	#set(state: ListState): void {
		this.state = state;
		for (const listener of this.#listeners) listener();
	}
}
