import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeItems } from '../../../entrypoints/options/rules/change-text';
import {
	freshName,
	phrasesOf,
	withExceptions,
	withPhrases,
	withQuestion,
	withSource,
} from '../../../entrypoints/options/rules/edit-parts';
import {
	changedFields,
	freshId,
	moved,
	neighbour,
	restored,
	withField,
	without,
	withRule,
} from '../../../entrypoints/options/rules/edit-rules';
import { flawOf } from '../../../entrypoints/options/rules/flaw-text';
import { ruleGroups } from '../../../entrypoints/options/rules/rule-rows';
import { conflictsByPlace, withSide } from '../../../entrypoints/options/rules/updates';
import { applyLayer } from '../../../utils/policy/layers/apply-layer';
import { layerOf } from '../../../utils/policy/layers/layer-of';
import { isSame } from '../../../utils/policy/layers/same';
import { type Pack, parsePack } from '../../../utils/policy/pack';
import { DEFAULT_PACK as BASE } from '../../../utils/policy/packs';

const ids = BASE.rules.map(({ id }) => id);
const someId = fc.constantFrom(...ids);
const OPT_IN = 'PDD-FR-02';
const LATE = 'PDD-FR-03';
const ruleOf = (pack: Pack, id: string) => pack.rules.find((rule) => rule.id === id);
const raised = withField(BASE, LATE, 'deadline', {
	from: 'requestedAt',
	minutes: 60,
	onTimeout: '系统自动退款',
});

describe('editing rules', () => {
	it('moves a rule among its own kind, and back again', () => {
		fc.assert(
			fc.property(someId, fc.constantFrom(-1 as const, 1 as const), (id, by) => {
				const other = neighbour(BASE, id, by);
				const there = moved(BASE, id, by);
				if (!other) return there === BASE;
				const kind = (pack: Pack) =>
					pack.rules.filter(({ verdict }) => !verdict === !ruleOf(BASE, id)?.verdict);
				const order = (pack: Pack) => kind(pack).map((rule) => rule.id);
				expect(order(there).indexOf(id)).toBe(order(BASE).indexOf(id) + by);
				expect(order(moved(there, id, by < 0 ? 1 : -1))).toEqual(order(BASE));
				return isSame([...there.rules.map((rule) => rule.id)].sort(), [...ids].sort());
			}),
		);
	});

	it('brings a rule that was switched off back to where it stood', () => {
		fc.assert(fc.property(someId, (id) => isSame(restored(without(BASE, id), BASE, id), BASE)));
	});

	it('knows which fields differ, and takes them back one by one or all at once', () => {
		expect(changedFields(ruleOf(raised, LATE) as never, BASE)).toEqual(['deadline']);
		expect(isSame(restored(raised, BASE, LATE), BASE)).toBe(true);
		const bare = withField(BASE, LATE, 'deadline', undefined);
		expect(ruleOf(bare, LATE)).not.toHaveProperty('deadline');
		expect(changedFields(ruleOf(bare, LATE) as never, BASE)).toEqual(['deadline']);
	});

	it('gives a new rule an id of its own', () => {
		const id = freshId('SHOP', [BASE]);
		const rule = { ...(BASE.rules[0] as Pack['rules'][number]), id };
		const more = withRule(BASE, rule, BASE.rules[2]?.id);
		expect(more.rules[3]?.id).toBe(id);
		expect(freshId('SHOP', [more])).not.toBe(id);
		expect(parsePack(more).ok).toBe(true);
	});
});

describe('the list of rules', () => {
	it('tells what is changed, added and off, and numbers what decides', () => {
		const rule = { ...(ruleOf(BASE, LATE) as Pack['rules'][number]), id: 'SHOP-1' };
		const pack = withRule(without(raised, OPT_IN), rule, LATE);
		const { deciding, advising, stopped } = ruleGroups(pack, BASE, '', 'all');
		const marks = [...deciding, ...advising, ...stopped].flatMap(({ id, mark }) =>
			mark ? [[id, mark]] : [],
		);
		expect(marks).toEqual([
			[LATE, 'changed'],
			['SHOP-1', 'added'],
			[OPT_IN, 'off'],
		]);
		expect(deciding.map(({ place }) => place)).toEqual(deciding.map((_one, index) => index + 1));
	});

	it('is searched by title, words and id, and narrowed to what stands on little', () => {
		expect(ruleGroups(BASE, BASE, 'pdd-fr-02', 'all').deciding.map(({ id }) => id)).toEqual([OPT_IN]);
		const weak = Object.values(ruleGroups(BASE, BASE, '', 'weak')).flat();
		expect(weak.length).toBeGreaterThan(0);
		expect(weak.every(({ id }) => ['W', 'G'].includes(ruleOf(BASE, id)?.confidence ?? ''))).toBe(true);
		expect(Object.values(ruleGroups(BASE, BASE, '', 'changed')).flat()).toEqual([]);
	});
});

