import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/domain/clock';
import type { FactName, FactValues } from '../../../utils/domain/fact';
import { GOODS_KINDS, REASON_GROUPS, REQUEST_TYPES, STAGES } from '../../../utils/domain/words';
import type { Condition } from '../../../utils/policy/condition';
import { decide } from '../../../utils/policy/decide';
import { derive } from '../../../utils/policy/derive';
import { evaluate } from '../../../utils/policy/evaluate';
import { parsePack } from '../../../utils/policy/pack';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../../utils/policy/packs';
import { SCENARIO_IDS } from '../../../utils/replies/scenarios';
import { caseOf, FILED, judgeRequest, NOW, SN, tick } from './build-case';

const { rules, questions, reasons, sources } = DEFAULT_PACK;

function factsIn(condition: Condition): string[] {
	if ('all' in condition) return condition.all.flatMap(factsIn);
	if ('any' in condition) return condition.any.flatMap(factsIn);
	if ('not' in condition) return factsIn(condition.not);
	if ('fact' in condition) return [condition.fact];
	return 'elapsed' in condition ? condition.elapsed : condition.days;
}

describe.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))('the pack %s', (_id, pack) => {
	it('is what the format asks for, nothing added and nothing left out', () => {
		expect(parsePack(structuredClone(pack))).toEqual({ ok: true, value: pack });
	});

	it('has each rule once', () => {
		const ids = pack.rules.map((rule) => rule.id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

it('a step has one text wherever it stands', () => {
	const texts = new Map<string, Set<string>>();
	for (const step of rules.flatMap((rule) => rule.steps)) {
		texts.set(step.id, (texts.get(step.id) ?? new Set()).add(step.text));
	}
	expect([...texts].filter(([, said]) => said.size > 1)).toEqual([]);
});

it('every source that a rule names is listed, every listed source is named, and every rule has one', () => {
	const named = new Set(rules.flatMap((rule) => rule.sources));
	expect([...named].sort()).toEqual(Object.keys(sources).sort());
	for (const rule of rules) expect([rule.id, rule.sources.length > 0]).toEqual([rule.id, true]);
});

it('a rule with a number of 48 hours names the source of it', () => {
	for (const rule of rules.filter((some) => some.deadline?.minutes === 2880 && some.verdict)) {
		expect([rule.id, rule.sources]).toEqual([rule.id, expect.arrayContaining(['S28'])]);
	}
});

it('every reply category exists', () => {
	const known = new Set<string>(SCENARIO_IDS);
	expect(rules.flatMap((rule) => rule.replies).filter((id) => !known.has(id))).toEqual([]);
});

it('every deciding rule leads to replies, and every one that asks for action to steps', () => {
	for (const rule of rules.filter((some) => some.verdict)) {
		expect([rule.id, rule.replies.length > 0]).toEqual([rule.id, true]);
		if (rule.verdict !== 'closed') expect([rule.id, rule.steps.length > 0]).toEqual([rule.id, true]);
	}
});

it('every reason group is listed once, no phrase stands in two, and text folding leaves the phrases as they are', () => {
	expect(reasons.map(({ group }) => group).sort()).toEqual([...REASON_GROUPS].sort());
	const phrases = reasons.flatMap((reason) => reason.phrases);
	expect(new Set(phrases).size).toBe(phrases.length);
	expect(phrases.filter((phrase) => phrase.normalize('NFKC') !== phrase)).toEqual([]);
});

describe('every rule can be met', () => {
	const spans = [
		{ requestedAt: FILED, confirmedAt: FILED - HOUR, signedAt: FILED - HOUR },
		{ requestedAt: FILED, confirmedAt: FILED - 5 * HOUR, signedAt: FILED - 8 * DAY },
	];
	const worlds: Partial<FactValues>[] = [];
	const yesNo = [true, false];
	for (const stage of STAGES) {
		for (const requestType of stage === 'merchant' ? REQUEST_TYPES : REQUEST_TYPES.slice(0, 1)) {
			for (const shipped of yesNo) {
				for (const signed of shipped ? yesNo : [false]) {
					for (const reasonGroup of REASON_GROUPS) {
						for (const goodsKind of GOODS_KINDS) {
							for (const span of spans) {
								worlds.push({ stage, requestType, shipped, signed, reasonGroup, goodsKind, ...span });
							}
						}
					}
				}
			}
		}
	}
	const extras: Partial<FactValues>[] = [
		{ optInFastRefund: true, paidAmount: 5000 },
		{ returnSigned: true, returnShipped: true, endedBy: 'fast' },
		{ returnSigned: false, endedBy: 'platform' },
		{ shippedAt: NOW - HOUR, endedBy: 'merchant' },
	];
	const met = new Set<string>();
	for (const world of worlds) {
		for (const extra of extras) {
			const facts = derive(caseOf({ ...world, ...extra }).facts, DEFAULT_PACK, NOW);
			for (const rule of decide(facts, DEFAULT_PACK).rules) met.add(rule.id);
			for (const rule of rules) if (!rule.verdict && evaluate(rule.when, facts) === true) met.add(rule.id);
		}
	}

	it.each(rules.map((rule) => rule.id))('%s', (id) => {
		expect(met).toContain(id);
	});

	it('and in every fully known case some rule is met', () => {
		const open = worlds.filter((world) => {
			const facts = derive(caseOf({ ...world, returnSigned: true, paidAmount: 1 }).facts, DEFAULT_PACK, NOW);
			const { verdicts } = decide(facts, DEFAULT_PACK);
			return verdicts.size !== 1 || verdicts.has('unclear');
		});
		expect(open).toEqual([]);
	});
});

describe('a question', () => {
	const named = new Set(rules.flatMap((rule) => factsIn(rule.when)));
	/** Open cases, each of which hangs on the fact. */
	const open: Partial<Record<FactName, Partial<FactValues>>> = {
		shipped: { requestType: 'refund-only', signed: false },
		signed: { requestType: 'refund-only', shipped: true },
		returnSigned: { stage: 'merchant-receive' },
		confirmedAt: { requestType: 'refund-only', shipped: false },
		paidAmount: {
			requestType: 'refund-only',
			shipped: false,
			confirmedAt: FILED - 3 * HOUR,
			optInFastRefund: true,
		},
		signedAt: {
			requestType: 'return-refund',
			shipped: true,
			signed: true,
			reasonGroup: 'CHANGED_MIND',
			orderSn: '261101-012345678901234',
		},
		reasonGroup: { requestType: 'return-refund', shipped: true, signed: true },
		goodsKind: {},
	};

	it('is put once for a fact, about a fact that a rule names, with options of different names', () => {
		expect(new Set(questions.map((question) => question.fact)).size).toBe(questions.length);
		for (const { fact, options } of questions) {
			expect(named).toContain(fact);
			expect(new Set(options.map((option) => option.id)).size).toBe(options.length);
		}
	});

	it.each(
		questions
			.filter((question) => question.fact !== 'goodsKind')
			.map((question) => [question.fact, question] as const),
	)(
		'about %s is put where it decides, and each answer settles it or narrows what is left',
		(fact, question) => {
			const before = judgeRequest(open[fact] ?? {});
			expect(before.verdict).toBe('verify');
			expect(before.questions.map((some) => some.fact)).toContain(fact);
			const verdicts = question.options.map((option) => {
				const after = judgeRequest(open[fact] ?? {}, { ticks: [tick(fact, option.id)] });
				expect(after.questions.map((some) => some.fact)).not.toContain(fact);
				return after.verdict;
			});
			expect(new Set(verdicts).size).toBeGreaterThan(1);
		},
	);

	it('about the goods is put where the shop has said nothing', () => {
		const facts = {
			...caseOf({
				stage: 'merchant',
				requestType: 'refund-only',
				shipped: false,
				requestedAt: FILED,
				confirmedAt: FILED,
			}).facts,
		};
		delete facts.goodsKind;
		expect(decide(derive(facts, DEFAULT_PACK, NOW), DEFAULT_PACK).decisive).toEqual(['goodsKind']);
	});
});

it('the order number of the samples is of the day of filing', () => {
	expect(SN.slice(0, 6)).toBe('261120');
});
