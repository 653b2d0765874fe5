import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import type { Brought } from '../utils/features/brought';
import { startTeaching } from '../utils/features/teach';
import { proposeToBackground } from '../utils/features/teach-proposal';

/** Brought into a list when the agent wants to show where things are on it. */
export default defineUnlistedScript(() => {
	handover<Brought['teach']>('teach').give({
		teach: (context) => startTeaching(context, proposeToBackground),
	});
});
