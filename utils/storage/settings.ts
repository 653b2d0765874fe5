import type { Settings } from '../domain/settings';
import type { Database } from './schema';
import { toSettings } from './settings-schema';
import { complete } from './transaction';

/** The merchant's settings; defaults for whatever was never written. */
export async function readSettings(database: Database): Promise<Settings> {
	return toSettings((await database.get('settings', 'settings'))?.value);
}

export async function writeSettings(database: Database, settings: Settings): Promise<void> {
	const tx = database.transaction('settings', 'readwrite', { durability: 'strict' });
	await complete(tx, () => tx.store.put({ id: 'settings', value: settings }));
}

/** Chooses the pack and leaves the other settings as they are, in one transaction. */
export async function choosePack(database: Database, packId: string): Promise<Settings> {
	const tx = database.transaction('settings', 'readwrite', { durability: 'strict' });
	return complete(tx, async () => {
		const settings = { ...toSettings((await tx.store.get('settings'))?.value), packId };
		await tx.store.put({ id: 'settings', value: settings });
		return settings;
	});
}
