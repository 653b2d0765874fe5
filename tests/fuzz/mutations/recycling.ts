import type { Random } from '../random';
import { type Row, type Stage, textsIn } from '../stage';
import { LISTS, type Mutation } from './mutation';
import { OTHER_ORDERS } from './texts';

/** A row becomes another case's, part by part, as a console does that reuses its rows. */
export const RECYCLING: readonly Mutation[] = [
	{ name: 'rows recycled part by part', kinds: LISTS, weight: 12, apply: recycle },
];

const ORDER_NUMBER = /\d{6}-[\d\u200b\u202e]{9,}/;

/** Time between two parts (ms): in the same task, in the next frame, or so soon that the row has not stood still. */
const GAPS = [0, 0, 16, 40, 90] as const;

interface Part {
	old: Element;
	fresh: Element;
	/** Whether it shows the number of its own order; a foreign text's number tells nobody whose row it is. */
	numbered: boolean;
}

function recycle(stage: Stage, random: Random): string | undefined {
	const count = Math.min(stage.spares.length, 1 + random.below(3));
	const rows = random.some(
		stage.rows.filter(({ cases }) => cases.length === 1),
		count,
	);
	const said = rows.map((row, index) => {
		const spare = stage.spares[index];
		return spare ? plan(stage, row, spare, random) : '';
	});
	return said.length > 0 ? said.join('; ') : undefined;
}

function plan(stage: Stage, row: Row, spare: Row, random: Random): string {
	row.changes = true;
	const parts = partsOf(row.element, spare.element);
	const inOrder = random.chance(0.7);
	const ordered = inOrder ? parts : random.shuffled(parts);
	let at = 150 + random.below(300);
	const from = row.cases.join('+');
	let left = ordered.length;
	const groups: string[] = [];
	while (left > 0) {
		const group = ordered.slice(ordered.length - left).slice(0, 1 + random.below(4));
		left -= group.length;
		const last = left === 0;
		stage.steps.push({ at, run: () => step(row, spare, group, last) });
		const gap = random.pick(GAPS);
		groups.push(`${group.length}${group.some(({ numbered }) => numbered) ? '#' : ''}+${gap}`);
		at += gap;
	}
	return `${from} > ${spare.cases.join('+')} ${inOrder ? 'in order' : 'shuffled'} ${groups.join(' ')}`;
}

/** Until the number is the new one the row is the old case's; from then on it is the new case's. */
function step(row: Row, spare: Row, group: Part[], last: boolean): void {
	// Nobody can tell of a row that was never looked at before that it is half of another; it is judged when it is whole.
	if (!row.changing && row.element.querySelector('rl-badge') === null) row.judged = false;
	row.changing = { last: performance.now() };
	if (last || group.some(({ numbered }) => numbered)) {
		row.cases = spare.cases;
		row.hurt ||= spare.hurt;
	}
	for (const { old, fresh } of group) fill(old, fresh);
	if (!last) return;
	row.changing = undefined;
	row.judged = true;
}

/** Texts in place where both have the same shape, as a framework does; else new children. */
function fill(old: Element, fresh: Element): void {
	const copy = fresh.cloneNode(true) as Element;
	const [before, after] = [textsIn(old), textsIn(copy)];
	const ours = [...old.children].filter(({ localName }) => localName.startsWith('rl-'));
	const alike = shapeOf(old) === shapeOf(copy);
	if (alike && before.length === after.length) {
		for (const [index, text] of before.entries()) text.data = after[index]?.data ?? '';
		return;
	}
	old.replaceChildren(...copy.childNodes, ...ours);
}

function isNumbered({ textContent }: Element): boolean {
	const own = OTHER_ORDERS.reduce((text, other) => text.replaceAll(other, ''), textContent ?? '');
	return ORDER_NUMBER.test(own);
}

function shapeOf(element: Element): string {
	const inside = [...element.querySelectorAll('*')].filter(({ localName }) => !localName.startsWith('rl-'));
	return inside.map(({ localName, className }) => `${localName}.${className}`).join(' ');
}

/** Pairs of elements at the same places, as far down as both rows branch alike; at most some twenty. */
function partsOf(old: Element, fresh: Element): Part[] {
	const branches = (element: Element) =>
		[...element.children].filter((child) => !child.localName.startsWith('rl-'));
	const [olds, freshes] = [branches(old), branches(fresh)];
	const bare = [...old.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
	const alike = olds.length > 1 && olds.length === freshes.length && !bare;
	const single = olds.length === 1 && freshes.length === 1 && !bare;
	const [onlyOld, onlyFresh] = [olds[0], freshes[0]];
	if (single && onlyOld && onlyFresh) return partsOf(onlyOld, onlyFresh);
	const deep = old.querySelectorAll('*').length > 6;
	if (!alike || !deep) return [{ old, fresh, numbered: isNumbered(fresh) }];
	return olds.flatMap((child, index) => {
		const twin = freshes[index];
		return twin ? partsOf(child, twin) : [];
	});
}
