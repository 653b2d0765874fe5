import { findDocument, listDocuments, saveDocument } from './documents';
import type { Database, DocumentRecord } from './schema';

/** The imported packs, oldest first. */
export function listPacks(database: Database): Promise<DocumentRecord[]> {
	return listDocuments(database, 'packs');
}

export function findPack(database: Database, id: string): Promise<DocumentRecord | undefined> {
	return findDocument(database, 'packs', id);
}

export function savePack(
	database: Database,
	pack: { id: string; body: unknown },
	now: number,
): Promise<void> {
	return saveDocument(database, 'packs', { ...pack, savedAt: now });
}
