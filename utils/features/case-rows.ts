import { type CaseRow, hasStrayNumber } from '../consoles/pinduoduo/find-case-rows';
import { type BadgeFace, sharedStyles } from '../dom/badge';
import { MINUTE } from '../domain/clock';
import type { Reading } from '../domain/reading';
import { assessmentFace } from './badge-face';
import { BADGE_SHEET } from './badge-sheet';
import type { FeatureContext } from './context';
import { BADGE } from './overlay-text';
import { RowBadge } from './row-badge';

export interface CaseRowOptions {
	/** What a report names where there should have been rows and are none, such as `appeals.row`. */
	name: string;
	/** The rows that stand on the page now. */
	rows: () => CaseRow[];
	read: (row: Element, at: number) => { reading: Reading; face: (face: BadgeFace) => BadgeFace };
}

/** A row that tells nothing but its order cannot mix two cases. */
const tellsOnlyOrder = ({ facts }: Reading): boolean => Object.keys(facts).length === 1;

const NOTHING: Reading = { facts: {}, failures: [], unknownWords: [] };
const asIs = (face: BadgeFace): BadgeFace => face;
const pageChanged = (face: BadgeFace): BadgeFace => ({ ...face, title: BADGE.pageChanged });

/** Columns of these tables are narrow: a badge breaks into lines there and does not run over its neighbours. */
const NARROW = `${BADGE_SHEET}
:host { margin: 3px 0; max-width: 100%; }
button { flex-wrap: wrap; white-space: normal; padding: 0 8px; border-radius: 10px; }
`;

/**
 * Keeps one badge in every row of a list whose rows are found by what they say and not by a selector. The whole page is looked over after each batch of
 * changes other than a running clock, in the microtask of that batch. Where most rows cannot be read, none of their badges says anything.
 */
export function keepCaseRows(context: FeatureContext, { name, rows, read }: CaseRowOptions): void {
	const { root, signal, watch, health, desk, now } = context;
	const drawn = new Map<Element, RowBadge>();
	const styles = sharedStyles(root, NARROW);

	/** Whether the page is another than we know, as it was judged after the last batch of changes. */
	let isChanged = false;
	/** How many rows stood there then. */
	let count = 0;

	const lookOver = (): void => {
		if (signal.aborted) return;
		const found = rows();
		const standing = new Set(found.map(({ row }) => row));
		for (const [row, entry] of drawn) if (!standing.has(row)) drop(row, entry);
		count = found.length;
		for (const { row, place } of found) draw(row, place);
		if (health.changed === isChanged) return;
		isChanged = health.changed;
		for (const { row, place } of found) draw(row, place);
	};

	const draw = (row: Element, place: Element): void => {
		const own = drawn.get(row) ?? create(row);
		const at = now();
		const { reading, face } = read(row, at);
		const half = own.settling.isHalfChanged(reading.facts, at, () => tellsOnlyOrder(reading));
		if (!half) health.read(row, reading, ['orderSn']);
		const seen = desk.consider(half || isChanged ? NOTHING : reading, at);
		desk.remember(seen);
		own.look(seen);
		const told = isChanged ? pageChanged : half ? asIs : face;
		own.badge.show(told(assessmentFace(seen.assessment, at)));
		own.attach(place);
	};

	const create = (row: Element): RowBadge => {
		// Only this one: the others wait for themselves.
		const again = (): void => {
			const own = signal.aborted ? undefined : rows().find((found) => found.row === row);
			if (own) draw(row, own.place);
		};
		const entry = new RowBadge(context, row, styles, again);
		drawn.set(row, entry);
		return entry;
	};

	const drop = (row: Element, entry: RowBadge): void => {
		entry.end();
		drawn.delete(row);
	};

	health.anchorsOff = () => (count === 0 && root.body && hasStrayNumber(root.body) ? [name] : []);
	watch.rows('body', lookOver);
	const clock = setInterval(lookOver, MINUTE / 2);
	signal.addEventListener('abort', () => {
		clearInterval(clock);
		for (const [row, entry] of drawn) drop(row, entry);
	});
}
