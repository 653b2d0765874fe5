import type { Random } from '../random';
import { cellsOf, columnsOf, made, type Row, rowOf, type Stage, textsIn } from '../stage';
import { ALL, LISTS, type Mutation } from './mutation';
import {
	FOREIGN_TEXTS,
	OTHER_LABELS,
	OTHER_ORDERS,
	OTHER_REQUEST,
	OTHER_REQUEST_TITLES,
	SIDE_MESSAGES,
	STATUS_LIKE,
} from './texts';

/** Elements and words on the page that are about something else. */
export const FOREIGN: readonly Mutation[] = [
	{ name: 'a foreign text in every row', kinds: LISTS, weight: 6, apply: inEveryRow },
	{ name: 'a state-like word in single rows', kinds: ALL, weight: 6, apply: inSingleRows },
	{ name: 'messages beside the page', kinds: ALL, weight: 3, apply: beside },
	{ name: 'an advertisement among the rows', kinds: LISTS, weight: 4, apply: amongRows },
	{ name: 'another request on the page', kinds: ['detail'], weight: 7, apply: anotherRequest },
];

function filled(text: string, random: Random): string {
	return text.replace('#', random.pick(OTHER_ORDERS));
}

/** Any element of a row that holds something, by its place among them. */
function spotIn({ element }: Row, at: number): Element {
	const inside = [...element.querySelectorAll('*')].filter((node) => node.localName !== 'img');
	return inside[at % Math.max(1, inside.length)] ?? element;
}

/** Texts with another order's number beside the row's own leave open which is the row's. */
function inEveryRow(stage: Stage, random: Random): string {
	const text = random.pick(FOREIGN_TEXTS);
	const at = random.below(60);
	const first = random.chance(0.5);
	for (const row of [...stage.rows, ...stage.spares]) {
		const spot = spotIn(row, at);
		const node = made(spot, random.pick(['div', 'span', 'a']), filled(text, random), 'promo_tip__a1b2c');
		if (first) spot.prepend(node);
		else spot.append(node);
		row.hurt = true;
	}
	return `${text} in element ${at}`;
}

function inSingleRows(stage: Stage, random: Random): string {
	const rows = random.some(stage.rows, 4);
	return rows
		.map((row) => {
			const text = random.pick(STATUS_LIKE);
			const spot = spotIn(row, random.below(60));
			// Alone behind a label it would be what the label says.
			if (spot.textContent?.trim() === '') return '';
			// A delivery in the column of the delivery would be the delivery.
			if (/^(?:未|待|已)(?:发货|签收)$/.test(text) && deliveryCell(row, stage)?.contains(spot)) return '';
			spot.append(made(spot, random.pick(['div', 'span', 'i']), text));
			row.hurt = true;
			return `${row.cases.join('+')}: ${text} in <${spot.localName}.${spot.className}>`;
		})
		.join('; ');
}

function deliveryCell(row: Row, { kind }: Stage): Element | undefined {
	const { shipping } = columnsOf(kind);
	return shipping === undefined ? undefined : cellsOf(row, kind)[shipping];
}

function beside(stage: Stage, random: Random): string {
	const box = made(stage.shell, 'div', '', 'ImportantList_wrap__9aBcd');
	for (const text of SIDE_MESSAGES)
		box.append(made(box, 'p', filled(text, random)), made(box, 'a', FOREIGN_TEXTS[4] ?? ''));
	if (random.chance(0.5)) stage.shell.prepend(box);
	else stage.shell.append(box);
	return 'all';
}

/** Made of a row, so that it looks like one, with another order's number and invented words. */
function amongRows(stage: Stage, random: Random): string {
	const model = random.pick(stage.rows);
	const whole = random.chance(0.5);
	const ad = model.element.cloneNode(whole) as Element;
	if (whole) {
		for (const text of textsIn(ad))
			text.data = text.data.replace(/\d{6}-[\d\u200b\u202e]+/, OTHER_ORDERS[0] ?? '');
	}
	ad.append(made(ad, 'div', filled(random.pick(FOREIGN_TEXTS), random)));
	ad.prepend(made(ad, 'b', filled(random.pick(FOREIGN_TEXTS), random)));
	const place = random.pick(stage.rows).element;
	place.before(ad);
	// A whole row with another number is a case that the truth does not know.
	stage.rows.push({ ...rowOf(ad, []), judged: !whole });
	return `${whole ? 'a row of another order' : 'no row'} like ${model.cases.join('+')}`;
}

function anotherRequest(stage: Stage, random: Random): string | undefined {
	const [row] = stage.rows;
	const cards = row ? [...row.element.querySelectorAll('section')] : [];
	if (!row || cards.length === 0) return undefined;
	const card = random.pick(cards);
	const block = made(card, random.pick(['section', 'div']), '', card.className);
	block.append(made(card, 'h4', random.pick(OTHER_REQUEST_TITLES)));
	const like = row.element.querySelector('section > div > div > span')?.parentElement;
	for (const [label, value] of random.some(OTHER_REQUEST, 1 + random.below(OTHER_REQUEST.length))) {
		const words = random.chance(0.2) ? random.pick(OTHER_LABELS[label] ?? [label]) : label;
		const line = made(card, 'div', '', like?.className);
		line.append(made(card, 'span', `${words}：`), made(card, 'span', filled(value, random)));
		block.append(line);
	}
	if (random.chance(0.5)) card.before(block);
	else card.append(block);
	row.hurt = true;
	row.shared = true;
	return `${block.textContent} ${block.parentElement === card ? 'in' : 'before'} ${(card.textContent ?? '').slice(0, 12)}`;
}
