import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import type { Brought } from '../utils/features/brought';
import { chatPanel } from '../utils/features/chat-panel';
import { chatSubject } from '../utils/features/chat-subject';
import { waitingBuyers } from '../utils/features/waiting-buyers';

/** Brought into the chat page. */
export default defineUnlistedScript(() => {
	handover<Brought['chat']>('chat').give({ chatPanel, chatSubject, waitingBuyers });
});
