/** Spans as people write them: a number and a unit, in whole minutes. */
export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
export type Unit = keyof typeof UNITS;

/** The largest unit in which so many minutes are a whole number. */
export function unitOf(minutes: number): Unit {
	if (minutes > 0 && minutes % UNITS.days === 0) return 'days';
	return minutes > 0 && minutes % UNITS.hours === 0 ? 'hours' : 'minutes';
}

/** `199.9` for 19990 fen. */
export function yuanDigits(fen: number): string {
	const rest = fen % 100;
	const whole = Math.floor(fen / 100);
	return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}

/** Fen of what somebody typed as yuan (full-width digits and a thousands comma too); undefined where it is no such amount. */
export function fenOf(typed: string): number | undefined {
	const text = typed.normalize('NFKC').replaceAll(',', '').trim();
	const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text);
	return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** A whole number that somebody typed; undefined where it is none. */
export function countOf(typed: string): number | undefined {
	const text = typed.normalize('NFKC').trim();
	return /^\d{1,8}$/.test(text) ? Number(text) : undefined;
}
