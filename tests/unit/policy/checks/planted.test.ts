import { describe, expect, it } from 'vitest';
import { checkPack, type Finding } from '../../../../utils/policy/checks';
import type { Condition } from '../../../../utils/policy/condition';
import type { Pack, Rule } from '../../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';
import { packOf } from '../build-case';
import { edited, showsItself } from './shows';

const all = (...parts: Condition[]): Condition => ({ all: parts });
const MERCHANT: Condition = { fact: 'stage', in: ['merchant'] };
const REFUND_ONLY: Condition = { fact: 'requestType', in: ['refund-only'] };
const UNSHIPPED: Condition = { fact: 'shipped', in: [false] };

const ruleOf = (more: Pick<Rule, 'id' | 'when'> & Partial<Rule>): Rule => ({
	...(packOf([more]).rules[0] as Rule),
	sources: ['S01'],
});
const first = (rule: Rule): Pack => ({ ...DEFAULT_PACK, rules: [rule, ...DEFAULT_PACK.rules] });

/** What is found of a pack, each finding checked on its own example. */
function findingsOf(pack: Pack): Finding[] {
	const findings = checkPack(pack, DEFAULT_PACK);
	expect(findings.filter((one) => !showsItself(one, pack, DEFAULT_PACK))).toEqual([]);
	for (const { text } of findings) expect(text).not.toMatch(/undefined|\[object/);
	return findings;
}
const brief = (findings: Finding[]) =>
	findings.map(({ kind, severity, rules }) => [kind, severity, ...rules]);

it('the shipped pack gives no alarm', () => {
	expect(checkPack(DEFAULT_PACK, DEFAULT_PACK)).toEqual([]);
});

it('words, proof and steps that are changed give none either', () => {
	const pack = edited(DEFAULT_PACK, 'PDD-LAW-01', (rule) => ({ ...rule, title: '新', proof: [], steps: [] }));
	expect(checkPack(pack, DEFAULT_PACK)).toEqual([]);
});

describe('a shop rule that is harder on the buyer', () => {
	it('than fast refund is refused', () => {
		const rule = ruleOf({ id: 'MY', verdict: 'negotiate', when: all(MERCHANT, REFUND_ONLY, UNSHIPPED) });
		const found = findingsOf(
			first({ ...rule, deadline: { from: 'requestedAt', minutes: 60, onTimeout: '退' } }),
		);
		expect(brief(found)).toContainEqual([
			'harder-than-law',
			'block',
			'MY',
			'PDD-FR-01',
			'PDD-FR-02',
			'PDD-FR-03',
		]);
	});

	it('than seven days without a reason is refused, if only for some goods', () => {
		const rule = ruleOf({
			id: 'MY',
			verdict: 'negotiate',
			when: all(
				MERCHANT,
				{ fact: 'requestType', in: ['return-refund'] },
				{ fact: 'goodsName', contains: ['内衣'] },
			),
		});
		const found = findingsOf(first(rule));
		expect(found[0]).toMatchObject({ kind: 'harder-than-law', severity: 'block' });
		expect(found[0]?.example?.goodsName).toMatchObject({ value: '内衣' });
	});

	it('than what rests on a weak source alone is only told', () => {
		const pack = edited(DEFAULT_PACK, 'PDD-FR-03', (rule) => ({ ...rule, verdict: 'negotiate' }));
		expect(brief(findingsOf(pack))).toContainEqual(['harder-than-law', 'warn', 'PDD-FR-03']);
	});

	it('is found where its own limit is made shorter', () => {
		const pack = edited(DEFAULT_PACK, 'PDD-NR-01', (rule) => ({
			...rule,
			when: JSON.parse(JSON.stringify(rule.when).replace('"atMost":7', '"atMost":3')),
		}));
		const found = findingsOf(pack);
		expect(brief(found)).toEqual([['harder-than-law', 'block', 'PDD-NR-03', 'PDD-NR-01']]);
	});

	it('is not found where a limit is made more generous', () => {
		const pack = edited(DEFAULT_PACK, 'PDD-NR-01', (rule) => ({
			...rule,
			when: JSON.parse(JSON.stringify(rule.when).replace('"atMost":7', '"atMost":15')),
		}));
		expect(findingsOf(pack)).toEqual([]);
	});
});

describe('a clock', () => {
	const withMinutes = (id: string, minutes: number) =>
		edited(DEFAULT_PACK, id, (rule) => ({
			...rule,
			deadline: { ...rule.deadline, minutes } as Rule['deadline'],
		}));

	it('that runs out a minute after the platform’s is refused, a minute before it is fine', () => {
		expect(brief(findingsOf(withMinutes('PDD-LAW-01', 2881)))).toEqual([
			['later-than-platform', 'block', 'PDD-LAW-01'],
		]);
		expect(findingsOf(withMinutes('PDD-LAW-01', 2880))).toEqual([]);
		expect(findingsOf(withMinutes('PDD-LAW-01', 2879))).toEqual([]);
	});

	it('that starts at something else is later where that can be', () => {
		const pack = edited(DEFAULT_PACK, 'PDD-LAW-01', (rule) => ({
			...rule,
			deadline: { from: 'signedAt', minutes: 1440, onTimeout: '系统默认同意' },
		}));
		// Signed for after it was asked back: a day from then can be more than two from there.
		expect(brief(findingsOf(pack))).toEqual([['later-than-platform', 'block', 'PDD-LAW-01']]);
	});

	it('that starts at something earlier is never later', () => {
		const pack = edited(DEFAULT_PACK, 'PDD-LAW-01', (rule) => ({
			...rule,
			deadline: { from: 'confirmedAt', minutes: 2880, onTimeout: '系统默认同意' },
		}));
		expect(findingsOf(pack)).toEqual([]);
	});

	it('that is taken away is told', () => {
		const pack = edited(DEFAULT_PACK, 'PDD-RT-01', ({ deadline: _gone, ...rule }) => rule as Rule);
		expect(brief(findingsOf(pack))).toEqual([['later-than-platform', 'warn', 'PDD-RT-01']]);
	});

	it('of advice counts as well', () => {
		expect(brief(findingsOf(withMinutes('PDD-SH-01', 9999)))).toEqual([
			['later-than-platform', 'block', 'PDD-SH-01'],
		]);
		const pack = edited(DEFAULT_PACK, 'PDD-FR-05', ({ deadline: _gone, ...rule }) => rule as Rule);
		expect(findingsOf(pack)).toEqual([]);
	});
});

describe('a gap', () => {
	it('is found where a rule was taken away, with the case', () => {
		const pack = edited(DEFAULT_PACK, 'PDD-RT-03', () => []);
		const found = findingsOf(pack);
		expect(found.map(({ kind }) => kind)).toEqual(['gap']);
		expect(['FREIGHT', 'INVOICE', 'OTHER']).toContain(
			found[0]?.example?.reasonGroup?.kind === 'known' && found[0].example.reasonGroup.value,
		);
	});

	it('is found for each kind of open case by itself', () => {
		const pack = edited(
			edited(DEFAULT_PACK, 'PDD-AS-07', () => []),
			'PDD-AS-08',
			() => [],
		);
		expect(brief(findingsOf(pack)).map(([kind]) => kind)).toEqual(['gap', 'gap', 'gap', 'gap']);
	});
});

describe('a contradiction', () => {
	const small = ruleOf({
		id: 'MY',
		title: '小额直接同意',
		verdict: 'agree',
		when: all(MERCHANT, { fact: 'paidAmount', below: 2000 }),
		deadline: { from: 'requestedAt', minutes: 60, onTimeout: '系统同意' },
	});

	it('is told once of a rule that overrules others, with all of them', () => {
		const found = findingsOf(first(small)).filter(({ kind }) => kind === 'contradiction');
		expect(found.map(({ rules }) => rules[0])).toEqual(['MY']);
		expect(found[0]?.rules).toEqual(expect.arrayContaining(['PDD-LAW-01', 'PDD-FR-05', 'PDD-QA-00']));
		expect(found[0]?.rules).not.toContain('PDD-NR-01');
	});

	it('is told of a rule that stands too far behind', () => {
		const rules = DEFAULT_PACK.rules.toSpliced(13, 0, small);
		const found = findingsOf({ ...DEFAULT_PACK, rules });
		expect(brief(found)).toContainEqual([
			'contradiction',
			'warn',
			'MY',
			'PDD-AS-08',
			'PDD-FR-01',
			'PDD-FR-02',
		]);
	});

	it('is none where the one is an exception from the other', () => {
		const narrow = ruleOf({
			...small,
			when: all({ fact: 'paidAmount', below: 2000 }, MERCHANT, REFUND_ONLY, UNSHIPPED, {
				elapsed: ['confirmedAt', 'requestedAt'],
				atMostMinutes: 30,
			}),
			verdict: 'agree',
		});
		const [, ...others] = DEFAULT_PACK.rules;
		const wide = ruleOf({ id: 'WIDE', verdict: 'wait', when: MERCHANT });
		const pack = packOf([narrow, wide]);
		expect(others.length).toBeGreaterThan(0);
		expect(checkPack(pack, pack)).not.toContainEqual(expect.objectContaining({ kind: 'contradiction' }));
		expect(checkPack(pack, DEFAULT_PACK).map(({ kind }) => kind)).not.toContain('contradiction');
	});

	it('is found where two rules of the platform change places', () => {
		const { rules } = DEFAULT_PACK;
		const one = rules.findIndex(({ id }) => id === 'PDD-NR-02');
		const moved = rules.toSpliced(one, 2, ...rules.slice(one, one + 2).reverse());
		expect(brief(findingsOf({ ...DEFAULT_PACK, rules: moved }))).toContainEqual([
			'contradiction',
			'warn',
			'PDD-NR-01',
			'PDD-NR-02',
		]);
	});
});

it('a rule that hangs on what nobody can be asked for is told', () => {
	const rule = ruleOf({
		id: 'MY',
		verdict: 'agree',
		when: all(MERCHANT, { fact: 'proofPictures', below: 1 }),
		deadline: { from: 'requestedAt', minutes: 60, onTimeout: '系统同意' },
	});
	expect(brief(findingsOf(first(rule)))).toContainEqual(['no-question', 'warn', 'MY']);
});

describe('a rule with more cases than can be gone through', () => {
	const TANGLED: Condition[] = (
		[
			...['refundAmount', 'paidAmount', 'goodsCount', 'proofPictures', 'buyerRequests', 'buyerRefunds'],
			...['talkCount'],
		] as const
	)
		.flatMap((fact): Condition[] => [
			{ fact, below: 100 },
			{ fact, below: 50 },
			{ fact, below: 20 },
		])
		.map((atom): Condition => ({ any: [atom, { not: atom }] }));
	// True of no case, which only shows when every one of the others has been settled.
	const hopeless: Condition[] = [
		{ fact: 'buyerReceived', in: [true] },
		{ fact: 'buyerReceived', in: [false] },
	];

	it('is told once as not checked, never as free of faults, and no other rule is told for it', () => {
		const rule = ruleOf({
			id: 'MY',
			verdict: 'negotiate',
			when: all(...TANGLED, all(...hopeless)),
			deadline: { from: 'requestedAt', minutes: 60, onTimeout: '退' },
		});
		const found = findingsOf(first(rule));
		expect(found.map(({ kind, severity, rules }) => [kind, severity, rules[0]])).toEqual([
			['not-checked', 'warn', 'MY'],
		]);
	});

	it('is told of advice as well, by its title', () => {
		const rule = ruleOf({ id: 'MY', title: '绕来绕去', when: all(...TANGLED, all(...hopeless)) });
		const found = findingsOf(first(rule));
		expect(brief(found)).toEqual([['not-checked', 'warn', 'MY']]);
		expect(found[0]?.text).toContain('绕来绕去');
	});

	it('is not told where a case is found at once, however many there are', () => {
		const rule = ruleOf({ id: 'MY', when: all(...TANGLED) });
		expect(findingsOf(first(rule))).toEqual([]);
	});
});

it('a source that is not there is told', () => {
	const pack = edited(DEFAULT_PACK, 'PDD-QA-07', (rule) => ({ ...rule, sources: ['S40', 'S99'] }));
	expect(brief(findingsOf(pack))).toEqual([['no-source', 'warn', 'PDD-QA-07']]);
});
