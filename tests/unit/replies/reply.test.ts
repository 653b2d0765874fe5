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
		[{ origin: 'theirs' }, '话术「退款说明」的「来源」只能是 built-in 或 mine'],
		[{ note: 3 }, '话术「退款说明」的「备注」要是文字'],
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
