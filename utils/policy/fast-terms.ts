import { DAY, dayBounds, HOUR, MINUTE, shanghaiDay } from '../domain/clock';
import { type Facts, type FactValues, known } from '../domain/fact';
import type { ShopTerms } from '../domain/shop';
import { GOODS_KINDS, type GoodsKind, REASON_GROUPS, type Verdict } from '../domain/words';
import { assess } from './assess';
import type { Condition } from './condition';
import type { Pack } from './pack';
import { withShop } from './shop-facts';

/** For orders paid with at least `from` and less than `below` fen: fast refund up to so many minutes after the order was confirmed; 0 for none. */
export interface FastTier {
	from: number;
	/** Absent where there is no upper end. */
	below?: number;
	minutes: number;
}

/** What a shop may tell of its fast refunds: only what the pack in force grants whatever reason the buyer gives. */
export interface FastTerms {
	/** Ascending by amount, without gaps. */
	tiers: FastTier[];
	/** Some tier is as long as it is only by the opt-in service. */
	byService: boolean;
	/** Kinds of goods that get no fast refund. */
	excluded: GoodsKind[];
	goodsKind: GoodsKind;
	/** A later request for goods not shipped is agreed to by hand. */
	laterAgreed: boolean;
	/** The pack has terms of its own for some goods. */
	hasExceptions: boolean;
}

/** Nothing on the platform is dearer; fen. */
const DEAREST = 100_000_000;

/**
 * Reads the shop's terms out of the pack by asking it: sample orders at every limit that any of its rules names are assessed, so that what is told is what the rules
 * decide, in whatever way they are written. `now` is epoch ms. Never throws.
 */
export function fastTermsOf(pack: Pack, shop: ShopTerms, now: number): FastTerms {
	const limits = limitsIn(pack);
	const tiers = tiersOf(pack, shop, limits, now);
	const without = tiersOf(pack, { ...shop, optInFastRefund: false }, limits, now);
	const longest = Math.max(0, ...tiers.map(({ minutes }) => minutes));
	const verdictsLater = new Set(
		tiers.map(({ from }) => verdictOf(pack, shop, { paid: from, minutes: longest + DAY / MINUTE }, now)),
	);
	return {
		tiers,
		byService: shop.optInFastRefund && JSON.stringify(tiers) !== JSON.stringify(without),
		excluded: GOODS_KINDS.filter((goodsKind) => isExcluded(pack, { ...shop, goodsKind }, limits, now)),
		goodsKind: shop.goodsKind,
		laterAgreed: verdictsLater.size === 1 && verdictsLater.has('agree'),
		hasExceptions: ((pack as { exceptions?: readonly unknown[] }).exceptions?.length ?? 0) > 0,
	};
}

interface Limits {
	minutes: readonly number[];
	amounts: readonly number[];
}

function tiersOf(pack: Pack, shop: ShopTerms, limits: Limits, now: number): FastTier[] {
	const tiers: FastTier[] = [];
	for (const [index, from] of limits.amounts.entries()) {
		const minutes = windowFor(pack, shop, from, limits.minutes, now);
		const below = limits.amounts[index + 1];
		const last = tiers.at(-1);
		if (last?.minutes === minutes) {
			tiers[tiers.length - 1] = { from: last.from, minutes, ...(below !== undefined && { below }) };
		} else tiers.push({ from, minutes, ...(below !== undefined && { below }) });
	}
	return tiers;
}

/** The longest window without a gap in it, in minutes. */
function windowFor(
	pack: Pack,
	shop: ShopTerms,
	paid: number,
	limits: readonly number[],
	now: number,
): number {
	let longest = 0;
	for (const minutes of limits) {
		if (!isFast(pack, shop, { paid, minutes }, now)) break;
		longest = minutes;
	}
	return longest;
}

function isExcluded(pack: Pack, shop: ShopTerms, { amounts }: Limits, now: number): boolean {
	return amounts.every((paid) => !isFast(pack, shop, { paid, minutes: 0 }, now));
}

interface Order {
	/** Fen. */
	paid: number;
	/** Between confirmation and request. */
	minutes: number;
}

function isFast(pack: Pack, shop: ShopTerms, order: Order, now: number): boolean {
	return verdictOf(pack, shop, order, now) === 'auto-refund';
}

/** What is told must hold at noon and right after midnight, when the day of the order is another. */
function hoursOf(now: number): number[] {
	const { from } = dayBounds(shanghaiDay(now));
	return [from, from + 12 * HOUR];
}

/** The verdict that the order gets for every reason alike, else undefined. */
function verdictOf(pack: Pack, shop: ShopTerms, order: Order, now: number): Verdict | undefined {
	const verdicts = new Set(
		REASON_GROUPS.flatMap((reasonGroup) =>
			hoursOf(now).map((at) => {
				const facts = withShop(sample({ ...order, reasonGroup }, at), shop, at);
				return assess({ key: 'sample', facts }, pack, at).verdict;
			}),
		),
	);
	const [only] = verdicts;
	return verdicts.size === 1 ? only : undefined;
}

/** An order not shipped of which everything is known that a page can show; nobody placed it. */
function sample({ paid, minutes, reasonGroup }: Order & Pick<FactValues, 'reasonGroup'>, now: number): Facts {
	const page = { by: 'page', quote: '' } as const;
	const values: Partial<FactValues> = {
		orderSn: 'sample',
		stage: 'merchant',
		requestType: 'refund-only',
		shipped: false,
		signed: false,
		returnShipped: false,
		returnSigned: false,
		buyerReceived: false,
		reasonGroup,
		reasonText: '',
		statusText: '',
		goodsName: '',
		goodsSpec: '',
		goodsCount: 1,
		proofPictures: 0,
		refundAmount: paid,
		paidAmount: paid,
		confirmedAt: now - minutes * MINUTE,
		requestedAt: now,
		timeoutAt: now + HOUR,
		timeoutAction: '',
		buyerRequests: 1,
		buyerRefunds: 0,
	};
	const facts = Object.entries(values).map(([name, value]) => [name, known(value, page, now)]);
	return Object.fromEntries(facts) as Facts;
}

/** Every limit that a rule names, ascending; the steps on which a window or an amount can end. */
function limitsIn(pack: Pack): Limits {
	const minutes = new Set<number>([0]);
	const amounts = new Set<number>([0]);
	const walk = (condition: Condition): void => {
		if ('all' in condition) condition.all.forEach(walk);
		else if ('any' in condition) condition.any.forEach(walk);
		else if ('not' in condition) walk(condition.not);
		else if ('elapsed' in condition) minutes.add(condition.atMostMinutes);
		else if ('below' in condition && condition.below <= DEAREST) amounts.add(condition.below);
	};
	for (const rule of pack.rules) walk(rule.when);
	const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b);
	return { minutes: ascending(minutes), amounts: ascending(amounts) };
}
