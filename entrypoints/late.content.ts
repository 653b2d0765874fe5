import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../utils/dom/handover';
import { openReplies, togglePanel } from '../utils/features/commands';
import type { Late } from '../utils/features/late';
import { Panel } from '../utils/features/panel';
import { platformCount } from '../utils/features/platform-count';
import { readKeptSession } from '../utils/messages/extension';
import { createKeeping, type Keeping } from '../utils/messages/keeping';

/** Hands the overlay what it needs only after the first badge, and looks now and then at what the console itself counts. */
export default defineContentScript({
	matches: ['https://mms.pinduoduo.com/*'],
	runAt: 'document_end',
	noScriptStartedPostMessage: true,
	main() {
		let keeping: Keeping | undefined;
		handover<Late>('late').give({
			createKeeping(send, options) {
				const made = createKeeping(send, options);
				platformCount({
					root: document,
					signal: options.signal,
					address: () => new URL(location.href),
					kept: readKeptSession,
					tell: made.keepCount,
					now: Date.now,
				});
				keeping = made;
				return made;
			},
			createPanel: (options) => new Panel({ ...options, keepUse: (use) => keeping?.keepUse(use) }),
			openReplies,
			togglePanel,
		});
	},
});
