import type { Reply } from '../../replies/reply';
import { RefusedError } from '../errors';
import type { ReplyList } from '../protocol';
import type { Services } from './services';

/** Built-in replies, changed ones in their place, then the merchant's own. Without a database the built-in ones alone. */
export async function listReplies({ replies, store }: Services): Promise<ReplyList> {
	const [documents, usage, pictures] = await Promise.all([
		store.replies.list().catch(() => []),
		store.replies.usage().catch(() => ({})),
		store.replies.illustrated().catch(() => []),
	]);
	const stored = new Map<string, Reply>();
	for (const document of documents) {
		// One that can no longer be read stays stored and is not shown.
		const read = replies.parse(document.body);
		if (read.ok) stored.set(read.value.id, read.value);
	}
	const list = replies.builtIn.map((reply) => {
		const changed = stored.get(reply.id);
		stored.delete(reply.id);
		return changed ?? reply;
	});
	return { replies: [...list, ...stored.values()], usage, pictures };
}

/** Saves one's own reply, the shop's or a changed built-in one; whether it is built in follows from the id, not from what the sender says. */
export async function saveReply({ replies, store }: Services, input: unknown): Promise<Reply> {
	const read = replies.parse(input);
	if (!read.ok) throw new RefusedError(read.error);
	const builtIn = replies.builtIn.some((reply) => reply.id === read.value.id);
	const own = read.value.origin === 'shop' ? 'shop' : 'mine';
	const reply: Reply = { ...read.value, origin: builtIn ? 'built-in' : own };
	await store.replies.save(reply);
	return reply;
}
