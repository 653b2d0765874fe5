import { SECOND } from '../../domain/clock';
import type { ReadingBuilder } from '../../domain/reading';
import { LONGEST_REPLY } from './endpoints';

export type JsonRecord = Record<string, unknown>;

/** Deepest nesting of a reply that is read. */
const DEEPEST = 32;

/** The parsed reply, or undefined where it is too long, not JSON or nested too deep. Never throws. */
export function parseReply(body: string): unknown {
	if (body.length > LONGEST_REPLY) return undefined;
	try {
		const value: unknown = JSON.parse(body);
		return isShallow(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isShallow(value: unknown): boolean {
	let level: unknown[] = [value];
	for (let depth = 0; depth < DEEPEST; depth++) {
		level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
		if (level.length === 0) return true;
	}
	return false;
}

export function isRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records of the list at a path such as `result.list`; undefined where there is none. At most 200 are read. */
export function listAt(value: unknown, path: readonly string[]): JsonRecord[] | undefined {
	let node: unknown = value;
	for (const key of path) {
		if (!isRecord(node) || !Object.hasOwn(node, key)) return undefined;
		node = node[key];
	}
	return Array.isArray(node) ? node.slice(0, 200).filter(isRecord) : undefined;
}

/** Which of its names a field has in this item; the first where it has none. */
export function nameIn(item: JsonRecord, names: readonly string[]): string {
	return names.find((name) => Object.hasOwn(item, name)) ?? names[0] ?? '';
}

/** A text field, by the names it may have; a wrong type is a failure, a missing one says nothing. */
export function textField(
	item: JsonRecord,
	names: readonly string[],
	notes: ReadingBuilder,
): string | undefined {
	const field = nameIn(item, names);
	const value = Object.hasOwn(item, field) ? item[field] : undefined;
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string') return value;
	notes.fail(`json.${field}`);
	return undefined;
}

/** A whole-number field, also where it came as digits in a text. */
export function whole(item: JsonRecord, names: readonly string[], notes: ReadingBuilder): number | undefined {
	const field = nameIn(item, names);
	const value = Object.hasOwn(item, field) ? item[field] : undefined;
	if (value === undefined || value === null || value === '') return undefined;
	const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
	// Adding nothing turns -0 into 0.
	if (typeof number === 'number' && Number.isSafeInteger(number)) return number + 0;
	notes.fail(`json.${field}`);
	return undefined;
}

/** Seconds of 2015 and of 2100: what lies outside them is no time in seconds. */
const EARLIEST = 1_420_041_600;
const LATEST = 4_102_416_000;

/** An instant (epoch ms) out of a field in seconds; 0 is the console's word for none. Milliseconds and other figures are a failure. */
export function secondsField(
	item: JsonRecord,
	names: readonly string[],
	notes: ReadingBuilder,
): number | undefined {
	const seconds = whole(item, names, notes);
	if (seconds === undefined || seconds === 0) return undefined;
	if (seconds >= EARLIEST && seconds <= LATEST) return seconds * SECOND;
	notes.fail(`json.${nameIn(item, names)}`);
	return undefined;
}
