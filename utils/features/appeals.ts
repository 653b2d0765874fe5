import { caseRows } from '../consoles/pinduoduo/find-case-rows';
import { type Appeal, appealTab, readAppeal } from '../consoles/pinduoduo/read-appeal';
import type { BadgeFace } from '../dom/badge';
import { HOUR } from '../domain/clock';
import { knownValue } from '../domain/fact';
import { appealForm } from './appeal-form';
import { keepCaseRows } from './case-rows';
import { TIME_LEFT } from './case-rows-text';
import type { FeatureContext } from './context';

/** An appeal that ends sooner than this is shown as urgent. */
const SOON = 24 * HOUR;

/** A badge in every row of the appeals: how the request ended, and how long an appeal is still possible; and a note beside the form. */
export function appeals(context: FeatureContext): void {
	const { root, terms } = context;
	const { map } = terms();
	const tabOf = tabOfRows();
	let tab: string | undefined;
	/** What the page said of each order's appeal, for the form. */
	const left = new Map<string, string>();
	const rows = () => {
		const found = caseRows(root.body, map);
		tab = tabOf(
			appealTab(root.body, map),
			found.map(({ row }) => row.textContent ?? ''),
		);
		left.clear();
		return found;
	};
	const read = (row: Element, at: number) => {
		const appeal = readAppeal(row, tab, at, map);
		const orderSn = knownValue(appeal.reading.facts, 'orderSn');
		if (orderSn !== undefined) left.set(orderSn, appeal.left);
		return { reading: appeal.reading, face: (face: BadgeFace) => withTime(face, appeal) };
	};
	keepCaseRows(context, { name: 'appeals.row', rows, read });
	appealForm(context, (orderSn) => left.get(orderSn) ?? '');
}

/**
 * The chosen tab, as far as the rows are known to be its own: after another tab was chosen the old rows stay until the console has answered. Until they
 * change, nothing is said of the tab.
 */
function tabOfRows(): (chosen: string | undefined, rows: readonly string[]) => string | undefined {
	let last: string | undefined;
	let print: string | undefined;
	let doubted = false;
	return (chosen, rows) => {
		const now = rows.join('\n');
		const changed = print === undefined || now !== print;
		if (last !== undefined && chosen !== last) doubted = !changed;
		else if (changed) doubted = false;
		last = chosen ?? last;
		print = now;
		return doubted ? undefined : chosen;
	};
}

function withTime(face: BadgeFace, { left, leftMs, barred }: Appeal): BadgeFace {
	const time = barred ? TIME_LEFT.appealBarred : left && TIME_LEFT.appealLeft(left);
	if (!time) return face;
	const due = !barred && leftMs !== undefined && leftMs < SOON;
	return { ...face, time, due, title: [face.title, time, barred].filter(Boolean).join(' · ') };
}
