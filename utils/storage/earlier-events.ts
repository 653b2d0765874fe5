import { inBatches } from './batches';
import { deleteFirst } from './delete-rows';
import type { Database } from './schema';
import { complete } from './transaction';

/**
 * Moves the events that versions before kept by their ids alone to where they lie by time, batch by batch. May be broken off
 * anywhere and begun anew, also by two at once: each row is in one of the two stores at any time.
 */
export async function moveEarlierEvents(database: Database): Promise<void> {
	await inBatches((most) => {
		const tx = database.transaction(['earlier-events', 'events'], 'readwrite');
		return complete(tx, async (follow) => {
			const earlier = tx.objectStore('earlier-events');
			const rows = await earlier.getAll(null, most);
			const events = tx.objectStore('events');
			for (const row of rows) follow(events.put(row));
			await deleteFirst(earlier, undefined, most, follow);
			return rows.length;
		});
	});
}
