import type { FeatureId } from '../domain/settings';
import type { PageKind } from '../domain/sighting';
import { whenBrought } from './brought';
import type { FeatureContext } from './context';
import { whenLate } from './late';
import { orderBadges } from './order-badges';
import { requestBadges } from './request-badges';

interface Feature {
	pages: readonly PageKind[];
	start: (context: FeatureContext) => void;
}

const REPLY_PAGES: readonly PageKind[] = ['chat', 'after-sales-list', 'order-list'];

/** Every feature of the pages, by its id: the file's name and the settings' key. A test holds the three together. */
export const FEATURES: Record<FeatureId, Feature> = {
	'request-badges': { pages: ['after-sales-list'], start: requestBadges },
	'order-badges': { pages: ['order-list'], start: orderBadges },
	'detail-panel': {
		pages: ['after-sales-detail'],
		start: whenBrought('pages', ({ detailPanel }, context) => detailPanel(context)),
	},
	'reply-button': { pages: REPLY_PAGES, start: whenLate(({ replyButton }, context) => replyButton(context)) },
	'reply-trigger': {
		pages: REPLY_PAGES,
		start: whenLate(({ replyTrigger }, context) => replyTrigger(context)),
	},
};
