import { fieldAlias } from '../shared/alias';

/** A result with other names for all of its own fields and for those of its items; values stay. */
function renamedFields(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(renamedFields);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [fieldAlias(name), renamedFields(inner)]),
	);
}

/** The endpoints whose fields `?fields=renamed` renames. */
const RENAMED = new Set(['/mercury/mms/afterSales/queryList', '/mangkhut/mms/recentOrderList']);

/** An endpoint's answer under `?fields=renamed`; the envelope keeps its names. */
export function underOtherNames(path: string, answer: Record<string, unknown>): Record<string, unknown> {
	return RENAMED.has(path) ? { ...answer, result: renamedFields(answer.result) } : answer;
}
