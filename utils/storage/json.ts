/** Levels that data of ours can have; the deepest is a condition inside an imported pack. */
const DEEPEST = 64;

export type JsonFlaw = 'tooDeep' | 'forbiddenKey';

/**
 * Looks through parsed JSON for what must not go further: nesting that would overflow a recursive reader, and own
 * `__proto__` keys, which `JSON.parse` makes and a later assignment would turn into a prototype. Iterative on purpose.
 */
export function findFlaw(root: unknown): JsonFlaw | undefined {
	let level: unknown[] = [root];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > DEEPEST) return 'tooDeep';
		const next: unknown[] = [];
		for (const value of level) {
			if (typeof value !== 'object' || value === null) continue;
			if (Object.hasOwn(value, '__proto__')) return 'forbiddenKey';
			for (const child of Object.values(value)) {
				if (typeof child === 'object' && child !== null) next.push(child);
			}
		}
		level = next;
	}
	return undefined;
}

/**
 * JSON text with the keys of every object sorted, so that equal data has equal text. Recursive: for data of ours, or data
 * that `findFlaw` has passed.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const members: string[] = [];
	for (const [key, inner] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (inner !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
	}
	return `{${members.join(',')}}`;
}
