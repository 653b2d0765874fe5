import { findDocument, listDocuments, MOST, removeDocument, saveDocument, tooMany } from './documents';
import type { Database, DocumentRecord } from './schema';
import { complete } from './transaction';

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

export interface ReplyChange {
	save: readonly { id: string; body: unknown }[];
	remove: readonly string[];
}

/** The stored documents with these ids; an id without one has no entry. */
export async function findReplies(database: Database, ids: readonly string[]): Promise<DocumentRecord[]> {
	const tx = database.transaction('replies', 'readonly');
	return complete(tx, async () => {
		const found = await Promise.all(ids.map((id) => tx.store.get(id)));
		return found.filter((document) => document !== undefined);
	});
}

/** All of a change or nothing of it. New ones keep the order they come in. Throws `StorageError` when there would be too many. */
export async function changeReplies(database: Database, change: ReplyChange, now: number): Promise<void> {
	const tx = database.transaction('replies', 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		const before = await Promise.all(change.save.map(({ id }) => tx.store.get(id)));
		follow(...change.remove.map((id) => tx.store.delete(id)));
		follow(
			...change.save.map((reply, index) => {
				// A millisecond apart, so that a list sorted by it keeps their order.
				const savedAt = before[index]?.savedAt ?? now + index;
				return tx.store.put({ ...reply, savedAt });
			}),
		);
		if ((await tx.store.count()) > MOST.replies) throw tooMany('replies');
	});
}
