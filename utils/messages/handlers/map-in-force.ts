import type { ConsoleMap } from '../../consoles/pinduoduo/console-map';
import type { MapCorrection } from '../../consoles/pinduoduo/map-corrections';
import type { Services } from './services';

/** The map under the shop's correction; the shipped one where there is none that can be read. Never fails. */
export async function mapInForce(services: Services): Promise<ConsoleMap> {
	const correction = await correctionInForce(services).catch(() => undefined);
	return services.maps.effective(correction);
}

/** The shop's correction in force, or undefined. Fails where the database does. */
export async function correctionInForce({ maps, store }: Services): Promise<MapCorrection | undefined> {
	const [newest] = await store.maps.list();
	return newest && maps.stored(newest.body);
}
