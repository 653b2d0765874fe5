/**
 * Beijing time. The console shows it everywhere and China has no daylight saving, so it is a fixed offset; the PC's own
 * zone is never used. Instants are epoch ms; a Shanghai day is the number of whole days since 1970-01-01 Beijing time.
 */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

export function shanghaiDay(at: number): number {
	return Math.floor((at + OFFSET) / DAY);
}

/** First and last ms of a Shanghai day. */
export function dayBounds(day: number): { from: number; to: number } {
	const from = day * DAY - OFFSET;
	return { from, to: from + DAY - 1 };
}

/** Hour of the day in Shanghai, 0 to 23. */
export function shanghaiHour(at: number): number {
	return Math.floor(((((at + OFFSET) % DAY) + DAY) % DAY) / HOUR);
}

const STAMP = /(?<!\d)(\d{4})[-年/](\d{1,2})[-月/](\d{1,2})日?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?!:?\d)/;

/** Epoch ms of `YYYY-MM-DD HH:MM(:SS)` or `YYYY年MM月DD日 HH:MM:SS`, Beijing time; undefined where no real date is read. */
export function instantFromText(text: string): number | undefined {
	const match = STAMP.exec(text.normalize('NFKC'));
	if (!match) return undefined;
	const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
	return instantOf(year, month, day, hour, minute, second);
}

/** Epoch ms of Beijing wall-clock parts; undefined for 31 February and the like. */
export function instantOf(
	year = 0,
	month = 0,
	day = 0,
	hour = 0,
	minute = 0,
	second = 0,
): number | undefined {
	const utc = Date.UTC(year, month - 1, day, hour, minute, second);
	const check = new Date(utc);
	const same =
		check.getUTCFullYear() === year &&
		check.getUTCMonth() === month - 1 &&
		check.getUTCDate() === day &&
		check.getUTCHours() === hour &&
		check.getUTCMinutes() === minute &&
		check.getUTCSeconds() === second;
	return same ? utc - OFFSET : undefined;
}

/** At most five digits to a part, and none after a decimal point: `1.5小时` is not 5 hours. */
const COUNTDOWN =
	/(?<![\d.])(?:(\d{1,5})\s*天)?\s*(?:(\d{1,5})\s*(?:小时|时))?\s*(?:(\d{1,5})\s*分钟?)?\s*(?:(\d{1,5})\s*秒)?/g;

/** Duration in ms of `6天23时33分2秒`, any part of it; undefined where none is read. */
export function durationFromText(text: string): number | undefined {
	for (const match of text.normalize('NFKC').matchAll(COUNTDOWN)) {
		if (match[0].trim() === '' || match.slice(1).every((part) => part === undefined)) continue;
		const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
		return (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND;
	}
	return undefined;
}

/** `3天4小时`, `2小时5分`, `12分`, `不足1分`: the two largest units, for people. */
export function durationText(ms: number): string {
	if (ms < MINUTE) return '不足1分';
	const days = Math.floor(ms / DAY);
	const hours = Math.floor((ms % DAY) / HOUR);
	const minutes = Math.floor((ms % HOUR) / MINUTE);
	if (days > 0) return hours > 0 ? `${days}天${hours}小时` : `${days}天`;
	if (hours > 0) return minutes > 0 ? `${hours}小时${minutes}分` : `${hours}小时`;
	return `${minutes}分`;
}

/** `11月23日 14:05`, Beijing time. */
export function instantText(at: number): string {
	const date = new Date(at + OFFSET);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** `2026-11-23` of an instant, Beijing time. */
export function dayText(at: number): string {
	return new Date(at + OFFSET).toISOString().slice(0, 10);
}
