import * as v from 'valibot';
import { VERSION } from './migrations';
import type { Database } from './schema';

/**
 * The birth certificate lies outside the database (`storage.local`). A damaged database opens as an empty one without
 * any error; only a witness elsewhere can tell "new" from "lost".
 */
const schema = v.object({
	uuid: v.string(),
	schema: v.number(),
	/** Epoch ms. */
	createdAt: v.number(),
	/** When the loss was noticed (epoch ms); stays until the merchant restores a backup or starts anew. */
	lostAt: v.optional(v.number()),
});
export type Certificate = v.InferOutput<typeof schema>;

/** A place outside IndexedDB that holds one JSON value. */
export interface Shelf {
	read(): Promise<unknown>;
	write(value: unknown): Promise<void>;
}

/** Compares the certificate with the database and renews it; true where earlier data was lost. */
export async function checkCertificate(database: Database, shelf: Shelf, now: number): Promise<boolean> {
	const birth = await database.get('keys', 'birth');
	const uuid = birth?.name === 'birth' ? birth.uuid : '';
	const before = await readCertificate(shelf);
	if (before?.uuid === uuid && before.schema === VERSION) return before.lostAt !== undefined;
	const lostAt = before && before.uuid !== uuid ? now : before?.lostAt;
	const createdAt = before?.uuid === uuid ? before.createdAt : now;
	await shelf.write({ uuid, schema: VERSION, createdAt, ...(lostAt !== undefined && { lostAt }) });
	return lostAt !== undefined;
}

/** The merchant restored a backup or chose to start anew: the loss need not be told any more. */
export async function settleLoss(shelf: Shelf): Promise<void> {
	const before = await readCertificate(shelf);
	if (before?.lostAt === undefined) return;
	const { lostAt: _told, ...rest } = before;
	await shelf.write(rest);
}

async function readCertificate(shelf: Shelf): Promise<Certificate | undefined> {
	const read = v.safeParse(schema, await shelf.read());
	return read.success ? read.output : undefined;
}
