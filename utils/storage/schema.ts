import type { DBSchema, IDBPDatabase } from 'idb';
import type { MapOrigin } from '../domain/map-change';
import type { MemoryRecord } from '../domain/memory';
import type { Settings } from '../domain/settings';
import type { Tick } from '../domain/tick';
import type { GoodsRecord } from '../insight/figures';
import type { LedgerRecord } from '../insight/quality/ledger';
import type { CaseRecord, DayRecord, EventRecord } from '../insight/records';

export const DATABASE = 'refund-lens';

export const STORES = [
	...(['settings', 'replies', 'packs', 'cases', 'ticks', 'events', 'days'] as const),
	...([
		'memory',
		'maps',
		'layers',
		'drafts',
		'goods',
		'quality',
		'earlier-events',
		'pictures',
		'keys',
	] as const),
] as const;

/** Raw bytes of the key that turns case keys into ids; see `case-ids.ts` for why they are bytes. */
export interface CaseKeyRecord {
	name: 'case-ids';
	secret: Uint8Array<ArrayBuffer>;
	/** Changes with the key, so that a write prepared with the old key notices. */
	generation: string;
}

/** The database's own name, to compare with the birth certificate. */
interface BirthRecord {
	name: 'birth';
	uuid: string;
}

/** Details of cases last seen before this (epoch ms) were deleted: a case that is not there may have been counted. */
interface CutoffRecord {
	name: 'cutoff';
	at: number;
}

/** Everything is being deleted: nothing is written before that has been brought to its end. */
interface WipingRecord {
	name: 'wiping';
	/** This wipe's own. */
	id: string;
}

/** The cases of versions without figures are in the figures. Not in a backup: an older one is restored without it. */
interface AllCountedRecord {
	name: 'all-counted';
}

/** One tick of one case, or the memory that it was taken back (`value` null), so that an older write cannot bring it back. */
export interface TickRecord {
	case: string;
	tick: Tick['id'];
	value: Tick['value'] | null;
	/** Epoch ms. */
	at: number;
	/** Id of the write, made at the source. */
	write: string;
}

/** What pages showed of one order or of one request; `id` is the order's or the case's, `at` the newest time in it (epoch ms). */
export interface MemoryRow {
	id: string;
	at: number;
	facts: MemoryRecord;
}

/** One state of the shop's correction of the console's map; the row with the greatest `id` is in force. */
export interface MapRecord {
	/** Counts up from 1. */
	id: number;
	/** Epoch ms. */
	at: number;
	origin: MapOrigin;
	/** The whole correction; what it must look like is the consoles' room's business. */
	body: unknown;
}

/** `body` is a reply, a pack, a shop's layer or a draft; what it must look like is its own room's business. */
export interface DocumentRecord {
	id: string;
	body: unknown;
	savedAt: number;
}

/** The picture of a reply, by the reply's id: a plain PNG. A row of its own, so that the list of replies is read without it. */
export interface PictureRecord {
	id: string;
	png: Uint8Array<ArrayBuffer>;
	/** Epoch ms. */
	at: number;
}

export interface RefundLensSchema extends DBSchema {
	settings: { key: string; value: { id: 'settings'; value: Settings } };
	/** Only the merchant's own replies and changed built-in ones. */
	replies: { key: string; value: DocumentRecord };
	pictures: { key: string; value: PictureRecord };
	/** Only imported packs. */
	packs: { key: string; value: DocumentRecord };
	/** What the shop changed of a pack, by the pack's id. */
	layers: { key: string; value: DocumentRecord };
	/** Edited packs that are not in force, with the pack each was made from, by that pack's id. */
	drafts: { key: string; value: DocumentRecord };
	cases: {
		key: string;
		value: CaseRecord;
		indexes: {
			order: string;
			lastSeenAt: number;
			dueAt: number;
			filedAt: number;
			closedAt: number;
			openAt: number;
		};
	};
	ticks: { key: [string, string]; value: TickRecord; indexes: { at: number } };
	/** By time, so that old ones lie side by side. The index holds inserted replies alone. */
	events: { key: [number, string]; value: EventRecord; indexes: { replies: [string, string] } };
	/** Events as versions before wrote them that were not moved yet; empty on nearly every computer. */
	'earlier-events': { key: string; value: EventRecord; indexes: { at: number; case: string } };
	days: { key: number; value: DayRecord };
	/** Totals by day, product and spec. */
	goods: { key: [number, string, string]; value: GoodsRecord };
	/** What the shop notes of products that are complained of; its own, so no time ends it. */
	quality: { key: string; value: LedgerRecord };
	memory: { key: string; value: MemoryRow; indexes: { at: number } };
	maps: { key: number; value: MapRecord };
	keys: { key: string; value: KeyRecord };
}

export type KeyRecord = CaseKeyRecord | BirthRecord | CutoffRecord | WipingRecord | AllCountedRecord;

export type Database = IDBPDatabase<RefundLensSchema>;
