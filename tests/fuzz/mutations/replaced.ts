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
import { addCell, addHeading } from './columns';
import { LISTS, type Mutation, ORDERS } from './mutation';
import { APPLIED, EARLIER_STATES, OTHER_COLUMNS, PAID_AT, UPDATED } from './texts';

/** Something else stands where the console showed what is read, under a heading or label of its own. */
export const REPLACED: readonly Mutation[] = [
	{ name: 'an earlier status where the status was', kinds: LISTS, weight: 5, apply: earlierStatus },
	{ name: 'the parcel back where the delivery was', kinds: ['list'], weight: 3, apply: returnedParcel },
	{ name: 'another time where the filing time was', kinds: ['list'], weight: 6, apply: updatedAt },
	{ name: 'another time where the confirmation was', kinds: ORDERS, weight: 4, apply: paidAt },
];

/** A row that has every column. */
function isFull(row: Row, { kind }: Stage): boolean {
	return cellsOf(row, kind).length === WIDTH;
}

function setHeading(stage: Stage, at: number, text: string): void {
	const heading = headingsOf(stage)[at];
	if (heading) heading.textContent = text;
}

/** The column's own content moves to a new last column, or goes; other words stand in its place. */
function replaceColumn(
	stage: Stage,
	at: number,
	headings: { fresh: string; original: string | undefined },
	wordsFor: () => string,
): void {
	for (const row of everyRow(stage)) {
		row.hurt = true;
		if (!isFull(row, stage)) continue;
		const cell = cellsOf(row, stage.kind)[at];
		if (!cell) continue;
		const content = [...cell.childNodes];
		cell.replaceChildren(made(cell, 'div', wordsFor()));
		if (headings.original !== undefined) addCell(row, stage, WIDTH, '')?.replaceChildren(...content);
	}
	setHeading(stage, at, headings.fresh);
	if (headings.original !== undefined) addHeading(stage, WIDTH, headings.original);
}

function earlierStatus(stage: Stage, random: Random): string {
	const page = stage.kind === 'list' ? 'list' : 'orders';
	const original = random.chance(0.7) ? OTHER_COLUMNS.original.status[page] : undefined;
	const words = EARLIER_STATES[page];
	replaceColumn(stage, columnsOf(stage.kind).status, { fresh: OTHER_COLUMNS.earlier, original }, () =>
		random.pick(words),
	);
	return original === undefined ? 'the status is gone' : 'the status comes last';
}

function returnedParcel(stage: Stage, random: Random): string {
	const original = random.chance(0.7) ? OTHER_COLUMNS.original.shipping : undefined;
	const at = columnsOf(stage.kind).shipping ?? 0;
	replaceColumn(stage, at, { fresh: OTHER_COLUMNS.returned, original }, () =>
		random.pick(OTHER_COLUMNS.returnStates),
	);
	return original === undefined ? 'the delivery is gone' : 'the delivery comes last';
}

const STAMP = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/;

/** A time so many hours later, written the same way (Beijing time has no summer time). */
function later(stamp: string, hours: number): string {
	const at = Date.parse(`${stamp.replace(' ', 'T')}Z`) + hours * 3_600_000;
	return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** The head shows when the request was last changed; when it was filed is gone, or stands elsewhere. */
function updatedAt(stage: Stage, random: Random): string {
	const where = random.pick(['gone', 'behind', 'last']);
	const hours = random.pick([1, 3, 30, 200, -2]);
	const renames = random.chance(0.3);
	for (const row of everyRow(stage)) {
		const time = row.element.querySelector('[class*="table-item-header_apply_time"]');
		row.hurt = true;
		if (!time) continue;
		const filed = STAMP.exec(time.textContent ?? '')?.[0];
		if (!filed) continue;
		for (const text of textsIn(time))
			text.data = text.data.replace(APPLIED, UPDATED).replace(filed, later(filed, hours));
		if (renames) time.className = time.className.replace('apply_time', 'update_time');
		const kept = made(time, 'span', `${APPLIED}：${filed}`);
		if (where === 'behind') time.after(kept);
		if (where === 'last') row.element.append(kept);
	}
	return `${hours} h, filing time ${where}, class ${renames ? 'renamed' : 'kept'}`;
}

function paidAt(stage: Stage, random: Random): string {
	const keeps = random.chance(0.5);
	const hours = random.pick([1, 3, 30, -30]);
	for (const row of everyRow(stage)) {
		const label = textsIn(row.element).find(({ data }) => data.includes(PAID_AT));
		row.hurt = true;
		const [time] = label
			? textsIn(label.parentElement ?? row.element).filter(({ data }) => STAMP.test(data))
			: [];
		const stamp = STAMP.exec(time?.data ?? '')?.[0];
		if (!label || !time || !stamp) continue;
		const kept = made(row.element, 'span', `${PAID_AT}：${stamp}`);
		time.data = time.data.replace(stamp, later(stamp, hours));
		label.data = label.data.replace(PAID_AT, UPDATED);
		if (keeps) label.parentElement?.after(kept);
	}
	return `${hours} h, confirmation ${keeps ? 'behind' : 'gone'}`;
}
