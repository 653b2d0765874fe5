import * as v from 'valibot';
import type { Memorable, Telling } from '../../domain/memory';
import { rememberedValues, seenAt } from '../../storage/memory-schema';
import { caseKey, pageKind } from '../payloads';

const MOST_TELLINGS = 200;

/** A fact that is not what its name says is left behind, and does not take the others with it. */
const facts = v.pipe(
	v.object(
		Object.fromEntries(
			Object.entries(rememberedValues).map(([name, value]) => [
				name,
				v.fallback(v.optional(v.object({ value, at: seenAt })), undefined),
			]),
		),
	),
	v.transform(
		(read) => Object.fromEntries(Object.entries(read).filter(([, seen]) => seen !== undefined)) as Memorable,
	),
);

const telling: v.GenericSchema<unknown, Telling> = v.object({ caseKey, page: pageKind, facts });

/**
 * What pages may tell the memory. They can only add: nothing that was told is replaced or removed by a telling, save for a value that can change.
 * A page script cannot send this itself; by changing what our reader reads it can forge a fact as far as it can forge any sighting, and a false one
 * beside the true one makes the memory silent about that fact.
 */
export const tellings = v.object({ told: v.pipe(v.array(telling), v.maxLength(MOST_TELLINGS)) });
