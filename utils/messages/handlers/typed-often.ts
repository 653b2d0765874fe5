import type { TypedOften } from '../protocol';
import { listReplies } from './replies';
import type { Services } from './services';

/** Sentences typed to several buyers today of which there is no reply yet. */
export async function readTypedOften(services: Services): Promise<TypedOften[]> {
	const often = await services.typed.often();
	if (often.length === 0) return [];
	const { alikeKey } = services.replies;
	const { replies } = await listReplies(services);
	const there = new Set(replies.map(({ body }) => alikeKey(body)));
	return often.filter(({ body }) => !there.has(alikeKey(body)));
}
