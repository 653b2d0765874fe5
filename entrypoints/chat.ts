import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import type { Brought } from '../utils/features/brought';
import { chatPanel } from '../utils/features/chat-panel';
import { chatSubject } from '../utils/features/chat-subject';
import type { FeatureContext } from '../utils/features/context';
import { replyTimes } from '../utils/features/reply-times';
import { waitingBuyers } from '../utils/features/waiting-buyers';
import { ask, type Send } from '../utils/messages/client';
import { createOutbox } from '../utils/messages/outbox';

/** Brought into the chat page. */
export default defineUnlistedScript(() => {
	handover<Brought['chat']>('chat').give({
		chatPanel,
		chatSubject,
		waitingBuyers(context) {
			waitingBuyers(context);
			keepReplyTimes(context);
		},
	});
});

/** The outbox is the chat's own: what is there before the first badge knows nothing of questions. */
function keepReplyTimes(context: FeatureContext): void {
	const outbox = createOutbox(ask as Send, { signal: context.signal });
	replyTimes(context, outbox.addQuestion);
}
