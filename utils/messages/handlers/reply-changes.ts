import * as v from 'valibot';
import type { Reply } from '../../replies/reply';
import { RefusedError } from '../errors';
import type { IllustratedReply, ReplyUndo } from '../protocol';
import { TEXTS } from '../texts';
import { pictureOf, picturesOf } from './reply-pictures';
import type { Services } from './services';

/** The way back: what is to be removed again and what stood there before. */
const undoSchema = v.object({
	at: v.number(),
	what: v.string(),
	added: v.array(v.string()),
	before: v.array(v.unknown()),
	/** How many of `before` had been removed; the others were changed. */
	removed: v.number(),
	/** Pictures as they were; none (null) where there was none. */
	pictures: v.optional(v.array(v.object({ id: v.string(), png: v.nullable(v.string()) })), []),
});
type UndoRecord = v.InferOutput<typeof undoSchema>;

interface Change {
	save: readonly unknown[];
	remove: readonly string[];
	what: string;
	pictures?: readonly IllustratedReply[] | undefined;
}

/**
 * All or nothing, and the way back is kept before anything is changed: a browser that dies between leaves a way back to
 * what is already there. The next change of many takes its place.
 */
export async function changeReplies(services: Services, change: Change): Promise<ReplyUndo> {
	const { store, replies, replyUndo, now } = services;
	const save = change.save.map((input) => kept(services, input));
	const saved = new Set(save.map(({ id }) => id));
	const pictures = (change.pictures ?? [])
		.filter(({ id }) => saved.has(id))
		.map((one) => pictureOf(services, one));
	const touched = [...pictures.map(({ id }) => id), ...change.remove];
	const before = await store.replies.find([...save.map(({ id }) => id), ...change.remove]);
	const stood = new Set(before.map(({ id }) => id));
	const record: UndoRecord = {
		at: now(),
		what: change.what,
		added: save.map(({ id }) => id).filter((id) => !stood.has(id)),
		before: before.map(({ body }) => body),
		removed: change.remove.filter((id) => stood.has(id)).length,
		pictures: await picturesOf(
			services,
			touched.filter((id) => stood.has(id)),
		),
	};
	const earlier = await replyUndo.read().catch(() => undefined);
	await replyUndo.write(record);
	try {
		await store.replies.change({
			save: save.map((reply) => ({ id: reply.id, body: reply })),
			remove: change.remove,
			pictures,
		});
	} catch (error) {
		await replyUndo.write(earlier ?? null).catch(() => {});
		throw error;
	}
	return told(record, replies.builtIn);
}

export async function readUndo({ replyUndo, replies }: Services): Promise<ReplyUndo | null> {
	const read = v.safeParse(undoSchema, await replyUndo.read().catch(() => undefined));
	return read.success ? told(read.output, replies.builtIn) : null;
}

export async function undoReplies(services: Services, at: number): Promise<{ undone: true }> {
	const { store, replyUndo } = services;
	const read = v.safeParse(undoSchema, await replyUndo.read());
	if (!read.success || read.output.at !== at) throw new RefusedError(TEXTS.noUndo);
	const save = read.output.before.map((input) => {
		const reply = services.replies.parse(input);
		if (!reply.ok) throw new RefusedError(TEXTS.undoUnreadable);
		return { id: reply.value.id, body: reply.value };
	});
	const pictures = read.output.pictures.map((one) => pictureOf(services, one));
	await store.replies.change({ save, remove: read.output.added, pictures });
	await replyUndo.write(null);
	return { undone: true };
}

/** Which are the shipped ones follows from the id, not from what the sender says. */
function kept({ replies }: Services, input: unknown): Reply {
	const read = replies.parse(input);
	if (!read.ok) throw new RefusedError(read.error);
	const builtIn = replies.builtIn.some(({ id }) => id === read.value.id);
	const { origin } = read.value;
	return { ...read.value, origin: builtIn ? 'built-in' : origin === 'shop' ? 'shop' : 'mine' };
}

/** A shipped reply that is changed for the first time is stored anew, and yet it is a change to the agent. */
function told({ at, what, added, before, removed }: UndoRecord, builtIn: readonly Reply[]): ReplyUndo {
	const shipped = added.filter((id) => builtIn.some((reply) => reply.id === id)).length;
	return { at, what, added: added.length - shipped, changed: before.length - removed + shipped, removed };
}
