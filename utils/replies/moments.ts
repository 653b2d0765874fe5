import { DAY, dayText, HOUR, instantOf, instantText, MINUTE } from '../domain/clock';

const FULL = /^(\d{4})[-年/](\d{1,2})[-月/](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2}))?$/;
const SHORT = /^(\d{1,2})月(\d{1,2})日(?: *(\d{1,2}):(\d{2}))?$/;
const ENGLISH = /^(\d{1,2}) ([A-Z][a-z]{2})(?: (\d{1,2}):(\d{2}))?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant read off a text, and whether it had a time of day. */
export interface Moment {
	at: number;
	timed: boolean;
}

/**
 * What `2026-11-23`, `2026-11-23 14:05`, `11月23日`, `11月23日 14:05` or `23 Nov 14:05` means, Beijing time; without a year it is the one nearest to
 * `now` (epoch ms). Undefined for anything else, and for days that no calendar has.
 */
export function readMoment(text: string, now: number): Moment | undefined {
	const full = FULL.exec(text.trim());
	if (full) return momentOf(full.slice(1).map(Number), full[4] !== undefined);
	const short = SHORT.exec(text.trim()) ?? ENGLISH.exec(text.trim());
	if (!short) return undefined;
	const month = MONTHS.indexOf(short[2] ?? '') + 1;
	const days = month > 0 ? [month, Number(short[1])] : [Number(short[1]), Number(short[2])];
	const year = Number(dayText(now).slice(0, 4));
	const ways = [year - 1, year, year + 1].flatMap((one) => {
		const moment = momentOf([one, ...days, ...short.slice(3).map(Number)], short[3] !== undefined);
		return moment ? [moment] : [];
	});
	return ways.sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now))[0];
}

function momentOf(parts: readonly number[], timed: boolean): Moment | undefined {
	const [year, month, day, hour, minute] = parts;
	const at = instantOf(year, month, day, timed ? hour : 0, timed ? minute : 0);
	return at === undefined ? undefined : { at, timed };
}

/** `11月23日`. */
export function dateText(at: number): string {
	return instantText(at).split(' ')[0] ?? '';
}

/** `23 Nov` or `23 Nov 14:05`, Beijing time. */
export function englishMoment({ at, timed }: Moment): string {
	const [, month, day] = dayText(at).split('-').map(Number);
	const date = `${day} ${MONTHS[(month ?? 1) - 1]}`;
	return timed ? `${date} ${instantText(at).split(' ')[1]}` : date;
}

/** `1 day 3 hours`: the two largest units. */
export function englishSpan(ms: number): string {
	const parts: [number, string][] = [
		[Math.floor(ms / DAY), 'day'],
		[Math.floor((ms % DAY) / HOUR), 'hour'],
		[Math.floor((ms % HOUR) / MINUTE), 'minute'],
	];
	const first = parts.findIndex(([count]) => count > 0);
	if (first === -1) return 'less than a minute';
	return parts
		.slice(first, first + 2)
		.filter(([count]) => count > 0)
		.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
		.join(' ');
}
