import { expect, it } from 'vitest';
import {
	OUTCOME_LABELS,
	REASON_LABELS,
	SPEED_LABELS,
	TYPE_LABELS,
	VERDICT_LABELS,
} from '../../../utils/domain/labels';
import { DEFAULT_SETTINGS, FEATURE_IDS } from '../../../utils/domain/settings';
import { DEFAULT_SHOP } from '../../../utils/domain/shop';
import { PAGE_KINDS } from '../../../utils/domain/sighting';
import {
	CONFIDENCES,
	GOODS_KINDS,
	OUTCOMES,
	REASON_GROUPS,
	REQUEST_TYPES,
	SPEED_STATES,
	STAGES,
	VERDICTS,
} from '../../../utils/domain/words';

it.each([
	['verdict', VERDICTS, VERDICT_LABELS],
	['speed state', SPEED_STATES, SPEED_LABELS],
	['outcome', OUTCOMES, OUTCOME_LABELS],
	['request type', REQUEST_TYPES, TYPE_LABELS],
	['reason group', REASON_GROUPS, REASON_LABELS],
] as const)('every %s has a label of its own', (_what, words, labels) => {
	const texts = words.map((word) => (labels as Record<string, string>)[word]);
	expect(texts.every((text) => text !== undefined && text.length > 0)).toBe(true);
	expect(new Set(texts).size).toBe(words.length);
	expect(Object.keys(labels).sort()).toEqual([...words].sort());
});

it('no vocabulary holds a word twice', () => {
	for (const words of [STAGES, GOODS_KINDS, CONFIDENCES, PAGE_KINDS, FEATURE_IDS]) {
		expect(new Set<string>(words).size).toBe(words.length);
	}
});

it('a shop is careful by default: ordinary goods, no opt-in service, freight not covered', () => {
	expect(DEFAULT_SHOP).toEqual({
		optInFastRefund: false,
		goodsKind: 'ordinary',
		sevenDayReturn: true,
		freightCovered: false,
		damageCovered: false,
	});
});

it('everything is on by default', () => {
	expect(DEFAULT_SETTINGS.enabled).toBe(true);
	expect(Object.keys(DEFAULT_SETTINGS.features).sort()).toEqual([...FEATURE_IDS].sort());
	expect(Object.values(DEFAULT_SETTINGS.features).every((on) => on)).toBe(true);
});
