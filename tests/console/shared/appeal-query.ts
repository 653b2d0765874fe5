import type { AppealTruth } from '../truth/types';

/** The part of queryCanAppealInfoList's request that the sample console understands. */
export interface AppealQuery {
	/** From 1. */
	pageIndex: number;
	pageSize: number;
	/** The tab; 0 is all. */
	subAppealQueryType: number;
	/** The kind inside the tab, 0 is all. The field's name is invented. */
	subAppealType: number;
}

/** The appeals of one page, and how many there are in all. */
export function queryAppeals(
	all: readonly AppealTruth[],
	{ pageIndex, pageSize, subAppealQueryType, subAppealType }: AppealQuery,
): { appeals: AppealTruth[]; total: number } {
	const found = all.filter(
		({ tab, subTab }) =>
			(subAppealQueryType === 0 || tab === subAppealQueryType) &&
			(subAppealType === 0 || subTab === subAppealType),
	);
	const from = (Math.max(1, pageIndex) - 1) * pageSize;
	return { appeals: found.slice(from, from + pageSize), total: found.length };
}
