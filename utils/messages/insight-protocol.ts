import type {
	BuyerCounts,
	CaseFilter,
	CasePage,
	DayFigures,
	DayRange,
	GoodsRecord,
	Reconciliation,
	WentBefore,
} from '../insight/figures';
import type { FollowUpCounts } from '../insight/follow-ups';
import type { OpenGroup } from '../insight/forecast/open-groups';
import type { PastCase } from '../insight/forecast/past-case';
import type { DayRecord } from '../insight/records';

/** The questions and their answers; sent from extension pages. */
export interface InsightProtocol {
	/** Days without anything are left out. `since`: the first day there are figures of; absent where there are none. */
	'insight/days'(data: DayRange): { days: (DayRecord & { figures: DayFigures })[]; since?: number };
	'insight/goods'(data: DayRange): GoodsRecord[];
	'insight/cases'(data: { filter: CaseFilter; after?: string }): CasePage;
	/** Ended by the time running out, newest first. */
	'insight/timeouts'(data: DayRange & { after?: string }): CasePage;
	/** All open cases, added up by kind. */
	'insight/open'(): OpenGroup[];
	/** What the forecast learns from: requests filed on these days, or a share (0 to 1) of them, drawn by lot. A part may be empty and still have a next one. */
	'insight/past'(data: DayRange & { share?: number; after?: string }): { cases: PastCase[]; next?: string };
	/** Null where the console's count was not seen lately. */
	'insight/reconcile'(): Reconciliation | null;
	'insight/went-before'(data: DayRange): WentBefore[];
	/** Promises to come back, by the day on which they were given; only where details are still kept. */
	'insight/follow-ups'(data: DayRange): FollowUpCounts;
	/** Of the last 24 hours; what is known of buyers lasts no longer. */
	'insight/buyers'(): BuyerCounts;
}
