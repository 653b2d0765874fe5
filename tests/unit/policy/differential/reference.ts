import type { FactName, Facts } from '../../../../utils/domain/fact';
import * as words from '../../../../utils/domain/words';
import type { Condition } from '../../../../utils/policy/condition';
import type { Pack } from '../../../../utils/policy/pack';

/**
 * What a pack decides, worked out in the slowest and plainest way from `docs/policy-pack.md`: every unknown fact is filled in with everything it
 * can be, each filling is judged by itself, and the case is decided where all of them say the same. Shares no code with what is shipped.
 */
const YES_NO = [true, false];
const VALUES: Partial<Record<string, readonly (string | boolean)[]>> = {
	requestType: words.REQUEST_TYPES,
	stage: words.STAGES,
	reasonGroup: words.REASON_GROUPS,
	speed: words.SPEED_STATES,
	endedBy: words.OUTCOMES,
	goodsKind: words.GOODS_KINDS,
	...Object.fromEntries(
		[
			...['requested', 'shipped', 'signed', 'buyerReceived', 'returnShipped', 'returnSigned'],
			...['optInFastRefund', 'sevenDayReturn', 'freightCovered', 'damageCovered'],
		].map((name) => [name, YES_NO]),
	),
};

type Value = string | boolean | number;
type World = Record<string, Value>;
type Atom = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const beijingDay = (at: number) => Math.floor((at + 8 * 60 * MINUTE) / DAY);
const dayStart = (day: number) => day * DAY - 8 * 60 * MINUTE;

function isMet(condition: Condition, world: World): boolean {
	if ('all' in condition) return condition.all.every((part) => isMet(part, world));
	if ('any' in condition) return condition.any.some((part) => isMet(part, world));
	if ('not' in condition) return !isMet(condition.not, world);
	if ('in' in condition) return condition.in.some((value) => value === world[condition.fact]);
	if ('below' in condition) return Number(world[condition.fact]) < condition.below;
	if ('contains' in condition) {
		return condition.contains.some((word) => String(world[condition.fact]).includes(word));
	}
	const [from, to] = 'elapsed' in condition ? condition.elapsed : condition.days;
	const [start, end] = [Number(world[from]), Number(world[to])];
	if ('elapsed' in condition) return end - start <= condition.atMostMinutes * MINUTE;
	return beijingDay(end) - beijingDay(start) <= condition.atMost;
}

export function atomsOf(condition: Condition): Atom[] {
	if ('all' in condition) return condition.all.flatMap(atomsOf);
	if ('any' in condition) return condition.any.flatMap(atomsOf);
	return 'not' in condition ? atomsOf(condition.not) : [condition];
}

export function namesOf(atom: Atom): string[] {
	if ('fact' in atom) return [atom.fact];
	return 'elapsed' in atom ? atom.elapsed : atom.days;
}

/** What the first rule that is met says; `unclear` where none is. */
function judged(world: World, deciding: Pack['rules']): string {
	const rule = deciding.find(({ when }) => isMet(when, world));
	return rule?.verdict ?? 'unclear';
}

/** Every verdict that a filling of the unknown facts leads to. Ends early only where nothing that the pack can say is left to be seen. */
export function referenceVerdicts(facts: Facts, pack: Pack): Set<string> {
	const deciding = pack.rules.filter(({ verdict }) => verdict !== undefined);
	const sayable = new Set<string>(['unclear', ...deciding.map(({ verdict }) => String(verdict))]);
	const atoms = deciding.flatMap(({ when }) => atomsOf(when));
	const names = [...new Set(atoms.flatMap(namesOf))];
	// What is known exactly comes first: the limits of the other instants hang on it.
	const world: World = {};
	for (const name of names) {
		const value = exact(name, facts);
		if (value !== undefined) world[name] = value;
	}
	const open = names.filter((name) => world[name] === undefined);
	const verdicts = new Set<string>();
	const fill = (place: number): void => {
		const name = open[place];
		if (name === undefined) {
			verdicts.add(judged(world, deciding));
			return;
		}
		for (const value of choices(name, facts, atoms, world)) {
			world[name] = value;
			fill(place + 1);
			if (verdicts.size === sayable.size) return;
		}
		delete world[name];
	};
	fill(0);
	return verdicts;
}

/** The value of a fact that is known exactly; a range of one value is one. */
export function exact(name: string, facts: Facts): Value | undefined {
	const fact = facts[name as FactName];
	if (fact?.kind === 'known') return fact.value;
	return fact?.kind === 'range' && fact.from === fact.to ? fact.from : undefined;
}

function choices(name: string, facts: Facts, atoms: readonly Atom[], world: World): readonly Value[] {
	const few = VALUES[name];
	if (few) return few;
	const about = atoms.filter((atom) => namesOf(atom).includes(name));
	const texts = about.flatMap((atom) => ('in' in atom ? atom.in : 'contains' in atom ? atom.contains : []));
	if (about.some((atom) => 'in' in atom || 'contains' in atom)) {
		return ['', '别的', ...texts, ...texts.flatMap((a) => texts.map((b) => `${String(a)}，${String(b)}`))];
	}
	const fact = facts[name as FactName];
	const [lowest, highest] =
		fact?.kind === 'range' ? [fact.from, fact.to] : isAmount(about) ? [0, 2 ** 40] : [0, 2 ** 42];
	const cuts = about.flatMap((atom) => cutsOf(atom, name, world));
	const near = cuts.flatMap((cut) => [cut - 1, cut, cut + 1]);
	return [...new Set([lowest, highest, ...near])].filter((value) => value >= lowest && value <= highest);
}

const isAmount = (about: readonly Atom[]) => about.some((atom) => 'below' in atom);

/** Where the truth of a comparison turns, given the other instant. */
function cutsOf(atom: Atom, name: string, world: World): number[] {
	if ('below' in atom) return [atom.below];
	if (!('elapsed' in atom) && !('days' in atom)) return [];
	const [from, to] = 'elapsed' in atom ? atom.elapsed : atom.days;
	const other = world[name === from ? to : from];
	if (typeof other !== 'number') return [];
	const way = name === from ? -1 : 1;
	if ('elapsed' in atom) return [other + way * atom.atMostMinutes * MINUTE];
	const day = beijingDay(other) + way * atom.atMost;
	return [dayStart(day), dayStart(day + 1)];
}
