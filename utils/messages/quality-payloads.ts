import * as v from 'valibot';
import { GOODS_LENGTH } from '../domain/goods-text';
import { LEDGER_LIMITS } from '../domain/ledger-limits';
import { QUALITY_ACTIONS, QUALITY_PROOFS, REASON_GROUPS } from '../domain/words';
import type { LedgerChange } from '../insight/quality/ledger';
import { pagedDays } from './payloads';

/** What of the quality ledger may pass. */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const instant = whole(0, 4_102_444_800_000);
const goods = v.pipe(text(GOODS_LENGTH), v.minLength(1));
const sku = v.optional(text(GOODS_LENGTH));

export const ledgerChange = v.object({
	goods,
	change: v.variant('kind', [
		v.object({ kind: v.literal('note'), at: instant, sku, note: text(LEDGER_LIMITS.note) }),
		v.object({
			kind: v.literal('act'),
			at: instant,
			sku,
			action: v.object({
				kind: v.picklist(QUALITY_ACTIONS),
				words: v.optional(text(LEDGER_LIMITS.words)),
				reviewAfter: whole(1, LEDGER_LIMITS.reviewAfter),
			}),
		}),
		v.object({ kind: v.literal('undo'), at: instant, sku, of: instant }),
		v.object({
			kind: v.literal('proofs'),
			at: instant,
			case: v.object({
				id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
				filedAt: instant,
				reason: v.picklist(REASON_GROUPS),
				sku,
				amount: v.optional(whole(0, 100_000_000_000)),
				proofs: v.pipe(v.array(v.picklist(QUALITY_PROOFS)), v.maxLength(QUALITY_PROOFS.length)),
			}),
		}),
	]),
}) as unknown as v.GenericSchema<unknown, { goods: string; change: LedgerChange }>;

export const qualityCases = v.object({ ...pagedDays.entries, goods, sku }) as unknown as v.GenericSchema<
	unknown,
	{ from: number; to: number; goods: string; sku?: string; after?: string }
>;
