import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FACT_NAMES, INSTANTS } from '../../../utils/domain/fact';
import { conditionSchema } from '../../../utils/policy/condition';
import { AMOUNTS, isInstant, TEXTS, VALUES_OF } from '../../../utils/policy/fact-kinds';
import { parsePack } from '../../../utils/policy/pack';
import { packOf } from './build-case';

const GOOD = { fact: 'shipped', in: [true] };

/** A pack whose only rule has this condition, as it comes out of a file. */
function packWith(when: unknown): unknown {
	return { ...packOf([]), rules: [{ ...packOf([{ id: 'R1', when: GOOD }]).rules[0], when }] };
}

function refusal(input: unknown): string {
	const result = parsePack(input);
	return result.ok ? 'taken' : result.error;
}

function nested(levels: number): unknown {
	let condition: unknown = GOOD;
	for (let level = 0; level < levels; level++) condition = { not: condition };
	return condition;
}

describe('a condition', () => {
	it.each<[string, unknown]>([
		['a value', GOOD],
		['several values', { fact: 'stage', in: ['merchant', 'none'] }],
		['a text', { fact: 'orderSn', in: ['261120-012345678901234'] }],
		['an amount', { fact: 'paidAmount', below: 20_000 }],
		['the least amount', { fact: 'goodsCount', below: 0 }],
		['words', { fact: 'goodsName', contains: ['定制'] }],
		['minutes', { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 120 }],
		['days', { days: ['signedAt', 'requestedAt'], atMost: 7 }],
		['all, any and not', { all: [{ any: [GOOD, { not: GOOD }] }] }],
		['40 parts', { all: Array.from({ length: 40 }, () => GOOD) }],
		['60 words', { fact: 'goodsName', contains: Array.from({ length: 60 }, () => '字'.repeat(40)) }],
		['12 levels', nested(12)],
	])('may have %s', (_what, when) => {
		expect(parsePack(packWith(when))).toMatchObject({ ok: true, value: { rules: [{ when }] } });
	});

	it.each<[string, unknown, string, string]>([
		['nothing', undefined, 'rules.0.when', '条件写法不认识'],
		['a number', 7, 'rules.0.when', '条件写法不认识'],
		['a list', [GOOD], 'rules.0.when', '条件写法不认识'],
		['no operator', {}, 'rules.0.when', '条件写法不认识'],
		['an unknown operator', { none: [GOOD] }, 'rules.0.when', '条件写法不认识'],
		[
			'an unknown operator inside',
			{ all: [GOOD, { fact: 'shipped', is: true }] },
			'rules.0.when.all.1',
			'条件写法不认识',
		],
		['two operators', { all: [GOOD], any: [GOOD] }, 'rules.0.when', '条件写法不认识'],
		['a key too many', { ...GOOD, note: '' }, 'rules.0.when', '条件写法不认识'],
		[
			'a __proto__ key',
			JSON.parse('{"fact":"shipped","in":[true],"__proto__":{"fact":"signed"}}'),
			'rules.0.when',
			'条件写法不认识',
		],
		['only a __proto__ key', JSON.parse('{"__proto__":{"all":[]}}'), 'rules.0.when', '条件写法不认识'],
		['a constructor key', { ...GOOD, constructor: 1 }, 'rules.0.when', '条件写法不认识'],
		['an unknown fact', { not: { fact: 'mood', in: [true] } }, 'rules.0.when.not.fact', '没有这个事实'],
		['a fact named like a method', { fact: 'toString', in: [true] }, 'rules.0.when.fact', '没有这个事实'],
		['an empty all', { all: [] }, 'rules.0.when.all', '列表是空的'],
		['an empty any', { any: [] }, 'rules.0.when.any', '列表是空的'],
		['an empty in', { fact: 'shipped', in: [] }, 'rules.0.when.in', '列表是空的'],
		['an empty contains', { fact: 'goodsName', contains: [] }, 'rules.0.when.contains', '列表是空的'],
		['an empty word', { fact: 'goodsName', contains: ['a', ''] }, 'rules.0.when.contains.1', '1 到 40 个字'],
		[
			'a long word',
			{ fact: 'goodsName', contains: ['字'.repeat(41)] },
			'rules.0.when.contains.0',
			'1 到 40 个字',
		],
		[
			'a word that is a number',
			{ fact: 'goodsName', contains: [1] },
			'rules.0.when.contains.0',
			'1 到 40 个字',
		],
		['no list', { all: GOOD }, 'rules.0.when.all', '这里要一个列表'],
		['no list of values', { fact: 'shipped', in: true }, 'rules.0.when.in', '这里要一个列表'],
		['41 parts', { any: Array.from({ length: 41 }, () => GOOD) }, 'rules.0.when.any', '最多 40 项'],
		[
			'a million parts',
			{ all: Array.from({ length: 1_000_000 }, () => GOOD) },
			'rules.0.when.all',
			'最多 40 项',
		],
		[
			'a million words',
			{ fact: 'goodsName', contains: new Array(1_000_000).fill('a') },
			'rules.0.when.contains',
			'最多 60 项',
		],
		[
			'a value that the fact cannot have',
			{ fact: 'stage', in: ['merchant', 'merchnt'] },
			'rules.0.when.in.1',
			'没有这个值',
		],
		['a word for a yes or no', { fact: 'shipped', in: ['true'] }, 'rules.0.when.in.0', '没有这个值'],
		['a list of instants', { fact: 'signedAt', in: ['now'] }, 'rules.0.when.fact', '不能列举'],
		['a list of amounts', { fact: 'paidAmount', in: ['5'] }, 'rules.0.when.fact', '不能列举'],
		['below for a word', { fact: 'stage', below: 5 }, 'rules.0.when.fact', '不是数'],
		['contains for an amount', { fact: 'paidAmount', contains: ['5'] }, 'rules.0.when.fact', '不是文字'],
		['below a fraction', { fact: 'paidAmount', below: 1.5 }, 'rules.0.when.below', '整数'],
		['below less than nothing', { fact: 'paidAmount', below: -1 }, 'rules.0.when.below', '整数'],
		['below too much', { fact: 'paidAmount', below: 100_000_001 }, 'rules.0.when.below', '整数'],
		['below a text', { fact: 'paidAmount', below: '5' }, 'rules.0.when.below', '整数'],
		['one instant', { elapsed: ['signedAt'], atMostMinutes: 1 }, 'rules.0.when.elapsed', '两个时刻'],
		[
			'three instants',
			{ days: ['signedAt', 'shipBy', 'shippedAt'], atMost: 1 },
			'rules.0.when.days',
			'两个时刻',
		],
		['an unknown instant', { days: ['signedAt', 'stage'], atMost: 1 }, 'rules.0.when.days.1', '没有这个时刻'],
		[
			'the same instant twice',
			{ elapsed: ['signedAt', 'signedAt'], atMostMinutes: 1 },
			'rules.0.when.elapsed',
			'不能相同',
		],
		[
			'endless minutes',
			{ elapsed: ['signedAt', 'shipBy'], atMostMinutes: Infinity },
			'rules.0.when.atMostMinutes',
			'整数',
		],
		[
			'days that are no number',
			{ days: ['signedAt', 'shipBy'], atMost: null },
			'rules.0.when.atMost',
			'整数',
		],
		['13 levels', nested(13), 'rules.0.when.not.not', '嵌套太深'],
		['50 000 levels', nested(50_000), 'rules.0.when.not.not', '嵌套太深'],
		[
			'too many operators',
			{ all: Array.from({ length: 20 }, () => ({ any: Array.from({ length: 20 }, () => GOOD) })) },
			'rules.0.when.all.',
			'条件太多',
		],
	])('may not have %s, and the refusal says where', (_what, when, place, reason) => {
		const error = refusal(packWith(when));
		expect(error).toContain(`「${place}`);
		expect(error).toContain(reason);
		expect(error).toContain('原来的规则包继续生效');
	});

	it('that loops back on itself is refused', () => {
		const loop: { not?: unknown } = {};
		loop.not = loop;
		expect(refusal(packWith(loop))).toContain('嵌套太深');
	});

	it('can be checked alone', () => {
		expect(v.safeParse(conditionSchema, GOOD)).toMatchObject({ success: true, output: GOOD });
		expect(v.safeParse(conditionSchema, 5)).toMatchObject({ success: false });
	});

	it('takes every fact by its kind, and each fact has one', () => {
		for (const name of FACT_NAMES) {
			const kinds = [
				VALUES_OF[name] !== undefined,
				AMOUNTS.includes(name),
				TEXTS.includes(name),
				isInstant(name),
			];
			expect([name, kinds.filter(Boolean)]).toEqual([name, [true]]);
		}
		for (const name of INSTANTS) expect(isInstant(name)).toBe(true);
	});
});

