import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DAY,
	dayBounds,
	dayText,
	durationFromText,
	durationText,
	HOUR,
	instantFromText,
	instantOf,
	instantText,
	MINUTE,
	SECOND,
	shanghaiDay,
	shanghaiHour,
} from '../../../utils/domain/clock';

const MIDNIGHT = Date.UTC(2026, 10, 22, 16);

describe('the Shanghai day', () => {
	it('turns at 16:00 UTC', () => {
		expect(shanghaiDay(MIDNIGHT)).toBe(shanghaiDay(MIDNIGHT - 1) + 1);
		expect(shanghaiDay(MIDNIGHT + DAY - 1)).toBe(shanghaiDay(MIDNIGHT));
		expect(dayText(MIDNIGHT)).toBe('2026-11-23');
		expect(dayText(MIDNIGHT - 1)).toBe('2026-11-22');
	});

	it('has its first and last ms as bounds', () => {
		expect(dayBounds(shanghaiDay(MIDNIGHT + 5 * HOUR))).toEqual({ from: MIDNIGHT, to: MIDNIGHT + DAY - 1 });
	});

	it('counts from 1970-01-01 Beijing time, backwards too', () => {
		expect(shanghaiDay(-8 * HOUR)).toBe(0);
		expect(shanghaiDay(-8 * HOUR - 1)).toBe(-1);
		expect(dayBounds(0)).toEqual({ from: -8 * HOUR, to: 16 * HOUR - 1 });
	});

	it('holds every instant within the bounds of its own day', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e13, max: 1e13 }), (at) => {
				const { from, to } = dayBounds(shanghaiDay(at));
				expect(from <= at && at <= to).toBe(true);
			}),
		);
	});
});

it('tells the hour of the day in Shanghai', () => {
	expect(shanghaiHour(MIDNIGHT)).toBe(0);
	expect(shanghaiHour(MIDNIGHT - 1)).toBe(23);
	expect(shanghaiHour(MIDNIGHT + 8 * HOUR)).toBe(8);
	expect(shanghaiHour(-9 * HOUR)).toBe(23);
});

describe('reading an instant', () => {
	it.each([
		['2026-11-23 00:00:00', MIDNIGHT],
		['2026-11-23 00:00', MIDNIGHT],
		['申请时间：2026-11-23 09:05:07', MIDNIGHT + 9 * HOUR + 5 * MINUTE + 7 * SECOND],
		['2026/11/23 9:05', MIDNIGHT + 9 * HOUR + 5 * MINUTE],
		['2026年11月23日 00:00:01', MIDNIGHT + SECOND],
		['２０２６－１１－２３　００：００：００', MIDNIGHT],
		['2026-11-22 23:59:59（6天23时）', MIDNIGHT - SECOND],
		['2024-02-29 08:00:00', Date.UTC(2024, 1, 29)],
	])('%s is read as Beijing time', (text, at) => {
		expect(instantFromText(text)).toBe(at);
	});

	it.each([
		['2026-02-31 10:00:00'],
		['2025-02-29 10:00:00'],
		['2026-13-01 10:00:00'],
		['2026-00-10 10:00:00'],
		['2026-11-00 10:00:00'],
		['2026-11-23 24:00:00'],
		['2026-11-23 10:60:00'],
		['2026-11-23 10:00:60'],
		['0026-11-23 10:00:00'],
		['12026-11-23 10:00:00'],
		['2026-11-23 10:00:001'],
		['2026-11-23 10:005'],
		['2026-11-23 10:00:0'],
		['2026-11-23'],
		['11-23 10:00:00'],
		[''],
	])('%j is no instant', (text) => {
		expect(instantFromText(text)).toBeUndefined();
	});

	it('refuses parts that only add up to a date', () => {
		expect(instantOf(2026, 11, 23, 5, -1)).toBeUndefined();
		expect(instantOf(2026, 11, 23, 5, 0, -1)).toBeUndefined();
		expect(instantOf(2026, 11, 23, 1.5)).toBeUndefined();
		expect(instantOf(Number.NaN, 1, 1)).toBeUndefined();
		expect(instantOf()).toBeUndefined();
		expect(instantOf(2026, 11, 23)).toBe(MIDNIGHT);
	});

	it('reads back what people are shown', () => {
		expect(instantText(MIDNIGHT + 14 * HOUR + 5 * MINUTE)).toBe('11月23日 14:05');
		expect(instantText(MIDNIGHT - 1)).toBe('11月22日 23:59');
		expect(instantText(Date.UTC(2025, 11, 31, 16))).toBe('1月1日 00:00');
	});
});

describe('reading a countdown', () => {
	it.each([
		['6天23时33分2秒未处理,系统将自动退款', 6 * DAY + 23 * HOUR + 33 * MINUTE + 2 * SECOND],
		['6天23小时33分钟2秒', 6 * DAY + 23 * HOUR + 33 * MINUTE + 2 * SECOND],
		['2天', 2 * DAY],
		['23时', 23 * HOUR],
		['剩余23小时', 23 * HOUR],
		['33分', 33 * MINUTE],
		['33分钟后', 33 * MINUTE],
		['2秒', 2 * SECOND],
		['1天2秒', DAY + 2 * SECOND],
		['1天5分', DAY + 5 * MINUTE],
		['3时2秒', 3 * HOUR + 2 * SECOND],
		['剩 1 天 2 小时 3 分 4 秒', DAY + 2 * HOUR + 3 * MINUTE + 4 * SECOND],
		['０天０时１分０秒', MINUTE],
		['0秒', 0],
		['48小时内', 48 * HOUR],
		['请在90分内处理', 90 * MINUTE],
		['第1次：还有5分', 5 * MINUTE],
	])('%s', (text, ms) => {
		expect(durationFromText(text)).toBe(ms);
	});

	it.each([[''], ['未处理'], ['12'], ['1.5小时'], ['天'], ['123456天'], ['02:33:12']])(
		'%j is no countdown',
		(text) => {
			expect(durationFromText(text)).toBeUndefined();
		},
	);

	it('never throws and never reads less than nothing', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('1', '9', '0', '.', '天', '时', '分', '秒', ' ', '-') }),
				(t) => {
					const ms = durationFromText(t);
					expect(ms === undefined || (Number.isSafeInteger(ms) && ms >= 0)).toBe(true);
				},
			),
		);
	});
});

describe('writing a duration', () => {
	it.each([
		[0, '不足1分'],
		[-HOUR, '不足1分'],
		[MINUTE - 1, '不足1分'],
		[MINUTE, '1分'],
		[HOUR - 1, '59分'],
		[HOUR, '1小时'],
		[2 * HOUR + 5 * MINUTE + 9 * SECOND, '2小时5分'],
		[DAY - 1, '23小时59分'],
		[DAY, '1天'],
		[DAY + 59 * MINUTE, '1天'],
		[3 * DAY + 4 * HOUR + MINUTE, '3天4小时'],
	])('%i ms is %s', (ms, text) => {
		expect(durationText(ms)).toBe(text);
	});
});
