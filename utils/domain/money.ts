/** Money is integer fen. Text on the console is yuan, `¥12.34`, sometimes full-width. */

/** `¥12.34` for 1234. */
export function yuan(fen: number): string {
	const sign = fen < 0 ? '-' : '';
	const whole = Math.floor(Math.abs(fen) / 100);
	const rest = String(Math.abs(fen) % 100).padStart(2, '0');
	return `${sign}¥${whole}.${rest}`;
}

/** Not after a minus; not before more digits, an exponent, a unit such as 万, or the second half of a span. */
const AMOUNT =
	/(?<![-~]\s*)¥\s*(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})(?:\.(\d{1,2}))?(?![\d.eE万亿千百]|,\d|\s*[-~]\s*¥?\s*\d)/;

/**
 * Fen from page text such as `退款：¥12.34`; full-width forms are read too. Undefined where no amount can be read
 * beyond doubt: negative, exponent, more than two decimals, a span, thousands grouped wrongly.
 */
export function fenFromText(text: string): number | undefined {
	const match = AMOUNT.exec(text.normalize('NFKC').replace(/[−–]/g, '-'));
	if (!match) return undefined;
	const yuanPart = Number(match[1]?.replaceAll(',', ''));
	const fenPart = Number((match[2] ?? '').padEnd(2, '0'));
	return yuanPart * 100 + fenPart;
}
