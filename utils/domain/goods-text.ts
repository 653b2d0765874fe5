/** Characters that are kept of what goods are called. */
export const GOODS_LENGTH = 60;

/** The name or spec of goods as it is kept: without what cannot be seen, cut. Undefined where nothing is left. */
export function goodsText(text: string | undefined): string | undefined {
	const clean = text
		?.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.slice(0, GOODS_LENGTH);
	// A letter cut in two would be no text any more.
	return clean?.replace(/[\uD800-\uDBFF]$/, '').trim() || undefined;
}
