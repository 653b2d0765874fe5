import { findDocument, removeDocument, saveDocument } from './documents';
import type { Database, DocumentRecord } from './schema';
import { complete } from './transaction';

/** What the shop changed of the pack with this id. */
export function findLayer(database: Database, id: string): Promise<DocumentRecord | undefined> {
	return findDocument(database, 'layers', id);
}

/** Puts a layer in force, or none where `body` is null, and drops the draft it came from, both or neither. `now` is epoch ms. */
export async function settleLayer(database: Database, id: string, body: unknown, now: number): Promise<void> {
	const tx = database.transaction(['layers', 'drafts'], 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		const layers = tx.objectStore('layers');
		follow(body === null ? layers.delete(id) : layers.put({ id, body, savedAt: now }));
		follow(tx.objectStore('drafts').delete(id));
	});
}

/** The unfinished changes of the pack with this id. */
export function findDraft(database: Database, id: string): Promise<DocumentRecord | undefined> {
	return findDocument(database, 'drafts', id);
}

/** Keeps a draft, or drops it where `body` is null. `now` is epoch ms. */
export function keepDraft(database: Database, id: string, body: unknown, now: number): Promise<void> {
	if (body === null) return removeDocument(database, 'drafts', id);
	return saveDocument(database, 'drafts', { id, body, savedAt: now });
}
