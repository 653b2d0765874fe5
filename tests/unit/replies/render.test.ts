import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReply, variablesIn } from '../../../utils/replies/render';
import { VARIABLE_NAMES, variablesOf } from '../../../utils/replies/variables';
import { fact, fullCase, NOW } from './sample';

const known = variablesOf(fullCase(), NOW);
const render = (body: string, variables = known, answers = {}) => renderReply({ body }, variables, answers);

describe('renderReply', () => {
	it('fills in what the case knows', () => {
		expect(render('退 {{退款金额}}，{% if 未发货 %}没发{% else %}发了{% endif %}')).toEqual({
			ok: true,
			text: '退 ¥12.34，没发',
		});
	});

	it('asks for all that is missing at once and inserts nothing', () => {
		expect(render('{{甲}} {{退款金额}} {{乙 | strip}} {{甲}}')).toEqual({ ok: false, missing: ['甲', '乙'] });
	});

	it('takes answers, and asks again where one is blank', () => {
		expect(render('{{甲}}', known, { 甲: ' 今天 ' })).toEqual({ ok: true, text: '今天' });
		expect(render('{{甲}}', known, { 甲: ' \u200b' })).toEqual({ ok: false, missing: ['甲'] });
	});

	it('lets what the page shows beat an answer', () => {
		expect(render('{{退款金额}}', known, { 退款金额: '¥99.00' })).toEqual({ ok: true, text: '¥12.34' });
	});

	it('asks only for the branch that would be rendered', () => {
		const body = '{% if 已发货 %}{{甲}}{% elsif 未发货 %}{{乙}}{% else %}{{丙}}{% endif %}';
		expect(render(body)).toEqual({ ok: false, missing: ['乙'] });
		expect(render('{% unless 未发货 %}{{甲}}{% else %}{{乙}}{% endunless %}')).toEqual({
			ok: false,
			missing: ['乙'],
		});
	});

	it('asks for every branch when the condition is unknown', () => {
		const body = '{% if 开关 %}{{甲}}{% elsif 已发货 %}{{乙}}{% else %}{{丙}}{% endif %}';
		expect(render(body)).toEqual({ ok: false, missing: ['开关', '甲', '丙'] });
		expect(render('{% unless 开关 %}{{甲}}{% elsif 未发货 %}{{乙}}{% else %}{{丙}}{% endunless %}')).toEqual({
			ok: false,
			missing: ['开关', '甲', '乙'],
		});
	});

	it.each([
		['已发货 and 开关', []],
		['开关 and 已发货', []],
		['未发货 or 开关', []],
		['未发货 and 开关', ['开关']],
		['已发货 or 开关', ['开关']],
		['开关 == "是" and 已发货', []],
		['商品数量 == "2" or 开关 contains "x"', []],
		['not 开关', ['开关']],
		['not 已发货 or 开关', []],
		['开关', ['开关']],
	])('takes what is not known for neither yes nor no: %s', (condition, missing) => {
		const result = render(`{% if ${condition} %}甲{% else %}乙{% endif %}`);
		expect(result.ok ? [] : 'missing' in result && result.missing).toEqual(missing);
	});

	it('reads 是 and 否 as answers to a condition, one for a pair', () => {
		const body = '{% if 已发货 %}发了{% endif %}{% if 未发货 %}没发{% endif %}';
		expect(render(body, {}, { 未发货: '否' })).toEqual({ ok: true, text: '发了' });
		expect(render(body, {}, { 已发货: '否' })).toEqual({ ok: true, text: '没发' });
		expect(render(body, {}, { 已发货: '也许' })).toEqual({ ok: false, missing: ['已发货', '未发货'] });
	});

	it('prints a condition as 是 or 否', () => {
		expect(render('{{未发货}}{{已发货}}')).toEqual({ ok: true, text: '是否' });
	});

	it('does not ask where the template says what to use instead', () => {
		expect(render('{{甲 | default: "商品"}}')).toEqual({ ok: true, text: '商品' });
		expect(render('{{甲 | default: 退款金额}}')).toEqual({ ok: true, text: '¥12.34' });
		expect(render('{{甲 | default: 乙}}')).toEqual({ ok: false, missing: ['乙'] });
		expect(render('{% if 甲 | default: false %}有{% else %}无{% endif %}')).toEqual({ ok: true, text: '无' });
	});

	it('closes the gaps that tags leave', () => {
		expect(render('一 \r\n{% if 已发货 %}\n二\n{% endif %}\n\n三\n')).toEqual({ ok: true, text: '一\n\n三' });
	});

	it('says so when nothing is left to say', () => {
		expect(render('{% if 已发货 %}发了{% endif %}{% comment %}{{甲}}{% endcomment %}')).toEqual({
			ok: false,
			error: '按这一单的情况，这条话术没有内容可说',
		});
	});

	it.each([
		['一\n{{退款金额', '第 2 行的花括号没有写完整，变量要写成 {{变量名}}'],
		['{订单号}', '第 1 行的花括号没有写完整，变量要写成 {{变量名}}'],
		['一\n\n{{ }}', '第 3 行的 {{ }} 里没有写变量名'],
		['一\n{% if 已发货 %}二', '第 2 行的 {% if %} 没有结束，要有对应的 {% endif %}'],
		['一{% endif %}', '第 1 行多了一个结束或分支的标签，前面没有对应的 {% if %}'],
		['{% for i in 甲 %}{% endfor %}', '第 1 行用了不支持的标签「for」，可用的是 if、unless、comment、光标'],
		['一\n{{ 甲 | shout }}', '第 2 行用了不认识的过滤器「shout」'],
		['一\n{{ 甲 | constructor }}', '第 2 行用了不认识的过滤器「constructor」'],
		['{% include "a" %}', '第 1 行用了不支持的标签「include」，可用的是 if、unless、comment、光标'],
		['{% raw %}甲{% endraw %}', '第 1 行用了不支持的标签「raw」，可用的是 if、unless、comment、光标'],
		['一\n{{ 退款金额.甲 }}', '第 2 行的「退款金额.甲」没有这样的内容'],
		['{{ "\\u007b" }}', '第 1 行的花括号没有写完整，变量要写成 {{变量名}}'],
		['{% if %}甲{% endif %}', '第 1 行的标签里没有写条件'],
		['{{ | default: "甲" }}', '第 1 行的写法看不懂，请检查 {{ }} 和 {% %} 里的内容'],
		['一\n{%如果 甲%}乙{%endif%}', '第 2 行的「如果」要写成 if'],
		['{% if 甲 %}{% elseif 乙 %}{% endif %}', '第 1 行的「elseif」要写成 elsif'],
		['{% if 甲 %}{% else if 乙 %}{% endif %}', '第 1 行的 else if 要写成 elsif'],
		['{% if 甲 %}{% else %}{% else %}{% endif %}', '第 1 行的 {% else %} 只能有一个，放在最后'],
		['{% if 甲 = "乙" %}{% endif %}', '第 1 行的写法看不懂：等于要写成 ==，过滤器前面要写 |'],
		['{{ 甲 | 打码 2 }}', '第 1 行的过滤器看不懂：后面有内容时要写冒号，如 打码: 2'],
		['{{ 退款金额 | append }}', '第 1 行的过滤器「append」后面没有写内容'],
		['{% %}', '第 1 行的 {% %} 里没有写标签'],
		['{{ 退款金额 | truncate: -5 }}', '第 1 行：「-5」不是字数，truncate 后面写数字，如 truncate: 20'],
		['一\n{{ 2件 }}', '第 2 行的「2件」不能做变量名，变量名只用文字、数字和下划线'],
	])('gives one clear sentence with the line for a broken template: %j', (body, error) => {
		expect(render(body)).toEqual({ ok: false, error });
	});

	it.each([
		['一\n{% if 甲 和 乙 %}丙{% endif %}', '第 2 行的「甲 和 乙」'],
		['{% if 甲 %}一{% elsif 乙 且 丙 %}二{% endif %}', '第 1 行的「乙 且 丙」'],
		['{% if 甲 %}{% unless 乙 丙 %}一{% endunless %}{% endif %}', '第 1 行的「乙 丙」'],
		['{% if 甲 == %}一{% endif %}', '第 1 行的「甲 ==」'],
		['{% if 甲 and %}一{% endif %}', '第 1 行的「甲 and」'],
		['{{ 退款 金额 }}', '第 1 行的「退款 金额」'],
	])('does not read past what it does not understand: %j', (body, place) => {
		const said = `${place}读不通：条件之间写 and 或 or，比较写 == 或 !=，花括号里只写一个变量`;
		expect(render(body)).toEqual({ ok: false, error: said });
	});

	it.each([
		['｛｛退款金额｝｝', '¥12.34'],
		['{｛退款金额｝}', '¥12.34'],
		['｛% if 未发货 %｝甲｛% else %｝乙｛% endif %｝', '甲'],
		['{％ if 未发货 ％}甲{％ endif ％}', '甲'],
		['{{退款金额｜打码：2}}', '¥1**34'],
		['{% if 退款金额 ！＝ “¥1：00” %}甲{% endif %}', '甲'],
		['{{甲 | default: “说：，｜好”}}', '说：，｜好'],
		['{% 光标 “写上：进展” %}', '〔写上：进展〕'],
		['{% 光标 「写上进展」 %}', '〔写上进展〕'],
		['{{退\u200b款金额}}', '¥12.34'],
		['｛温馨提示｝：好', '｛温馨提示｝：好'],
	])('reads the signs of a Chinese input method inside a mark: %s', (body, text) => {
		expect(render(body)).toEqual({ ok: true, text });
	});

	it('refuses a template that is too long to be one', () => {
		expect(render('长'.repeat(10_001))).toEqual({ ok: false, error: '话术太长或太复杂，超出了限度' });
	});

	it.each([
		'{{constructor.constructor("return 1")()}}',
		'{% raw %}{{退款金额}}{% endraw %}',
		'{{退款金额}}',
		'__proto__',
		'$& $1 \\u007b',
	])('keeps a hostile value as text: %s', (value) => {
		const variables = variablesOf(fullCase({ goodsSpec: fact(value) }), NOW);
		expect(variables.商品规格).toBe(value.length > 30 ? `${value.slice(0, 29)}…` : value);
		expect(render('「{{甲}}」', known, { 甲: value })).toEqual({ ok: true, text: `「${value}」` });
	});

	it('takes names of the language for unknown variables', () => {
		const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
		for (const name of names) {
			expect(render(`{{${name}}}`)).toEqual({ ok: false, missing: [name] });
			const answers = JSON.parse(`{"${name}":"甲"}`);
			expect(render(`{{${name}}}`, {}, answers)).toEqual({ ok: true, text: '甲' });
		}
	});

	const anyBody = fc
		.array(
			fc.oneof(
				fc.string(),
				fc.constantFrom(...VARIABLE_NAMES.map((name) => `{{${name}}}`)),
				fc.constantFrom(
					'{{',
					'}}',
					'{%',
					'%}',
					'｛｛',
					'｝｝',
					'％',
					'“',
					'{% if 未发货 %}',
					'{% else %}',
					'{% endif %}',
					'{{甲}}',
					'\n',
					'|',
					'.',
				),
			),
			{ maxLength: 12 },
		)
		.map((parts) => parts.join(''));

	it('never throws and never lets a mark of the template through', () => {
		fc.assert(
			fc.property(anyBody, fc.dictionary(fc.string(), fc.string()), (body, answers) => {
				const result = renderReply({ body }, known, answers);
				if (result.ok && !Object.values(answers).join('').match(/[{}]/)) {
					expect(result.text).not.toMatch(/\{\{|\}\}|\{%|%\}/);
				}
			}),
		);
	});

	it('never evaluates a value', () => {
		const hostile = fc
			.array(fc.constantFrom('{{', '}}', '{%', '%}', '退款金额', ' if ', 'raw', '|', '.', '"'), {
				minLength: 1,
			})
			.map((parts) => parts.join('').trim());
		fc.assert(
			fc.property(hostile, (value) => {
				fc.pre(value !== '' && value.length < 200);
				expect(render('<{{甲}}>', known, { 甲: value })).toEqual({
					ok: true,
					text: `<${value.replace(/\s+/g, ' ')}>`,
				});
			}),
		);
	});
});

describe('variablesIn', () => {
	it('names every variable of every branch once', () => {
		expect(variablesIn('{% if 甲 %}{{乙}}{% else %}{{丙 | default: 丁}}{{乙}}{% endif %}')).toEqual({
			ok: true,
			value: ['甲', '乙', '丙', '丁'],
		});
	});

	it('hands on what is wrong with a broken template', () => {
		expect(variablesIn('{{').ok).toBe(false);
	});
});
