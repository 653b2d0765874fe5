import { DAY, dayText, HOUR, MINUTE } from '../../domain/clock';
import { type FactName, type Facts, INSTANTS, type Instant, known } from '../../domain/fact';
import type { Stage } from '../../domain/words';
import { AMOUNTS, TEXTS, VALUES_OF } from '../fact-kinds';
import { namesIn } from '../names-in';
import type { Pack } from '../pack';
import { exampleInstants, instantsIn, type Region, withSpan } from './region';
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
	returnShipped: false,
	returnSigned: false,
	speed: 'none',
};
/** What every case shows, whatever the rules ask for. */
const ALWAYS: readonly FactName[] = ['requested', 'stage', 'requestType', 'shipped', 'signed'];
const USUAL_AMOUNT = 9900;

/** How long things usually take; kept where the rules leave room for it. */
const USUAL_GAPS: readonly [earlier: Instant, later: Instant, ms: number][] = [
	['confirmedAt', 'requestedAt', 30 * MINUTE],
	['confirmedAt', 'shippedAt', 8 * HOUR],
	['shippedAt', 'signedAt', 2 * DAY],
	['shippedAt', 'requestedAt', 3 * HOUR],
	['signedAt', 'requestedAt', 3 * HOUR],
];

type Values = Partial<Record<FactName, string | boolean | number>>;

/**
 * One case of a region, with every fact that a rule of the packs asks about. It is to be judged at `exampleTime`. Undefined only where the region
 * is empty.
 */
export function exampleOf(region: Region, packs: readonly Pack[]): Facts | undefined {
	const asked = new Set([...ALWAYS, ...packs.flatMap(factsAsked)]);
	const few = chosen(region, asked);
	if (!few) return undefined;
	const values: Values = Object.fromEntries(few);
	const absent = absentFrom(values, region);
	const times = INSTANTS.filter(
		(name) => !absent.includes(name) && (asked.has(name) || name === 'requestedAt'),
	);
	const instants = instantsOf(region, times);
	for (const name of times) values[name] = instants.get(name) ?? 0;
	for (const name of asked) {
		if (AMOUNTS.includes(name)) values[name] = amountIn(region, name);
		else if (TEXTS.includes(name)) values[name] = textIn(region, name);
	}
	values.orderSn ??= `${dayText(instants.get('confirmedAt') ?? 0)
		.replaceAll('-', '')
		.slice(2)}-000000000000000`;
	if (values.requested !== false) {
		const shown = times.map((name) => instants.get(name) ?? 0);
		return factsOf(values, absent, Math.max(...shown));
	}
	return factsOf(
		{ ...values, stage: 'none' },
		[...absent, 'requestType', 'requestedAt'],
		values.requestedAt ?? 0,
	);
}

/** The instant (epoch ms) at which an example is to be judged. */
export function exampleTime(example: Facts): number {
	return example.stage?.at ?? 0;
}

/** The facts that the rules and exceptions of a pack ask about, once each. */
function factsAsked({ rules, exceptions = [] }: Pack): FactName[] {
	const names = [...rules, ...exceptions].flatMap(({ when }) => namesIn(when));
	const starts = rules.flatMap(({ deadline }) => (deadline ? [deadline.from] : []));
	return [...new Set([...names, ...starts])] as FactName[];
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

/** What a page does not show: times of what did not happen, and who ended what has not ended. */
function absentFrom({ shipped, signed, stage }: Values, region: Region): FactName[] {
	const needed = new Set<string>(region.spans.flatMap(instantsIn));
	const untimed = [...(shipped ? [] : ['shippedAt' as const]), ...(signed ? [] : ['signedAt' as const])];
	const ended = ENDED.some((one) => one === stage) || region.few.has('endedBy');
	return [...untimed.filter((name) => !needed.has(name)), ...(ended ? [] : ['endedBy' as const])];
}

const ENDED: readonly Stage[] = ['refunded', 'finished', 'failed', 'closed', 'withdrawn'];

/** Instants of the region, as far apart as things usually are where it leaves room for that. */
function instantsOf(region: Region, shown: readonly Instant[]): ReadonlyMap<Instant, number> {
	const spaced = USUAL_GAPS.reduce((left, [earlier, later, ms]) => {
		if (!shown.includes(earlier) || !shown.includes(later)) return left;
		return withSpan(left, { span: { from: later, to: earlier, most: -ms, unit: 'ms' } }) ?? left;
	}, region);
	return exampleInstants(spaced) ?? new Map();
}

function factsOf(values: Values, absent: readonly FactName[], now: number | string | boolean): Facts {
	const shown = Object.entries(values)
		.filter(([name]) => !absent.some((one) => one === name))
		.map(([name, value]) => [name, known(value, { by: 'page', quote: '' }, Number(now))]);
	return Object.fromEntries(shown) as Facts;
}
