import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedStops, piecesOf, stopsOf, textOf } from '../../../utils/replies/marks';
import { prepareReply } from '../../../utils/replies/prepare';
import type { Reply } from '../../../utils/replies/reply';
import { variablesOf } from '../../../utils/replies/variables';
import { fact, fullCase, NOW, sampleReply } from './sample';

const known = variablesOf(fullCase(), NOW);
const prepare = (over: Partial<Reply>, answers = {}, options = {}, variables = known) =>
	prepareReply(sampleReply(over), variables, answers, { now: NOW, ...options });

const fields: Reply['fields'] = [
	{ name: '方案', kind: 'choice', choices: ['补寄', '退款'] },
	{ name: '发出日', kind: 'date', hint: '问仓库' },
	{ name: '备注', kind: 'text', optional: true },
];

describe('prepareReply', () => {
	it('asks for the fields that would be used, in their order, with what is told of them', () => {
		const body = '{{发出日}}前{{方案}}{% if 备注 %}（{{备注}}）{% endif %}，{{谁}}';
		const prepared = prepare({ body, fields });
		expect(prepared).toMatchObject({ kind: 'gaps', preview: '〔发出日〕前〔方案〕，〔谁〕' });
		expect(prepared.kind === 'gaps' && prepared.gaps).toEqual([
			...(fields ?? []),
			{ name: '谁', kind: 'text' },
		]);
	});

	it('asks only for what the chosen branch needs', () => {
		const body = '{% if 方案 == "补寄" %}{{发出日}}补寄{% else %}退{{退款金额}}{% endif %}';
		const names = (answers: Record<string, string>) => {
			const prepared = prepare({ body, fields }, answers);
			return prepared.kind === 'gaps' ? prepared.gaps.map(({ name }) => name) : prepared;
		};
		expect(names({ 方案: '补寄' })).toEqual(['发出日']);
		expect(names({ 方案: '退款' })).toMatchObject({ kind: 'text', text: '退¥12.34' });
	});

	it('takes an empty answer for one where a field may be left empty, and asks for it once', () => {
		const body = '好的{% if 备注 %}（{{备注}}）{% endif %}{{备注}}';
		const asked = prepare({ body, fields });
		expect(asked).toMatchObject({ kind: 'gaps', gaps: [{ name: '备注' }], preview: '好的' });
		expect(prepare({ body, fields }, { 备注: '' })).toMatchObject({ kind: 'text', text: '好的' });
		expect(prepare({ body, fields }, { 备注: '急' })).toMatchObject({ kind: 'text', text: '好的（急）急' });
	});

	it('writes a date for people and takes no answer that does not fit', () => {
		const body = '{{发出日}}{{方案}}';
		expect(prepare({ body, fields }, { 发出日: '2026-12-01', 方案: '退款' })).toMatchObject({
			text: '12月1日退款',
		});
		const odd = prepare({ body, fields }, { 发出日: '2026-02-30', 方案: '换货' });
		expect(odd).toMatchObject({ kind: 'gaps', preview: '〔发出日〕〔方案〕' });
	});

	it('asks for a fact that is not known, never taking it for no', () => {
		const body = '{% if 已签收 %}签收了{% else %}还在路上{% endif %}';
		const { 已签收: _, 未签收: __, ...rest } = known;
		const prepared = prepare({ body }, {}, {}, rest);
		expect(prepared).toMatchObject({ kind: 'gaps', gaps: [{ name: '已签收', choices: ['是', '否'] }] });
	});

	it('tells filled-in values from the words of the template', () => {
		const prepared = prepare({ body: '退{{退款金额}}，{{谁 | append: "办"}}。' });
		expect(prepared.kind === 'gaps' && prepared.pieces).toEqual([
			{ kind: 'plain', text: '退' },
			{ kind: 'value', text: '¥12.34' },
			{ kind: 'plain', text: '，' },
			{ kind: 'gap', text: '〔谁〕' },
			{ kind: 'value', text: '办' },
			{ kind: 'plain', text: '。' },
		]);
	});

	it('keeps places for the caret, with and without a prompt', () => {
		const prepared = prepare({ body: '现在{% 光标 "写上进展" %}，之后{% 光标 %}。' });
		expect(prepared).toMatchObject({ kind: 'text', text: '现在〔写上进展〕，之后。' });
		expect(prepared.kind === 'text' && stopsOf(prepared.pieces)).toEqual([
			{ from: 2, to: 8 },
			{ from: 11, to: 11 },
		]);
	});

	it.each(['{% 光标 写上 %}', '{% 光标 "" %}', '{% 光标 "〔x〕" %}'])(
		'refuses a caret that is written wrong: %s',
		(body) => {
			expect(prepare({ body })).toEqual({
				kind: 'error',
				error: '第 1 行的光标写法不对，要写成 {% 光标 %} 或 {% 光标 "提示" %}',
			});
		},
	);

	it('lets neither a value nor a template bring marks of its own', () => {
		const marks = '\uE000a\uE001\uE002b\uE003\uE004c\uE005';
		const variables = variablesOf(fullCase({ goodsSpec: fact(marks) }), NOW);
		const prepared = prepare({ body: `${marks}{{商品规格}}{{甲}}` }, { 甲: marks }, {}, variables);
		expect(prepared).toMatchObject({ kind: 'text', text: 'abcabcabc' });
		expect(prepared.kind === 'text' && prepared.pieces.map(({ kind }) => kind)).toEqual([
			'plain',
			'value',
			'value',
		]);
	});

	it('writes English where there is an English text, times and spans included', () => {
		const translations = {
			en: 'Refund {{退款金额}} by {{截止时间}} ({{剩余时间}}), {{发出日}}, {{售后类型}}, {{截止时间 | 剩余}}',
		};
		const reply = { body: '中文', translations, fields };
		const text = 'Refund ¥12.34 by 24 Nov 17:30 (1 day 3 hours), 1 Dec, refund without return, 1 day 3 hours';
		expect(prepare(reply, { 发出日: '2026-12-01' }, { language: 'en' })).toMatchObject({
			kind: 'text',
			text,
		});
		expect(prepare({ body: '中文' }, {}, { language: 'en' })).toMatchObject({ text: '中文' });
		expect(prepare(reply)).toMatchObject({ text: '中文' });
	});

	it('says which field has a wrong value', () => {
		const body = '退{{差价 | 金额}}';
		expect(prepare({ body })).toMatchObject({ kind: 'gaps', preview: '退〔差价〕' });
		expect(prepare({ body }, { 差价: '一点' })).toMatchObject({ kind: 'error' });
	});
});

