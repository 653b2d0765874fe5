import type document from './console-map.json';

type Document = typeof document;

export type AnchorName = keyof Document['anchors'];
export type LabelName = keyof Document['labels'];
export type ReplyName = keyof Document['replies'];
export type FieldName<R extends ReplyName = ReplyName> = keyof Document['replies'][R]['fields'];

/** Where one thing is: in its place, at least so many and at most so many of it, by the first of these ways that finds any. */
export interface Anchor {
	in: 'page' | AnchorName;
	least: number;
	most?: number;
	/** CSS, in order of meaning. */
	ways: readonly string[];
}

/**
 * Where things are on the console's pages and in its replies, as it is in force: the shipped document with the shop's own corrections. Readers are given
 * it; none of them holds a selector, a label or a field name of its own.
 */
export interface ConsoleMap {
	/** Shanghai day `YYYY-MM-DD` of the shipped document. */
	version: string;
	/** True where the shop corrected something. */
	corrected: boolean;
	anchors: Readonly<Record<AnchorName, Anchor>>;
	/** Words of each label; the first is how the console usually writes it. */
	labels: Readonly<Record<LabelName, readonly string[]>>;
	/** For each reply: the path of its list, the names that each field may have, and the fields that items are expected to have. */
	replies: Readonly<{
		[R in ReplyName]: {
			list: readonly string[];
			needed: readonly string[];
			fields: Readonly<Record<FieldName<R>, readonly string[]>>;
		};
	}>;
}

/** All that the first fruitful way of an anchor finds. */
export function allOf(root: ParentNode, { ways }: Anchor): Element[] {
	for (const css of ways) {
		const found = root.querySelectorAll(css);
		if (found.length > 0) return [...found];
	}
	return [];
}

export function firstOf(root: ParentNode, { ways }: Anchor): Element | null {
	for (const css of ways) {
		const found = root.querySelector(css);
		if (found) return found;
	}
	return null;
}

/** One selector for every way of these anchors. */
export function cssOf(...anchors: readonly Anchor[]): string {
	return anchors.flatMap(({ ways }) => ways).join(', ');
}
