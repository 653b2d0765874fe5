import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../utils/domain/assessment';
import { MINUTE } from '../../../utils/domain/clock';
import type { Facts, FactValues } from '../../../utils/domain/fact';
import { REASON_GROUPS, REQUEST_TYPES, STAGES, VERDICTS } from '../../../utils/domain/words';
import { assess } from '../../../utils/policy/assess';
import { derive } from '../../../utils/policy/derive';
import { explainToBuyer } from '../../../utils/policy/explain';
import type { Pack } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { checkText } from '../../../utils/replies/check';
import { at, caseOf, FILED, NOW, packOf, type Setting } from './build-case';

const DAY_BEFORE = at('2026-11-22 10:00');

function explain(values: Partial<FactValues>, setting: Setting = {}) {
	const pack = setting.pack ?? DEFAULT_PACK;
	const now = setting.now ?? NOW;
	const subject = caseOf(values, setting);
	const assessment = assess(subject, pack, now);
	return { ...explainToBuyer(assessment, derive(subject.facts, pack, now), pack, now), assessment };
}

const WAITING: Partial<FactValues> = {
	stage: 'merchant',
	requestType: 'refund-only',
	requestedAt: FILED,
	refundAmount: 3990,
	shipped: true,
	signed: false,
};

const sentences = (text: string) => text.split('。').filter((part) => part !== '');

const LEADING = packOf([
	{
		id: 'lead',
		verdict: 'intercept',
		when: { fact: 'stage', in: ['merchant'] },
		deadline: { from: 'requestedAt', minutes: 10_000, onTimeout: '系统处理' },
		confidence: 'Q',
	},
]);
const withWords = (buyer: { happens: string; todo: string }, pack: Pack = LEADING): Pack => ({
	...pack,
	rules: pack.rules.map((rule) => ({ ...rule, buyer })),
});

describe('what a buyer is told', () => {
	it('is two sentences with the amount, and the limit of the page as a time of the day in Beijing', () => {
		const { text, complete } = explain({ ...WAITING, timeoutAt: at('2026-11-23 18:30') });
		expect(sentences(text)).toHaveLength(2);
		expect(text).toContain('¥39.90');
		expect(text).toContain('今天 18:30 前');
		expect(complete).toBe(true);
	});

	it.each([
		['2026-11-23 23:59', '今天 23:59 前'],
		['2026-11-24 00:00', '明天 00:00 前'],
		['2026-11-24 23:59', '明天 23:59 前'],
		['2026-11-25 00:00', '11月25日 00:00 前'],
	])('names a limit at %s as %s', (limit, words) => {
		expect(explain({ ...WAITING, timeoutAt: at(limit) }).text).toContain(words);
	});

	it('says of a limit that only the rules know that the page counts', () => {
		const { text } = explain(WAITING, { pack: LEADING });
		expect(text).toContain('前（以页面显示为准）');
	});

	it.each(['W', 'G'] as const)(
		'tells no limit that rests on a source of confidence %s alone',
		(confidence) => {
			const pack = { ...LEADING, rules: LEADING.rules.map((rule) => ({ ...rule, confidence })) };
			const { text, complete } = explain(WAITING, { pack });
			expect(text).not.toMatch(/\d\d:\d\d/);
			expect(complete).toBe(false);
		},
	);

	it.each([NOW, NOW - MINUTE])('tells no limit that is over: %d', (timeoutAt) => {
		expect(explain({ ...WAITING, timeoutAt }).text).not.toMatch(/\d\d:\d\d/);
	});

	it('leaves out the part of a sentence whose amount is not known, and says that it is not complete', () => {
		const { refundAmount: _unknown, ...facts } = WAITING;
		const { text, complete } = explain({ ...facts, timeoutAt: at('2026-11-23 18:30') });
		expect(text).not.toMatch(/¥|金额/);
		expect(text).toContain('退回后再为您处理退款');
		expect(complete).toBe(false);
	});

	it("uses the leading rule's own words", () => {
		const pack = withWords({ happens: '我们会在{时限}联系快递，退款 {金额}。', todo: '请拒收包裹。' });
		const { text, complete } = explain({ ...WAITING, timeoutAt: at('2026-11-23 18:30') }, { pack });
		expect(text).toBe('我们会在今天 18:30 前联系快递，退款 ¥39.90。请拒收包裹。');
		expect(complete).toBe(true);
	});

	it('falls back to the words for the verdict where nothing is left of its own', () => {
		const pack = withWords({ happens: '退款 {没有这个}。', todo: '请拒收包裹。' });
		const { text, complete } = explain(WAITING, { pack });
		expect(text).toMatch(/^包裹已经发出.*。请拒收包裹。$/);
		expect(complete).toBe(false);
	});

	it('says nothing of refund, amount or duty while a case is open', () => {
		const { signed: _unknown, ...facts } = WAITING;
		const { text, complete, assessment } = explain({ ...facts, timeoutAt: at('2026-11-23 18:30') });
		expect(assessment.verdict).toBe('verify');
		expect(text).toBe(
			'您的仅退款申请我们看到了，还在核实情况，页面上的处理时限是今天 18:30 前。核实清楚后会在这里告诉您，您暂时不用操作。',
		);
		expect(complete).toBe(false);
	});

	it('says nothing but that it is looked at where the page could not be read', () => {
		const { text, assessment } = explain({ requestType: 'refund-only', refundAmount: 3990 });
		expect(assessment.verdict).toBe('unclear');
		expect(text).toBe('您这一单的情况我们正在核实。核实清楚后会在这里告诉您，您暂时不用操作。');
	});

	it.each<[string, Partial<FactValues>, RegExp]>([
		['money back', { stage: 'refunded' }, /已经退款.*¥39\.90/],
		['a withdrawn request', { stage: 'withdrawn' }, /由您撤销/],
		['a failed request', { stage: 'failed' }, /已经关闭/],
		['an exchange', { stage: 'finished' }, /处理完成/],
	])('tells how a case ended: %s', (_what, ending, words) => {
		expect(explain({ ...WAITING, ...ending }).text).toMatch(words);
	});

	it('never says that money came back where the request failed or was withdrawn', () => {
		for (const stage of ['failed', 'closed', 'withdrawn'] as const) {
			expect(explain({ ...WAITING, stage }).text).not.toMatch(/已经退款|¥/);
		}
	});

	it('speaks of an order without a request as a possibility, with no limit', () => {
		const { text, assessment } = explain({
			stage: 'none',
			shipped: false,
			confirmedAt: NOW - MINUTE,
			shipBy: DAY_BEFORE,
		});
		expect(assessment.hypothetical).toBe(true);
		expect(text).toContain('现在申请仅退款');
		expect(text).not.toMatch(/\d\d:\d\d/);
	});

	it('asks for pictures of what can be seen, and not of a parcel that has not come', () => {
		const signed = { ...WAITING, signed: true };
		expect(explain({ ...signed, reasonGroup: 'DAMAGED' }).text).toContain('照片');
		const missing = explain({ ...signed, requestType: 'return-refund', reasonGroup: 'NOT_RECEIVED' }).text;
		expect(missing).not.toContain('照片');
	});
});

