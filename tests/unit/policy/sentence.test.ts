import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_NAMES, INSTANTS } from '../../../utils/domain/fact';
import { VERDICTS } from '../../../utils/domain/words';
import type { Atom, Condition } from '../../../utils/policy/condition';
import { AMOUNTS, TEXTS, VALUES_OF } from '../../../utils/policy/fact-kinds';
import type { Rule } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import {
	conditionLines,
	conditionText,
	sentenceOf,
	sentenceOfException,
} from '../../../utils/policy/sentence';
import { packOf } from './build-case';
import { anyCondition } from './condition-arbitrary';

const ruleOf = (when: Condition, more: Partial<Rule> = {}) =>
	packOf([{ id: 'A', when, ...more }]).rules[0] as Rule;

describe('a rule in one sentence', () => {
	it('says when, and what then', () => {
		const rule = ruleOf(
			{
				all: [
					{ fact: 'requestType', in: ['refund-only'] },
					{ fact: 'shipped', in: [false] },
					{ elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 120 },
				],
			},
			{ verdict: 'auto-refund' },
		);
		expect(sentenceOf(rule)).toBe('仅退款、未发货、成团 2 小时内申请 → 系统自动退');
	});

	it('says the clock, and of advice what it reminds of', () => {
		const deadline = { from: 'requestedAt', minutes: 2880, onTimeout: '系统同意' } as const;
		const when: Condition = { fact: 'stage', in: ['merchant'] };
		expect(sentenceOf(ruleOf(when, { verdict: 'negotiate', deadline }))).toBe(
			'待商家处理 → 先协商，申请起 48 小时内处理',
		);
		expect(sentenceOf(ruleOf(when, { title: '缺货' }))).toBe('待商家处理 → 提醒「缺货」');
	});

	it('has words for every rule of the shipped pack, and none of them twice', () => {
		const sentences = DEFAULT_PACK.rules.map(sentenceOf);
		for (const sentence of sentences) expect(sentence).not.toMatch(/[A-Za-z]{3,}|undefined/);
		expect(new Set(sentences).size).toBe(sentences.length);
	});
});

describe('a condition', () => {
	it.each<[string, Condition]>([
		['不是定制商品也不是虚拟商品', { not: { fact: 'goodsKind', in: ['custom', 'virtual'] } }],
		['已发货', { not: { fact: 'shipped', in: [false] } }],
		['实付 200 元及以上', { not: { fact: 'paidAmount', below: 20_000 } }],
		['实付不到 19.90 元', { fact: 'paidAmount', below: 1990 }],
		['买了不到 3 件', { fact: 'goodsCount', below: 3 }],
		['商品名里没有「定制」或「刻字」', { not: { fact: 'goodsName', contains: ['定制', '刻字'] } }],
		['规格是「大号」', { fact: 'goodsSpec', in: ['大号'] }],
		['签收前或签收 24 小时内申请', { elapsed: ['signedAt', 'requestedAt'], atMostMinutes: 1440 }],
		['签收前或签收后 7 个自然日内申请', { days: ['signedAt', 'requestedAt'], atMost: 7 }],
		['成团当天发货', { days: ['confirmedAt', 'shippedAt'], atMost: 0 }],
		['成团超过 90 分钟才申请', { not: { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 90 } }],
		['签收超过 7 个自然日才申请', { not: { days: ['signedAt', 'requestedAt'], atMost: 7 } }],
	])('%s', (text, condition) => {
		expect(conditionText(condition)).toBe(text);
	});

	it('keeps together what belongs together, and turns what is denied as a whole', () => {
		const shipped: Condition = { fact: 'shipped', in: [true] };
		const signed: Condition = { fact: 'signed', in: [true] };
		const fresh: Condition = { fact: 'goodsKind', in: ['fresh'] };
		expect(conditionText({ all: [fresh, { any: [shipped, signed] }] })).toBe(
			'生鲜易腐商品、（已发货或买家已签收）',
		);
		expect(conditionText({ any: [fresh, { all: [shipped, signed] }] })).toBe(
			'生鲜易腐商品或（已发货、买家已签收）',
		);
		expect(conditionText({ not: { any: [shipped, { not: signed }] } })).toBe('未发货、买家已签收');
		expect(conditionText({ all: [shipped, { all: [signed, fresh] }] })).toBe(
			'已发货、买家已签收、生鲜易腐商品',
		);
		expect(conditionLines({ all: [shipped, { any: [signed, fresh] }] })).toEqual([
			'已发货',
			'买家已签收或生鲜易腐商品',
		]);
	});

	it('has a phrase of its own for every operator, every fact and every value', () => {
		const few = Object.entries(VALUES_OF).flatMap(([fact, values]) =>
			values.map((value) => ({ fact, in: [value] })),
		);
		const pairs = INSTANTS.flatMap((from) =>
			INSTANTS.filter((to) => to !== from).map((to): [string, string] => [from, to]),
		);
		const atoms: Atom[] = [
			...few,
			...AMOUNTS.map((fact) => ({ fact, below: 100 })),
			...TEXTS.flatMap((fact) => [
				{ fact, in: ['甲'] },
				{ fact, contains: ['甲'] },
			]),
			...pairs.flatMap((pair) => [
				{ elapsed: pair, atMostMinutes: 60 },
				{ days: pair, atMost: 2 },
			]),
		];
		const texts = atoms.flatMap((atom) => [conditionText(atom), conditionText({ not: atom })]);
		for (const text of texts) expect(text).not.toMatch(/[A-Za-z]|undefined/);
		// Yes is not no, so that the phrases of true-or-false facts come twice each.
		const yesNo = Object.values(VALUES_OF).filter((values) => values.includes(true)).length;
		expect(new Set(texts).size).toBe(texts.length - yesNo * 2);
		const facts = [...Object.keys(VALUES_OF), ...AMOUNTS, ...TEXTS, ...INSTANTS];
		expect(facts.sort()).toEqual([...FACT_NAMES].sort());
	});

	it('of any making is said on one line, in the words of the merchant', () => {
		fc.assert(
			fc.property(anyCondition, fc.constantFrom(...VERDICTS), (when, verdict) => {
				const sentence = sentenceOf(ruleOf(when, { verdict }));
				expect(sentence).toMatch(/ → /);
				expect(sentence).not.toMatch(/undefined|\[object|Minutes|requestedAt|goodsName/);
				expect(conditionLines(when).length).toBeGreaterThan(0);
			}),
			{ numRuns: 500 },
		);
	});
});

it('an exception says for which cases which terms stand', () => {
	const when: Condition = { fact: 'goodsName', contains: ['定制'] };
	expect(sentenceOfException({ when, terms: { goodsKind: 'custom', sevenDayReturn: false } })).toBe(
		'商品名里有「定制」 → 按定制商品、不支持七天无理由',
	);
});
