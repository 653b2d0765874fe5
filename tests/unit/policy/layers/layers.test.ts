import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applyLayer } from '../../../../utils/policy/layers/apply-layer';
import { layerOf } from '../../../../utils/policy/layers/layer-of';
import { parseLayer } from '../../../../utils/policy/layers/parse-layer';
import { type Pack, parsePack, type Rule } from '../../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';

// Hundreds of whole packs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const base = DEFAULT_PACK;
const EXCEPTION = {
	id: 'fresh',
	title: '水果',
	when: { fact: 'goodsName', contains: ['苹果'] },
	terms: { sevenDayReturn: false },
};

/** What a pack says, without what means nothing: the order of phrases, questions and sources. */
function meaning({ reasons, questions, sources, exceptions = [], ...rest }: Pack) {
	const phrases = reasons.map(({ group, phrases: words }) => ({ group, phrases: [...words].sort() }));
	const byFact = [...questions].sort((a, b) => (a.fact < b.fact ? -1 : 1));
	return { ...rest, sources, exceptions, reasons: phrases, questions: byFact };
}

function ruleAt(pack: Pack, index: number): Rule {
	const rule = pack.rules[index % pack.rules.length];
	if (!rule) throw new Error('no rule');
	return rule;
}

type Edit = (pack: Pack) => Pack;
const place = fc.nat({ max: 500 });
const withRules = (pack: Pack, change: (rules: Rule[]) => Rule[]): Pack => ({
	...pack,
	rules: change([...pack.rules]),
});

const edit: fc.Arbitrary<Edit> = fc.oneof(
	place.map(
		(at): Edit =>
			(pack) =>
				withRules(pack, (all) => all.filter((one) => one !== ruleAt(pack, at))),
	),
	fc.tuple(place, place).map(
		([from, to]): Edit =>
			(pack) => {
				const rule = ruleAt(pack, from);
				const others = pack.rules.filter((one) => one !== rule);
				return withRules(pack, () => others.toSpliced(to % (others.length + 1), 0, rule));
			},
	),
	fc.tuple(place, place).map(
		([at, to]): Edit =>
			(pack) => {
				const rule = { ...ruleAt(pack, at), id: `own-${at}`, title: '自己的' };
				const others = pack.rules.filter((one) => one.id !== rule.id);
				return withRules(pack, () => others.toSpliced(to % (others.length + 1), 0, rule));
			},
	),
	fc.tuple(place, fc.string({ minLength: 1, maxLength: 20 })).map(
		([at, because]): Edit =>
			(pack) => {
				const rule = ruleAt(pack, at);
				return withRules(pack, (all) => all.map((one) => (one === rule ? { ...one, because } : one)));
			},
	),
	place.map(
		(at): Edit =>
			(pack) => {
				const { deadline: _none, ...rule } = ruleAt(pack, at);
				return withRules(pack, (all) => all.map((one) => (one.id === rule.id ? rule : one)));
			},
	),
	place.map(
		(at): Edit =>
			(pack) => {
				const chosen = at % pack.reasons.length;
				return {
					...pack,
					reasons: pack.reasons.map(({ group, phrases }, index) => ({
						group,
						// The same edit may come twice; a phrase that stands there twice says no more than once.
						phrases: index === chosen ? [...new Set([...phrases.slice(1), `词${at}`])] : phrases,
					})),
				};
			},
	),
	place.map(
		(at): Edit =>
			(pack) => ({
				...pack,
				questions: pack.questions.filter((_one, index) => index !== at % 20),
			}),
	),
	place.map(
		(at): Edit =>
			(pack) => ({
				...pack,
				sources: { ...pack.sources, [`own${at}`]: { title: '自己的', date: null } },
			}),
	),
	fc.constant<Edit>((pack) => ({ ...pack, exceptions: [EXCEPTION] })),
);

const edited = fc
	.array(edit, { maxLength: 12 })
	.map((edits) => edits.reduce((pack, one) => (pack.rules.length > 1 ? one(pack) : pack), base));

