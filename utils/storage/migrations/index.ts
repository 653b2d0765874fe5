import { firstStores } from './001-first-stores';
import { memory } from './002-memory';
import { maps } from './003-maps';
import { layers } from './004-layers';
import { figures } from './005-figures';
import { quality } from './006-quality';
import { eventsByTime } from './007-events-by-time';
import { pictures } from './008-pictures';
import type { Migration } from './migration';

/** Every step there ever was, in order. A step that was released is never changed. */
export const MIGRATIONS: readonly Migration[] = [
	firstStores,
	memory,
	maps,
	layers,
	figures,
	quality,
	eventsByTime,
	pictures,
];

export const VERSION = MIGRATIONS.length;

type Arguments = Parameters<Migration['up']>;

/** Runs the steps after `oldVersion`, one after the other, inside the upgrade transaction; a failure takes all back. */
export async function migrate(
	database: Arguments[0],
	oldVersion: number,
	transaction: Arguments[1],
	migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
	try {
		for (const migration of migrations) {
			if (migration.version > oldVersion) await migration.up(database, transaction);
		}
	} catch (error) {
		transaction.abort();
		throw error;
	}
}
