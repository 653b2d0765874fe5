import type { PageKind } from './sighting';

/** How one console page is being read; holds names and counts, never page text beyond unknown status and reason words. */
export interface PageHealth {
	page: PageKind | 'other';
	state: 'working' | 'paused' | 'changed';
	/** Rows seen and rows that could not be read. */
	rows: number;
	unreadable: number;
	/** Named failures of readers with their counts, e.g. `list.status: 3`. */
	failures: Record<string, number>;
	/** Anchors and fields that are found less often than the map expects, e.g. `list.cell` or `json.requests.status`; at most 40 names. */
	drifted: string[];
	/** JSON replies read, ignored for their shape, and contradicting the page. */
	json: { read: number; ignored: number; contradictions: number };
	/** Status or reason words that no phrase of the reader matched (at most 20, 40 characters each). */
	unknownWords: string[];
	at: number;
}
