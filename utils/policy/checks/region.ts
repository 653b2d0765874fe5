import { MINUTE } from '../../domain/clock';
import type { FactName } from '../../domain/fact';
import type { Atom } from '../condition';
import { VALUES_OF } from '../fact-kinds';
import { type Span, solveInstants, spanOf } from './instants';
import { textFor, type WordTruth } from './words';
import { type Few, settled } from './world';

type WordAtom = WordTruth['atom'];
type SpanAtom = Extract<Atom, { elapsed: unknown } | { days: unknown }>;

/** A comparison of instants and whether it holds; or a bound of its own. */
export type SpanTruth = { atom: SpanAtom; truth: boolean } | { span: Span };

/** A set of cases: what each fact can still be. Never written to. */
export interface Region {
	/** The values left of facts with few values; a fact that is not named has all of its own. */
	few: Few;
	/** Lowest and highest amount left. */
	amounts: ReadonlyMap<string, readonly [number, number]>;
	words: readonly WordTruth[];
	spans: readonly SpanTruth[];
}

export const EVERYTHING: Region = {
	few: settled(new Map()) ?? new Map(),
	amounts: new Map(),
	words: [],
	spans: [],
};
const ANY_AMOUNT = [0, Number.MAX_SAFE_INTEGER] as const;

/** The part of a region in which a comparison holds, or does not; undefined where there is none, the same region where it is all of it. */
export function where(region: Region, atom: Atom, truth: boolean): Region | undefined {
	if (!('fact' in atom)) return withSpan(region, { atom, truth });
	if ('below' in atom) return withAmount(region, atom, truth);
	if ('contains' in atom || !VALUES_OF[atom.fact as FactName])
		return withWords(region, atom as WordAtom, truth);
	return withFew(region, atom.fact, (value) => atom.in.includes(value) === truth);
}

function withFew(
	region: Region,
	fact: string,
	keeps: (value: string | boolean) => boolean,
): Region | undefined {
	const left = region.few.get(fact) ?? VALUES_OF[fact as FactName] ?? [];
	const kept = left.filter(keeps);
	if (kept.length === left.length) return region;
	const few = settled(new Map(region.few).set(fact, kept));
	return few && { ...region, few };
}

function withAmount(
	region: Region,
	{ fact, below }: { fact: string; below: number },
	truth: boolean,
): Region | undefined {
	const [lowest, highest] = region.amounts.get(fact) ?? ANY_AMOUNT;
	const [from, to] = truth ? [lowest, Math.min(highest, below - 1)] : [Math.max(lowest, below), highest];
	if (from > to) return undefined;
	if (from === lowest && to === highest) return region;
	return { ...region, amounts: new Map(region.amounts).set(fact, [from, to]) };
}

function withWords(region: Region, atom: WordAtom, truth: boolean): Region | undefined {
	const words = [...region.words, { atom, truth }];
	const same = words.filter((one) => one.atom.fact === atom.fact);
	return textFor(same) === undefined ? undefined : { ...region, words };
}

/** The part of a region in which one more span is kept. */
export function withSpan(region: Region, more: SpanTruth): Region | undefined {
	const spans = [...region.spans, more];
	return instantsOf(spans, 1) && { ...region, spans };
}

/** Instants of a case of the region: whole minutes apart where that can be, for people think in those. */
export function exampleInstants({ spans }: Region): ReturnType<typeof solveInstants> {
	return instantsOf(spans, MINUTE) ?? instantsOf(spans, 1);
}

function instantsOf(spans: readonly SpanTruth[], step: number): ReturnType<typeof solveInstants> {
	return solveInstants(
		spans.map((one) => ('span' in one ? one.span : spanOf(one.atom, one.truth, step))),
		step,
	);
}

/** The instants that a span is between. */
export function instantsIn(one: SpanTruth): string[] {
	if ('span' in one) return [one.span.from, one.span.to];
	return 'elapsed' in one.atom ? one.atom.elapsed : one.atom.days;
}
