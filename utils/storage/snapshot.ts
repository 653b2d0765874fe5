import * as v from 'valibot';
import { DAY } from '../domain/clock';
import type { BackupCounts } from './backup';
import { exportBackup } from './backup-export';
import { importBackup } from './backup-import';
import type { DocumentChecks } from './backup-read';
import type { Shelf } from './certificate';
import { StorageError } from './errors';
import type { Database } from './schema';
import { TEXTS } from './texts';

/**
 * Once a day a copy of what cannot be read from the console again is put outside the database: settings, replies, packs, ticks
 * and totals, not the single cases. A database that comes up empty can be filled from it.
 */
const schema = v.object({ at: v.number(), text: v.string() });

/** Bytes; all of it is kept in one value, which is read and written whole. */
const LIMIT = 12 * 1024 * 1024;

/** Takes the copy where the last one is a day old. Where it would be too large, none is taken and the last one stays. */
export async function takeSnapshot(database: Database, shelf: Shelf, now: number): Promise<void> {
	const before = await snapshotAt(shelf);
	if (before !== undefined && now - before < DAY && now >= before) return;
	const { text } = await exportBackup(database, now, LIMIT, 'lasting');
	await shelf.write({ at: now, text });
}

/** When the copy was taken (epoch ms); undefined where there is none. */
export async function snapshotAt(shelf: Shelf): Promise<number | undefined> {
	const read = v.safeParse(schema, await shelf.read());
	return read.success ? read.output.at : undefined;
}

/** Puts the copy in place of what is there. Throws `StorageError` where there is none, or it cannot be read. */
export async function restoreSnapshot(
	database: Database,
	shelf: Shelf,
	checks: DocumentChecks,
): Promise<BackupCounts> {
	const read = v.safeParse(schema, await shelf.read());
	if (!read.success) throw new StorageError(TEXTS.noSnapshot);
	return importBackup(database, read.output.text, checks);
}
