import type { BackupFile } from '../../components/BackupSection';
import { OPTIONS } from '../../components/options-text';
import { instantText } from '../../utils/domain/clock';
import { fail, ok, type Result } from '../../utils/domain/result';

const MEGABYTE = 1024 * 1024;
/** Bytes beyond which a backup is refused before it is read into memory. */
export const LARGEST = 200 * MEGABYTE;
/** The same of a rule pack: 2 M characters, of which each may be three bytes. */
export const LARGEST_PACK_FILE = 6 * MEGABYTE;

/**
 * The text of a file, or why it cannot be read. Only UTF-8: anything else was saved by another program. A file of more than `largest` bytes is not read
 * at all.
 */
export async function readText(
	file: Pick<File, 'size' | 'arrayBuffer'>,
	largest = LARGEST,
): Promise<Result<string>> {
	if (file.size > largest) return fail(OPTIONS.tooBig(largest / MEGABYTE));
	try {
		return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
	} catch {
		return fail(OPTIONS.notUtf8);
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What a backup says of itself, shown before anything is replaced. The background checks the whole of it again; this only
 * keeps an obviously wrong file from being offered.
 */
export function describeBackup(name: string, text: string): Result<BackupFile> {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return fail(OPTIONS.notJson);
	}
	if (!isRecord(data) || data.format !== 'refund-lens-backup') return fail(OPTIONS.notBackup);
	const counts = isRecord(data.counts) ? data.counts : {};
	const numbers = Object.entries(counts).filter((entry): entry is [string, number] =>
		Number.isSafeInteger(entry[1]),
	);
	return ok({
		name,
		createdAt: dateText(data.createdAt),
		counts: Object.fromEntries(numbers),
		restored: false,
	});
}

function dateText(createdAt: unknown): string {
	const at =
		typeof createdAt === 'number' || typeof createdAt === 'string'
			? new Date(createdAt).getTime()
			: Number.NaN;
	return Number.isNaN(at) ? '不详' : instantText(at);
}
