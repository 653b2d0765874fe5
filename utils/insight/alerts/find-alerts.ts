import { sum } from 'simple-statistics';
import { REASON_GROUPS, type ReasonGroup } from '../../domain/words';
import { isQuality } from '../summary/quality';
import { type Calendar, calendarOf, isLongEnough } from './calendar';
import { BEFORE, type Cell, joined, LEAST, type Series, seriesOf } from './cells';
import { findRises, type Rise } from './rises';

/** Reasons that speak of the parcel's way. */
const WAY_REASONS: ReadonlySet<ReasonGroup> = new Set<ReasonGroup>(['LOGISTICS_STALLED', 'NOT_RECEIVED']);

/** A reason that drives a rise: how many, against how many a day before. */
export interface Driver {
	reason: ReasonGroup;
	count: number;
	daily: number;
}

export type Alert =
	| ({ kind: 'product'; product: string; drivers: Driver[] } & Found)
	| ({ kind: 'reason'; reason: ReasonGroup } & Found)
	| ({ kind: 'sku'; product: string; sku: string; days: number; drivers: Driver[] } & Found)
	| ({ kind: 'way'; days: number } & Found)
	| ({ kind: 'shop'; drivers: Driver[] } & Found);
type Found = Omit<Rise, 'id'>;

/** What there is to say, or that there are too few days to say anything: `watched` of the `needed`. */
export type AlertList =
	| { kind: 'ready'; alerts: Alert[]; watched: number; products: number }
	| { kind: 'too-short'; watched: number; needed: number };

/** For all products of one day together; for the other kinds a fifth of it each. */
const LEVEL = 0.05;
const WATCHES = {
	product: { days: 1, level: LEVEL, least: 3, times: 1.5 },
	reason: { days: 1, level: LEVEL / 5, least: 5, times: 1.5 },
	sku: { days: 7, level: LEVEL / 5, least: 5, times: 2 },
	way: { days: 3, level: LEVEL / 5, least: 5, times: 2 },
	shop: { days: 1, level: LEVEL / 5, least: 10, times: 1.5 },
} as const;

/**
 * What is out of the ordinary on a Shanghai day beside the 28 before it, from what was filed: the whole shop, a product, a reason, a spec that its buyers
 * complain of (over a week, as a bad batch shows), and parcels that do not arrive (over three days). No page that is read names the courier, so parcels of all
 * couriers are looked at together. Where the whole shop rises that is said once, and the rest only where it rises more.
 * `looked` are the Shanghai days on which anything was looked at.
 */
export function findAlerts(cells: readonly Cell[], today: number, looked?: ReadonlySet<number>): AlertList {
	const [shop] = seriesOf(cells, today, () => '');
	const products = seriesOf(cells, today, ({ product }) => product);
	const calendar = calendarOf(shop ?? emptyShop(), today, products, looked);
	if (!isLongEnough(calendar)) return { kind: 'too-short', watched: calendar.watched, needed: LEAST };
	const alerts = [
		...shopRises(cells, products, calendar, today),
		...productRises(cells, products, calendar, today),
		...skuRises(cells, calendar, today),
		...reasonRises(cells, calendar, today),
		...wayRises(cells, calendar, today),
	];
	return { kind: 'ready', alerts, watched: calendar.watched, products: products.length };
}

const emptyShop = (): Series => ({ id: '', before: Array.from({ length: BEFORE }, () => 0), today: 0 });

/** Of fewer products one alone is half of the shop, and says it itself. */
const SHOP = 3;

/** That the whole shop brings more, where it does so without the product that rose most too. */
function shopRises(cells: readonly Cell[], products: Series[], calendar: Calendar, today: number): Alert[] {
	const excess = ({ before, today: now }: Series) => now - (sum(before) / calendar.watched) * calendar.today;
	const [most] = products.toSorted((a, b) => excess(b) - excess(a));
	if (products.length > 0 && products.length < SHOP) return [];
	const rises = (own: readonly Cell[]) =>
		findRises(
			seriesOf(own, today, () => ''),
			{ ...calendar, weights: calendar.weekdays },
			WATCHES.shop,
		);
	if (most && rises(cells.filter(({ product }) => product !== most.id)).length === 0) return [];
	const drivers = driversOf(cells, calendar, today, 1);
	return rises(cells).map(({ id: _id, ...found }) => ({ kind: 'shop', drivers, ...found }));
}

function productRises(
	cells: readonly Cell[],
	products: Series[],
	calendar: Calendar,
	today: number,
): Alert[] {
	return findRises(products, calendar, WATCHES.product).map(({ id, ...found }) => {
		const own = cells.filter(({ product }) => product === id);
		return { kind: 'product', product: id, drivers: driversOf(own, calendar, today, 1), ...found };
	});
}

function reasonRises(cells: readonly Cell[], calendar: Calendar, today: number): Alert[] {
	const reasons = seriesOf(cells, today, ({ reason }) => reason);
	return findRises(reasons, calendar, WATCHES.reason).map(({ id, ...found }) => ({
		kind: 'reason',
		reason: REASON_GROUPS.find((reason) => reason === id) ?? 'OTHER',
		...found,
	}));
}

function skuRises(cells: readonly Cell[], calendar: Calendar, today: number): Alert[] {
	const complaints = cells.filter(({ reason }) => isQuality(reason));
	const skus = seriesOf(complaints, today, ({ product, sku }) => joined(product, sku));
	return findRises(skus, calendar, WATCHES.sku).map(({ id, ...found }) => {
		const [product = '', sku = ''] = id.split('\0');
		const own = complaints.filter((cell) => cell.product === product && cell.sku === sku);
		const { days } = WATCHES.sku;
		return { kind: 'sku', product, sku, days, drivers: driversOf(own, calendar, today, days), ...found };
	});
}

function wayRises(cells: readonly Cell[], calendar: Calendar, today: number): Alert[] {
	const late = cells.filter(({ reason }) => reason && WAY_REASONS.has(reason));
	const others = cells.filter(({ reason }) => reason && !WAY_REASONS.has(reason));
	return findRises(
		seriesOf(late, today, () => ''),
		calendar,
		WATCHES.way,
		seriesOf(others, today, ({ reason }) => reason),
	).map(({ id: _id, ...found }) => ({ kind: 'way', days: WATCHES.way.days, ...found }));
}

/** At most so many reasons are named. */
const NAMED = 3;
/** A reason that brings less than this share of what is too much does not drive it. */
const MATTERS = 0.2;

function driversOf(cells: readonly Cell[], calendar: Calendar, today: number, days: number): Driver[] {
	const cut = BEFORE - (days - 1);
	const weight = calendar.today + sum(calendar.weights.slice(cut));
	const all = seriesOf(cells, today, ({ reason }) => reason).map(({ id, before, today: now }) => {
		const watched = before.slice(0, cut).filter((_, index) => (calendar.weights[index] ?? 0) > 0);
		const daily = sum(watched) / Math.max(watched.length, 1);
		const count = now + sum(before.slice(cut));
		return { reason: id as ReasonGroup, count, daily, excess: count - daily * weight };
	});
	const excess = sum(all.map((one) => Math.max(one.excess, 0)));
	return all
		.filter((one) => one.excess > 0 && one.excess >= excess * MATTERS)
		.sort((a, b) => b.excess - a.excess)
		.slice(0, NAMED)
		.map(({ reason, count, daily }) => ({ reason, count, daily }));
}