/** An assessment in which one rule leads, as the pack has it. */
function ledBy(rule: Pack['rules'][number]): Assessment {
	return {
		verdict: rule.verdict ?? 'verify',
		hypothetical: false,
		speed: { state: 'unclear', basis: 'page' },
		outcome: undefined,
		reasonGroup: undefined,
		reasons: [{ ...rule, rule: rule.id, penalty: rule.penalty, applies: true }],
		questions: [],
		steps: [],
		proof: [],
		deadline: { at: NOW + 5 * MINUTE, basis: 'page', onTimeout: '' },
		replies: [],
		until: undefined,
	};
}

describe('the check of replies', () => {
	const clean = (text: string) => checkText(text, { hour: 12 });

	it.each(DEFAULT_PACK.rules.map((rule) => [rule.id, rule] as const))(
		'finds nothing in what is said under %s',
		(_id, rule) => {
			for (const facts of [{}, { refundAmount: 3990, requestType: 'return-refund' as const }]) {
				const { facts: known } = caseOf(facts);
				const { text } = explainToBuyer(ledBy(rule), known, DEFAULT_PACK, NOW);
				expect({ text, found: clean(text) }).toEqual({ text, found: [] });
				expect(text).not.toMatch(/[{}]|undefined|NaN|，。|。。/);
			}
		},
	);

	it('finds nothing, and no open place, whatever is known of a case', () => {
		const facts = fc.record(
			{
				stage: fc.constantFrom(...STAGES),
				requestType: fc.constantFrom(...REQUEST_TYPES),
				shipped: fc.boolean(),
				signed: fc.boolean(),
				returnSigned: fc.boolean(),
				reasonGroup: fc.constantFrom(...REASON_GROUPS),
				refundAmount: fc.integer({ min: 1, max: 100_000_00 }),
				requestedAt: fc.constant(FILED),
				timeoutAt: fc.integer({ min: NOW - 60 * MINUTE, max: NOW + 9000 * MINUTE }),
			},
			{ requiredKeys: ['stage'] },
		);
		const seen = new Set<string>();
		fc.assert(
			fc.property(facts, (values) => {
				const { text, assessment } = explain(values);
				seen.add(assessment.verdict);
				expect({ text, found: clean(text) }).toEqual({ text, found: [] });
				expect(text).not.toMatch(/[{}]|undefined|NaN|，。|。。/);
				expect(sentences(text).length).toBeGreaterThanOrEqual(2);
			}),
			{ numRuns: 1500 },
		);
		expect(seen.size).toBeGreaterThan(8);
	});
});

it('no odd value makes it throw', () => {
	const odd = fc.constantFrom(Number.NaN, Infinity, -Infinity, 8.64e15 + 1, -1, 0, 1e308, 0.5);
	const verdict = fc.constantFrom(...VERDICTS);
	fc.assert(
		fc.property(odd, odd, verdict, fc.boolean(), (limit, amount, word, hypothetical) => {
			const { facts } = caseOf({ refundAmount: amount });
			const assessment = {
				...ledBy({ ...(LEADING.rules[0] as Pack['rules'][number]), verdict: word }),
				hypothetical,
				deadline: { at: limit, basis: 'page' as const, onTimeout: '' },
			};
			const { text } = explainToBuyer(assessment, facts as Facts, DEFAULT_PACK, NOW);
			expect(text).not.toMatch(/[{}]|undefined|NaN/);
		}),
	);
});