describe('a shop layer', () => {
	it('on the pack that it was made on says what the shop made of it, with no conflict', () => {
		fc.assert(
			fc.property(edited, (pack) => {
				const { pack: again, conflicts } = applyLayer(base, layerOf(base, pack));
				expect(meaning(again)).toEqual(meaning(pack));
				expect(conflicts).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('says the same after it was stored and read', () => {
		fc.assert(
			fc.property(edited, (pack) => {
				const layer = layerOf(base, pack);
				const read = parseLayer(JSON.parse(JSON.stringify(layer)));
				expect(read).toEqual({ ok: true, value: layer });
			}),
			{ numRuns: 100 },
		);
	});

	it('never writes to the platform pack', () => {
		const before = JSON.stringify(base);
		fc.assert(
			fc.property(edited, (pack) => void applyLayer(base, layerOf(base, pack))),
			{ numRuns: 50 },
		);
		expect(JSON.stringify(base)).toBe(before);
	});

	it('of an unchanged pack is empty, and one moved rule is one change', () => {
		expect(layerOf(base, base).changes).toEqual([]);
		const [first, ...others] = base.rules;
		if (!first) throw new Error('no rule');
		expect(layerOf(base, { ...base, rules: [...others, first] }).changes).toEqual([
			{ kind: 'rule-moved', rule: first.id, before: null },
		]);
	});
});

const first = ruleAt(base, 0);
const newer = (change: (rule: Rule) => Rule[]): Pack => ({
	...base,
	version: 'next',
	rules: base.rules.flatMap((rule) => (rule === first ? change(rule) : [rule])),
});
const mine = layerOf(
	base,
	newer((rule) => [{ ...rule, because: '店里的说法' }]),
);

describe('on a newer platform pack', () => {
	it('the shop keeps its change and takes over the platform’s others', () => {
		const { pack, conflicts } = applyLayer(
			newer((rule) => [{ ...rule, title: '平台的新题目' }]),
			mine,
		);
		expect(pack.rules[0]).toMatchObject({ title: '平台的新题目', because: '店里的说法' });
		expect([pack.version, conflicts]).toEqual(['next', []]);
	});

	it('a field that both changed stays the shop’s and is a conflict', () => {
		const { pack, conflicts } = applyLayer(
			newer((rule) => [{ ...rule, because: '平台的新说法' }]),
			mine,
		);
		expect(pack.rules[0]?.because).toBe('店里的说法');
		expect(conflicts).toMatchObject([{ platform: '平台的新说法', why: 'platform-changed-too' }]);
	});

	it('a conflict is resolved by saving either side on the newer pack', () => {
		const platform = newer((rule) => [{ ...rule, because: '平台的新说法' }]);
		const ours = applyLayer(platform, layerOf(platform, applyLayer(platform, mine).pack));
		expect([ours.pack.rules[0]?.because, ours.conflicts]).toEqual(['店里的说法', []]);
		expect(layerOf(platform, platform).changes).toEqual([]);
	});

	it('what both changed alike is no conflict', () => {
		const platform = newer((rule) => [{ ...rule, because: '店里的说法' }]);
		expect(applyLayer(platform, mine).conflicts).toEqual([]);
	});

	it('a change of a rule that is gone does nothing and is listed', () => {
		const { pack, conflicts } = applyLayer(
			newer(() => []),
			mine,
		);
		expect(pack.rules).toEqual(base.rules.slice(1));
		expect(conflicts).toMatchObject([{ platform: null, why: 'rule-gone' }]);
	});

	it('a rule that the shop switched off stays off; that it was changed is a conflict', () => {
		const off = layerOf(
			base,
			newer(() => []),
		);
		const platform = newer((rule) => [{ ...rule, because: '平台的新说法' }]);
		const { pack, conflicts } = applyLayer(platform, off);
		expect(pack.rules.some(({ id }) => id === first.id)).toBe(false);
		expect(conflicts).toMatchObject([{ why: 'platform-changed-too' }]);
	});

	it('an added rule whose place is gone stands at the end and is listed', () => {
		const own = { ...first, id: 'own' };
		const added = layerOf(
			base,
			newer((rule) => [own, rule]),
		);
		const { pack, conflicts } = applyLayer(
			newer(() => []),
			added,
		);
		expect(pack.rules.at(-1)?.id).toBe('own');
		expect(conflicts).toMatchObject([{ why: 'rule-gone' }]);
	});
});

describe('a layer from elsewhere', () => {
	const good = JSON.parse(JSON.stringify(mine));
	let deep: unknown = 1;
	for (let level = 0; level < 50_000; level++) deep = { not: deep };
	const [change] = good.changes;

	it.each([
		['nothing', undefined],
		['another format', { ...good, format: 'refund-lens-pack' }],
		['version 999', { ...good, schema: 999 }],
		['version -1', { ...good, schema: -1 }],
		['an unknown change', { ...good, changes: [{ kind: 'script' }] }],
		['an unknown field', { ...good, changes: [{ ...change, field: '__proto__' }] }],
		['the id as a field', { ...good, changes: [{ ...change, field: 'id', now: 'x' }] }],
		['a value that no rule has', { ...good, changes: [{ ...change, now: 7 }] }],
		['a bottomless condition', { ...good, changes: [{ ...change, field: 'when', was: deep, now: deep }] }],
		['a million changes', { ...good, changes: Array(1_000_000).fill(change) }],
	])('with %s is refused with the reason', (_what, input) => {
		const read = parseLayer(input);
		expect(read).toMatchObject({ ok: false, error: expect.stringContaining('原来的规则继续生效') });
	});
});

it('a pack with an exception can be read, and one that changes nothing is refused', () => {
	expect(parsePack({ ...base, exceptions: [EXCEPTION] }).ok).toBe(true);
	expect(parsePack({ ...base, exceptions: [{ ...EXCEPTION, terms: {} }] }).ok).toBe(false);
	expect(parsePack({ ...base, exceptions: [EXCEPTION, EXCEPTION] }).ok).toBe(false);
});
