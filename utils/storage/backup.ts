import * as v from 'valibot';
import { PICTURE_LIMITS } from '../domain/picture';
import { memorySchema } from './memory-schema';
import {
	caseSchema,
	daySchema,
	documentSchema,
	eventSchema,
	goodsSchema,
	keySchema,
	ledgerSchema,
	mapSchema,
	pictureSchema,
	tickSchema,
} from './records';
import { importedSettingsSchema } from './settings-schema';

export const BACKUP_FORMAT = 'refund-lens-backup';
/** What is written today. 1 had no memory, 2 no corrections of the map, 3 no changes of packs, 4 no totals by product, 5 no quality ledger, 6 no pictures, 7 no questions of the chat and no follow-ups, 8 no cases of questions; all are still read. */
export const BACKUP_SCHEMA = 9;

/** Bytes of UTF-8 that an import takes. */
export const IMPORT_LIMIT = 64 * 1024 * 1024;
/** Less than the import takes, because the text travels through a browser message of at most 64 MB, escaped. */
export const EXPORT_LIMIT = 40 * 1024 * 1024;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What stands around the data. `createdAt` (epoch ms) is in the data too, so that the hash covers it. */
export const envelopeSchema = v.strictObject({
	format: v.literal(BACKUP_FORMAT),
	schema: v.picklist([1, 2, 3, 4, 5, 6, 7, 8, BACKUP_SCHEMA]),
	createdAt: count,
	counts: v.strictObject({
		settings: count,
		replies: count,
		packs: count,
		cases: count,
		ticks: count,
		events: count,
		days: count,
		memory: v.optional(count, 0),
		maps: v.optional(count, 0),
		layers: v.optional(count, 0),
		drafts: v.optional(count, 0),
		goods: v.optional(count, 0),
		quality: v.optional(count, 0),
		pictures: v.optional(count, 0),
	}),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	data: v.record(v.string(), v.unknown()),
});
export type BackupCounts = v.InferOutput<typeof envelopeSchema>['counts'];

/** `key` carries the bytes of the key that case ids are made with; without it no case would find its ticks again. */
export const dataSchema = v.strictObject({
	createdAt: count,
	key: keySchema,
	settings: v.nullable(importedSettingsSchema),
	replies: v.array(documentSchema),
	packs: v.array(documentSchema),
	cases: v.array(caseSchema),
	ticks: v.array(tickSchema),
	events: v.array(eventSchema),
	days: v.array(daySchema),
	memory: v.optional(v.array(memorySchema), []),
	maps: v.optional(v.pipe(v.array(mapSchema), v.maxLength(10)), []),
	layers: v.optional(v.pipe(v.array(documentSchema), v.maxLength(100)), []),
	drafts: v.optional(v.pipe(v.array(documentSchema), v.maxLength(100)), []),
	goods: v.optional(v.array(goodsSchema), []),
	quality: v.optional(v.array(ledgerSchema), []),
	pictures: v.optional(v.pipe(v.array(pictureSchema), v.maxLength(PICTURE_LIMITS.most)), []),
	/** See `CutoffRecord`. */
	cutoff: v.optional(count),
});
export type BackupData = v.InferOutput<typeof dataSchema>;

export function countsOf(data: BackupData): BackupCounts {
	return {
		settings: data.settings === null ? 0 : 1,
		replies: data.replies.length,
		packs: data.packs.length,
		cases: data.cases.length,
		ticks: data.ticks.length,
		events: data.events.length,
		days: data.days.length,
		memory: data.memory.length,
		maps: data.maps.length,
		layers: data.layers.length,
		drafts: data.drafts.length,
		goods: data.goods.length,
		quality: data.quality.length,
		pictures: data.pictures.length,
	};
}
