import { isTooMuch } from '../domain/picture';
import { StorageError } from './errors';
import type { Database, PictureRecord } from './schema';
import { TEXTS } from './texts';
import { complete } from './transaction';

/** A reply's picture as it is to be: a plain PNG, or none (null). */
export interface PictureChange {
	id: string;
	png: Uint8Array<ArrayBuffer> | null;
}

/** Ids of the replies that have a picture; reads no picture. */
export function illustrated(database: Database): Promise<string[]> {
	return database.getAllKeys('pictures');
}

/** The pictures of these replies; a reply without one has no entry. */
export async function findPictures(database: Database, ids: readonly string[]): Promise<PictureRecord[]> {
	const tx = database.transaction('pictures', 'readonly');
	return complete(tx, async () => {
		const found = await Promise.all(ids.map((id) => tx.store.get(id)));
		return found.filter((picture) => picture !== undefined);
	});
}

/** Gives a stored reply its picture, or takes it away. Throws `StorageError` where the reply is not stored or all pictures would be too much. */
export async function savePicture(
	database: Database,
	{ id, png }: PictureChange,
	now: number,
): Promise<void> {
	const tx = database.transaction(['replies', 'pictures'], 'readwrite', { durability: 'strict' });
	const pictures = tx.objectStore('pictures');
	await complete(tx, async (follow) => {
		if (!png) {
			follow(pictures.delete(id));
			return;
		}
		if ((await tx.objectStore('replies').getKey(id)) === undefined)
			throw new StorageError(TEXTS.pictureAlone);
		follow(pictures.put({ id, png, at: now }));
		checkRoom(await pictures.getAll());
	});
}

/** Throws `StorageError` where these are more pictures than are kept. */
export function checkRoom(pictures: readonly PictureRecord[]): void {
	if (isTooMuch(pictures.map(({ png }) => png.length))) throw new StorageError(TEXTS.picturesFull);
}
