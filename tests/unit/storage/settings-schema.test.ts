// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { importedSettingsSchema, settingsSchema, toSettings } from '../../../utils/storage/settings-schema';

describe('settings', () => {
	it('take the default field by field where something is missing or no longer valid', () => {
		const stored = {
			enabled: false,
			features: { 'reply-button': false, gone: true },
			retentionDays: 1e9,
			x: 1,
		};
		expect(toSettings(stored)).toEqual({
			...DEFAULT_SETTINGS,
			enabled: false,
			features: { ...DEFAULT_SETTINGS.features, 'reply-button': false },
		});
	});

	it('can be read from anything', () => {
		fc.assert(fc.property(fc.anything(), (stored) => v.is(settingsSchema, toSettings(stored))));
	});

	it('are refused on import with an unknown field, and completed where a field is missing', () => {
		expect(v.parse(importedSettingsSchema, { theme: 'dark' })).toEqual({
			...DEFAULT_SETTINGS,
			theme: 'dark',
		});
		expect(v.is(importedSettingsSchema, { colour: 'red' })).toBe(false);
		expect(v.is(importedSettingsSchema, { features: { gone: true } })).toBe(false);
		expect(v.is(importedSettingsSchema, { retentionDays: 0 })).toBe(false);
	});

	it('are written whole or not at all', () => {
		expect(v.is(settingsSchema, DEFAULT_SETTINGS)).toBe(true);
		expect(v.is(settingsSchema, { theme: 'dark' })).toBe(false);
		expect(v.is(settingsSchema, { ...DEFAULT_SETTINGS, more: 1 })).toBe(false);
	});
});
