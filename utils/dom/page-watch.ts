/** Watches a page with one MutationObserver for rows that appear, change or are recycled, in the observer's own microtask. */
export interface PageWatch {
	/** Calls `draw` for every element that matches, now and whenever something inside it changes other than a running clock. */
	rows(selector: string, draw: (row: Element) => void): void;
	/** Calls `changed` after every batch of changes, at most once per microtask. */
	batches(changed: () => void): void;
	/** Draws every matching element again, as when the rules changed. */
	redraw(): void;
	/** The same watch, whose subscriptions made through it end with `signal`. */
	until(signal: AbortSignal): PageWatch;
}

interface Subscription {
	selector: string;
	draw: (row: Element) => void;
}

/** Looks at changed and added nodes only: a query over the whole document for each unrelated change would cost as much as all rows together. */
export function watchPage(root: Document, signal: AbortSignal): PageWatch {
	const subscriptions = new Set<Subscription>();
	const listeners = new Set<() => void>();
	const observer = new MutationObserver((records) => {
		const tasks = [...subscriptions].flatMap(({ selector, draw }) =>
			[...changedRows(records, selector)].map((row) => () => row.isConnected && draw(row)),
		);
		doAll([...tasks, ...listeners]);
	});
	observer.observe(root, {
		childList: true,
		subtree: true,
		characterData: true,
		characterDataOldValue: true,
	});
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });
	const drawAll = ({ selector, draw }: Subscription) =>
		doAll([...root.querySelectorAll(selector)].map((row) => () => draw(row)));
	const until = (end: AbortSignal): PageWatch => ({
		rows(selector, draw) {
			if (end.aborted) return;
			const subscription = { selector, draw };
			subscriptions.add(subscription);
			end.addEventListener('abort', () => subscriptions.delete(subscription), { once: true });
			drawAll(subscription);
		},
		batches(changed) {
			if (end.aborted) return;
			listeners.add(changed);
			end.addEventListener('abort', () => listeners.delete(changed), { once: true });
		},
		redraw() {
			doAll([...subscriptions].map((subscription) => () => drawAll(subscription)));
		},
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
