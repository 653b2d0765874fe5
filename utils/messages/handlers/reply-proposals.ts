import * as v from 'valibot';
import { replyProposal } from '../payloads';
import type { Services } from './services';

/** Holds the template and opens the editor, where the agent names and saves it, or not. */
export async function proposeReply(
	services: Services,
	text: { title: string; body: string },
): Promise<{ kept: true }> {
	await services.replyProposal.write(text);
	await services.openOptions('replies');
	return { kept: true };
}

/** What waits is handed out once. */
export async function takeProposal({ replyProposal: shelf }: Services): Promise<{
	title: string;
	body: string;
} | null> {
	const read = v.safeParse(replyProposal, await shelf.read().catch(() => undefined));
	if (!read.success) return null;
	await shelf.write(null);
	return read.output;
}
