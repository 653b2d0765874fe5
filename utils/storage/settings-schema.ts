import * as v from 'valibot';
import { DEFAULT_SETTINGS, FEATURE_IDS, type FeatureId, type Settings } from '../domain/settings';
import { GOODS_KINDS } from '../domain/words';

const D = DEFAULT_SETTINGS;
const packId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365));
const totalsDays = v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(1100));
const theme = v.picklist(['auto', 'light', 'dark']);
const goodsKind = v.picklist(GOODS_KINDS);

type Flags = Record<FeatureId, v.BooleanSchema<undefined>>;
const flags = Object.fromEntries(FEATURE_IDS.map((id) => [id, v.boolean()])) as Flags;

const shop = {
	optInFastRefund: v.boolean(),
	goodsKind,
	sevenDayReturn: v.boolean(),
	freightCovered: v.boolean(),
	damageCovered: v.boolean(),
};
const entries = {
	enabled: v.boolean(),
	features: v.strictObject(flags),
	shop: v.strictObject(shop),
	theme,
	retentionDays: days,
	totalsDays,
	packId,
};

/** Complete settings, nothing missing and nothing unknown: what a page may write. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject(entries);

/** Settings from a file: a missing field takes its default, a wrong or unknown one is refused. */
export const importedSettingsSchema: v.GenericSchema<unknown, Settings> = v.pipe(
	v.strictObject({
		...v.partial(v.object(entries)).entries,
		features: v.optional(v.partial(v.strictObject(flags)), {}),
		shop: v.optional(v.partial(v.strictObject(shop)), {}),
	}),
	v.transform((given) => ({
		...D,
		...given,
		features: { ...D.features, ...given.features },
		shop: { ...D.shop, ...given.shop },
	})),
);

/**
 * Settings from our own store, written by any earlier version: every field by itself, a missing or no longer valid one
 * takes today's default, an unknown one is dropped. Never throws.
 */
export function toSettings(stored: unknown): Settings {
	const raw = asObject(stored);
	const features = asObject(raw.features);
	const terms = asObject(raw.shop);
	const pick = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, otherwise: T): T => {
		const read = v.safeParse(schema, value);
		return read.success ? read.output : otherwise;
	};
	return {
		enabled: pick(v.boolean(), raw.enabled, D.enabled),
		features: Object.fromEntries(
			FEATURE_IDS.map((id) => [id, pick(v.boolean(), features[id], D.features[id])]),
		) as Settings['features'],
		shop: {
			optInFastRefund: pick(shop.optInFastRefund, terms.optInFastRefund, D.shop.optInFastRefund),
			goodsKind: pick(goodsKind, terms.goodsKind, D.shop.goodsKind),
			sevenDayReturn: pick(shop.sevenDayReturn, terms.sevenDayReturn, D.shop.sevenDayReturn),
			freightCovered: pick(shop.freightCovered, terms.freightCovered, D.shop.freightCovered),
			damageCovered: pick(shop.damageCovered, terms.damageCovered, D.shop.damageCovered),
		},
		theme: pick(theme, raw.theme, D.theme),
		retentionDays: pick(days, raw.retentionDays, D.retentionDays),
		totalsDays: pick(totalsDays, raw.totalsDays, D.totalsDays),
		packId: pick(packId, raw.packId, D.packId),
	};
}

function asObject(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
