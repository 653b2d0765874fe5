import { fromBase64 } from '../domain/base64';
import { type BackupCounts, type BackupData, countsOf } from './backup';
import { type DocumentChecks, readBackup } from './backup-read';
import { StorageError } from './errors';
import { fromHex } from './hex';
import { type Database, STORES } from './schema';
import { complete } from './transaction';

/**
 * Replaces everything with the backup's contents in one transaction, or changes nothing. Throws `StorageError` with the
 * one reason why the file is refused.
 */
export async function importBackup(
	database: Database,
	text: string,
	checks: DocumentChecks,
): Promise<BackupCounts> {
	const read = await readBackup(text, checks);
	if (!read.ok) throw new StorageError(read.error);
	await replaceAll(database, read.value);
	return countsOf(read.value);
}

async function replaceAll(database: Database, data: BackupData): Promise<void> {
	const tx = database.transaction(STORES, 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		const keys = tx.objectStore('keys');
		// This database keeps its own name: the certificate beside it is about this database, not about the backup's.
		const birth = await keys.get('birth');
		follow(...STORES.map((name) => tx.objectStore(name).clear()));
		if (birth) follow(keys.put(birth));
		follow(keys.put({ name: 'case-ids', secret: fromHex(data.key.secret), generation: data.key.generation }));
		if (data.settings) follow(tx.objectStore('settings').put({ id: 'settings', value: data.settings }));
		for (const row of data.replies) follow(tx.objectStore('replies').put(row));
		for (const row of data.packs) follow(tx.objectStore('packs').put(row));
		for (const row of data.cases) follow(tx.objectStore('cases').put(row));
		for (const row of data.ticks) follow(tx.objectStore('ticks').put(row));
		for (const row of data.events) follow(tx.objectStore('events').put(row));
		for (const row of data.days) follow(tx.objectStore('days').put(row));
		for (const row of data.memory) follow(tx.objectStore('memory').put(row));
		for (const row of data.maps) follow(tx.objectStore('maps').put(row));
		for (const row of data.layers) follow(tx.objectStore('layers').put(row));
		for (const row of data.drafts) follow(tx.objectStore('drafts').put(row));
		for (const row of data.goods) follow(tx.objectStore('goods').put(row));
		for (const row of data.quality) follow(tx.objectStore('quality').put(row));
		for (const { png, ...row } of data.pictures)
			follow(tx.objectStore('pictures').put({ ...row, png: fromBase64(png) ?? new Uint8Array() }));
		if (data.cutoff !== undefined) follow(keys.put({ name: 'cutoff', at: data.cutoff }));
	});
}
