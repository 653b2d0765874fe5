import { caseRows } from '../consoles/pinduoduo/find-case-rows';
import { readWorkOrder } from '../consoles/pinduoduo/read-work-order';
import type { BadgeFace } from '../dom/badge';
import { durationText, HOUR } from '../domain/clock';
import { caseCorner } from './case-corner';
import { keepCaseRows } from './case-rows';
import { TIME_LEFT } from './case-rows-text';
import type { FeatureContext } from './context';

/** A work order that is due sooner than this is shown as urgent. */
const SOON = 24 * HOUR;

/**
 * A badge for the order of each work order, in the list and on the page of one. A work order shows no request: what is known of the order from other pages
 * is in the panel, and the badge says how long the work order may still take.
 */
export function workOrders(context: FeatureContext): void {
	const { root, terms, now } = context;
	const { map } = terms();
	const read = (element: Element, at: number) => {
		const { reading, dueAt, isOverdue } = readWorkOrder(element, at, map);
		return { reading, face: (face: BadgeFace) => withTime(face, dueAt, isOverdue, now()) };
	};
	if (!/detail/i.test(root.location.pathname))
		return keepCaseRows(context, { name: 'workOrders.row', rows: () => caseRows(root.body, map), read });
	caseCorner(context, (at) => {
		const { reading, face } = read(root.body, at);
		return { reading, seen: context.desk.consider(reading, at), face };
	});
}

function withTime(face: BadgeFace, dueAt: number | undefined, isOverdue: boolean, now: number): BadgeFace {
	if (dueAt === undefined && !isOverdue) return face;
	const late = isOverdue || (dueAt !== undefined && dueAt <= now);
	const time =
		late || dueAt === undefined ? TIME_LEFT.workLate : TIME_LEFT.workLeft(durationText(dueAt - now));
	const due = late || (dueAt !== undefined && dueAt - now < SOON);
	return { ...face, time, due, title: [face.title, time].join(' · ') };
}
