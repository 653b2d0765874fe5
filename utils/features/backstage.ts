import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import type { BuyerCase, SeenBuyer } from '../domain/buyer';
import type { Facts } from '../domain/fact';
import type { PageHealth } from '../domain/page-health';
import type { Settings } from '../domain/settings';
import type { PageKind, Sighting } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import type { Pack } from '../policy/pack';
import type { BroughtScript } from './brought';

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
	/** Adds what a page said of a case to the memory of all pages; the same again costs nothing. */
	tell(caseKey: string, facts: Facts, page: PageKind): void;
	/** What pages showed of these cases, by key; undefined where the background does not answer. */
	recall(caseKeys: readonly string[]): Promise<Record<string, Facts> | undefined>;
	/** Adds whose cases these are to what all tabs know; never stored, and forgotten with the browser. */
	tellBuyers(seen: readonly SeenBuyer[]): void;
	/** The cases of a buyer that any tab has seen; undefined where the background does not answer. */
	recallBuyer(buyer: string): Promise<BuyerCase[] | undefined>;
	/** Keeps a tick until it is stored. */
	keepTick(caseKey: string, tick: TickChange): void;
	/** False while something that was to be kept could not be stored. */
	isStored(): boolean;
	report(health: PageHealth): void;
	/** Has a script brought into this page; asked again, it comes only once. */
	bring(script: BroughtScript): void;
	/** Address of the panel's page. */
	panelAddress: string;
}

/** What is in force on this page: the settings, the rules, and where things are on the console. */
export interface Terms {
	settings: Settings;
	pack: Pack;
	map: ConsoleMap;
}
