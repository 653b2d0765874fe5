import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../utils/dom/handover';
import { openReplies, togglePanel } from '../utils/features/commands';
import type { Late } from '../utils/features/late';
import { Panel } from '../utils/features/panel';
import { createKeeping, type Keeping } from '../utils/messages/keeping';

/** Hands the overlay what it needs only after the first badge. */
export default defineContentScript({
	matches: ['https://mms.pinduoduo.com/*'],
	runAt: 'document_end',
	noScriptStartedPostMessage: true,
	main() {
		let keeping: Keeping | undefined;
		handover<Late>('late').give({
			createKeeping(...given) {
				keeping = createKeeping(...given);
				return keeping;
			},
			createPanel: (options) => new Panel({ ...options, keepUse: (use) => keeping?.keepUse(use) }),
			openReplies,
			togglePanel,
		});
	},
});
