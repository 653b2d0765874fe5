import type { FeatureId } from '../domain/settings';
import type { PageKind } from '../domain/sighting';
import { type Brought, whenBrought } from './brought';
import type { FeatureContext } from './context';
import { onceAsked } from './once-asked';
import { requestBadges } from './request-badges';

interface Feature {
	pages: readonly PageKind[];
	start: (context: FeatureContext) => void;
}

type Start = Feature['start'];

/** A feature that does something else on each of its pages. */
const onPages = (starts: Partial<Record<PageKind, Start>>): Feature => ({
	pages: Object.keys(starts) as PageKind[],
	start: (context) => starts[context.page]?.(context),
});

/** Starts a part of the script that all pages but the list of requests and the chat need. */
const fromPages = (name: keyof Brought['pages']): Start =>
	whenBrought('pages', (brought, context) => brought[name](context));

const fromChat = (name: keyof Brought['chat']): Start =>
	whenBrought('chat', (brought, context) => brought[name](context));

/** In the chat a reply is about what the conversation is about. */
const atReplyBoxes = (name: 'replyButton' | 'replyTrigger' | 'draftWatch'): Feature => {
	const start = whenBrought('boxes', (brought, context) => brought[name](context));
	const inChat: Start = (context) => {
		start(context);
		fromChat('chatSubject')(context);
	};
	return onPages({ chat: inChat, 'after-sales-list': start, 'order-list': start });
};

/** Every feature of the pages, by its id: the file's name and the settings' key. A test holds the three together. */
export const FEATURES: Record<FeatureId, Feature> = {
	'request-badges': onPages({ 'after-sales-list': requestBadges, appeals: fromPages('appeals') }),
	'order-badges': onPages({ 'order-list': fromPages('orderBadges'), 'work-orders': fromPages('workOrders') }),
	'detail-panel': onPages({
		'after-sales-detail': fromPages('detailPanel'),
		'after-sales-list': onceAsked(fromPages('detailDialog')),
		'order-detail': fromPages('orderDetail'),
	}),
	'chat-panel': onPages({ chat: fromChat('chatPanel') }),
	'waiting-buyers': onPages({ chat: fromChat('waitingBuyers') }),
	'reply-button': atReplyBoxes('replyButton'),
	'reply-trigger': atReplyBoxes('replyTrigger'),
	'draft-watch': atReplyBoxes('draftWatch'),
};
