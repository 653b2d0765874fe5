import type {
	AppealTruth,
	ChatTruth,
	OrderDetailText,
	OrderTruth,
	RequestTruth,
	WorkOrderTruth,
} from '../truth/types';
import type { ListRow } from './list-query';

/** How the JSON endpoints behave: `?json=`. */
export type JsonMode = 'on' | 'off' | 'garbage' | 'huge' | 'proto';

const LAYOUTS = ['2021', '2025', 'label', 'table', 'cards', 'rows'] as const;
type Layout = (typeof LAYOUTS)[number];

/** What the URL of a page may ask for. */
export interface PageOptions {
	/** Seed of the class-name suffixes; empty for the ones that were seen. */
	hash: string;
	json: JsonMode;
	/** Which transport the page uses; null for the page's own. */
	transport: 'fetch' | 'xhr' | null;
	/** Ms that the page waits before each call. */
	delay: number;
	/** Which of a page's forms; null for its first. A name that the page does not have counts as its first. */
	layout: Layout | null;
	/** Every class stem and test id has another name. */
	rename: boolean;
	/** The items of queryList and recentOrderList have other field names. */
	fieldsRenamed: boolean;
	/** The after-sales list opens details in a modal. */
	detailModal: boolean;
	/** The detail shows either the parcel out or the one that comes back, under tabs. */
	trackingTabs: boolean;
	/** Quick filter that is chosen at first. */
	searchType: number;
}

/** `props.pageProps` of the page's `__NEXT_DATA__`. */
export interface PageProps {
	options: PageOptions;
	/** Epoch ms for which the truth was made. */
	now: number;
	rows?: ListRow[];
	orders?: OrderTruth[];
	chats?: ChatTruth[];
	/** The chat with another reply box: which, and where it stands. */
	editor?: { name: string; host: 'page' | 'shadow' | 'frame' };
	request?: RequestTruth | null;
	/** For the details in a modal. */
	requests?: RequestTruth[];
	orderDetail?: OrderDetailText | null;
	workOrders?: WorkOrderTruth[];
	workOrder?: WorkOrderTruth | null;
	appeals?: AppealTruth[];
}

const MODES: readonly JsonMode[] = ['on', 'off', 'garbage', 'huge', 'proto'];

/** Reads the options off a page's query. Words that are not known count as not given. */
export function pageOptions(query: URLSearchParams): PageOptions {
	const transport = query.get('transport');
	return {
		hash: query.get('hash') ?? '',
		json: MODES.find((mode) => mode === query.get('json')) ?? 'on',
		transport: transport === 'fetch' || transport === 'xhr' ? transport : null,
		delay: Number(query.get('delay') ?? 0) || 0,
		layout: LAYOUTS.find((layout) => layout === query.get('layout')) ?? null,
		rename: query.get('rename') === 'all',
		fieldsRenamed: query.get('fields') === 'renamed',
		detailModal: query.get('detail') === 'modal',
		trackingTabs: query.get('tracking') === 'tabs',
		searchType: Number(query.get('searchType') ?? 0) || 0,
	};
}
