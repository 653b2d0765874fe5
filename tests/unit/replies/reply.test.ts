import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReply } from '../../../utils/replies/reply';
import { SCENARIO_IDS, SCENARIO_LABELS, SCENARIOS } from '../../../utils/replies/scenarios';
import { sampleReply } from './sample';

const errorOf = (input: unknown) => {
	const parsed = parseReply(input);
	return parsed.ok ? undefined : parsed.error;
};

describe('parseReply', () => {
	it('accepts a reply, trims its title and drops unknown keys', () => {
		const parsed = parseReply({ ...sampleReply({ title: ' 退款说明 ', note: '先看物流' }), extra: 1 });
		expect(parsed).toEqual({ ok: true, value: sampleReply({ note: '先看物流' }) });
	});

	it('accepts everything a reply may have', () => {
		const full = sampleReply({
			origin: 'shop',
			also: ['logistics'],
			group: 'explain-refund',
			folder: '售后/退款',
			pinned: true,
			fields: [
				{ name: '方案', kind: 'choice', choices: ['补寄', '退款'] },
				{ name: '预计发出日', kind: 'date', hint: '问仓库', optional: true },
			],
			scope: { consoles: ['pinduoduo'], pages: ['chat'], scenarios: ['explain'] },
			translations: { en: 'Hello' },
		});
		expect(parseReply(full)).toEqual({ ok: true, value: full });
	});

	it.each([
		[{ title: '' }, '话术的「标题」不能为空'],
		[{ title: '长'.repeat(61) }, '话术的「标题」不能超过 60 个字'],
		[{ body: ' \n' }, '话术「退款说明」的「正文」不能为空'],
		[{ body: '长'.repeat(2001) }, '话术「退款说明」的「正文」不能超过 2000 个字'],
		[{ body: undefined }, '话术「退款说明」的「正文」没有填'],
		[{ scenario: 'toString' }, '话术「退款说明」的「场景」不是认识的场景'],
		[{ tone: '凶' }, '话术「退款说明」的「语气」只能是 concise、warm 或 formal'],
		[{ tags: ['好', ''] }, '话术「退款说明」的第 2 个「标签」不能为空'],
		[{ tags: '好' }, '话术「退款说明」的「标签」要是一列文字'],
		[{ origin: 'theirs' }, '话术「退款说明」的「来源」只能是 built-in、mine 或 shop'],
		[{ note: 3 }, '话术「退款说明」的「备注」要是文字'],
		[{ also: ['logistics', '别的'] }, '话术「退款说明」的第 2 个「其他场景」不是认识的场景'],
		[{ folder: ' ' }, '话术「退款说明」的「文件夹」不能为空'],
		[{ pinned: 'yes' }, '话术「退款说明」的「置顶」只能是 true 或 false'],
		[{ followUp: 0 }, '话术「退款说明」的「答应再回复」最少 1 小时'],
		[{ followUp: 1.5 }, '话术「退款说明」的「答应再回复」要是整小时'],
		[{ scope: { pages: [] } }, '话术「退款说明」的「适用范围」（pages）不能为空'],
		[{ scope: { consoles: ['别家'] } }, '话术「退款说明」的「适用范围」（consoles）不是认识的后台'],
		[{ translations: { en: '' } }, '话术「退款说明」的「译文」（en）不能为空'],
		[
			{ fields: [{ name: '1号', kind: 'text' }] },
			'话术「退款说明」的第 1 个「填写项」（name）只能用文字、数字和下划线，不能以数字开头',
		],
		[
			{ fields: [{ name: '方案', kind: 'choice' }] },
			'话术「退款说明」的第 1 个「填写项」是选项，要写出可选的内容',
		],
		[
			{ fields: [{ name: '方案', kind: 'choice', choices: ['补寄'] }] },
			'话术「退款说明」的第 1 个「填写项」（choices）至少要有 2 个',
		],
		[
			{
				fields: [
					{ name: '日', kind: 'date' },
					{ name: '日', kind: 'text' },
				],
			},
			'话术「退款说明」的「填写项」里有重名的',
		],
	])('names the place of what is wrong: %j', (over, message) => {
		expect(errorOf({ ...sampleReply(), ...over })).toBe(message);
	});

	it('refuses what is no object at all', () => {
		expect(errorOf(null)).toBe('话术要是一条话术');
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.anything(), (input) => typeof parseReply(input).ok === 'boolean'));
	});
});

describe('scenarios', () => {
	it('have one Chinese label each, all different', () => {
		expect(SCENARIOS.map(({ id }) => id)).toEqual([...SCENARIO_IDS]);
		expect(new Set(Object.values(SCENARIO_LABELS)).size).toBe(SCENARIO_IDS.length);
	});
});
