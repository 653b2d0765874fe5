import { textOf } from '../../dom/text';
import { instantFromText } from '../../domain/clock';
import { allOf, type ConsoleMap, firstOf } from './console-map';
import type { Notes } from './notes';
import { deliveryOf } from './wording';

interface Step {
	title: string;
	/** Epoch ms. */
	at: number | undefined;
}

/** What the courier's steps on the detail page say: of the parcel to the buyer, and of the one that comes back. The newest step decides. */
export function readLogistics(root: Element, notes: Notes, map: ConsoleMap): void {
	const tips = allOf(root, map.anchors['detail.parcel']);
	const items = allOf(root, map.anchors['detail.step']);
	for (const [index, tip] of tips.entries()) {
		const next = tips[index + 1];
		const behind = items.filter((item) => follows(item, tip) && !(next && follows(item, next)));
		const newest = newestOf(ofOneParcel(behind).map((item) => readStep(item, map)));
		if (!newest || textOf(tip) === '') continue;
		if (textOf(tip).includes('退货')) noteReturn(newest, notes);
		else noteDelivery(newest, notes);
	}
}

/** Should the next parcel's heading be missing, its steps still stand in a list of their own. */
function ofOneParcel(items: Element[]): Element[] {
	const list = items[0]?.closest('.mui-steps') ?? items[0]?.parentElement;
	return items.filter((item) => list?.contains(item));
}

function follows(node: Element, other: Element): boolean {
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
