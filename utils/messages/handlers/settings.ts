import type { Settings } from '../../domain/settings';
import type { Services } from './services';
import { announceSession } from './session';

export async function writeSettings(services: Services, settings: Settings): Promise<Settings> {
	await services.store.settings.write(settings);
	announceSession(services);
	return settings;
}
