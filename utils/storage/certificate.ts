import * as v from 'valibot';
import { countRows } from './counts';
import { VERSION } from './migrations';
import type { Database } from './schema';

/**
 * The birth certificate lies outside the database (`storage.local`). A damaged database opens as an empty one, or without some of its
 * rows, and without any error; only a witness elsewhere can tell "new" from "lost".
 */
const schema = v.object({
	uuid: v.string(),
	schema: v.number(),
	/** Epoch ms. */
	createdAt: v.number(),
	/** When the loss was noticed (epoch ms); stays until the merchant restores a backup or starts anew. */
	lostAt: v.optional(v.number()),
	/** How many rows the stores had when they were counted last, and when that was (epoch ms). */
	rows: v.optional(v.object({ counts: v.record(v.string(), v.number()), at: v.number() })),
	/** When a backup was exported last (epoch ms). */
	backedUpAt: v.optional(v.number()),
	/** The bucket in which the database lies; absent in the usual place. */
	bucket: v.optional(v.string()),
});
export type Certificate = v.InferOutput<typeof schema>;

/** A place outside IndexedDB that holds one JSON value. */
export interface Shelf {
	read(): Promise<unknown>;
	write(value: unknown): Promise<void>;
}

/** What was there before a loss, as far as the witness knows; times are epoch ms. */
export type Loss = Pick<Certificate, 'rows' | 'backedUpAt'>;

/**
 * Stores that nobody empties by hand: without a row where there were some, they were lost. Only what deletes old rows, a restore and a
 * wipe may empty them, and these have the counts forgotten first.
 */
const NEVER_EMPTIED = ['cases', 'days', 'goods'] as const;

/** Compares the certificate with the database and renews it; tells what was lost, if anything was. */
export async function checkCertificate(
	database: Database,
	shelf: Shelf,
	now: number,
): Promise<Loss | undefined> {
	const birth = await database.get('keys', 'birth');
	const uuid = birth?.name === 'birth' ? birth.uuid : '';
	const before = await readCertificate(shelf);
	const isLost = before !== undefined && (before.uuid !== uuid || (await isEmptied(database, before)));
	const lostAt = before?.lostAt ?? (isLost ? now : undefined);
	const createdAt = before?.uuid === uuid ? before.createdAt : now;
	const renewed = { ...before, uuid, schema: VERSION, createdAt, ...(lostAt !== undefined && { lostAt }) };
	if (JSON.stringify(renewed) !== JSON.stringify(before)) await shelf.write(renewed);
	return lostAt === undefined ? undefined : renewed;
}

async function isEmptied(database: Database, { rows, lostAt }: Certificate): Promise<boolean> {
	if (!rows || lostAt !== undefined) return false;
	for (const store of NEVER_EMPTIED) {
		const had = rows.counts[store] ?? 0;
		if (had > 0 && (await database.getAllKeys(store, undefined, 1)).length === 0) return true;
	}
	return false;
}

/** The merchant restored a backup or chose to start anew: the loss need not be told any more. */
export async function settleLoss(shelf: Shelf): Promise<void> {
	await change(shelf, ({ lostAt: _told, rows: _gone, ...rest }) => rest);
}

/** Notes how many rows there are now. */
export async function noteRows(database: Database, shelf: Shelf, now: number): Promise<void> {
	const counts = await countRows(database);
	await change(shelf, (before) => ({ ...before, rows: { counts, at: now } }));
}

/**
 * Before anything is deleted on purpose: whatever ends that in between, it must not be taken for a loss. A loss that is not settled yet
 * keeps its counts.
 */
export async function forgetRows(shelf: Shelf): Promise<void> {
	await change(shelf, (before) => {
		const { rows: _old, ...rest } = before;
		return before.lostAt === undefined ? rest : before;
	});
}

export async function noteBackup(shelf: Shelf, now: number): Promise<void> {
	await change(shelf, (before) => ({ ...before, backedUpAt: now }));
}

/** Notes where the database is to lie from now on. */
export async function writePlace(shelf: Shelf, bucket: string, now: number): Promise<void> {
	const before = await readCertificate(shelf);
	await shelf.write({ ...(before ?? { uuid: '', schema: VERSION, createdAt: now }), bucket });
}

async function change(shelf: Shelf, renew: (before: Certificate) => Certificate): Promise<void> {
	const before = await readCertificate(shelf);
	if (before) await shelf.write(renew(before));
}

/** What is witnessed; undefined where there is nothing that can be read. */
export async function readCertificate(shelf: Shelf): Promise<Certificate | undefined> {
	const read = v.safeParse(schema, await shelf.read());
	return read.success ? read.output : undefined;
}
