import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import type { Memorable, Telling } from '../../../utils/domain/memory';
import { ok } from '../../../utils/domain/result';
import type { Sighting } from '../../../utils/domain/sighting';
import { RECORD_RULES } from '../../../utils/insight/rules';
import type { DocumentChecks } from '../../../utils/storage/backup-read';
import type { Shelf } from '../../../utils/storage/certificate';
import type { OpenBucket } from '../../../utils/storage/place';
import { type Database, STORES } from '../../../utils/storage/schema';
import { createStore, type Store } from '../../../utils/storage/store';

/** 2026-11-23 10:00 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 23, 2);
export const CASE = '261123-123456789012345/1795399200';

export const checks: DocumentChecks = {
	reply: (input) => ok(input as { id: string }),
	pack: (input) => ok(input as { id: string }),
	map: ok,
	layer: (input) => ok(input as { base: { id: string } }),
	draft: (input) => ok(input as { base: { id: string } }),
};

/** Every test starts with a browser that never saw the extension. */
export function freshBrowser(): void {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});
}

export function memoryShelf(first?: unknown): Shelf & { value: unknown } {
	const shelf = {
		value: first,
		read: async () => shelf.value,
		write: async (value: unknown) => {
			shelf.value = value;
		},
	};
	return shelf;
}

export function testStore(
	shelf: Shelf = memoryShelf(),
	now: () => number = () => NOW,
	snapshotShelf: Shelf = memoryShelf(),
	openBucket?: OpenBucket,
): Store {
	return createStore({
		...{ shelf, snapshotShelf, rules: RECORD_RULES, checks, now },
		...(openBucket && { openBucket }),
	});
}

let made = 0;
export function sighting(over: Partial<Sighting> = {}): Sighting {
	return {
		id: `sighting-${++made}`,
		caseKey: CASE,
		at: NOW,
		page: 'after-sales-list',
		verdict: 'agree',
		speed: 'none',
		stage: 'merchant',
		...over,
	};
}

/** What the order list told of a case. */
export function telling(facts: Memorable, caseKey: string = CASE): Telling {
	return { caseKey, page: 'order-list', facts };
}

/** Everything that is stored, as text: to compare, and to search for what must not be there. */
export async function dump(database: Database): Promise<string> {
	const rows = await Promise.all(STORES.map(async (name) => [name, await database.getAll(name)]));
	return JSON.stringify(rows, (_key, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
}
