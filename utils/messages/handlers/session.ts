import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import type { Session } from '../protocol';
import { mapInForce } from './map-in-force';
import { baseInForce, packInForce } from './pack-in-force';
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
	const base = await baseInForce(services, settings);
	return { settings, pack: await packInForce(services, base), map: await mapInForce(services) };
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
