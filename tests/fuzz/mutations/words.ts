import type { Random } from '../random';
import { cellsOf, columnsOf, everyRow, headingsOf, type Row, type Stage, textsIn, WIDTH } from '../stage';
import { ALL, LISTS, type Mutation } from './mutation';
import { OTHER_LABELS, OTHER_LINKS, REMARKS, STATUS_LIKE, UNKNOWN_STATES } from './texts';

/** Labels, links and states in other words. */
export const WORDS: readonly Mutation[] = [
	{ name: 'labels in other words', kinds: ALL, weight: 9, apply: renameLabel },
	{ name: 'links in other words', kinds: ALL, weight: 4, apply: renameLink },
	{ name: 'states in unknown words', kinds: LISTS, weight: 3, apply: renameStates },
	{ name: 'remarks that read like states', kinds: LISTS, weight: 7, apply: likenRemarks },
];

function renameLabel(stage: Stage, random: Random): string | undefined {
	const present = Object.keys(OTHER_LABELS).filter((label) =>
		stage.rows.some(({ element }) => textsIn(element).some((text) => beginsWith(text, label))),
	);
	if (present.length === 0) return undefined;
	const label = random.pick(present);
	const other = random.pick(OTHER_LABELS[label] ?? []);
	const colon = random.chance(0.2);
	for (const row of everyRow(stage)) {
		for (const text of textsIn(row.element)) {
			if (!beginsWith(text, label)) continue;
			text.data = text.data.replace(label, other);
			if (colon) text.data = text.data.replace(/：\s*/, ' ');
			row.hurt = true;
		}
	}
	for (const heading of headingsOf(stage))
		if (heading.textContent?.trim() === label) heading.textContent = other;
	return `${label} > ${other}${colon ? ' without colon' : ''}`;
}

function beginsWith(text: Text, label: string): boolean {
	return new RegExp(`^\\s*${label}\\s*(?:[：:]|$)`).test(text.data);
}

function renameLink(stage: Stage, random: Random): string | undefined {
	const link = random.pick(Object.keys(OTHER_LINKS));
	const other = random.pick(OTHER_LINKS[link] ?? []);
	let found = 0;
	for (const row of everyRow(stage)) {
		for (const text of textsIn(row.element)) {
			if (text.data.trim() !== link) continue;
			text.data = other;
			row.hurt = true;
			found += 1;
		}
	}
	return found > 0 ? `${link} > ${other}` : undefined;
}

/** Every state in words that are not known, and a few remarks that read like one. */
function renameStates(stage: Stage, random: Random): string {
	const { status } = columnsOf(stage.kind);
	for (const row of everyRow(stage)) {
		const cell = cellsOf(row, stage.kind).at(row.cases.length === 0 ? -1 : statusPlace(row, stage, status));
		if (cell) setFirst(cell, random.pick(UNKNOWN_STATES));
		row.hurt = true;
	}
	return `all; ${likenRemarks(stage, random)}`;
}

/** The place of a column behind the one that a row may lack. */
function statusPlace(row: Row, { kind }: Stage, place: number): number {
	return cellsOf(row, kind).length === WIDTH - 1 ? place - 1 : place;
}

function setFirst(cell: Element, text: string): void {
	const [first] = textsIn(cell);
	if (first) first.data = text;
	else cell.textContent = text;
}

/** What agents wrote: most of it ordinary, some of it in the words of the console. */
export function likenRemarks(stage: Stage, random: Random): string {
	const { talks } = columnsOf(stage.kind);
	const share = random.pick([0.1, 0.25, 0.4]);
	const told: string[] = [];
	for (const row of everyRow(stage)) {
		const cell = cellsOf(row, stage.kind)[statusPlace(row, stage, talks)];
		if (!cell) continue;
		const text = random.chance(share) ? random.pick(STATUS_LIKE) : random.pick(REMARKS);
		// A remark that repeats the row's own status leaves open which of the two cells is the status.
		row.hurt ||= cellsOf(row, stage.kind).some((other) => other.textContent?.trim() === text);
		setFirst(cell, text);
		if (STATUS_LIKE.includes(text)) told.push(`${row.cases.join('+')}: ${text}`);
	}
	return told.join(', ');
}
