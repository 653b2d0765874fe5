import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import type { Brought } from '../utils/features/brought';
import { platformCount } from '../utils/features/platform-count';
import { tellBackground } from '../utils/features/tell-platform-count';

/** Brought into the list of requests, after its badges: what the console itself counts there. */
export default defineUnlistedScript(() => {
	handover<Brought['count']>('count').give({
		platformCount: (context) => platformCount(context, tellBackground),
	});
});
