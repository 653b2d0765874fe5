import * as v from 'valibot';
import { fail, ok, type Result } from '../../domain/result';
import { packSchema } from '../pack';
import type { Draft } from './layer';

/** As much of a pack's shape as comparing packs needs; a draft may break every other rule of the format. */
const unfinishedSchema = v.looseObject({
	id: v.string(),
	version: v.string(),
	sources: v.record(v.string(), v.unknown()),
	reasons: v.array(v.looseObject({ group: v.string(), phrases: v.array(v.string()) })),
	questions: v.array(v.looseObject({ fact: v.string() })),
	rules: v.array(v.looseObject({ id: v.string() })),
	exceptions: v.optional(v.array(v.looseObject({ id: v.string() }))),
});

const draftSchema = v.object({ base: packSchema, pack: unfinishedSchema });

/** A draft from untrusted data that is known to be of limited size and depth. */
export function parseDraft(input: unknown): Result<Draft> {
	const read = v.safeParse(draftSchema, input, { abortEarly: true });
	return read.success ? ok(read.output as unknown as Draft) : fail('草稿读不懂。');
}
