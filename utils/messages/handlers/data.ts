import type { BackupCounts } from '../protocol';
import type { Services } from './services';
import { announceSession } from './session';

/** Restores a backup; settings and pack may be others afterwards, so every console tab is told. */
export async function restoreBackup(services: Services, text: string): Promise<{ counts: BackupCounts }> {
	const counts = await services.store.backup.import(text);
	services.keptList.forget();
	// The way back leads to what is no longer there.
	await services.replyUndo.write(null).catch(() => {});
	announceSession(services);
	return { counts };
}

/** Restores the daily copy that lies outside the database. */
export async function restoreSnapshot(services: Services): Promise<{ counts: BackupCounts }> {
	const counts = await services.store.snapshot.restore();
	services.keptList.forget();
	announceSession(services);
	return { counts };
}

export async function wipeData(services: Services): Promise<{ wiped: true }> {
	await services.store.wipe();
	services.keptList.forget();
	await services.replyUndo.write(null).catch(() => {});
	await services.replyProposal.write(null).catch(() => {});
	await services.buyers.forget();
	await services.typed.forget();
	await services.places.forget();
	await services.proposals.clear();
	announceSession(services);
	return { wiped: true };
}

/** Settings and pack are those of a new installation afterwards, until the daily copy or a backup is restored. */
export async function rebuildData(services: Services): Promise<{ rebuilt: true }> {
	await services.store.rebuild();
	services.keptList.forget();
	announceSession(services);
	return { rebuilt: true };
}
