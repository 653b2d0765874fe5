import { dayText } from '../../domain/clock';
import { type FactName, type Facts, INSTANTS, type Instant, known } from '../../domain/fact';
import type { Condition } from '../condition';
import { AMOUNTS, TEXTS, VALUES_OF } from '../fact-kinds';
import type { Pack } from '../pack';
import { exampleInstants, type Region } from './region';
import { textFor } from './words';
import { settled } from './world';

/** What an example shows where it can choose: the plainest open request. */
const PLAINEST: Partial<Record<FactName, string | boolean>> = {
	requested: true,
	stage: 'merchant',
	requestType: 'refund-only',
	shipped: true,
	signed: true,
	reasonGroup: 'CHANGED_MIND',
	goodsKind: 'ordinary',
	sevenDayReturn: true,
	optInFastRefund: false,
	freightCovered: false,
	damageCovered: false,
	speed: 'none',
};
/** What every case shows, whatever the rules ask for. */
const ALWAYS: readonly FactName[] = ['requested', 'stage', 'requestType', 'shipped', 'signed'];
const USUAL_AMOUNT = 9900;

/**
 * One case of a region, with every fact that a rule of the packs asks about. It is to be judged at `exampleTime`. Undefined only where the region
 * is empty.
 */
export function exampleOf(region: Region, packs: readonly Pack[]): Facts | undefined {
	const asked = new Set([...ALWAYS, ...packs.flatMap(factsAsked)]);
	const few = chosen(region, asked);
	const instants = exampleInstants(region);
	if (!few || !instants) return undefined;
	const values: Partial<Record<FactName, string | boolean | number>> = Object.fromEntries(few);
	for (const name of asked) {
		if (INSTANTS.some((one) => one === name)) values[name] = instants.get(name as Instant) ?? 0;
		else if (AMOUNTS.includes(name)) values[name] = amountIn(region, name);
		else if (TEXTS.includes(name)) values[name] = textIn(region, name);
	}
	const confirmed = instants.get('confirmedAt') ?? 0;
	const now = Math.max(
		...(values.requested === false ? [] : instants.values()),
		instants.get('requestedAt') ?? 0,
	);
	values.requestedAt = instants.get('requestedAt') ?? 0;
	values.orderSn ??= `${dayText(confirmed).replaceAll('-', '').slice(2)}-000000000000000`;
	return factsOf(withoutWhatIsNot(values, region), now);
}

/** The instant (epoch ms) at which an example is to be judged. */
export function exampleTime(example: Facts): number {
	return example.stage?.at ?? 0;
}

/** The facts that the rules and exceptions of a pack ask about, once each. */
export function factsAsked({ rules, exceptions = [] }: Pack): FactName[] {
	const names = [...rules, ...exceptions].flatMap(({ when }) => namesIn(when));
	const starts = rules.flatMap(({ deadline }) => (deadline ? [deadline.from] : []));
	return [...new Set([...names, ...starts])] as FactName[];
}

/** The names of the facts in a condition, in reading order. */
export function namesIn(condition: Condition): string[] {
	if ('all' in condition) return condition.all.flatMap(namesIn);
	if ('any' in condition) return condition.any.flatMap(namesIn);
	if ('not' in condition) return namesIn(condition.not);
	if ('fact' in condition) return [condition.fact];
	return 'elapsed' in condition ? condition.elapsed : condition.days;
}

function chosen(region: Region, asked: ReadonlySet<FactName>): [FactName, string | boolean][] | undefined {
	let few: Region['few'] | undefined = region.few;
	const result: [FactName, string | boolean][] = [];
	for (const name of asked) {
		const all = VALUES_OF[name];
		const left: readonly (string | boolean)[] = few?.get(name) ?? all ?? [];
		if (!all) continue;
		const value = left.find((one) => one === PLAINEST[name]) ?? left[0];
		if (value === undefined || !few) return undefined;
		few = settled(new Map(few).set(name, [value]));
		result.push([name, value]);
	}
	return few && result;
}

function amountIn({ amounts }: Region, name: FactName): number {
	const [lowest, highest] = amounts.get(name) ?? [0, USUAL_AMOUNT];
	return highest < Number.MAX_SAFE_INTEGER ? highest : lowest;
}

function textIn({ words }: Region, name: FactName): string {
	return textFor(words.filter(({ atom }) => atom.fact === name)) ?? '';
}

type Values = Partial<Record<FactName, string | boolean | number>>;

/** A page shows no time of what did not happen, and no request where there is none. */
function withoutWhatIsNot({ ...values }: Values, region: Region): Values {
	const timed = new Set(
		region.spans.flatMap((one) =>
			'span' in one ? [one.span.from, one.span.to] : 'elapsed' in one.atom ? one.atom.elapsed : one.atom.days,
		),
	);
	if (values.requested === false) {
		values.stage = 'none';
		delete values.requestType;
		delete values.requestedAt;
	}
	if (values.shipped === false && !timed.has('shippedAt')) delete values.shippedAt;
	if (values.signed === false && !timed.has('signedAt')) delete values.signedAt;
	return values;
}

function factsOf(values: Values, now: number): Facts {
	const shown = Object.entries(values).map(([name, value]) => {
		return [name, known(value, { by: 'page', quote: '' }, now)];
	});
	return Object.fromEntries(shown) as Facts;
}
