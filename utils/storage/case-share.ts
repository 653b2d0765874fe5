import type { CaseRecord } from '../insight/records';
import type { Database } from './schema';

/** Rows of one transaction, so that no write waits long. */
const AT_ONCE = 250;

/** Some of a share of all cases, by their ids; `next` goes on, and is absent at the end. */
export interface SharePart {
	records: CaseRecord[];
	next?: string;
}

/**
 * A share (0 to 1) of all cases, those behind `after` (an id): the ones whose ids lie lowest. An id is a keyed hash, which nothing of the case has a hand in, so these are as
 * good as drawn by lot, and one range of keys holds them: what is read follows what was chosen, not what is stored. A greater share has the smaller one in it.
 */
export async function readShare(
	database: Database,
	share: number,
	after = '',
	most = AT_ONCE,
): Promise<SharePart> {
	const end = endOf(share);
	if (after >= end) return { records: [] };
	const records = await database.getAll('cases', IDBKeyRange.bound(after, end, true, true), most);
	const last = records.at(-1);
	return { records, ...(last && records.length === most && { next: last.id }) };
}

const ID_DIGITS = 8;

/** What the ids of a share all lie below; a letter behind the hexadecimal ones for all of them. */
function endOf(share: number): string {
	const end = Math.ceil(share * 16 ** ID_DIGITS);
	return end >= 16 ** ID_DIGITS ? 'g' : end.toString(16).padStart(ID_DIGITS, '0');
}
