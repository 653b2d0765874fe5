import { orderOf } from '../domain/case';
import { StorageError } from './errors';
import { toHex } from './hex';
import type { CaseKeyRecord, Database } from './schema';
import { TEXTS } from './texts';

/**
 * Cases are stored under an HMAC-SHA-256 of their key, so that order numbers are not at rest.
 *
 * The key is kept as bytes, not as a non-extractable `CryptoKey`: a backup must carry it, or after a restore on another
 * computer no case would find its ticks again. A non-extractable key would protect little more, because whoever can read
 * this database can use the key in it; the price is that a backup file can be used to test whether a given order number
 * is in it, which the merchant is told where backups are made. In memory the key is imported non-extractable.
 */
export interface CaseId {
	case: string;
	order: string;
}

export interface CaseIds {
	/** Of the key they were made with; see `checkGeneration`. */
	generation: string;
	ids: ReadonlyMap<string, CaseId>;
}

/** The ids of cases, by case key in clear. */
export async function caseIdsFor(database: Database, caseKeys: Iterable<string>): Promise<CaseIds> {
	const { key, generation } = await keyOf(database);
	const orders = new Map<string, Promise<string>>();
	const entries = [...new Set(caseKeys)].map(async (caseKey): Promise<[string, CaseId]> => {
		const number = orderOf(caseKey);
		const order = orders.get(number) ?? sign(key, `order:${number}`);
		orders.set(number, order);
		return [caseKey, { case: await sign(key, `case:${caseKey}`), order: await order }];
	});
	return { generation, ids: new Map(await Promise.all(entries)) };
}

/** What stands for buyers or for texts where they themselves must not, by what it stands for. Not even these are stored in the database. */
export async function sealedIdsFor(
	database: Database,
	kind: 'buyer' | 'text',
	names: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
	const { key } = await keyOf(database);
	const entries = [...new Set(names)].map(
		async (name): Promise<[string, string]> => [name, await sign(key, `${kind}:${name}`)],
	);
	return new Map(await Promise.all(entries));
}

export function idOf(ids: CaseIds, caseKey: string): CaseId {
	const id = ids.ids.get(caseKey);
	if (!id) throw new Error('case key was not hashed');
	return id;
}

class KeyChanged extends Error {}

/** Throws inside a write whose ids were made with a key that a restore or a wipe has replaced meanwhile. */
export function checkGeneration(ids: Pick<CaseIds, 'generation'>, record: unknown): void {
	if ((record as CaseKeyRecord | undefined)?.generation !== ids.generation) throw new KeyChanged();
}

/**
 * Hashing cannot happen inside a transaction (it would commit while waiting), so the ids come first, the write checks
 * that the key is still the same, and starts over where it is not.
 */
export function withCaseIds<T>(
	database: Database,
	caseKeys: readonly string[],
	write: (ids: CaseIds) => Promise<T>,
): Promise<T> {
	return startedOver(async () => write(await caseIdsFor(database, caseKeys)));
}

/** The same for what stands for one question of a buyer (the console's number in clear, epoch ms) and for its case, where that is known. */
export function withQuestionId<T>(
	database: Database,
	{ buyer, askedAt, caseKey }: { buyer: string; askedAt: number; caseKey?: string },
	write: (id: { question: string; about?: CaseId }, ids: Pick<CaseIds, 'generation'>) => Promise<T>,
): Promise<T> {
	return startedOver(async () => {
		const { key, generation } = await keyOf(database);
		const question = await sign(key, `question:${buyer}:${askedAt}`);
		if (caseKey === undefined) return write({ question }, { generation });
		const ids = [`case:${caseKey}`, `order:${orderOf(caseKey)}`].map((text) => sign(key, text));
		const [id = '', order = ''] = await Promise.all(ids);
		return write({ question, about: { case: id, order } }, { generation });
	});
}

async function startedOver<T>(work: () => Promise<T>): Promise<T> {
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof KeyChanged)) throw error;
		}
	}
	throw new StorageError(TEXTS.busy);
}

async function keyOf(database: Database): Promise<{ key: CryptoKey; generation: string }> {
	const record = await database.get('keys', 'case-ids');
	if (record?.name !== 'case-ids') {
		// While everything is being deleted there is no key; what waits for it is sent again.
		const isWiping = await database.get('keys', 'wiping');
		throw new StorageError(isWiping ? TEXTS.busy : TEXTS.keyMissing);
	}
	const { secret, generation } = record;
	const way = { name: 'HMAC', hash: 'SHA-256' };
	return { key: await crypto.subtle.importKey('raw', secret, way, false, ['sign']), generation };
}

async function sign(key: CryptoKey, text: string): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)));
	return toHex(bytes);
}
