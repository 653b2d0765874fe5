import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import type { Pack } from '../../policy/pack';
import type { Session } from '../protocol';
import { mapInForce } from './map-in-force';
import type { Services } from './services';

/**
 * What a console page starts with. Never fails: without a database the badges work with what was kept last, or else with the
 * defaults and the built-in pack, and `storage/state` says why. What the merchant switched off stays off.
 */
export async function loadSession(services: Services): Promise<Session> {
	try {
		return await sessionOf(services, await services.store.settings.read());
	} catch {
		const { packs, maps } = services;
		const otherwise = { settings: DEFAULT_SETTINGS, pack: packs.fallback, map: maps.effective() };
		return (await services.keptSession()) ?? otherwise;
	}
}

/** The session with these settings; a chosen pack that is gone or no longer readable gives way to the built-in one. */
async function sessionOf(services: Services, settings: Settings): Promise<Session> {
	const pack = await findPack(services, settings.packId).catch(() => undefined);
	return { settings, pack: pack ?? services.packs.fallback, map: await mapInForce(services) };
}

export async function findPack({ packs, store }: Services, id: string): Promise<Pack | undefined> {
	const builtIn = packs.builtIn.find((pack) => pack.id === id);
	if (builtIn) return builtIn;
	const imported = await store.packs.find(id);
	const read = packs.parse(imported?.body);
	return read.ok ? read.value : undefined;
}

/** Tells every console tab the settings and pack that are in force now. Not awaited: the writer need not wait for tabs. */
export function announceSession(services: Services): void {
	void keepSessionOf(services).then((session) => services.notices.toConsoles('notice/session', session));
}

/** Loads the session and keeps a copy for pages whose background will not answer; a copy that fails is made up for next time. */
export async function keepSessionOf(services: Services): Promise<Session> {
	const session = await loadSession(services);
	await services.keepSession(session).catch(() => {});
	return session;
}
