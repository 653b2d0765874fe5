import type { Random } from '../random';
import {
	cellsOf,
	columnsOf,
	everyRow,
	headingsOf,
	made,
	type Row,
	type Stage,
	textsIn,
	WIDTH,
} from '../stage';
import { LISTS, type Mutation } from './mutation';
import { NEW_COLUMNS } from './texts';
import { likenRemarks } from './words';

/** Columns that move, go or come, in every row alike. */
export const COLUMNS: readonly Mutation[] = [
	{ name: 'two columns swapped', kinds: LISTS, weight: 6, apply: swapAny },
	{ name: 'remarks where the status was', kinds: LISTS, weight: 8, apply: swapTalks },
	{ name: 'columns rotated', kinds: LISTS, weight: 4, apply: rotate },
	{ name: 'a column more', kinds: LISTS, weight: 6, apply: insert },
	{ name: 'a column less', kinds: LISTS, weight: 4, apply: drop },
];

/** Puts the cells of every full row, and the headings over them, into another order. `order` gives the old place of each new one. */
function arrange(stage: Stage, order: readonly number[], withHeadings: boolean): void {
	for (const row of everyRow(stage)) {
		const cells = cellsOf(row, stage.kind);
		if (cells.length === order.length) place(cells, order);
		row.hurt = true;
	}
	const headings = headingsOf(stage);
	if (withHeadings && headings.length === order.length) place(headings, order);
}

function place(cells: Element[], order: readonly number[]): void {
	const marks = cells.map((cell) => {
		const mark = cell.ownerDocument.createComment('');
		cell.replaceWith(mark);
		return mark;
	});
	for (const [index, mark] of marks.entries()) {
		const cell = cells[order[index] ?? index];
		if (cell) mark.replaceWith(cell);
	}
}

const straight = Array.from({ length: WIDTH }, (_, index) => index);

function swapped(one: number, other: number): number[] {
	return straight.map((index) => (index === one ? other : index === other ? one : index));
}

function swapAny(stage: Stage, random: Random): string {
	const [one = 0, other = 1] = random.some(straight, 2);
	const withHeadings = random.chance(0.7);
	arrange(stage, swapped(one, other), withHeadings);
	return `${one} with ${other}, headings ${withHeadings ? 'too' : 'not'}`;
}

function swapTalks(stage: Stage, random: Random): string {
	const told = likenRemarks(stage, random);
	const { status, talks } = columnsOf(stage.kind);
	const withHeadings = random.chance(0.5);
	arrange(stage, swapped(status, talks), withHeadings);
	return `headings ${withHeadings ? 'too' : 'not'}; ${told}`;
}

function rotate(stage: Stage, random: Random): string {
	const by = 1 + random.below(WIDTH - 1);
	const told = random.chance(0.5) ? likenRemarks(stage, random) : '';
	arrange(
		stage,
		straight.map((index) => (index + by) % WIDTH),
		random.chance(0.7),
	);
	return `by ${by}; ${told}`;
}

function insert(stage: Stage, random: Random): string | undefined {
	const { heading, texts } = random.pick(NEW_COLUMNS);
	const at = random.below(WIDTH + 1);
	for (const row of everyRow(stage)) {
		addCell(row, stage, at, random.pick(texts));
		row.hurt = true;
	}
	addHeading(stage, at, heading);
	return `${heading} at ${at}`;
}

/** A cell with this text before the cell at a place, or behind the last. */
export function addCell(row: Row, { kind }: Stage, at: number, text: string): Element | undefined {
	const cells = cellsOf(row, kind);
	const [before, last] = [cells[at], cells.at(-1)];
	const like = before ?? last;
	if (!like) return undefined;
	const cell = like.cloneNode(false) as Element;
	cell.append(made(like, 'div', text));
	if (before) before.before(cell);
	else like.after(cell);
	return cell;
}

export function addHeading(stage: Stage, at: number, text: string): void {
	const headings = headingsOf(stage);
	const like = headings[at] ?? headings.at(-1);
	if (!like) return;
	const heading = like.cloneNode(false) as Element;
	heading.textContent = text;
	if (headings[at]) like.before(heading);
	else like.after(heading);
}

function drop(stage: Stage, random: Random): string | undefined {
	const at = random.below(WIDTH);
	const heading = headingsOf(stage)[at];
	const told = random.chance(0.5) ? likenRemarks(stage, random) : '';
	for (const row of everyRow(stage)) {
		const cells = cellsOf(row, stage.kind);
		if (cells.length === WIDTH) cells[at]?.remove();
		row.hurt = true;
	}
	const words = heading ? textsIn(heading).map(({ data }) => data) : [];
	heading?.remove();
	return `${words.join('')} at ${at}; ${told}`;
}
