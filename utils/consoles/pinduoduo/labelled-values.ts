import { type LeftOut, textNodes } from '../../dom/text';
import { pictureBlocks } from './foreign-text';

/** The labels of a page: those that are read, those that only mark where a value ends, and those whose value somebody wrote freely. */
export interface Labels {
	/** The words of each label that is read, by its name. */
	read: Readonly<Record<string, readonly string[]>>;
	other: readonly string[];
	free: readonly string[];
	/** Names of those that may stand in one text with their value although the page sets values apart. */
	inline: readonly string[];
}

export interface LabelledValues {
	/** Value by name. A label that stands there twice with different values is left out. */
	values: Map<string, string>;
	/** What somebody wrote behind each free label, by the label. */
	written: Map<string, string>;
	/** What is neither a label, nor part of a label's value, nor somebody's own words, in document order; a whole value counts as such a line. */
	lines: string[];
}

interface Run {
	node: Node;
	text: string;
	/** The label it begins with. */
	label: string | undefined;
	/** Part of what somebody wrote freely. */
	free: boolean;
}

/** Words and a colon: a label, also one that this page is not known to have. */
const LABEL_SHAPE = /^\p{Script=Han}{2,8}[：:]/u;

/** So many labels with their value apart make a page that sets values apart. */
const MANY = 2;

interface Found {
	name: string;
	value: string;
	apart: boolean;
	/** The texts of which the value was joined. */
	parts: readonly Run[];
}

/**
 * Labels and their values, inline after the colon or in the next place. On a page that sets values apart, a text that brings its own label is
 * something that somebody wrote.
 */
export function labelledValues(root: Element, labels: Labels, leftOut: LeftOut): LabelledValues {
	const runs = runsOf(root, labels, leftOut);
	const found = runs.flatMap((_run, index) => foundAt(runs, index, labels) ?? []);
	const setsApart = found.filter(({ apart }) => apart).length >= MANY;
	const values = new Map<string, Set<string>>();
	for (const { name, value, apart } of found) {
		if (apart || !setsApart || labels.inline.includes(name))
			values.set(name, (values.get(name) ?? new Set()).add(value));
	}
	const sole = [...values].flatMap(([name, all]): [string, string][] =>
		all.size === 1 ? [...all].map((value) => [name, value]) : [],
	);
	const parts = new Set(found.flatMap((each) => (each.parts.length > 1 ? each.parts : [])));
	const lines = runs.filter(
		(run) => !run.free && run.label === undefined && !parts.has(run) && !isBeside(run),
	);
	return { values: new Map(sole), written: writtenIn(runs, labels), lines: lines.map(({ text }) => text) };
}

/** An element inside a line of bare text is part of that line and none of its own. */
function isBeside({ node }: Run): boolean {
	const line = node.parentElement?.parentElement;
	return [...(line?.childNodes ?? [])].some((other) => other.nodeType === 3 && other.nodeValue?.trim());
}

/** The first of each free label counts: one that stands in somebody's own words is none. */
function writtenIn(runs: Run[], { free }: Labels): Map<string, string> {
	const written = new Map<string, string>();
	for (const [index, run] of runs.entries()) {
		if (run.free || run.label === undefined || !free.includes(run.label) || written.has(run.label)) continue;
		const place = freePlace(run, runs[index - 1], runs[index + 1]);
		const behind = runs.slice(index + 1).filter(({ node }) => place?.contains(node));
		const text = [inlineOf(run), ...behind.map(({ text }) => text)].filter(Boolean).join(' ');
		if (text !== '') written.set(run.label, text);
	}
	return written;
}

function foundAt(runs: Run[], index: number, labels: Labels): Found | undefined {
	const run = runs[index];
	const name = run && !run.free ? nameOf(run.label, labels) : undefined;
	if (!run || name === undefined) return undefined;
	const inline = inlineOf(run);
	if (inline !== '') return { name, value: inline, apart: false, parts: [] };
	const parts = partsBehind(runs, index);
	return parts && { name, value: parts.map(({ text }) => text).join(''), apart: true, parts };
}

function nameOf(label: string | undefined, { read }: Labels): string | undefined {
	return label === undefined ? undefined : Object.keys(read).find((name) => read[name]?.includes(label));
}