describe('pieces of a text', () => {
	it('hold all of the text but the marks, whatever was cut off', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('\uE000', '\uE001', '\uE002', '\uE003', '\uE004', '\uE005', 'a', '\n')),
				(parts) => {
					const marked = parts.join('');
					expect(textOf(piecesOf(marked))).toBe(marked.replace(/[\uE000-\uE005]/g, ''));
				},
			),
		);
	});
});

describe('stops in a text that is changed', () => {
	const moved = (before: string, after: string, ...stops: [number, number][]) =>
		movedStops(
			stops.map(([from, to]) => ({ from, to })),
			before,
			after,
		).map(({ from, to }) => [from, to]);

	it('stay before the change, move behind it, and lie round what was written over them', () => {
		expect(moved('ab〔x〕cd', 'abYYYYcd', [0, 0], [2, 5], [6, 6])).toEqual([
			[0, 0],
			[2, 6],
			[7, 7],
		]);
		expect(moved('abcd', 'ad', [1, 3], [4, 4])).toEqual([
			[1, 1],
			[2, 2],
		]);
	});

	it('never leave the text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.nat(30), fc.nat(30), (before, after, a, b) => {
				const [from, to] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
				const [stop] = moved(before, after, [from, to]);
				expect(stop?.[0]).toBeGreaterThanOrEqual(0);
				expect(stop?.[1]).toBeGreaterThanOrEqual(stop?.[0] ?? 0);
				expect(stop?.[1]).toBeLessThanOrEqual(after.length);
			}),
		);
	});
});