describe('what was changed, in words', () => {
	it('sets the number it was beside the number it is', () => {
		expect(changeItems(BASE, raised)).toMatchObject([
			{
				rule: LATE,
				what: '时限',
				was: expect.stringContaining('1天12小时'),
				now: expect.stringContaining('1小时'),
			},
		]);
	});

	it('names only the parts of a condition that differ', () => {
		const when = JSON.parse(JSON.stringify(ruleOf(BASE, OPT_IN)?.when).replace('20000', '30000'));
		expect(changeItems(BASE, withField(BASE, OPT_IN, 'when', when))).toMatchObject([
			{ was: '实付不到 200 元', now: '实付不到 300 元' },
		]);
	});

	it('has words for every kind of change', () => {
		let pack = withPhrases(moved(without(raised, OPT_IN), 'PDD-NR-01', -1), 'QUALITY', ['线头']);
		pack = withQuestion(pack, 'shipped', undefined);
		pack = withSource(pack, 'S99', { title: '店铺制度', date: null });
		pack = withExceptions(pack, [
			{
				id: 'e',
				title: '生鲜',
				when: { fact: 'goodsName', contains: ['果'] },
				terms: { goodsKind: 'fresh', damageCovered: true },
			},
		]);
		const items = changeItems(BASE, pack);
		expect(new Set(items.map(({ what }) => what)).size).toBe(7);
		for (const { where, was, now } of items) {
			expect(was).not.toBe(now);
			expect(`${where}${was}${now}`).not.toMatch(/undefined|\[object/);
		}
	});
});

describe('phrases, questions, sources and exceptions', () => {
	it('leave a group where it stands, and start one that is missing', () => {
		const pack = withPhrases(BASE, 'QUALITY', ['线头']);
		expect(pack.reasons.map(({ group }) => group)).toEqual(BASE.reasons.map(({ group }) => group));
		expect(phrasesOf(pack).get('QUALITY')).toEqual(['线头']);
		const none = { ...BASE, reasons: [] };
		expect(withPhrases(none, 'OTHER', ['别的']).reasons).toEqual([{ group: 'OTHER', phrases: ['别的'] }]);
	});

	it('come and go', () => {
		const question = BASE.questions[0];
		const gone = withQuestion(BASE, question?.fact ?? '', undefined);
		expect(gone.questions).toHaveLength(BASE.questions.length - 1);
		expect(withQuestion(gone, question?.fact ?? '', question).questions).toHaveLength(BASE.questions.length);
		expect(withExceptions({ ...BASE, exceptions: [] }, [])).not.toHaveProperty('exceptions');
		expect(isSame(withSource(withSource(BASE, 'X', { title: 'x', date: null }), 'X', undefined), BASE)).toBe(
			true,
		);
		expect(freshName('S', ['S1', 'S3'])).toBe('S2');
	});
});

describe('a draft that is no pack yet', () => {
	it('is told in the words of the form, with the rule to go to', () => {
		expect(flawOf(BASE)).toBeUndefined();
		expect(flawOf(withField(BASE, LATE, 'because', ''))).toEqual({
			rule: LATE,
			where: expect.stringMatching(/未发货，超过极速退款时限.*为什么/),
			why: '太少',
		});
		expect(flawOf(withSource(BASE, 'X', { title: '', date: null }))?.where).toContain('出处');
	});
});

describe('a conflict with a newer platform pack', () => {
	const layer = layerOf(BASE, raised);
	const moved2: Pack = {
		...withField(BASE, LATE, 'deadline', { from: 'requestedAt', minutes: 99, onTimeout: '平台' }),
		version: '2',
	};
	const { pack: draft, conflicts } = applyLayer(moved2, layer);

	it('is settled on either side', () => {
		const [conflict] = [...conflictsByPlace([...conflicts, ...conflicts]).values()];
		expect(conflictsByPlace([...conflicts, ...conflicts]).size).toBe(1);
		if (!conflict) throw new Error('no conflict');
		const theirs = withSide(draft, moved2, conflict, 'platform');
		expect(isSame(theirs, moved2)).toBe(true);
		expect(isSame(withSide(theirs, moved2, conflict, 'shop'), draft)).toBe(true);
	});

	it('over a rule that is off brings it back, or leaves it off', () => {
		const off = applyLayer(moved2, layerOf(BASE, without(BASE, LATE)));
		const [conflict] = off.conflicts;
		if (!conflict) throw new Error('no conflict');
		expect(isSame(withSide(off.pack, moved2, conflict, 'platform'), moved2)).toBe(true);
		expect(withSide(off.pack, moved2, conflict, 'shop').rules).toHaveLength(ids.length - 1);
	});

	it('over questions, sources, exceptions and added rules takes either', () => {
		const fact = BASE.questions[0]?.fact ?? 'shipped';
		const ask = (pack: Pack, text: string) => {
			const question = pack.questions.find((one) => one.fact === fact);
			return question ? withQuestion(pack, fact, { ...question, ask: text }) : pack;
		};
		const exception = (title: string) => ({
			id: 'e',
			title,
			when: { fact: 'shipped', in: [true] },
			terms: { damageCovered: true },
		});
		const own = (title: string) => ({ ...(BASE.rules[0] as Pack['rules'][number]), id: 'NEW', title });
		const change = (pack: Pack, word: string) =>
			withRule(
				withExceptions(withSource(ask(pack, word), 'S01', { title: word, date: null }), [exception(word)]),
				own(word),
				BASE.rules[0]?.id,
			);
		const shop = change(BASE, '店铺');
		const platform = { ...change(BASE, '平台'), version: '2' };
		const layered = applyLayer(platform, layerOf(BASE, shop));
		expect(layered.conflicts).toHaveLength(4);
		const settle = (side: 'platform' | 'shop') =>
			layered.conflicts.reduce((pack, conflict) => withSide(pack, platform, conflict, side), layered.pack);
		expect(isSame(settle('platform'), platform)).toBe(true);
		expect(isSame(settle('shop'), layered.pack)).toBe(true);
	});
});
