import { knownValue } from '../../../domain/fact';
import type { TaughtRow } from '../../../domain/map-change';
import { type AnchorName, type ConsoleMap, cssOf } from '../console-map';
import { readRequestRow } from '../read-request-row';
import { columnsOf } from '../request-columns';
import { anchorsInRows, type Pointed, rowWay, type TaughtAnchors } from './derive-anchors';
import { orderNumbersIn, repeatedRows } from './repeated-rows';

/** Why nothing can be learned from what was pointed at. */
export type Refusal =
	| 'no-number'
	| 'several-numbers'
	| 'same-cell'
	| 'nothing-repeats'
	| 'no-selector'
	| 'other-columns'
	| 'few-rows';

export interface Learned {
	/** What to put in front of the shipped ways. */
	anchors: TaughtAnchors;
	/** What the reader makes of every row of the page with it. */
	rows: { element: Element; read: TaughtRow }[];
}

export type Lesson = { ok: true; value: Learned } | { ok: false; why: Refusal; rows?: Learned['rows'] };

/**
 * Derives from one row how every row of the after-sales list is read, and tries it with the real reader on all of them. Refuses what is
 * ambiguous, and what reads fewer than half of the rows. `at` is epoch ms. Reads only.
 */
export function learnList(pointed: Pointed, at: number, map: ConsoleMap): Lesson {
	const { orderNumber, status, type } = pointed;
	const numbers = orderNumbersIn(orderNumber);
	if (numbers.size !== 1) return { ok: false, why: numbers.size === 0 ? 'no-number' : 'several-numbers' };
	if (status.contains(type) || type.contains(status)) return { ok: false, why: 'same-cell' };
	const repeated = repeatedRows([orderNumber, status, type]);
	if (typeof repeated === 'string') return { ok: false, why: repeated };
	const { row, rows } = repeated;
	const way = rowWay(rows);
	const inside = way && anchorsInRows(pointed, row, rows, way.css, map);
	if (!inside) return { ok: false, why: 'no-selector' };
	const anchors: TaughtAnchors = { 'list.row': [way], ...inside };
	const proposed = withTaught(map, anchors);
	const found = [...row.ownerDocument.querySelectorAll(cssOf(proposed.anchors['list.row']))];
	// The ways that stay as fall-back count too: what they find beside the rows would get badges of its own.
	if (found.length !== rows.length || found.some((element) => !rows.includes(element)))
		return { ok: false, why: 'no-selector' };
	const read = rows.map((element) => ({ element, read: readingOf(element, at, proposed) }));
	const columns = columnsOf(row, proposed);
	const own = read.find(({ element }) => element === row)?.read;
	const asPointed =
		own?.orderSn !== undefined &&
		numbers.has(own.orderSn) &&
		columns?.status.contains(status) &&
		columns.type.contains(type);
	if (!asPointed) return { ok: false, why: 'other-columns', rows: read };
	const whole = read.filter((one) => one.read.whole).length;
	if (whole * 2 < read.length) return { ok: false, why: 'few-rows', rows: read };
	return { ok: true, value: { anchors, rows: read } };
}

/** The map with the taught ways in front. */
export function withTaught(map: ConsoleMap, taught: TaughtAnchors): ConsoleMap {
	const anchors = { ...map.anchors };
	for (const [name, ways] of Object.entries(taught) as [AnchorName, { css: string }[]][]) {
		const from = anchors[name];
		anchors[name] = { ...from, ways: [...ways.map(({ css }) => css), ...from.ways] };
	}
	return { ...map, anchors };
}

function readingOf(row: Element, at: number, map: ConsoleMap): TaughtRow {
	const { facts, failures } = readRequestRow(row, at, map);
	const orderSn = knownValue(facts, 'orderSn');
	const requestType = knownValue(facts, 'requestType');
	const status = knownValue(facts, 'statusText');
	const requestedAt = knownValue(facts, 'requestedAt');
	const whole =
		failures.length === 0 &&
		orderSn !== undefined &&
		requestType !== undefined &&
		facts.stage?.kind === 'known';
	return {
		...(orderSn !== undefined && { orderSn }),
		...(requestType !== undefined && { requestType }),
		...(status !== undefined && { status: status.slice(0, 40) }),
		...(requestedAt !== undefined && { requestedAt }),
		whole,
	};
}
