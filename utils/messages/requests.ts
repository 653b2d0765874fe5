import type { ConsoleProtocol, PageProtocol } from './protocol';

/** Everything that the background answers. */
export type Requests = ConsoleProtocol & PageProtocol;
export type RequestType = keyof Requests;
export type RequestData<K extends RequestType> = Parameters<Requests[K]> extends [infer D] ? D : undefined;
export type RequestAnswer<K extends RequestType> = ReturnType<Requests[K]>;

type Who = 'console' | 'page';

/** Who may send what, complete by type: a request that is not listed here does not compile. */
export const REQUESTS: Readonly<
	Record<keyof ConsoleProtocol, 'console'> & Record<keyof PageProtocol, 'page'>
> = {
	'session/start': 'console',
	'sightings/add': 'console',
	'ticks/read': 'console',
	'ticks/write': 'console',
	'replies/list': 'console',
	'replies/used': 'console',
	'replies/typed': 'console',
	'memory/tell': 'console',
	'memory/recall': 'console',
	'buyers/tell': 'console',
	'buyers/recall': 'console',
	'questions/tell': 'console',
	'history/read': 'console',
	'feedback/write': 'console',
	'feedback/read': 'console',
	'follow-ups/read': 'console',
	'follow-ups/done': 'console',
	'platform-count/tell': 'console',
	'health/report': 'console',
	'map/propose': 'console',
	'scripts/bring': 'console',
	'settings/write': 'page',
	'settings/read': 'page',
	'health/read': 'page',
	'today/read': 'page',
	'storage/state': 'page',
	'replies/save': 'page',
	'replies/remove': 'page',
	'replies/change': 'page',
	'replies/picture': 'page',
	'replies/illustrate': 'page',
	'replies/undo-state': 'page',
	'replies/undo': 'page',
	'replies/ends': 'page',
	'replies/propose': 'page',
	'replies/proposed': 'page',
	'replies/typed-often': 'page',
	'replies/typed-refuse': 'page',
	'packs/list': 'page',
	'packs/read': 'page',
	'packs/import': 'page',
	'packs/choose': 'page',
	'pack/state': 'page',
	'pack/draft': 'page',
	'pack/save': 'page',
	'pack/reset': 'page',
	'pack/export': 'page',
	'cases/recorded': 'page',
	'map/read': 'page',
	'map/check': 'page',
	'map/import': 'page',
	'map/undo': 'page',
	'map/reset': 'page',
	'map/proposal': 'page',
	'map/accept': 'page',
	'map/discard': 'page',
	'teach/start': 'page',
	'backup/export': 'page',
	'backup/import': 'page',
	'data/restore': 'page',
	'data/wipe': 'page',
	'data/rebuild': 'page',
	'insight/days': 'page',
	'insight/goods': 'page',
	'insight/cases': 'page',
	'insight/timeouts': 'page',
	'insight/open': 'page',
	'insight/past': 'page',
	'insight/reconcile': 'page',
	'insight/went-before': 'page',
	'insight/follow-ups': 'page',
	'insight/buyers': 'page',
	'quality/list': 'page',
	'quality/change': 'page',
	'quality/cases': 'page',
};

const PANEL: ReadonlySet<RequestType> = new Set([
	...(['replies/list', 'replies/used', 'replies/propose', 'settings/read', 'history/read'] as const),
	...(['feedback/write', 'feedback/read', 'replies/picture'] as const),
	...(['replies/typed-often', 'replies/typed-refuse'] as const),
	...(['follow-ups/read', 'follow-ups/done'] as const),
]);

export function isRequest(type: string): type is RequestType {
	return Object.hasOwn(REQUESTS, type);
}

/** Whether a sender of this role may send this request. Our own top-level pages may send everything. */
export function mayAsk(role: 'console' | 'panel' | 'page', type: RequestType): boolean {
	if (role === 'page') return true;
	if (role === 'panel') return PANEL.has(type);
	const who: Who = REQUESTS[type];
	return who === 'console';
}
