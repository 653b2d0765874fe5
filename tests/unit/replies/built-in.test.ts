import { describe, expect, it } from 'vitest';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { checkTemplate, checkText } from '../../../utils/replies/check';
import { renderReply, variablesIn } from '../../../utils/replies/render';
import { parseReply, TONES } from '../../../utils/replies/reply';
import { SCENARIO_IDS } from '../../../utils/replies/scenarios';
import { VARIABLE_NAMES, variablesOf } from '../../../utils/replies/variables';
import { fact, fullCase, NOW } from './sample';

const known = variablesOf(fullCase(), NOW);
const each = BUILT_IN_REPLIES.map((reply) => [reply.id, reply] as const);

/** Share of the three-letter pieces of two texts that both have. */
function likeness(a: string, b: string): number {
	const pieces = (text: string) => {
		const letters = text.replace(/\{[{%].*?[}%]\}/g, '').replace(/[^\p{L}\p{N}]/gu, '');
		return new Set(
			Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)),
		);
	};
	const [one, two] = [pieces(a), pieces(b)];
	const both = [...one].filter((piece) => two.has(piece)).length;
	return both / Math.max(1, one.size + two.size - both);
}

describe('built-in replies', () => {
	it('are at least a hundred and fifty, three or more for every scenario, in three tones', () => {
		expect(BUILT_IN_REPLIES.length).toBeGreaterThanOrEqual(150);
		for (const id of SCENARIO_IDS) {
			const of = BUILT_IN_REPLIES.filter(({ scenario }) => scenario === id);
			expect(of.length, id).toBeGreaterThanOrEqual(3);
			expect(new Set(of.map(({ tone }) => tone)).size, id).toBe(TONES.length);
		}
	});

	it('say the same in three tones where they belong together', () => {
		const groups = Map.groupBy(
			BUILT_IN_REPLIES.filter(({ group }) => group !== undefined),
			({ group }) => group,
		);
		expect(groups.size).toBeGreaterThanOrEqual(25);
		for (const [group, members] of groups) {
			expect(members.map(({ tone }) => tone).sort(), group).toEqual([...TONES].sort());
		}
	});

	it('have ids, titles and bodies of their own', () => {
		for (const field of ['id', 'title', 'body'] as const) {
			expect(new Set(BUILT_IN_REPLIES.map((reply) => reply[field])).size).toBe(BUILT_IN_REPLIES.length);
		}
		expect(BUILT_IN_REPLIES.map(({ id }) => id)).toContain('intercept-warm-1');
	});

	it.each(each)('%s is a valid reply', (id, reply) => {
		expect(parseReply(reply)).toEqual({ ok: true, value: reply });
		expect(id).toMatch(/^[a-z]+(-[a-z]+)*-(concise|warm|formal)-\d+$/);
	});

	it.each(each)('%s renders with a full case, shipped or not', (_, reply) => {
		for (const shipped of [true, false]) {
			const variables = variablesOf(fullCase({ shipped: fact(shipped), freightCovered: fact(shipped) }), NOW);
			const result = renderReply(reply, variables);
			expect(result).toMatchObject({ ok: true });
			if (result.ok) expect(result.text).not.toMatch(/[{}]|undefined|null|true|false/);
		}
	});

	it.each(each)('%s uses no variable that a case cannot give', (_, reply) => {
		const names = variablesIn(reply.body);
		expect(names.ok && names.value.filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
	});

	it.each(each)('%s keeps the chat rules', (_, reply) => {
		const result = renderReply(reply, known);
		expect(result.ok && checkText(result.text)).toEqual([]);
		expect(checkTemplate(reply.body)).toEqual([]);
		expect(checkText(reply.title)).toEqual([]);
	});

	it.each(each)('%s invents no amount and no term', (_, reply) => {
		const own = reply.body.replace(/\{[{%].*?[}%]\}/g, '');
		expect(own).not.toMatch(
			/[¥￥]|\d+ ?(?:元|块|%|小时|天|分钟|个?工作日)|(?:明天|明早|今晚|当天)[^。，]{0,4}(?:到|办|退|发|寄|送)/,
		);
	});

	it('are no near-duplicates of each other', () => {
		for (const [index, one] of BUILT_IN_REPLIES.entries()) {
			for (const two of BUILT_IN_REPLIES.slice(index + 1)) {
				expect(likeness(one.body, two.body), `${one.id} ${two.id}`).toBeLessThan(0.3);
			}
		}
	});
});
