import { findDocument, listDocuments, removeDocument, saveDocument } from './documents';
import type { Database, DocumentRecord } from './schema';

/** The merchant's own replies and changed built-in ones, oldest first. */
export function listReplies(database: Database): Promise<DocumentRecord[]> {
	return listDocuments(database, 'replies');
}

/** `savedAt` of a changed reply is its first, so that the list keeps its order. */
export async function saveReply(
	database: Database,
	reply: { id: string; body: unknown },
	now: number,
): Promise<void> {
	const before = await findDocument(database, 'replies', reply.id);
	await saveDocument(database, 'replies', { ...reply, savedAt: before?.savedAt ?? now });
}

export function removeReply(database: Database, id: string): Promise<void> {
	return removeDocument(database, 'replies', id);
}
