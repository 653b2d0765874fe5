import type { Random } from '../random';
import { everyRow, type Stage } from '../stage';
import { ALL, type Mutation, ORDERS } from './mutation';

/** Class names, test ids, elements' names and attributes of another build. */
export const NAMES: readonly Mutation[] = [
	{ name: 'other hashes', kinds: ALL, weight: 5, apply: rehash },
	{ name: 'another stem', kinds: ALL, weight: 7, apply: renameStem },
	{ name: 'other test ids', kinds: ALL, weight: 5, apply: renameTestIds },
	{ name: 'no tracking attributes', kinds: ALL, weight: 2, apply: dropAttributes },
	{ name: 'other elements', kinds: ['list', 'detail'], weight: 4, apply: renameElements },
	{ name: 'no link that copies', kinds: ORDERS, weight: 2, apply: dropCopyLink },
];

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The elements of the page that a build of the console names: rows, those not yet shown, and what stands around them. */
function builtElements(stage: Stage): Element[] {
	const roots = [stage.shell, ...everyRow(stage).map(({ element }) => element)];
	return [...new Set(roots.flatMap((root) => [root, ...root.querySelectorAll('*')]))];
}

function mapClasses(stage: Stage, change: (name: string) => string): number {
	let changed = 0;
	for (const element of builtElements(stage)) {
		const before = element.getAttribute('class');
		if (!before) continue;
		const after = before.split(/\s+/).map(change).join(' ');
		if (after === before) continue;
		element.setAttribute('class', after);
		changed += 1;
	}
	return changed;
}

const HASH = /__[\w-]{5}$/;
const CORE = /^([A-Z][A-Za-z]*_[A-Za-z]+)_(?:\d+-\d+-\d+|[0-9a-z]{7})$/;

function rehash(stage: Stage, random: Random): string {
	const fresh = Array.from({ length: 5 }, () => random.pick([...LETTERS])).join('');
	const core = `5-${190 + random.below(40)}-0`;
	mapClasses(stage, (name) => name.replace(HASH, `__${fresh}`).replace(CORE, `$1_${core}`));
	return fresh;
}

/** One name of the rows is another name from now on, the row's own included. */
function renameStem(stage: Stage, random: Random): string | undefined {
	const names = stage.rows.flatMap(({ element }) =>
		[element, ...element.querySelectorAll('*')].flatMap((node) => [...node.classList]),
	);
	const stems = [...new Set(names.map((name) => name.replace(HASH, '')))].filter((stem) => stem !== 'Beast');
	if (stems.length === 0) return undefined;
	const stem = random.pick(stems);
	const parts = stem.split(/([_-])/);
	const words = parts.flatMap((part, index) => (/^[A-Za-z]{2,}/.test(part) ? [index] : []));
	if (words.length === 0) return undefined;
	parts[random.pick(words)] = random.pick(['panel', 'block', 'entry', 'info', 'box', 'card']);
	const other = parts.join('');
	mapClasses(stage, (name) => (name.replace(HASH, '') === stem ? name.replace(stem, other) : name));
	for (const row of everyRow(stage)) row.hurt = true;
	return `${stem} > ${other}`;
}

function renameTestIds(stage: Stage, random: Random): string {
	const how = random.pick(['removed', 'renamed']);
	for (const element of builtElements(stage)) {
		const id = element.getAttribute('data-testid');
		if (id === null) continue;
		if (how === 'removed') element.removeAttribute('data-testid');
		else element.setAttribute('data-testid', id.replace('beast-core', 'lion-kit'));
	}
	for (const row of everyRow(stage)) row.hurt = true;
	return how;
}

function dropAttributes(stage: Stage): string {
	for (const element of builtElements(stage))
		for (const name of ['data-tracking', 'title', 'href', 'alt']) element.removeAttribute(name);
	return 'all';
}

function dropCopyLink(stage: Stage): string {
	for (const { element } of everyRow(stage)) element.querySelector('#copy')?.remove();
	return 'all';
}

function renameElements(stage: Stage, random: Random): string {
	const [from, to] = random.pick([
		['span', 'em'],
		['div', 'section'],
		['div', 'p'],
		['a', 'button'],
		['span', 'div'],
	] as const);
	for (const row of everyRow(stage)) {
		const root = row.element;
		for (const element of [...root.querySelectorAll(from)]) element.replaceWith(renamed(element, to));
		row.hurt = true;
	}
	return `${from} > ${to}`;
}

function renamed(element: Element, name: string): Element {
	const fresh = element.ownerDocument.createElement(name);
	for (const { name: key, value } of element.attributes) fresh.setAttribute(key, value);
	fresh.append(...element.childNodes);
	return fresh;
}
