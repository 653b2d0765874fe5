import { type Badge, createBadge, sharedStyles } from '../dom/badge';
import { MINUTE } from '../domain/clock';
import type { Reading } from '../domain/reading';
import { assessmentFace } from './badge-face';
import { BADGE_SHEET } from './badge-sheet';
import type { Seen } from './case-desk';
import type { FeatureContext } from './context';

export interface RowBadgeOptions {
	/** Matches one row each. */
	selector: string;
	/** False for an element that matches and is no row of the list. */
	isRow?: (row: Element) => boolean;
	read: (row: Element, at: number) => Reading;
	/** Where in the row the badge stands, at the end of that element. */
	place: (row: Element) => Element;
}

interface Drawn {
	badge: Badge;
	seen: Seen | undefined;
	/** How often the page threw the badge out. */
	removals: number;
}

/** After so many removals of one row's badge the page is let have its way. */
const MOST_REMOVALS = 10;

/** Keeps exactly one badge in every row of a list; a recycled row gets its new badge in the task that changed it. */
export function keepRowBadges(context: FeatureContext, options: RowBadgeOptions): void {
	const { root, signal, watch, health, desk, now } = context;
	const drawn = new WeakMap<Element, Drawn>();
	const styles = sharedStyles(root, BADGE_SHEET);

	const draw = (row: Element): void => {
		if (signal.aborted) return;
		if (options.isRow?.(row) === false) return drawn.get(row)?.badge.element.remove();
		const at = now();
		const reading = options.read(row, at);
		health.read(row, reading);
		const seen = desk.look(reading, at);
		const entry = drawn.get(row) ?? create(row);
		if (entry.seen?.subject?.key !== seen.subject?.key) entry.removals = -1;
		entry.seen = seen;
		entry.badge.show(assessmentFace(seen.assessment, at));
		attach(row, entry);
	};

	const create = (row: Element): Drawn => {
		const entry: Drawn = {
			badge: createBadge(root, styles, () => context.panel.showCase(entry.seen?.subject)),
			seen: undefined,
			removals: -1,
		};
		drawn.set(row, entry);
		return entry;
	};

	const attach = (row: Element, entry: Drawn): void => {
		const place = options.place(row);
		if (entry.badge.element.parentElement === place) return;
		entry.removals += 1;
		if (entry.removals > MOST_REMOVALS) {
			if (entry.removals === MOST_REMOVALS + 1) health.fault('badge.removed');
			return;
		}
		place.append(entry.badge.element);
	};

	watch.rows(options.selector, draw);
	const clock = setInterval(() => {
		for (const row of root.querySelectorAll(options.selector)) {
			const entry = drawn.get(row);
			const due = entry?.seen?.assessment.until;
			if (due !== undefined && due <= now()) draw(row);
			else if (entry?.seen) entry.badge.show(assessmentFace(entry.seen.assessment, now()));
		}
	}, MINUTE / 2);
	signal.addEventListener('abort', () => {
		clearInterval(clock);
		for (const row of root.querySelectorAll(options.selector)) drawn.get(row)?.badge.element.remove();
	});
}
