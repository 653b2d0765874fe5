import type { Fact, FactName, Facts } from './fact';

/**
 * One case's facts out of what the page shows and what its JSON says. Values that contradict each other make the fact unknown; where both agree
 * the page's quote is kept. `isStale(name)` says that the JSON's value was the page's own until the page changed it: then the page wins.
 */
export function mergeFacts(
	page: Facts,
	json: Facts,
	isStale: (name: FactName) => boolean,
): { facts: Facts; contradictions: FactName[]; agreed: FactName[] } {
	const merged: Record<string, unknown> = { ...json };
	const contradictions: FactName[] = [];
	const agreed: FactName[] = [];
	for (const name of Object.keys(page) as FactName[]) {
		const [seen, told] = [page[name], json[name]];
		if (!seen) continue;
		if (told && saysOtherwise(name, seen, told)) {
			merged[name] = contradiction(seen, told);
			contradictions.push(name);
		} else if (told?.kind !== 'known' || isStale(name)) merged[name] = seen;
		else if (seen.kind !== 'known') merged[name] = isTorn(seen) ? seen : told;
		else if (agree(name, seen.value, told.value)) {
			merged[name] = seen;
			agreed.push(name);
		} else {
			const stronger = moreSpecific(name, seen, told);
			merged[name] = stronger ?? contradiction(seen, told);
			if (!stronger) contradictions.push(name);
		}
	}
	return { facts: merged as Facts, contradictions, agreed };
}

/**
 * A state that the page shows and the JSON gives in other words, which nobody can read: what stands in the page's place may be something else.
 */
function saysOtherwise(name: FactName, seen: Fact<unknown>, told: Fact<unknown>): boolean {
	if (name !== 'stage' || seen.kind !== 'known' || told.kind !== 'unknown') return false;
	const words = told.quotes[0] ?? '';
	return words !== '' && squeeze(words) !== squeeze(quoteOf(seen));
}

/** The page says two things of it at once. */
function isTorn(fact: Fact<unknown>): boolean {
	return fact.kind === 'unknown' && fact.why === 'contradiction';
}

/** Texts that the page may shorten, reword or run on; the page's own words are kept without holding the JSON against them. */
const LOOSE: readonly FactName[] = ['goodsName', 'goodsSpec', 'timeoutAction', 'statusText'];

/** The page counts down from when it was drawn, the JSON from when it was sent. */
const CLOCKS_AGREE = 2 * 60_000;

function agree(name: FactName, seen: unknown, told: unknown): boolean {
	if (LOOSE.includes(name)) return true;
	if (name === 'timeoutAt') return Math.abs(Number(seen) - Number(told)) <= CLOCKS_AGREE;
	if (typeof seen === 'string' && typeof told === 'string') return squeeze(seen) === squeeze(told);
	return seen === told;
}

function squeeze(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, '');
}

/** "The platform agreed" and "fast refund" or "time-out" are the same end, said more or less exactly. */
function moreSpecific(name: FactName, seen: Fact<unknown>, told: Fact<unknown>): Fact<unknown> | undefined {
	if (name === 'timeoutAt') return seen;
	// A guess never speaks against what the page says of fast refund.
	if (
		name === 'speed' &&
		told.kind === 'known' &&
		told.sure &&
		seen.kind === 'known' &&
		seen.value !== 'none'
	)
		return seen;
	if (name !== 'endedBy' || seen.kind !== 'known' || told.kind !== 'known') return undefined;
	if (seen.value === 'platform') return told;
	return told.value === 'platform' ? seen : undefined;
}

function contradiction(seen: Fact<unknown>, told: Fact<unknown>): Fact<never> {
	return {
		kind: 'unknown',
		why: 'contradiction',
		quotes: [quoteOf(seen), quoteOf(told)],
		at: Math.max(seen.at, told.at),
	};
}

function quoteOf(fact: Fact<unknown>): string {
	return fact.kind === 'known' && 'quote' in fact.evidence ? fact.evidence.quote : '';
}
