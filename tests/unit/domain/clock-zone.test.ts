import { afterEach, expect, it, vi } from 'vitest';
import {
	dayText,
	instantFromText,
	instantText,
	shanghaiDay,
	shanghaiHour,
} from '../../../utils/domain/clock';
import { orderDay } from '../../../utils/domain/order-number';

afterEach(() => {
	vi.unstubAllEnvs();
});

it.each([
	['America/New_York', 240],
	['Pacific/Kiritimati', -840],
	['Asia/Kolkata', -330],
])('reads and writes Beijing time on a PC that stands in %s', (zone, offset) => {
	vi.stubEnv('TZ', zone);
	expect(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()).toBe(offset);
	const at = instantFromText('2026-03-08 02:30:00');
	expect(at).toBe(Date.UTC(2026, 2, 7, 18, 30));
	expect(instantText(at ?? 0)).toBe('3月8日 02:30');
	expect(dayText(at ?? 0)).toBe('2026-03-08');
	expect(shanghaiHour(at ?? 0)).toBe(2);
	expect(shanghaiDay(Date.UTC(2026, 2, 7, 16)) - shanghaiDay(Date.UTC(2026, 2, 7, 16) - 1)).toBe(1);
	expect(orderDay('260308-012345678901234')).toEqual({
		from: Date.UTC(2026, 2, 7, 16),
		to: Date.UTC(2026, 2, 8, 16) - 1,
	});
});
