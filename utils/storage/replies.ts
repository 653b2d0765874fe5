import { findDocument, listDocuments, MOST, saveDocument, tooMany } from './documents';
import { checkRoom, type PictureChange } from './pictures';
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

/** Its picture goes with it. */
export async function removeReply(database: Database, id: string): Promise<void> {
	const tx = database.transaction(['replies', 'pictures'], 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		follow(tx.objectStore('replies').delete(id), tx.objectStore('pictures').delete(id));
	});
}

export interface ReplyChange {
	save: readonly { id: string; body: unknown }[];
	/** Their pictures go with them. */
	remove: readonly string[];
	/** Pictures of replies that are there afterwards. */
	pictures?: readonly PictureChange[];
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
	const tx = database.transaction(['replies', 'pictures'], 'readwrite', { durability: 'strict' });
	const [replies, pictures] = [tx.objectStore('replies'), tx.objectStore('pictures')];
	await complete(tx, async (follow) => {
		const before = await Promise.all(change.save.map(({ id }) => replies.get(id)));
		follow(...change.remove.flatMap((id) => [replies.delete(id), pictures.delete(id)]));
		follow(
			...change.save.map((reply, index) => {
				// A millisecond apart, so that a list sorted by it keeps their order.
				const savedAt = before[index]?.savedAt ?? now + index;
				return replies.put({ ...reply, savedAt });
			}),
		);
		if ((await replies.count()) > MOST.replies) throw tooMany('replies');
		for (const { id, png } of change.pictures ?? [])
			follow(png ? pictures.put({ id, png, at: now }) : pictures.delete(id));
		if (change.pictures?.some(({ png }) => png)) checkRoom(await pictures.getAll());
	});
}
