import { caseKey } from '../domain/case';
import { knownValue } from '../domain/fact';
import { type MemoryRecord, memorable, recallCase, remember, withMemory } from '../domain/memory';
import type { Reading } from '../domain/reading';
import type { PageKind } from '../domain/sighting';

/**
 * What one page has shown of its case so far. A page with tabs shows one parcel at a time: what the other tab showed stays known by the rules of the memory,
 * as long as the page lives and is about the same case.
 */
export function pageMemory(page: PageKind): (reading: Reading, at: number) => Reading {
	let key: string | undefined;
	let record: MemoryRecord | undefined;
	return (reading, at) => {
		const own = caseKey(reading.facts);
		if (own === undefined || knownValue(reading.facts, 'orderSn') === undefined) return reading;
		if (own !== key) record = undefined;
		key = own;
		const earlier = record === undefined ? {} : recallCase(own, record, record, at);
		record = remember(record, memorable(reading.facts), page, at) ?? record;
		return { ...reading, facts: withMemory(reading.facts, earlier, at) };
	};
}
