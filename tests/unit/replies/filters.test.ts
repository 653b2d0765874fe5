import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../utils/replies/render';
import { variablesOf } from '../../../utils/replies/variables';
import { fullCase, NOW } from './sample';

const known = variablesOf(fullCase(), NOW);
const textOf = (body: string, answers = {}, now: number | undefined = NOW) => {
	const result = renderReply({ body }, known, answers, { now });
	return result.ok ? result.text : 'error' in result ? result.error : result.missing.join();
};

describe('filters of templates', () => {
	it.each([
		['12.5', '¥12.50'],
		['12元', '¥12.00'],
		['¥1,299.00', '¥1299.00'],
		['￥3', '¥3.00'],
		['3块', '¥3.00'],
		['三块', '第 1 行：「三块」不是金额，要写成 12.50 这样'],
		['1e9', '第 1 行：「1e9」不是金额，要写成 12.50 这样'],
		['-3', '第 1 行：「-3」不是金额，要写成 12.50 这样'],
		['1.234', '第 1 行：「1.234」不是金额，要写成 12.50 这样'],
	])('writes the amount %s as %s', (answer, text) => {
		expect(textOf('{{差价 | 金额}}', { 差价: answer })).toBe(text);
	});

	it('leaves an amount of the case as it is', () => {
		expect(textOf('{{退款金额 | 金额}}')).toBe('¥12.34');
	});

	it.each([
		['{{申请时间 | 时间}}', '11月23日 13:05'],
		['{{申请时间 | 时间: "日期"}}', '11月23日'],
		['{{申请时间 | 时间: "钟点"}}', '13:05'],
		['{{申请时间 | 时间: "年份"}}', '第 1 行：「年份」不是时间的一部分，可用的是 日期、钟点'],
		['{{退款金额 | 时间}}', '第 1 行：「¥12.34」不是日期或时间'],
		['{{截止时间 | 剩余}}', '1天3小时'],
		['{{申请时间 | 剩余}}', '第 1 行：「11月23日 13:05」已经过了'],
	])('%s gives %s', (body, text) => {
		expect(textOf(body)).toBe(text);
	});

	it('takes the year nearest to today, and no day that is in no calendar', () => {
		expect(textOf('{{甲 | 剩余}}', { 甲: '1月2日' })).toBe('39天9小时');
		expect(textOf('{{甲 | 剩余}}', { 甲: '2026-12-01 10:05' })).toBe('7天20小时');
		expect(textOf('{{甲 | 时间: "钟点"}}', { 甲: '1月2日' })).toBe('第 1 行：「1月2日」没有写几点');
		expect(textOf('{{甲 | 时间}}', { 甲: '2月30日' })).toContain('不是日期或时间');
	});

	it('has no today where it is not told', () => {
		const result = renderReply({ body: '{{截止时间 | 剩余}}' }, known);
		expect(result).toEqual({ ok: false, error: '第 1 行：「11月24日 17:30」不是日期或时间' });
	});

	it.each([
		['261121-100000000000001', '261****0001'],
		['张三', '*三'],
		['张', '*'],
		['张三丰', '张*丰'],
		['13800138000', '138****8000'],
		['SF123', 'S**23'],
	])('masks %s as %s', (value, masked) => {
		expect(textOf('{{甲 | 打码}}', { 甲: value })).toBe(masked);
	});

	it('shows as much of the end as is asked for, at most half', () => {
		expect(textOf('{{甲 | 打码: 2}}', { 甲: '123456789' })).toBe('123****89');
		expect(textOf('{{甲 | 打码: 9}}', { 甲: '1234' })).toBe('**34');
		expect(textOf('{{甲 | 打码: 0}}', { 甲: '1234' })).toBe('12**');
		expect(textOf('{{甲 | 打码: "x"}}', { 甲: '1234' })).toBe('**34');
	});

	it('cuts a long text without cutting a character in two', () => {
		expect(textOf('{{甲 | truncate: 5}}', { 甲: '一二三四五六' })).toBe('一二...');
		expect(textOf('{{甲 | truncate: 4, "…"}}', { 甲: '一二三👍五' })).toBe('一二三…');
		expect(textOf('{{甲 | truncate: 4, ""}}', { 甲: '一二三👍五' })).toBe('一二三👍');
		expect(textOf('{{甲 | truncate}}', { 甲: '一二' })).toBe('一二');
		expect(textOf('{{甲 | truncate: "x"}}', { 甲: '一二' })).toContain('「x」不是字数');
	});

	it('hands on what is wrong although the value looks like a message of the engine', () => {
		expect(textOf('{{甲 | 金额}}', { 甲: 'undefined filter: x, line:1' })).toContain('不是金额');
	});
});
