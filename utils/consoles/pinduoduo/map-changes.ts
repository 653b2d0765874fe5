import type { MapChange } from '../../domain/map-change';
import type { Anchor, ConsoleMap } from './console-map';

/** What `after` tells otherwise than `before`, name by name. */
export function changesBetween(before: ConsoleMap, after: ConsoleMap): MapChange[] {
	const replies = (map: ConsoleMap) => Object.entries(map.replies).map(([name, { list }]) => [name, list]);
	return [
		...compared('anchor', waysOf(before), waysOf(after)),
		...compared('bounds', boundsOf(before), boundsOf(after)),
		...compared('label', before.labels, after.labels),
		...compared('list', prefixed(replies(before)), prefixed(replies(after))),
		...compared('field', fieldsOf(before), fieldsOf(after)),
	];
}

type Lists = Readonly<Record<string, readonly string[]>>;

function compared(part: MapChange['part'], before: Lists, after: Lists): MapChange[] {
	return Object.entries(after).flatMap(([name, list]) => {
		const old = before[name] ?? [];
		const same = JSON.stringify(old) === JSON.stringify(list);
		return same ? [] : [{ part, name, before: old, after: list }];
	});
}

const waysOf = ({ anchors }: ConsoleMap): Lists => each(anchors, ({ ways }) => ways);

const boundsOf = ({ anchors }: ConsoleMap): Lists =>
	each(anchors, ({ in: place, least, most }) => [place, String(least), ...(most ? [String(most)] : [])]);

function each(anchors: Readonly<Record<string, Anchor>>, tell: (anchor: Anchor) => readonly string[]): Lists {
	return Object.fromEntries(Object.entries(anchors).map(([name, anchor]) => [name, tell(anchor)]));
}

function fieldsOf({ replies }: ConsoleMap): Lists {
	const entries = Object.entries(replies).flatMap(([reply, { fields }]) =>
		Object.entries(fields).map(([field, names]) => [`${reply}.${field}`, names]),
	);
	return prefixed(entries);
}

function prefixed(entries: readonly (readonly unknown[])[]): Lists {
	return Object.fromEntries(entries.map(([name, list]) => [`json.${name}`, list])) as Lists;
}
