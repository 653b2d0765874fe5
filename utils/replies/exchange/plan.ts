import { checkTemplate } from '../check';
import { variablesIn } from '../render';
import { parseReply, type Reply } from '../reply';
import type { Candidate } from './candidates';
import { textKey } from './likeness';

export interface RowNote {
	/** The row in the file, counted from 1. */
	row: number;
	title: string;
	why: string;
}

/** What an import would do, before anything is done. */
export interface ImportPlan {
	added: Reply[];
	/** Of replies that are there: the new state. */
	changed: Reply[];
	/** Rows that say what is there already, or what an earlier row said. */
	same: RowNote[];
	refused: RowNote[];
	/** Taken in, but what the check found would hold them when they are inserted. */
	held: RowNote[];
	/** Pictures of new and changed replies that they do not have yet. */
	pictures: { id: string; png: string }[];
}

/** The picture that a row carries: base64 of a PNG as it would be kept, and whether the reply has another or none; or why it cannot be used. */
export type FilePicture = { ok: true; png: string; isNew: boolean } | { ok: false; error: string };

/** Names that mean something else to objects; no id of ours is one. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Each entry with its end: new, changed (an id that is known, another text), the same, or refused with the reason. Nothing
 * is stored. `newId` makes the id of an entry without one. Each entry is a step, which tells how many are done: 20 000 take ten seconds.
 */
export function* planImport(
	candidates: readonly Candidate[],
	existing: readonly Reply[],
	newId: () => string,
	pictures: ReadonlyMap<number, FilePicture> = new Map(),
): Generator<number, ImportPlan> {
	const plan: ImportPlan = { added: [], changed: [], same: [], refused: [], held: [], pictures: [] };
	const byId = new Map(existing.map((reply) => [reply.id, reply]));
	const texts = new Map(existing.map((reply) => [textKey(reply.body), reply.title]));
	const ids = new Set<string>();
	for (const [done, { row, input }] of candidates.entries()) {
		yield done;
		const read = readEntry(input, newId);
		if (!read.ok) {
			plan.refused.push({ row, title: titleIn(input), why: read.error });
			continue;
		}
		const reply = read.value;
		const note = (why: string): RowNote => ({ row, title: reply.title, why });
		if (ids.has(reply.id)) {
			plan.refused.push(note(`编号「${reply.id}」在文件里出现了两次`));
			continue;
		}
		const before = byId.get(reply.id);
		const picture = pictures.get(row);
		if (picture && (!picture.ok || before?.origin === 'built-in')) {
			plan.refused.push(note(picture.ok ? '自带的话术不能配图' : picture.error));
			continue;
		}
		ids.add(reply.id);
		const key = textKey(reply.body);
		const twin = texts.get(key);
		if (before ? alike(before, reply) && !picture?.isNew : twin !== undefined) {
			plan.same.push(note(before ? '和现有的一样' : `正文和「${twin}」一样`));
			continue;
		}
		texts.set(key, reply.title);
		if (before) plan.changed.push({ ...reply, origin: before.origin });
		else plan.added.push(reply);
		if (picture?.isNew) plan.pictures.push({ id: reply.id, png: picture.png });
		const block = checkTemplate(reply.body).find(({ severity }) => severity === 'block');
		if (block) plan.held.push(note(`「${block.match}」${block.reason}`));
	}
	return plan;
}

function readEntry(input: unknown, newId: () => string): ReturnType<typeof parseReply> {
	const entry = typeof input === 'object' && input !== null ? input : {};
	const given = Object.hasOwn(entry, 'id') ? (entry as { id?: unknown }).id : undefined;
	if (typeof given === 'string' && UNSAFE.has(given)) return { ok: false, error: '这个编号不能用' };
	// Copied field by field by the schema, never merged.
	const read = parseReply({ ...entry, id: given ?? newId(), origin: originIn(entry) });
	if (!read.ok) return read;
	const template = variablesIn(read.value.body);
	return template.ok ? read : template;
}

function originIn(entry: object): 'mine' | 'shop' {
	return Object.hasOwn(entry, 'origin') && (entry as { origin?: unknown }).origin === 'shop'
		? 'shop'
		: 'mine';
}

function titleIn(input: unknown): string {
	if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'title')) return '';
	const { title } = input as { title: unknown };
	return typeof title === 'string' ? title.slice(0, 60) : '';
}

/** Everything but where it came from. */
function alike(one: Reply, other: Reply): boolean {
	const key = ({ origin: _, ...reply }: Reply) => JSON.stringify(Object.entries(reply).filter(isSaid).sort());
	return key(one) === key(other);
}

const isSaid = ([, value]: [string, unknown]) => value !== undefined && value !== false;
