/** Beijing time for the sample console. Written apart from the product's clock, so that neither can hide the other's slip. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;

/** A day counted from today (0) and a time of day, Beijing: `[-3, '09:30:00']`. */
export type When = readonly [day: number, time: string];

/** First ms (epoch) of the Shanghai day that `now` (epoch ms) lies in. */
export function startOfDay(now: number): number {
	return Math.floor((now + BEIJING) / DAY) * DAY - BEIJING;
}

/** Epoch ms of a `When`, counted from the Shanghai day of `now` (epoch ms). */
export function instant(now: number, [day, time]: When): number {
	const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
	return startOfDay(now) + day * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

/** `YYYY-MM-DD HH:MM:SS` in Beijing time of an instant in epoch ms. */
export function stamp(ms: number): string {
	return new Date(ms + BEIJING).toISOString().slice(0, 19).replace('T', ' ');
}

/** `YYMMDD` in Beijing time of an instant in epoch ms: the head of an order number. */
export function dayDigits(ms: number): string {
	return stamp(ms).slice(2, 10).replaceAll('-', '');
}

/** `YYYY年MM月DD日 HH:MM:SS` in Beijing time, as the chat writes it (epoch ms). */
export function chatStamp(ms: number): string {
	const [date = '', time = ''] = stamp(ms).split(' ');
	const [year = '', month = '', day = ''] = date.split('-');
	return `${year}年${month}月${day}日 ${time}`;
}

/** `N天N时N分N秒` for a number of seconds; leading zero parts are left out, as the console does. */
export function countdown(seconds: number): string {
	const left = Math.max(0, Math.floor(seconds));
	const parts: [number, string][] = [
		[Math.floor(left / 86400), '天'],
		[Math.floor(left / 3600) % 24, '时'],
		[Math.floor(left / 60) % 60, '分'],
		[left % 60, '秒'],
	];
	const first = parts.findIndex(([value]) => value > 0);
	return parts
		.slice(first < 0 ? 3 : first)
		.map(([value, unit]) => `${value}${unit}`)
		.join('');
}
