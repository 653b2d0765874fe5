import { StorageError } from './errors';
import type { Database, DocumentRecord } from './schema';
import { complete } from './transaction';

/** Replies, packs, layers and drafts: whole documents by id. What a document must look like is checked before it comes here. */
export type DocumentStore = 'replies' | 'packs' | 'layers' | 'drafts';

export const MOST: Readonly<Record<DocumentStore, number>> = {
	replies: 20_000,
	packs: 50,
	layers: 100,
	drafts: 100,
};

/** All documents, oldest first. */
export async function listDocuments(database: Database, store: DocumentStore): Promise<DocumentRecord[]> {
	const records = await database.getAll(store);
	return records.sort((a, b) => a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1));
}

export async function findDocument(
	database: Database,
	store: DocumentStore,
	id: string,
): Promise<DocumentRecord | undefined> {
	return database.get(store, id);
}

/** Saves a new document or replaces the one with its id. Throws `StorageError` when there are too many. */
export async function saveDocument(
	database: Database,
	store: DocumentStore,
	document: DocumentRecord,
): Promise<void> {
	const tx = database.transaction(store, 'readwrite', { durability: 'strict' });
	await complete(tx, async () => {
		const [count, before] = await Promise.all([tx.store.count(), tx.store.getKey(document.id)]);
		if (before === undefined && count >= MOST[store]) {
			throw tooMany(store);
		}
		await tx.store.put(document);
	});
}

export function tooMany(store: DocumentStore): StorageError {
	return new StorageError(`最多保存 ${MOST[store]} 条，请先删除一些再保存。`);
}

export async function removeDocument(database: Database, store: DocumentStore, id: string): Promise<void> {
	const tx = database.transaction(store, 'readwrite', { durability: 'strict' });
	await complete(tx, () => tx.store.delete(id));
}
