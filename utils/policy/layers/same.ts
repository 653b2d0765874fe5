/** Whether two JSON values say the same; the order of keys and keys without a value do not count. */
export function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const left = partsOf(a);
	const right = partsOf(b);
	return left.size === right.size && [...left].every(([key, value]) => isSame(value, right.get(key)));
}

function partsOf(value: object): Map<string, unknown> {
	return new Map(Object.entries(value).filter(([, part]) => part !== undefined));
}
