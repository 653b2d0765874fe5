import type { PageHealth } from '../domain/page-health';
import type { Settings } from '../domain/settings';
import type { Sighting } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import type { Pack } from '../policy/pack';

/** A tick set or, with null, taken back. `at` is epoch ms. */
export interface TickChange {
	id: Tick['id'];
	value: Tick['value'] | null;
	at: number;
}

/** What the page needs of the rest of the extension; the overlay's entrypoint wires it to messages, tests to whatever they like. */
export interface Backstage {
	/** Adds to what is sent when it can be; never waits, never throws. */
	sight(sighting: Omit<Sighting, 'id'>): void;
	/** Ticks of these cases, as stored; undefined where the background does not answer. */
	ticks(caseKeys: string[]): Promise<Record<string, Tick[]> | undefined>;
	/** Keeps a tick until it is stored. */
	keepTick(caseKey: string, tick: TickChange): void;
	/** False while something that was to be kept could not be stored. */
	isStored(): boolean;
	report(health: PageHealth): void;
	/** Address of the panel's page. */
	panelAddress: string;
}

/** The rules and settings in force on this page. */
export interface Terms {
	settings: Settings;
	pack: Pack;
}
