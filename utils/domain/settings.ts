import { DEFAULT_SHOP, type ShopTerms } from './shop';

/** Features a merchant can switch; the id is the feature's file name in `utils/features`. */
export const FEATURE_IDS = [
	'request-badges',
	'order-badges',
	'detail-panel',
	'chat-panel',
	'waiting-buyers',
	'reply-button',
	'reply-trigger',
	'draft-watch',
] as const;
export type FeatureId = (typeof FEATURE_IDS)[number];

export interface Settings {
	/** The master switch of the pop-up. */
	enabled: boolean;
	features: Record<FeatureId, boolean>;
	shop: ShopTerms;
	theme: 'auto' | 'light' | 'dark';
	/** Days that single cases, ticks and events are kept; totals stay longer. */
	retentionDays: number;
	/** Days that totals by day and by product are kept. */
	totalsDays: number;
	packId: string;
}

export const DEFAULT_SETTINGS: Settings = {
	enabled: true,
	features: {
		'request-badges': true,
		'order-badges': true,
		'detail-panel': true,
		'chat-panel': true,
		'waiting-buyers': true,
		'reply-button': true,
		'reply-trigger': true,
		'draft-watch': true,
	},
	shop: DEFAULT_SHOP,
	theme: 'auto',
	retentionDays: 30,
	totalsDays: 400,
	packId: 'pdd-aftersales',
};
