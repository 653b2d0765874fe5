import { keepChatHealth } from './chat-health';
import type { FeatureContext } from './context';
import { Conversation } from './open-conversation';

/** What the open conversation is about, for the replies, where its badge does not already ask. */
export function chatSubject(context: FeatureContext): void {
	const { talks, signal } = context;
	keepChatHealth(context);
	if (!talks || talks.conversation) return;
	const conversation = new Conversation(context, () => undefined);
	talks.conversation = conversation;
	signal.addEventListener('abort', () => {
		if (talks.conversation === conversation) talks.conversation = undefined;
	});
}
