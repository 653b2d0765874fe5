import type { Reply, Tone } from './reply';

/** The replies that say the same in other tones, this one among them, in the order of the list. */
export function tonesOf(replies: readonly Reply[], reply: Reply): Reply[] {
	return reply.group === undefined ? [reply] : replies.filter(({ group }) => group === reply.group);
}

/**
 * The list with one reply for each group, in the place of the group's first: the one in the tone asked for, where there is one.
 */
export function onePerGroup<T extends { reply: Reply }>(list: readonly T[], tone: Tone | undefined): T[] {
	const chosen = new Map<string, T>();
	for (const one of list) {
		const { group } = one.reply;
		if (group === undefined) continue;
		const known = chosen.get(group);
		if (!known || (one.reply.tone === tone && known.reply.tone !== tone)) chosen.set(group, one);
	}
	const shown = new Set<string>();
	return list.flatMap((one) => {
		const { group } = one.reply;
		if (group === undefined) return [one];
		if (shown.has(group)) return [];
		shown.add(group);
		return [chosen.get(group) ?? one];
	});
}
