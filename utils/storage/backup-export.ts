import { toBase64 } from '../domain/base64';
import { dayText } from '../domain/clock';
import {
	BACKUP_FORMAT,
	BACKUP_SCHEMA,
	type BackupCounts,
	type BackupData,
	countsOf,
	EXPORT_LIMIT,
} from './backup';
import { StorageError } from './errors';
import { sha256Hex, toHex } from './hex';
import { canonicalJson } from './json';
import { type Database, STORES } from './schema';
import { toSettings } from './settings-schema';
import { BACKUP_TEXTS, TEXTS } from './texts';
import { complete } from './transaction';

export interface Backup {
	text: string;
	fileName: string;
	counts: BackupCounts;
}

/**
 * Everything as one JSON text, read in one transaction; `lasting` leaves out single cases, events, memories
 * and pictures, one of which takes as much room as ten thousand ticks. Throws
 * `StorageError` where it would be too large to import.
 */
export async function exportBackup(
	database: Database,
	now: number,
	limit: number = EXPORT_LIMIT,
	what: 'all' | 'lasting' = 'all',
): Promise<Backup> {
	const all = await readAll(database, now);
	// Cases filed before are in the totals already; without their records only the cutoff tells.
	const data =
		what === 'all' ? all : { ...all, cases: [], events: [], memory: [], pictures: [], cutoff: now };
	const counts = countsOf(data);
	const canonical = canonicalJson(data);
	if (new TextEncoder().encode(canonical).length > limit) throw new StorageError(BACKUP_TEXTS.exportTooLarge);
	const head = { format: BACKUP_FORMAT, schema: BACKUP_SCHEMA, createdAt: now, counts };
	const sealed = JSON.stringify({ ...head, sha256: await sha256Hex(canonical) });
	const text = `${sealed.slice(0, -1)},"data":${canonical}}`;
	return { text, fileName: `refund-lens-backup-${dayText(now)}.json`, counts };
}

async function readAll(database: Database, now: number): Promise<BackupData> {
	const tx = database.transaction(STORES, 'readonly');
	return complete(tx, async () => {
		const [key, settings, replies, packs, cases, ticks, events, days, ...further] = await Promise.all([
			tx.objectStore('keys').get('case-ids'),
			tx.objectStore('settings').get('settings'),
			tx.objectStore('replies').getAll(),
			tx.objectStore('packs').getAll(),
			tx.objectStore('cases').getAll(),
			tx.objectStore('ticks').getAll(),
			tx.objectStore('events').getAll(),
			tx.objectStore('days').getAll(),
			tx.objectStore('memory').getAll(),
			tx.objectStore('maps').getAll(),
			tx.objectStore('layers').getAll(),
			tx.objectStore('drafts').getAll(),
			tx.objectStore('goods').getAll(),
			tx.objectStore('keys').get('cutoff'),
			tx.objectStore('quality').getAll(),
			tx.objectStore('earlier-events').getAll(),
			tx.objectStore('pictures').getAll(),
		]);
		const [memory, maps, layers, drafts, goods, cutoff, quality, earlier, pictures] = further;
		if (key?.name !== 'case-ids') throw new StorageError(TEXTS.keyMissing);
		return {
			createdAt: now,
			key: { secret: toHex(key.secret), generation: key.generation },
			settings: settings ? toSettings(settings.value) : null,
			replies,
			packs,
			cases,
			ticks,
			events: [...earlier, ...events],
			days,
			memory,
			maps,
			layers,
			drafts,
			goods,
			quality,
			pictures: pictures.map((row) => ({ ...row, png: toBase64(row.png) })),
			...(cutoff?.name === 'cutoff' && { cutoff: cutoff.at }),
		};
	});
}
