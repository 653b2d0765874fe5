import { Random } from '../fuzz/random';
import { countOf } from './chance';
import { KINDS, type Kind } from './kinds';
import { makeCase, type Subject } from './make-case';
import { LINES, type Plan, type Plant, WEEK } from './plan';
import type { TrueCase } from './truth';

const COMPLAINTS: ReadonlySet<string> = new Set([
	'QUALITY',
	'DAMAGED',
	'NOT_AS_DESCRIBED',
	'WRONG_ITEM',
	'SHORT',
]);
const SIGNED = KINDS.filter(({ shipping }) => shipping === 'signed');
const SHIPPED = KINDS.filter(({ shipping }) => shipping === 'shipped');

/** The days of a shop one after the other, each with its requests in order of filing; nothing of a day is held once it was given. */
export function* daysOf(plan: Plan): Generator<{ day: number; cases: TrueCase[] }> {
	const random = new Random(plan.seed);
	const products = productWeights(plan.products);
	let serial = 1;
	for (let index = 0; index < plan.days; index++) {
		const day = plan.firstDay + index;
		const week = WEEK[((day % 7) + 7) % 7] ?? 1;
		const swells = plan.swells.filter(({ from, to }) => index >= from && index <= to);
		const swell = swells.reduce((all, { times }) => all * times, 1);
		const cases: TrueCase[] = [];
		const add = (subject: Omit<Subject, 'day' | 'serial'>) =>
			cases.push(makeCase(random, { ...subject, day, serial: serial++ }));
		for (const { product, weight } of products) {
			const mean = plan.perDay * weight * week * swell * plan.trend ** index;
			const ordinary = countOf(random, mean, plan.unrest);
			for (let n = 0; n < ordinary; n++) add(ordinaryOf(random, plan, product));
			for (const plant of plan.plants) {
				for (const extra of extrasOf(random, plan, plant, { index, product, mean })) add(extra);
			}
		}
		cases.sort((a, b) => a.requestedAt - b.requestedAt);
		yield { day, cases };
	}
}

type Draw = Omit<Subject, 'day' | 'serial'>;

function ordinaryOf(random: Random, plan: Plan, product: number, kinds: readonly Kind[] = KINDS): Draw {
	const kind = random.weighted(kinds);
	const { reason } = random.weighted(kind.reasons);
	return { kind, product, sku: random.below(plan.skus), reason, line: random.below(LINES.length) };
}

/** The requests of a plant beyond the ordinary ones, on one day for one product. */
function extrasOf(
	random: Random,
	plan: Plan,
	plant: Plant,
	{ index, product, mean }: { index: number; product: number; mean: number },
): Draw[] {
	if ('product' in plant && plant.product !== product) return [];
	if (plant.kind === 'batch') return batchOf(random, plan, plant, { index, product, mean });
	if (index < plant.from || index > plant.to) return [];
	const draws = (share: number, draw: () => Draw) =>
		Array.from({ length: countOf(random, mean * share * (plant.times - 1)) }, draw);
	switch (plant.kind) {
		case 'spike':
			return draws(1, () => ordinaryOf(random, plan, product));
		case 'reason':
			return draws(0.1, () => ({ ...ordinaryOf(random, plan, product, SIGNED), reason: plant.reason }));
		case 'line':
			return draws(0.03, () => ({
				...ordinaryOf(random, plan, product, SHIPPED),
				reason: 'LOGISTICS_STALLED',
				line: plant.line,
			}));
		default:
			return draws(0.06, () => ({ ...complaint(random, plan, product), sku: plant.sku }));
	}
}

/** Days after the order on which complaints of a bad batch come. */
const COMES = [4, 5, 6, 7, 8, 9, 10];

function batchOf(
	random: Random,
	plan: Plan,
	plant: Extract<Plant, { product: number }> & { from: number; to: number; times: number },
	{ index, product, mean }: { index: number; product: number; mean: number },
): Draw[] {
	const sku = 'sku' in plant ? plant.sku : 0;
	return COMES.flatMap((after) => {
		const order = index - after;
		if (order < plant.from || order > plant.to) return [];
		const count = countOf(random, (mean * 0.06 * (plant.times - 1)) / COMES.length);
		return Array.from({ length: count }, () => ({
			...complaint(random, plan, product),
			sku,
			orderDay: plan.firstDay + order,
		}));
	});
}

function complaint(random: Random, plan: Plan, product: number): Draw {
	const draw = ordinaryOf(random, plan, product, SIGNED);
	return COMPLAINTS.has(draw.reason) ? draw : { ...draw, reason: 'QUALITY' };
}

/** A few products bring most of a shop's requests. */
function productWeights(count: number): { product: number; weight: number }[] {
	const weights = Array.from({ length: count }, (_, product) => 1 / (product + 2));
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight, product) => ({ product, weight: weight / all }));
}