function runsOf(root: Element, labels: Labels, leftOut: LeftOut): Run[] {
	const words = [...Object.values(labels.read).flat(), ...labels.other, ...labels.free];
	const pictures = pictureBlocks(root);
	const runs = textNodes(root, leftOut).map((node): Run => {
		const text = node.nodeValue?.trim() ?? '';
		const label = words.find((word) => isLabelled(text, word));
		const whole = label === undefined || text.length > label.length + 1;
		return { node, text, label, free: whole && pictures.some((block) => block.contains(node)) };
	});
	for (const [index, run] of runs.entries()) {
		if (run.free || run.label === undefined || !labels.free.includes(run.label)) continue;
		const place = freePlace(run, runs[index - 1], runs[index + 1]);
		for (const later of runs.slice(index + 1)) if (place?.contains(later.node)) later.free = true;
	}
	return runs;
}

function isLabelled(text: string, word: string): boolean {
	return text === word || text.startsWith(`${word}：`) || text.startsWith(`${word}:`);
}

/** Where the free words behind a label end: its row or, where labels and values stand side by side, the next element. */
function freePlace(run: Run, previous: Run | undefined, next: Run | undefined): Element | null | undefined {
	const own = run.node.parentElement;
	const alone = !(next && own?.contains(next.node)) && !(previous && own?.contains(previous.node));
	if (!alone || inlineOf(run) !== '') return own;
	const row = own?.parentElement;
	return row && row.children.length <= 3 ? row : own?.nextElementSibling;
}

function inlineOf({ text, label = '' }: Run): string {
	return text
		.slice(label.length)
		.replace(/^[：:]/, '')
		.trim();
}

function partsBehind(runs: Run[], index: number): Run[] | undefined {
	const run = runs[index];
	if (!run) return undefined;
	const behind = runs.slice(index + 1, index + 4).filter(({ text }) => text !== '：' && text !== ':');
	const [next, after] = behind;
	if (!next || isLabel(next) || !run.node.parentElement) return undefined;
	const both = commonAncestor(run.node, next.node);
	if (!both || !belongs(run, next, both, runs)) return undefined;
	// Behind a label that holds its value itself, what follows in the row may be the value as well.
	const row = both.parentNode;
	if (
		row &&
		both === run.node.parentNode &&
		both.nextSibling?.nodeName === both.nodeName &&
		hasOneLabel(row, runs)
	)
		return runs.slice(index + 1).filter(({ node }) => row.contains(node));
	const place = placeIn(both, next.node);
	const parts = runs.filter(({ node }) => place.contains(node));
	const goesOn = after && !isLabel(after) && after.node.parentNode === both && after.text.includes('，');
	return goesOn ? [...parts, after] : parts;
}

function isLabel({ text, label, free }: Run): boolean {
	return free || label !== undefined || LABEL_SHAPE.test(text);
}

/**
 * A value is its label's where both stand in a row of their own, or where both are children of the same list. In a damaged row the next text
 * belongs to somebody else.
 */
function belongs(run: Run, next: Run, both: Node, runs: Run[]): boolean {
	if (hasOneLabel(both, runs)) return true;
	const [own, other] = [placeIn(both, run.node), placeIn(both, next.node)];
	if (isCell(own) && isCell(other) && own.nextElementSibling === other) return true;
	return [run, next].every(({ node }) => {
		const place = placeIn(both, node);
		return place === node || place === node.parentNode;
	});
}

function hasOneLabel(place: Node, runs: Run[]): boolean {
	return (
		runs.filter(({ label, free, node }) => label !== undefined && !free && place.contains(node)).length === 1
	);
}

/** Cells of a table and terms of a list hold one label or one value each, however deep. */
function isCell(node: Node): node is Element {
	return /^(?:TD|TH|DT|DD)$/.test(node.nodeName);
}

function commonAncestor(a: Node, b: Node): Node | undefined {
	let node = a.parentNode;
	while (node && !node.contains(b)) node = node.parentNode;
	return node ?? undefined;
}

/** The child of `outer` that holds the node. */
function placeIn(outer: Node, node: Node): Node {
	let place = node;
	while (place.parentNode && place.parentNode !== outer) place = place.parentNode;
	return place;
}
