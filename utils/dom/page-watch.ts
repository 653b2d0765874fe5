import { createLoadMeter, type Load } from './load-meter';

/** Watches a page with one MutationObserver for rows that appear, change or are recycled, in the observer's own microtask. */
export interface PageWatch {
	/**
	 * Calls `draw` for every element that matches, now and whenever something inside it changes other than a running clock. `doubt` is called
	 * in place of `draw` while the page keeps us too busy: it takes back what the row said, at little cost, until `draw` follows. Without it
	 * rows are always drawn at once.
	 */
	rows(selector: string, draw: (row: Element) => void, doubt?: (row: Element) => void): void;
	/** Calls `changed` after every batch of changes, at most once per microtask. */
	batches(changed: () => void): void;
	/** Draws every matching element again, as when the rules changed. On a hidden page that waits until it is shown. */
	redraw(): void;
	/** The same watch, whose subscriptions made through it end with `signal`. */
	until(signal: AbortSignal): PageWatch;
}

export interface WatchOptions {
	/** Called when the page is shown, at first and again, before its rows are drawn. */
	woke?: () => void;
	/** Called once, after which nothing is watched or drawn any more: the page has cost too much for too long. */
	gaveUp?: () => void;
	/** The clock that our work is measured by (ms). */
	clock?: () => number;
}

interface Subscription {
	selector: string;
	draw: (row: Element) => void;
	doubt: ((row: Element) => void) | undefined;
}

/** While the page keeps us too busy, changes gather so long (ms). */
export const GATHER = 250;

const WHAT = { childList: true, subtree: true, characterData: true, characterDataOldValue: true };

/**
 * Looks at changed and added nodes only: a query over the whole document for each unrelated change would cost as much as all rows together. A
 * hidden page is not watched; when it is shown, every row is drawn anew in the task that tells of it, and so before it is painted.
 */
export function watchPage(root: Document, signal: AbortSignal, options: WatchOptions = {}): PageWatch {
	const { woke, gaveUp, clock = () => performance.now() } = options;
	const subscriptions = new Set<Subscription>();
	const listeners = new Set<() => void>();
	const measure = createLoadMeter();
	let load: Load = 'normal';
	let watching = false;
	/** Rows that say nothing until the gathered changes are drawn. */
	const gathered = new Map<Element, Subscription>();
	let gathering: ReturnType<typeof setTimeout> | undefined;

	/** Does our work on the page and keeps account of it. */
	const work = (task: () => void): void => {
		const start = clock();
		try {
			task();
		} finally {
			load = measure(start, clock());
			if (load === 'given up' && watching) {
				stop();
				gaveUp?.();
			}
		}
	};
	const observer = new MutationObserver((records) =>
		work(() => {
			const tasks = [...subscriptions].flatMap((one) =>
				[...changedRows(records, one.selector)].map((row) => () => row.isConnected && update(row, one)),
			);
			doAll([...tasks, ...listeners]);
		}),
	);
	const update = (row: Element, one: Subscription): void => {
		if (load === 'normal' || !one.doubt) return one.draw(row);
		gathered.set(row, one);
		gathering ??= setTimeout(() => work(settle), GATHER);
		one.doubt(row);
	};
	const settle = (): void => {
		const rows = [...gathered];
		forget();
		doAll(
			rows.map(
				([row, one]) =>
					() =>
						row.isConnected && subscriptions.has(one) && one.draw(row),
			),
		);
	};
	const forget = (): void => {
		clearTimeout(gathering);
		gathering = undefined;
		gathered.clear();
	};
	const drawAll = ({ selector, draw }: Subscription) =>
		doAll([...root.querySelectorAll(selector)].map((row) => () => draw(row)));
	const redraw = (): void => {
		if (watching) work(() => doAll([...subscriptions].map((one) => () => drawAll(one))));
	};

	const stop = (): void => {
		watching = false;
		observer.disconnect();
		forget();
	};
	const turn = (): void => {
		if (root.visibilityState === 'hidden') return stop();
		if (watching || load === 'given up') return;
		watching = true;
		observer.observe(root, WHAT);
		woke?.();
		doAll([redraw, ...listeners]);
	};
	root.addEventListener('visibilitychange', turn, { signal });
	signal.addEventListener('abort', stop, { once: true });
	turn();

	const until = (end: AbortSignal): PageWatch => ({
		rows(selector, drawOne, doubtOne) {
			if (end.aborted) return;
			const subscription = { selector, draw: drawOne, doubt: doubtOne };
			subscriptions.add(subscription);
			end.addEventListener('abort', () => subscriptions.delete(subscription), { once: true });
			if (watching) work(() => drawAll(subscription));
		},
		batches(changed) {
			if (end.aborted) return;
			listeners.add(changed);
			end.addEventListener('abort', () => listeners.delete(changed), { once: true });
		},
		redraw,
		until,
	});
	return until(signal);
}

/** Does them all, then throws what was thrown first: a row that fails must not leave another row with an old badge. */
function doAll(tasks: readonly (() => unknown)[]): void {
	const thrown: unknown[] = [];
	for (const task of tasks) {
		try {
			task();
		} catch (error) {
			thrown.push(error);
		}
	}
	if (thrown.length > 0) throw thrown[0];
}

function changedRows(records: MutationRecord[], selector: string): Set<Element> {
	const rows = new Set<Element>();
	for (const record of records) {
		if (isClockTick(record) || isOurs(record)) continue;
		const target = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
		const row = target?.closest(selector);
		if (row) rows.add(row);
		else for (const node of record.addedNodes) addRows(node, selector, rows);
	}
	return rows;
}

function addRows(node: Node, selector: string, rows: Set<Element>): void {
	if (node.nodeType !== 1) return;
	const element = node as Element;
	if (element.matches(selector)) rows.add(element);
	else for (const row of element.querySelectorAll(selector)) rows.add(row);
}

/** A batch that only added our own element. Its removal counts: the page may have thrown it out. */
function isOurs(record: MutationRecord): boolean {
	return (
		record.type === 'childList' && record.removedNodes.length === 0 && [...record.addedNodes].every(isOurNode)
	);
}

export function isOurNode(node: Node): boolean {
	return node.nodeName.startsWith('RL-');
}

/** A countdown's text that changed in nothing but its figures before 天, 时, 分 or 秒. Consoles do this every second in every row. */
function isClockTick(record: MutationRecord): boolean {
	if (record.type === 'characterData') return onlyClock(record.oldValue ?? '', record.target.nodeValue ?? '');
	const [before, after] = [record.removedNodes[0], record.addedNodes[0]];
	const texts = record.removedNodes.length === 1 && record.addedNodes.length === 1;
	return texts && before?.nodeType === 3 && after?.nodeType === 3
		? onlyClock(before.nodeValue ?? '', after.nodeValue ?? '')
		: false;
}

const FIGURES = /\d+(?=\s*(?:天|小?时|分|秒))/g;

function onlyClock(before: string, after: string): boolean {
	return (
		before.length < 200 &&
		/\d\s*(?:分|秒)/.test(after) &&
		before.replace(FIGURES, '0') === after.replace(FIGURES, '0')
	);
}
