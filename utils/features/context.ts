import type { Health, HealthLog } from '../diagnostics/health-log';
import type { PageWatch } from '../dom/page-watch';
import type { Settings } from '../domain/settings';
import type { PageKind, Sighting } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import type { Pack } from '../policy/pack';
import type { CaseDesk } from './case-desk';
import type { PanelPort } from './panel-port';

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
	report(health: Health): void;
	/** Address of the panel's page. */
	panelAddress: string;
}

/** The rules and settings in force on this page. */
export interface Terms {
	settings: Settings;
	pack: Pack;
}

/** What every feature of a page is given. A feature starts when it is called and ends with the signal. */
export interface FeatureContext {
	root: Document;
	page: PageKind;
	signal: AbortSignal;
	watch: PageWatch;
	desk: CaseDesk;
	panel: PanelPort;
	health: HealthLog;
	terms: () => Terms;
	/** Whether an input method is composing now. */
	composing: () => boolean;
	/** Epoch ms. */
	now: () => number;
}
