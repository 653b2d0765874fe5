import type { Random } from '../random';
import { type Row, rowChildren, type Stage, textsIn } from '../stage';
import { ALL, LISTS, type Mutation } from './mutation';

/** What happens on the open page while each row stays its case's. */
export const LIVE: readonly Mutation[] = [
	{ name: 'rows in batches', kinds: LISTS, weight: 6, apply: batches },
	{ name: 'a part arrives later', kinds: ALL, weight: 9, apply: latePart },
	{ name: 'texts arrive later', kinds: ALL, weight: 8, apply: lateTexts },
	{ name: 'rows sorted anew', kinds: LISTS, weight: 3, apply: sort },
	{ name: 'rows drawn anew', kinds: LISTS, weight: 3, apply: redraw },
	{ name: 'list put in again', kinds: ALL, weight: 2, apply: remount },
	{ name: 'badges thrown out', kinds: ALL, weight: 3, apply: throwOut },
];

/** Rows come a few at a time, one batch a frame or more slowly. */
function batches(stage: Stage, random: Random): string {
	const size = 1 + random.below(5);
	const gap = random.pick([0, 16, 60, 150]);
	const later = rowChildren(stage).slice(size);
	for (const element of later) element.remove();
	for (let from = 0; from < later.length; from += size) {
		const batch = later.slice(from, from + size);
		stage.steps.push({ at: gap * (1 + from / size), run: () => stage.holder.append(...batch) });
	}
	return `${size} each ${gap} ms`;
}

/** Takes a node out of a row and brings it back later, if its place is still there. */
function bringBack(stage: Stage, row: Row, node: Element | Text, at: number): void {
	const mark = document.createComment('');
	node.replaceWith(mark);
	row.missing += 1;
	row.waited = true;
	stage.steps.push({
		at,
		run: () => {
			mark.replaceWith(node);
			row.missing -= 1;
		},
	});
}

function latePart(stage: Stage, random: Random): string | undefined {
	const model = random.pick(stage.rows).element;
	const parts = [...model.querySelectorAll('*')];
	if (parts.length === 0) return undefined;
	const target = random.pick(parts);
	const css = `${target.localName}${target.classList[0] ? `[class~="${CSS.escape(target.classList[0])}"]` : ''}`;
	const place = [...model.querySelectorAll(css)].indexOf(target);
	const rows = random.chance(0.5) ? stage.rows : random.some(stage.rows, 2);
	const at = 30 + random.below(500);
	for (const row of rows) {
		const part = row.element.querySelectorAll(css)[place];
		if (part) bringBack(stage, row, part, at + random.below(60));
	}
	return `${css} ${place} of ${rows.length} rows after ${at} ms`;
}

/** Elements first, their words after: all of a row's, or some. */
function lateTexts(stage: Stage, random: Random): string {
	const share = random.pick([0.2, 0.5, 1]);
	const rows = random.chance(0.5) ? stage.rows : random.some(stage.rows, 3);
	const at = 30 + random.below(400);
	const spread = random.pick([0, 40, 120]);
	for (const row of rows) {
		for (const text of textsIn(row.element)) {
			if (random.chance(share)) bringBack(stage, row, text, at + random.below(spread + 1));
		}
	}
	return `${share} of the texts of ${rows.length} rows after ${at} to ${at + spread} ms`;
}

function sort(stage: Stage, random: Random): string {
	const at = 100 + random.below(400);
	const { holder } = stage;
	stage.steps.push({ at, run: () => holder.append(...random.shuffled(rowChildren(stage))) });
	return `after ${at} ms`;
}

/** A row's content goes, and comes again in the same task or a little later. */
function redraw(stage: Stage, random: Random): string {
	const at = 200 + random.below(300);
	const gap = random.pick([0, 30, 120]);
	// A row that is on its way to another case holds on to its elements.
	const rows = stage.rows.filter(({ changes }) => !changes);
	for (const row of random.some(rows, 3)) {
		stage.steps.push({
			at,
			run: () => {
				// What is still to come will come to what was thrown away.
				if (row.missing > 0) row.hurt = true;
				const copy = [...row.element.childNodes].map((node) => node.cloneNode(true));
				for (const node of copy) if (node instanceof Element) stripOurs(node);
				row.missing += 1;
				row.waited = true;
				row.element.replaceChildren();
				const again = () => {
					row.element.append(...copy.filter((node) => !node.nodeName.startsWith('RL-')));
					row.missing -= 1;
				};
				if (gap === 0) again();
				else setTimeout(again, gap);
			},
		});
	}
	return `after ${at} ms, ${gap} ms empty`;
}

function stripOurs(root: Element): void {
	for (const element of [...root.querySelectorAll('rl-badge')]) element.remove();
}

function remount(stage: Stage, random: Random): string {
	const at = 100 + random.below(400);
	const { holder } = stage;
	stage.steps.push({
		at,
		run: () => {
			const mark = document.createComment('');
			holder.replaceWith(mark);
			mark.replaceWith(holder);
		},
	});
	return `after ${at} ms`;
}

function throwOut(stage: Stage, random: Random): string {
	const times = 1 + random.below(3);
	for (let turn = 0; turn < times; turn++) {
		stage.steps.push({
			at: 250 + turn * 60,
			run: () => document.querySelectorAll('rl-badge').forEach(removed),
		});
	}
	return `${times} times`;
}

function removed(element: Element): void {
	element.remove();
}
