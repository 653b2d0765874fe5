import type { Pack, Rule } from '../pack';
import type { Change, Conflict, Layered, ShopLayer } from './layer';
import { isSame } from './same';

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/**
 * A platform pack, of whichever version, with a shop's changes in it. Where both changed the same, the shop's value stands and the conflict is
 * listed. Nothing of `base` is written to. The pack that comes out is not checked: what was valid on the older version need not be on this one.
 */
export function applyLayer(base: Pack, layer: ShopLayer): Layered {
	const pack: Pack = {
		...base,
		rules: [...base.rules],
		reasons: [...base.reasons],
		questions: [...base.questions],
		sources: { ...base.sources },
	};
	const conflicts = layer.changes.flatMap((change) => {
		const conflict = put(pack, change);
		return conflict ? [{ change, ...conflict }] : [];
	});
	return { pack, conflicts };
}

type Found = Omit<Conflict, 'change'> | undefined;

function put(pack: Pack, change: Change): Found {
	switch (change.kind) {
		case 'rule-field':
			return putField(pack.rules, change);
		case 'rule-off':
			return putOff(pack.rules, change);
		case 'rule-added':
			return putAdded(pack.rules, change);
		case 'rule-moved':
			return putMoved(pack.rules, change);
		case 'phrases':
			return putPhrases(pack, change);
		case 'question':
			return putQuestion(pack, change);
		case 'source':
			return putSource(pack, change);
		case 'exceptions':
			return putExceptions(pack, change);
	}
}

const gone = (platform: unknown = null): Found => ({ platform, why: 'rule-gone' });

/** None where the platform still says what it said, or says by now what the shop says. */
function clash(platform: unknown, was: unknown, now: unknown): Found {
	if (isSame(platform, was) || isSame(platform, now)) return undefined;
	return { platform: platform ?? null, why: 'platform-changed-too' };
}

const placeOf = (rules: readonly Rule[], id: string) => rules.findIndex((rule) => rule.id === id);

function putField(rules: Rule[], { rule: id, field, was, now }: Of<'rule-field'>): Found {
	const place = placeOf(rules, id);
	const rule = rules[place];
	if (!rule) return gone();
	const others = Object.entries(rule).filter(([name]) => name !== field);
	rules[place] = Object.fromEntries(now === undefined ? others : [...others, [field, now]]) as Rule;
	return clash(rule[field], was, now);
}

function putOff(rules: Rule[], { rule: id, was }: Of<'rule-off'>): Found {
	const place = placeOf(rules, id);
	if (place < 0) return gone();
	const [rule] = rules.splice(place, 1);
	return clash(rule, was, was);
}

function putAdded(rules: Rule[], { rule, before }: Of<'rule-added'>): Found {
	const same = placeOf(rules, rule.id);
	const [rival] = same < 0 ? [] : rules.splice(same, 1);
	const place = before === null ? rules.length : placeOf(rules, before);
	rules.splice(place < 0 ? rules.length : place, 0, rule);
	if (rival) return clash(rival, rule, rule);
	return place < 0 ? gone() : undefined;
}

function putMoved(rules: Rule[], { rule: id, before }: Of<'rule-moved'>): Found {
	const rule = rules.find((one) => one.id === id);
	if (!rule || id === before || (before !== null && placeOf(rules, before) < 0)) return gone(rule ?? null);
	rules.splice(placeOf(rules, id), 1);
	rules.splice(before === null ? rules.length : placeOf(rules, before), 0, rule);
	return undefined;
}

/** Words come and go one by one, so that both sides' words stand beside each other. */
function putPhrases(pack: Pack, { group, added, removed }: Of<'phrases'>): Found {
	pack.reasons = pack.reasons.map((reason) =>
		reason.group === group
			? { group, phrases: reason.phrases.filter((phrase) => !removed.includes(phrase)) }
			: reason,
	);
	const here = pack.reasons.filter((reason) => reason.group === group);
	const missing = added.filter((phrase) => !here.some(({ phrases }) => phrases.includes(phrase)));
	const [first] = here;
	if (first) first.phrases = [...first.phrases, ...missing];
	else pack.reasons.push({ group, phrases: missing });
	return undefined;
}

function putQuestion(pack: Pack, { fact, was, now }: Of<'question'>): Found {
	const place = pack.questions.findIndex((question) => question.fact === fact);
	const platform = pack.questions[place] ?? null;
	if (place < 0) pack.questions.push(...(now ? [now] : []));
	else pack.questions.splice(place, 1, ...(now ? [now] : []));
	return clash(platform, was, now);
}

function putSource(pack: Pack, { source, was, now }: Of<'source'>): Found {
	const others = Object.entries(pack.sources).filter(([name]) => name !== source);
	const platform = Object.hasOwn(pack.sources, source) ? pack.sources[source] : null;
	pack.sources = Object.fromEntries(now ? [...others, [source, now]] : others);
	return clash(platform, was, now);
}

function putExceptions(pack: Pack, { was, now }: Of<'exceptions'>): Found {
	const platform = pack.exceptions ?? [];
	pack.exceptions = now;
	return clash(platform, was, now);
}