describe('a pack', () => {
	const pack = () => packOf([{ id: 'R1', when: GOOD, verdict: 'agree' }]);

	it('that is whole is taken as it is', () => {
		expect(parsePack(pack())).toEqual({ ok: true, value: pack() });
	});

	it('gets the lists it leaves out', () => {
		const { steps: _s, proof: _p, replies: _r, ...bare } = pack().rules[0] ?? {};
		expect(parsePack({ ...pack(), rules: [bare] })).toMatchObject({
			ok: true,
			value: { rules: [{ steps: [], proof: [], replies: [] }] },
		});
	});

	it.each<[string, unknown, string]>([
		['nothing', undefined, '最外层'],
		['null', null, '最外层'],
		['a text', '{}', '最外层'],
		['a list', [], 'format'],
		['another format', { ...pack(), format: 'x' }, 'format'],
		['a later schema', { ...pack(), schema: 2 }, 'schema'],
		['an odd id', { ...pack(), id: '../x' }, 'id'],
		['no title', { ...pack(), title: '' }, 'title'],
		['no rules', { ...pack(), rules: [] }, 'rules'],
		['too many rules', { ...pack(), rules: new Array(401).fill(pack().rules[0]) }, 'rules'],
		['an unknown verdict', { ...pack(), rules: [{ ...pack().rules[0], verdict: 'pay' }] }, 'rules.0.verdict'],
		[
			'an unknown confidence',
			{ ...pack(), rules: [{ ...pack().rules[0], confidence: 'X' }] },
			'rules.0.confidence',
		],
		[
			'no day',
			{ ...pack(), rules: [{ ...pack().rules[0], effectiveFrom: '2026-1-1' }] },
			'rules.0.effectiveFrom',
		],
		[
			'a deadline from no instant',
			{ ...pack(), rules: [{ ...pack().rules[0], deadline: { from: 'stage', minutes: 1, onTimeout: 'x' } }] },
			'rules.0.deadline.from',
		],
		[
			'a deadline of nothing',
			{
				...pack(),
				rules: [{ ...pack().rules[0], deadline: { from: 'shipBy', minutes: 0, onTimeout: 'x' } }],
			},
			'rules.0.deadline.minutes',
		],
		[
			'an unknown question asked',
			{ ...pack(), rules: [{ ...pack().rules[0], asks: ['mood'] }] },
			'rules.0.asks.0',
		],
		[
			'an unknown reason group',
			{ ...pack(), reasons: [{ group: 'MOOD', phrases: ['x'] }] },
			'reasons.0.group',
		],
		['an empty phrase', { ...pack(), reasons: [{ group: 'OTHER', phrases: [''] }] }, 'reasons.0.phrases.0'],
		['an odd source name', { ...pack(), sources: { '<b>': { title: 'x', date: null } } }, 'sources.<b>'],
	])('that is, or has, %s is refused with the place', (_what, input, place) => {
		expect(refusal(input)).toMatch(
			new RegExp(`^规则包读不懂：「${place}」处[\\p{Script=Han}]+。原来的规则包继续生效。$`, 'u'),
		);
	});

	it('does not let a key of the language in', () => {
		const hostile = JSON.parse(
			'{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
		);
		const result = parsePack({ ...pack(), sources: { ...pack().sources, ...hostile }, extra: hostile });
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
		expect(result).toEqual({ ok: true, value: pack() });
	});

	describe('asks a question', () => {
		const asking = (fact: string, ...options: object[]) =>
			refusal({
				...pack(),
				questions: [
					{
						fact,
						ask: '？',
						options: options.map((more, index) => ({ id: `o${index}`, label: '甲', ...more })),
					},
				],
			});

		it.each<[string, object, object]>([
			['shipped', { value: true }, { value: false }],
			['reasonGroup', { value: 'OTHER' }, { value: 'QUALITY' }],
			['confirmedAt', { minutesBefore: { atMost: 120 } }, { minutesBefore: { over: 120 } }],
			['signedAt', { daysBefore: { atMost: 7 } }, { daysBefore: { over: 7 } }],
			['paidAmount', { amount: { below: 20_000 } }, { amount: { atLeast: 20_000 } }],
		])('about %s in the way that fits it', (fact, one, other) => {
			expect(asking(fact, one, other)).toBe('taken');
		});

		it.each<[string, string, object, object]>([
			['with an option that says nothing', 'shipped', { value: true }, {}],
			[
				'with an option that says two things',
				'signedAt',
				{ daysBefore: { atMost: 7 }, minutesBefore: { over: 1 } },
				{ daysBefore: { over: 7 } },
			],
			['with a value that the fact cannot have', 'shipped', { value: 'yes' }, { value: false }],
			['with a value for an instant', 'signedAt', { value: true }, { value: false }],
			['with a span for a yes or no', 'shipped', { daysBefore: { over: 1 } }, { value: false }],
			['with a span for an amount', 'paidAmount', { minutesBefore: { over: 1 } }, { amount: { below: 1 } }],
			['with an amount for an instant', 'signedAt', { amount: { below: 1 } }, { daysBefore: { over: 1 } }],
			['about a text', 'goodsName', { value: '甲' }, { value: '乙' }],
		])('but not %s', (_what, fact, one, other) => {
			expect(asking(fact, one, other)).toContain('「questions.0」处选项和问的事实对不上');
		});

		it('with two options at least, and spans of whole minutes', () => {
			expect(asking('shipped', { value: true })).toContain('questions.0.options');
			expect(asking('signedAt', { minutesBefore: { over: -1 } }, { minutesBefore: {} })).toContain(
				'minutesBefore.over',
			);
			expect(asking('mood', { value: true }, { value: false })).toContain(
				'「questions.0.fact」处没有这个事实',
			);
		});
	});
});
