import { orderNumberIn } from '../../domain/order-number';
import { type AnchorName, allOf, type ConsoleMap, type ReplyName } from './console-map';
import type { JsonRecord } from './json';

/** So many rows tell how a list is built. */
const SAMPLE = 30;

/**
 * The anchors inside `rows` that more than half of them have fewer or more of than the map expects. With no row at all the row's own anchor is named where
 * the page shows an order number somewhere: then there should have been rows.
 */
export function driftedAnchors(
	root: ParentNode & Node,
	rows: readonly Element[],
	rowName: AnchorName,
	{ anchors }: ConsoleMap,
): AnchorName[] {
	if (rows.length === 0) return orderNumberIn(root.textContent ?? '') === undefined ? [] : [rowName];
	const sample = rows.slice(0, SAMPLE);
	const inside = (Object.keys(anchors) as AnchorName[]).filter((name) => anchors[name].in === rowName);
	return inside.filter((name) => {
		const { least, most = Number.POSITIVE_INFINITY } = anchors[name];
		const off = sample.filter((row) => {
			const count = allOf(row, anchors[name]).length;
			return count < least || count > most;
		});
		return off.length * 2 > sample.length;
	});
}

/** The fields that a reply needs and that more than half of its items lack under every name the map knows, as `json.requests.status`. */
export function driftedFields(
	reply: ReplyName,
	items: readonly JsonRecord[],
	{ replies }: ConsoleMap,
): string[] {
	const fields: Readonly<Record<string, readonly string[]>> = replies[reply].fields;
	const missing = replies[reply].needed.filter((field) => {
		const without = items.filter((item) => !fields[field]?.some((name) => item[name] !== undefined));
		return without.length * 2 > items.length;
	});
	return missing.map((field) => `json.${reply}.${field}`);
}
