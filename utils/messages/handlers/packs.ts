import type { Pack } from '../../policy/pack';
import { findFlaw } from '../../storage/json';
import { RefusedError } from '../errors';
import type { PageProtocol } from '../protocol';
import { TEXTS } from '../texts';
import { findBase } from './pack-in-force';
import type { Services } from './services';
import { announceSession, loadSession } from './session';

/** UTF-16 units of a pack file; the shipped pack has some 40 thousand. */
export const LARGEST_PACK = 2 * 1024 * 1024;

type PackList = ReturnType<PageProtocol['packs/list']>;

/** Built-in packs first, then imported ones that can be read; `active` is the one in force. */
export async function listPacks(services: Services): Promise<PackList> {
	const { packs, store } = services;
	const [documents, session] = await Promise.all([store.packs.list(), loadSession(services)]);
	const imported = documents.flatMap(({ body }) => {
		const read = packs.parse(body);
		return read.ok && !isBuiltIn(services, read.value.id) ? [read.value] : [];
	});
	return [...packs.builtIn, ...imported].map((pack) => ({
		id: pack.id,
		title: pack.title,
		version: pack.version,
		rules: pack.rules.length,
		active: pack.id === session.pack.id,
		builtIn: isBuiltIn(services, pack.id),
	}));
}

export async function readPack(services: Services, id: string): Promise<Pack> {
	const pack = await findBase(services, id);
	if (!pack) throw new RefusedError(TEXTS.packMissing(id));
	return pack;
}

/** Takes in a pack file, or a newer version of one taken in before. It is in force only once it is chosen. */
export async function importPack(services: Services, text: string): Promise<{ id: string }> {
	if (text.length > LARGEST_PACK) throw new RefusedError(TEXTS.packTooLarge);
	const parsed = parseJson(text);
	if (findFlaw(parsed)) throw new RefusedError(TEXTS.packForbidden);
	const read = services.packs.parse(parsed);
	if (!read.ok) throw new RefusedError(read.error);
	const { id } = read.value;
	if (isBuiltIn(services, id)) throw new RefusedError(TEXTS.builtInPackId(id));
	await services.store.packs.save(read.value);
	announceSession(services);
	return { id };
}

export async function choosePack(services: Services, id: string): Promise<{ id: string }> {
	await readPack(services, id);
	await services.store.settings.choosePack(id);
	announceSession(services);
	return { id };
}

function isBuiltIn({ packs }: Services, id: string): boolean {
	return packs.builtIn.some((pack) => pack.id === id);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
	} catch {
		throw new RefusedError(TEXTS.packNotJson);
	}
}
