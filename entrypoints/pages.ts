import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import type { Brought } from '../utils/features/brought';
import { detailPanel } from '../utils/features/detail-panel';

/** Brought into pages that are about one case. */
export default defineUnlistedScript(() => {
	handover<Brought['pages']>('pages').give({ detailPanel });
});
