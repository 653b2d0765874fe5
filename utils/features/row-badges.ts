import { type Badge, createBadge, sharedStyles } from '../dom/badge';
import { MINUTE } from '../domain/clock';
import { type FactName, type Facts, knownValue } from '../domain/fact';
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
	/** What the row showed when its case was last known. */
	shown: Shown | undefined;
	/** Set while the row is taken to be half changed. */
	settling: { timer: ReturnType<typeof setTimeout>; since: number } | undefined;
}

/** A row that is half changed says nothing until it has stood still for so long (ms), */
const STANDS_STILL = 200;
/** or until so much time (ms) has gone by: a row that never stands still is read as it is. */
const LONGEST_SETTLING = 2000;

const NOTHING: Reading = { facts: {}, failures: [], unknownWords: [] };

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
		const entry = drawn.get(row) ?? create(row);
		const settling = settles(row, entry, reading, at);
		if (!settling) health.read(row, reading);
		const seen = desk.look(settling ? NOTHING : reading, at);
		if (entry.seen?.subject?.key !== seen.subject?.key) entry.removals = -1;
		entry.seen = seen;
		entry.badge.show(assessmentFace(seen.assessment, at));
		attach(row, entry);
	};

	/** True while the row may show one case's number beside another's state; it is drawn again when it has stood still. */
	const settles = (row: Element, entry: Drawn, { facts }: Reading, at: number): boolean => {
		const shown = shownBy(facts);
		if (!shown) return false;
		const { settling } = entry;
		clearTimeout(settling?.timer);
		const since = settling?.since ?? at;
		const unsure = settling !== undefined || (entry.shown !== undefined && isHalfChanged(entry.shown, shown));
		if (!unsure || at - since > LONGEST_SETTLING || desk.book.confirms(facts)) {
			entry.settling = undefined;
			entry.shown = shown;
			return false;
		}
		const timer = setTimeout(() => {
			entry.settling = undefined;
			entry.shown = undefined;
			if (row.isConnected) draw(row);
		}, STANDS_STILL);
		entry.settling = { timer, since };
		return true;
	};

	const create = (row: Element): Drawn => {
		const entry: Drawn = {
			badge: createBadge(root, styles, () => context.panel.showCase(entry.seen?.subject)),
			seen: undefined,
			removals: -1,
			shown: undefined,
			settling: undefined,
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

/** What a row showed when its case was last known, to tell a row that is being changed from one that was. */
interface Shown {
	orderSn: string;
	requestedAt: number | undefined;
	/** What it said of goods, money and state, all in one. */
	body: string;
}

const BODY: readonly FactName[] = [
	...(['stage', 'statusText', 'requestType', 'shipped', 'signed', 'reasonText'] as const),
	...(['goodsName', 'goodsSpec', 'paidAmount', 'refundAmount', 'confirmedAt', 'shipBy'] as const),
];

/** What a row shows, or undefined where its order number cannot be read. */
function shownBy(facts: Facts): Shown | undefined {
	const orderSn = knownValue(facts, 'orderSn');
	if (orderSn === undefined) return undefined;
	const body = JSON.stringify(BODY.map((name) => knownValue(facts, name)));
	return { orderSn, requestedAt: knownValue(facts, 'requestedAt'), body };
}

/** Another order's number with the filing time or all the facts of the order before it: the rest of the row may still be to come. */
function isHalfChanged(before: Shown, now: Shown): boolean {
	if (before.orderSn === now.orderSn) return false;
	const sameTime = now.requestedAt !== undefined && before.requestedAt === now.requestedAt;
	return sameTime || before.body === now.body;
}
