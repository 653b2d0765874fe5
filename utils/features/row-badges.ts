import type { AnchorName } from '../consoles/pinduoduo/console-map';
import { cssOf } from '../consoles/pinduoduo/console-map';
import { driftedAnchors } from '../consoles/pinduoduo/drift';
import { sharedStyles } from '../dom/badge';
import { MINUTE } from '../domain/clock';
import type { FactName } from '../domain/fact';
import type { Reading } from '../domain/reading';
import { withAppealWarning } from './appeal-warning';
import { assessmentFace } from './badge-face';
import { BADGE_SHEET } from './badge-sheet';
import type { FeatureContext } from './context';
import { BADGE } from './overlay-text';
import { RowBadge } from './row-badge';

export interface RowBadgeOptions {
	/** The anchor of one row each. */
	row: AnchorName;
	/** False for an element that matches and is no row of the list. */
	isRow?: (row: Element) => boolean;
	/** Whether the columns over a row stand elsewhere than where they are read. */
	hasMoved: (row: Element) => boolean;
	read: (row: Element, at: number) => Reading;
	/** What a row must tell to count as read; order number and state where left out. */
	needed?: readonly FactName[];
	/** Where in the row the badge stands, at the end of that element. */
	place: (row: Element) => Element;
}

const NOTHING: Reading = { facts: {}, failures: [], unknownWords: [] };

/**
 * Keeps exactly one badge in every row of a list; a recycled row gets its new badge in the task that changed it. Where most rows can no longer be
 * read, the page has changed: then no row's badge says anything, for what still seems readable may stand in another place.
 */
export function keepRowBadges(context: FeatureContext, options: RowBadgeOptions): void {
	const { root, signal, watch, health, desk, now, terms } = context;
	const { map } = terms();
	const selector = cssOf(map.anchors[options.row]);
	const drawn = new WeakMap<Element, RowBadge>();
	const styles = sharedStyles(root, BADGE_SHEET);
	const rows = (): Element[] =>
		[...root.querySelectorAll(selector)].filter((row) => options.isRow?.(row) !== false);
	/** As it was judged after the last batch of changes. */
	let isChanged = false;
	/** What was drawn since. */
	const fresh = new Map<Element, RowBadge>();

	const draw = (row: Element): void => {
		if (signal.aborted) return;
		if (options.isRow?.(row) === false) return drawn.get(row)?.badge.element.remove();
		const at = now();
		const reading = options.read(row, at);
		const entry = drawn.get(row) ?? create(row);
		const half = entry.settling.isHalfChanged(reading.facts, at, () => desk.book.confirms(reading.facts));
		if (!half) health.read(row, reading, options.needed, desk.book.disputes(reading.facts));
		judgeSoon();
		const seen = desk.consider(half || isChanged ? NOTHING : reading, at);
		entry.look(seen);
		fresh.set(row, entry);
		show(entry, at);
		entry.attach(options.place(row));
	};

	/** At the end of the batch that changed the rows, or of the task that drew them, and so before anything of them is painted; only then is it sure what may be kept of them. */
	const judgeSoon = (): void => {
		if (fresh.size === 0) queueMicrotask(judge);
	};

	const judge = (): void => {
		const drawnNow = [...fresh];
		fresh.clear();
		if (signal.aborted) return;
		const standing = drawnNow.find(([row]) => row.isConnected)?.[0];
		if (!standing) return;
		const moved = options.hasMoved(standing);
		health.moved = moved ? [`${options.row}.columns`] : [];
		const isNow = moved || health.changed;
		if (isNow !== isChanged) {
			isChanged = isNow;
			for (const row of rows()) draw(row);
		} else for (const [, { seen }] of drawnNow) if (seen) desk.keep(seen, now());
	};

	const show = ({ badge, seen }: RowBadge, at: number): void => {
		if (!seen) return;
		const face = assessmentFace(seen.assessment, at);
		badge.show(
			isChanged
				? { ...face, title: BADGE.pageChanged }
				: withAppealWarning(face, seen.subject, terms().pack, at),
		);
	};

	const create = (row: Element): RowBadge => {
		const entry = new RowBadge(context, row, styles, () => row.isConnected && draw(row));
		drawn.set(row, entry);
		return entry;
	};

	health.anchorsOff = () => driftedAnchors(root.body ?? root, rows(), options.row, map);
	watch.batches(judge);
	watch.rows(selector, draw, (row) => {
		const entry = drawn.get(row);
		if (!entry) return;
		entry.seen = desk.consider(NOTHING, now());
		show(entry, now());
	});
	const clock = setInterval(() => {
		for (const row of rows()) {
			const entry = drawn.get(row);
			const due = entry?.seen?.assessment.until;
			if (due !== undefined && due <= now()) draw(row);
			else if (entry) show(entry, now());
		}
	}, MINUTE / 2);
	signal.addEventListener('abort', () => {
		clearInterval(clock);
		for (const row of root.querySelectorAll(selector)) {
			drawn.get(row)?.end();
		}
	});
}
