import { textNodes, textOf, textRuns } from '../../dom/text';
import { instantFromText } from '../../domain/clock';
import { allOf, type ConsoleMap, cssOf, firstOf } from './console-map';
import type { Notes } from './notes';
import { selectedTab } from './selected-tab';
import { deliveryOf } from './wording';

interface Step {
	title: string;
	/** Epoch ms. */
	at: number | undefined;
}

type Parcel = 'out' | 'back';

/**
 * What the courier's steps say: of the parcel to the buyer, and of the one that comes back. The newest step decides. Which of the two a parcel is, its
 * heading says, or the chosen tab above it; a parcel of which neither tells is left out.
 */
export function readLogistics(root: Element, notes: Notes, map: ConsoleMap): void {
	for (const { parcel, steps } of parcelsOf(root, map)) {
		const newest = newestOf(steps);
		if (!newest) continue;
		if (parcel === 'back') noteReturn(newest, notes);
		else noteDelivery(newest, notes);
	}
}

function parcelsOf(root: Element, map: ConsoleMap): { parcel: Parcel; steps: Step[] }[] {
	const items = allOf(root, map.anchors['detail.step']);
	if (items.length === 0) return parcelsByShape(root, map);
	const tips = allOf(root, map.anchors['detail.parcel']);
	return tips.flatMap((tip, index) => {
		const next = tips[index + 1];
		const behind = items.filter((item) => follows(item, tip) && !(next && follows(item, next)));
		const parcel = textOf(tip) === '' ? undefined : parcelNamed(textOf(tip), root, map);
		return parcel ? [{ parcel, steps: ofOneParcel(behind, map).map((item) => readStep(item, map)) }] : [];
	});
}

/** What is above the steps names the parcel, or only carrier and number: then the tabs do, where the page has both. */
function parcelNamed(text: string, root: Element, { labels }: ConsoleMap): Parcel | undefined {
	if (labels['detail.back'].some((word) => text.includes(word)) || text.includes('退货')) return 'back';
	if (labels['detail.out'].some((word) => text.includes(word))) return 'out';
	const tabs = [...labels['detail.out'], ...labels['detail.back']];
	const chosen = selectedTab(root, tabs);
	if (chosen !== undefined) return labels['detail.back'].includes(chosen) ? 'back' : 'out';
	const words = new Set(textRuns(root));
	const hasTabs = root.querySelector('[aria-selected]') !== null;
	const isBack = labels['detail.back'].some((word) => words.has(word));
	return !isBack && !hasTabs && labels['detail.out'].some((word) => words.has(word)) ? 'out' : undefined;
}

/** Should the next parcel's heading be missing, its steps still stand in a list of their own. */
function ofOneParcel(items: Element[], { anchors }: ConsoleMap): Element[] {
	const list = items[0]?.closest(cssOf(anchors['detail.steps'])) ?? items[0]?.parentElement;
	return items.filter((item) => list?.contains(item));
}

const STAMP = /^\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/;

/** Words with which a courier's step begins. */
const STEP = /^(?:已揽[件收]|运输中|派[送件]中|已签收|待取件|已发出|到达|离开)/;

/**
 * Steps on a page whose class names are not known: parts built alike, one time each, under a heading or a tab that names the parcel. One of them at least
 * must begin with a courier's word; then the others of the same list are steps too, whatever they say.
 */
function parcelsByShape(root: Element, map: ConsoleMap): { parcel: Parcel; steps: Step[] }[] {
	const names = [...map.labels['detail.out'], ...map.labels['detail.back']];
	const nodes = textNodes(root);
	const lists = new Map<Element, Element[]>();
	for (const node of nodes) {
		const item = STAMP.test(node.nodeValue?.trim() ?? '') ? itemAround(node, root) : undefined;
		const list = item?.parentElement;
		if (!item || !list || !STEP.test(textRuns(item)[0] ?? '')) continue;
		lists.set(
			list,
			[...list.children].filter((other) => other.localName === item.localName),
		);
	}
	return [...lists].flatMap(([list, items]) => {
		const before = nodes.filter(
			(node) => names.includes(node.nodeValue?.trim() ?? '') && follows(list, node),
		);
		const chosen = selectedTab(root, names);
		const heading = chosen ?? before.at(-1)?.nodeValue?.trim();
		const parcel = heading === undefined ? undefined : parcelNamed(heading, root, map);
		const isTabbed = chosen === undefined && before.length > 1 && lists.size === 1;
		return parcel && !isTabbed ? [{ parcel, steps: items.map(stepByShape) }] : [];
	});
}

/** The smallest element with the time and the words beside it. */
function itemAround(node: Node, root: Element): Element | undefined {
	let item = node.parentElement;
	while (item && item !== root && textRuns(item).length < 2) item = item.parentElement;
	const stamps = item ? textRuns(item).filter((run) => STAMP.test(run)) : [];
	return item && item !== root && stamps.length === 1 ? item : undefined;
}

function stepByShape(item: Element): Step {
	const runs = textRuns(item);
	const stamp = runs.find((run) => STAMP.test(run));
	return { title: runs[0] ?? '', at: stamp === undefined ? undefined : instantFromText(stamp) };
}

function follows(node: Node, other: Node): boolean {
	return (other.compareDocumentPosition(node) & 4) !== 0;
}

function readStep(item: Element, { anchors }: ConsoleMap): Step {
	const at = instantFromText(textOf(firstOf(item, anchors['detail.stepTime'])));
	return { title: textOf(firstOf(item, anchors['detail.stepTitle'])), at };
}

/** The latest by time; where a step shows none, the first, since the page lists the newest first. */
function newestOf(steps: Step[]): Step | undefined {
	const timed = steps.filter((step) => step.at !== undefined);
	if (timed.length < steps.length) return steps[0];
	return timed.reduce<Step | undefined>(
		(best, step) => (best && (best.at ?? 0) >= (step.at ?? 0) ? best : step),
		undefined,
	);
}

/** A status that says the parcel is not signed for, beside steps that say it is, leaves it open. */
function noteDelivery({ title, at }: Step, notes: Notes): void {
	const signed = deliveryOf(title)?.signed;
	if (signed === undefined) return;
	const shown = notes.facts.signed?.kind === 'known' ? notes.facts.signed.value : undefined;
	if (shown !== undefined && shown !== signed) return notes.note('signed', undefined, title, '发货物流');
	if (shown === undefined) notes.note('signed', signed, title, '发货物流');
	if (signed && at !== undefined) notes.note('signedAt', at, title, '发货物流');
}

function noteReturn({ title }: Step, notes: Notes): void {
	notes.note('returnShipped', true, title, '退货物流');
	notes.noteIf('returnSigned', deliveryOf(title)?.signed, title, '退货物流');
}
