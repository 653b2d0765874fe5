import type { Follow } from './transaction';

/** What of a store is needed to delete rows of it. */
interface Rows<K> {
	getAllKeys(range: IDBKeyRange | undefined, most: number): Promise<K[]>;
	delete(range: IDBKeyRange): Promise<void>;
}

/** Deletes at most so many rows from the beginning of a range of keys, and says how many these were. */
export async function deleteFirst<K>(
	rows: Rows<K>,
	range: IDBKeyRange | undefined,
	most: number,
	follow: Follow,
): Promise<number> {
	const keys = await rows.getAllKeys(range, most);
	const [first] = keys;
	// One request for all of them; deleting row by row takes ten times as long.
	if (first !== undefined) follow(rows.delete(IDBKeyRange.bound(first, keys.at(-1))));
	return keys.length;
}
