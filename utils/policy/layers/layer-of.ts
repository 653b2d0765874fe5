import type { Pack, Rule } from '../pack';
import type { Change, RuleField, ShopLayer } from './layer';
import { isSame } from './same';

/**
 * What was changed from `base` to `edited`, such that `applyLayer(base, layerOf(base, edited))` says what `edited` says. Id, title and version are the
 * platform's and are not compared; the order of phrases, questions and sources means nothing and is not kept.
 */
export function layerOf(base: Pack, edited: Pack): ShopLayer {
	return {
		format: 'refund-lens-shop-layer',
		schema: 1,
		base: { id: base.id, version: base.version },
		changes: [
			...rulesOff(base.rules, edited.rules),
			...fieldsChanged(base.rules, edited.rules),
			...placesChanged(base.rules, edited.rules),
			...phrasesChanged(base, edited),
			...questionsChanged(base, edited),
			...sourcesChanged(base, edited),
			...exceptionsChanged(base, edited),
		],
	};
}

function rulesOff(before: readonly Rule[], after: readonly Rule[]): Change[] {
	const kept = new Set(after.map(({ id }) => id));
	return before
		.filter(({ id }) => !kept.has(id))
		.map((rule) => ({ kind: 'rule-off', rule: rule.id, was: rule }));
}

function fieldsChanged(before: readonly Rule[], after: readonly Rule[]): Change[] {
	const old = new Map(before.map((rule) => [rule.id, rule]));
	return after.flatMap((rule) => {
		const first = old.get(rule.id);
		if (!first) return [];
		const fields = new Set([...Object.keys(first), ...Object.keys(rule)]) as Set<keyof Rule>;
		return [...fields].flatMap((field): Change[] => {
			if (field === 'id' || isSame(first[field], rule[field])) return [];
			return [fieldChange(rule.id, field, first[field], rule[field])];
		});
	});
}

function fieldChange(rule: string, field: RuleField, was: unknown, now: unknown): Change {
	return {
		kind: 'rule-field',
		rule,
		field,
		...(was !== undefined && { was }),
		...(now !== undefined && { now }),
	};
}

/** From the last rule to the first, so that the rule which another is put before already stands in its place. */
function placesChanged(before: readonly Rule[], after: readonly Rule[]): Change[] {
	const place = new Map(before.map(({ id }, index) => [id, index]));
	const still = longestRising(after.flatMap(({ id }) => place.get(id) ?? []));
	return after
		.map((rule, index): Change | undefined => {
			const next = after[index + 1]?.id ?? null;
			const was = place.get(rule.id);
			if (was === undefined) return { kind: 'rule-added', rule, before: next };
			return still.has(was) ? undefined : { kind: 'rule-moved', rule: rule.id, before: next };
		})
		.filter((change) => change !== undefined)
		.reverse();
}

/** The longest rising part of a row of different numbers: the rules that need not be moved. */
function longestRising(row: readonly number[]): ReadonlySet<number> {
	const best: number[][] = [];
	let longest: number[] = [];
	for (const number of row) {
		const shorter = best.filter((run) => (run.at(-1) ?? -1) < number);
		const run = [...shorter.reduce((a, b) => (b.length > a.length ? b : a), []), number];
		best.push(run);
		if (run.length > longest.length) longest = run;
	}
	return new Set(longest);
}

function phrasesChanged(base: Pack, edited: Pack): Change[] {
	const before = phrasesOf(base);
	const after = phrasesOf(edited);
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((group): Change[] => {
		const old = before.get(group) ?? new Set();
		const all = after.get(group) ?? new Set();
		const added = [...all].filter((phrase) => !old.has(phrase));
		const removed = [...old].filter((phrase) => !all.has(phrase));
		return added.length + removed.length === 0 ? [] : [{ kind: 'phrases', group, added, removed }];
	});
}

function phrasesOf({ reasons }: Pack): Map<Pack['reasons'][number]['group'], Set<string>> {
	const found: ReturnType<typeof phrasesOf> = new Map();
	for (const { group, phrases } of reasons) {
		found.set(group, new Set([...(found.get(group) ?? []), ...phrases]));
	}
	return found;
}

function questionsChanged(base: Pack, edited: Pack): Change[] {
	const before = new Map(base.questions.map((question) => [question.fact, question]));
	const after = new Map(edited.questions.map((question) => [question.fact, question]));
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((fact): Change[] => {
		const [was, now] = [before.get(fact) ?? null, after.get(fact) ?? null];
		return isSame(was, now) ? [] : [{ kind: 'question', fact, was, now }];
	});
}

function sourcesChanged(base: Pack, edited: Pack): Change[] {
	const before = new Map(Object.entries(base.sources));
	const after = new Map(Object.entries(edited.sources));
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((source): Change[] => {
		const [was, now] = [before.get(source) ?? null, after.get(source) ?? null];
		return isSame(was, now) ? [] : [{ kind: 'source', source, was, now }];
	});
}

function exceptionsChanged(base: Pack, edited: Pack): Change[] {
	const [was, now] = [base.exceptions ?? [], edited.exceptions ?? []];
	return isSame(was, now) ? [] : [{ kind: 'exceptions', was, now }];
}
