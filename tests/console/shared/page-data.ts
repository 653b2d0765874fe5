import type { ChatTruth, OrderTruth, RequestTruth } from '../truth/types';
import type { ListRow } from './list-query';

/** How the JSON endpoints behave: `?json=`. */
export type JsonMode = 'on' | 'off' | 'garbage' | 'huge' | 'proto';

/** What the URL of a page may ask for. */
export interface PageOptions {
	/** Seed of the class-name suffixes; empty for the ones that were seen. */
	hash: string;
	json: JsonMode;
	/** Which transport the page uses; null for the page's own. */
	transport: 'fetch' | 'xhr' | null;
	/** Ms that the page waits before each call. */
	delay: number;
	layout: '2021' | '2025';
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
	request?: RequestTruth | null;
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
		layout: query.get('layout') === '2021' ? '2021' : '2025',
		searchType: Number(query.get('searchType') ?? 0) || 0,
	};
}
