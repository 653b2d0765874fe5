import { expect } from 'vitest';
import type { Facts, FactValues } from '../../utils/domain/fact';

/** Texts that a page may shorten or run on; wrong words there mislead nobody's verdict. */
const LOOSE = new Set([
	...['goodsName', 'goodsSpec', 'statusText', 'timeoutAction'],
	...['platformAdvice', 'buyerStatement', 'lastTalk', 'talkCount'],
]);

/** Facts of which the truth is silent where page and JSON differ in form only; no verdict hangs on that. */
const SILENT = new Set(['refundAmount', 'paidAmount', 'afterSalesId', 'signed']);

/** The facts that a reading claims and that are not so. */
export function falseClaims(claimed: Facts, truth: Partial<FactValues>, loose = LOOSE): string[] {
	return Object.entries(claimed).flatMap(([name, fact]) => {
		if (fact.kind !== 'known' || loose.has(name)) return [];
		const wanted = truth[name as keyof FactValues];
		const silent = wanted === undefined && SILENT.has(name);
		return silent || wanted === fact.value ? [] : [`${name}: ${fact.value} instead of ${wanted}`];
	});
}

export function expectTrue(claimed: Facts, truth: Partial<FactValues>, why: string): void {
	expect(falseClaims(claimed, truth), why).toEqual([]);
}
