import { readCertificate, type Shelf, writePlace } from './certificate';
import { BrokenDatabaseError } from './errors';

/** Hands out a place for databases beside the usual one, by name; a browser may have none. */
export type OpenBucket = (name: string) => Promise<IDBFactory>;

const BUCKET = /^refund-lens-(\d{1,4})$/;

/**
 * Where the database lies: the usual place, or the bucket that the certificate names. Throws `BrokenDatabaseError` where that bucket
 * cannot be opened.
 */
export async function placeOf(shelf: Shelf, openBucket: OpenBucket | undefined): Promise<IDBFactory> {
	const certificate = await readCertificate(shelf).catch(() => undefined);
	if (certificate?.bucket === undefined) return indexedDB;
	try {
		if (!openBucket) throw new Error('This browser has no buckets.');
		return await openBucket(certificate.bucket);
	} catch (error) {
		throw new BrokenDatabaseError(error);
	}
}

/**
 * The database is begun anew in a bucket that was not used before: one whose files are broken opens never again, and cannot be deleted
 * either. What was stored is told as lost at the next start.
 */
export async function chooseNextPlace(shelf: Shelf, now: number): Promise<void> {
	const certificate = await readCertificate(shelf);
	const last = Number(BUCKET.exec(certificate?.bucket ?? '')?.[1] ?? 0);
	await writePlace(shelf, `refund-lens-${last + 1}`, now);
}
