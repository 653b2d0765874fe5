import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import { createBoxTexts } from '../utils/features/box-texts';
import { write } from '../utils/features/box-writer';
import type { Brought } from '../utils/features/brought';
import { draftStart } from '../utils/features/draft-start';
import { replyButton } from '../utils/features/reply-button';
import { replyTrigger } from '../utils/features/reply-trigger';
import { editsOf } from '../utils/replies/edits';

/** Brought into pages that have boxes a reply can go into. */
export default defineUnlistedScript(() => {
	const { inserted, typed } = createBoxTexts(editsOf);
	handover<Brought['boxes']>('boxes').give({
		...{ replyButton, replyTrigger, draftWatch: draftStart(typed), write },
		inserted,
	});
});
