import { between, type Evidence, type Facts } from '../../domain/fact';
import { BUYER_COUNTS } from '../../domain/memory';
import { TEXTS } from '../texts';
import { readHistory } from './history';
import { baseInForce, packInForce } from './pack-in-force';
import type { Services } from './services';

const SEEN: Evidence = { by: 'rule', rule: TEXTS.seenOfBuyer };

/**
 * What is remembered of cases, by case key; with what was seen of their buyers where the pack in force asks about it. There may have been more than this
 * browser saw, so a count is a lower bound: a rule for buyers with many requests can be met, and one for buyers with few stays open.
 */
export async function recallCases(
	services: Services,
	caseKeys: readonly string[],
): Promise<Record<string, Facts>> {
	const recalled = await services.store.memory.recall(caseKeys);
	// What cannot be counted must not cost what is remembered.
	if (!(await asksOfBuyer(services).catch(() => false))) return recalled;
	const known = await Promise.all(
		caseKeys.map(async (key) => [key, await countsOf(services, key).catch(() => ({}))] as const),
	);
	const counted = known.filter(([, counts]) => Object.keys(counts).length > 0);
	return {
		...recalled,
		...Object.fromEntries(counted.map(([key, counts]) => [key, { ...recalled[key], ...counts }])),
	};
}

async function asksOfBuyer(services: Services): Promise<boolean> {
	const base = await baseInForce(services, await services.store.settings.read());
	const { rules, exceptions = [] } = await packInForce(services, base);
	const names = [...rules, ...exceptions].flatMap(({ when }) => services.packs.layers.namesIn(when));
	return BUYER_COUNTS.some((count) => names.includes(count));
}

async function countsOf({ buyers, store, now }: Services, caseKey: string): Promise<Facts> {
	const { buyer } = await readHistory({ around: buyers.around, refunds: store.refundsAmong }, caseKey);
	if (!buyer) return {};
	const atLeast = (count: number) => between(count, Number.MAX_SAFE_INTEGER, SEEN, now());
	return { buyerRequests: atLeast(buyer.requests), buyerRefunds: atLeast(buyer.refunds) };
}
