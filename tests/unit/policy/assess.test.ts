import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/domain/clock';
import { between, type FactValues, known } from '../../../utils/domain/fact';
import type { Outcome, SpeedState } from '../../../utils/domain/words';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { at, contradiction, FILED, judge, judgeRequest, NOW, packOf, tick } from './build-case';

type Values = Partial<FactValues>;
const AUTO: Values = { requestType: 'refund-only', shipped: false, confirmedAt: FILED - HOUR };

describe('the speed state', () => {
	it.each<SpeedState>(['eligible', 'succeeded', 'failed', 'none'])(
		'is %s where the page says so',
		(speed) => {
			expect(judgeRequest({ ...AUTO, speed }).speed).toEqual({ state: speed, basis: 'page' });
			expect(judge({ speed }).speed).toEqual({ state: speed, basis: 'page' });
		},
	);

	it('is a guess where an undocumented code says so, even if nothing else can be read', () => {
		const speed = known('succeeded' as const, { by: 'json' as const, field: 'actions', quote: '1000' }, NOW);
		const odd = { speed: { ...speed, sure: 'guess' as const } };
		expect(judge({ stage: 'refunded' }, { odd }).speed).toEqual({ state: 'succeeded', basis: 'guess' });
		expect(judge({}, { odd }).speed).toEqual({ state: 'succeeded', basis: 'guess' });
		const nothing = { speed: { ...speed, value: 'unclear' as const, sure: 'guess' as const } };
		expect(judgeRequest(AUTO, { odd: nothing }).speed).toEqual({ state: 'unclear', basis: 'page' });
	});

	it("is eligible by rule where all conditions of the platform's rule are known and true", () => {
		const byRule = { state: 'eligible', basis: 'rule' };
		expect(judgeRequest(AUTO).speed).toEqual(byRule);
		expect(judgeRequest(AUTO, { shop: { goodsKind: 'fresh' } }).speed).toEqual(byRule);
		expect(judge({ ...AUTO, stage: 'none' }, { now: FILED }).speed).toEqual(byRule);
	});

	it.each<[string, Values, object]>([
		['too late', { confirmedAt: FILED - 2 * HOUR - 1 }, {}],
		['custom goods', {}, { goodsKind: 'custom' }],
		['virtual goods', {}, { goodsKind: 'virtual' }],
		['shipped', { shipped: true, signed: false }, {}],
		['shipped unknown', { shipped: undefined }, {}],
		['time of confirmation not known well enough', { confirmedAt: undefined }, {}],
		['a return', { requestType: 'return-refund' }, {}],
		['type unknown', { requestType: undefined }, {}],
		['closed', { stage: 'refunded' }, {}],
		[
			'only by the opt-in service',
			{ confirmedAt: FILED - 3 * HOUR, paidAmount: 1 },
			{ optInFastRefund: true },
		],
	])('is unclear otherwise: %s', (_what, values, shop) => {
		expect(judgeRequest({ ...AUTO, ...values }, { shop }).speed).toEqual({ state: 'unclear', basis: 'page' });
	});

	it('is unclear where the page contradicts itself, whatever the rule says', () => {
		const { verdict, speed } = judgeRequest(AUTO, { odd: { speed: contradiction() } });
		expect(verdict).toBe('auto-refund');
		expect(speed).toEqual({ state: 'unclear', basis: 'page' });
	});
});

describe('who ended the case', () => {
	it.each<[Outcome]>([
		['fast'],
		['platform'],
		['timeout'],
		['merchant'],
		['withdrawn'],
		['refused'],
		['failed'],
	])('%s, as the page says', (endedBy) => {
		expect(judge({ stage: 'refunded', endedBy }).outcome).toBe(endedBy);
	});

	it('is unknown where the page does not say', () => {
		expect(judge({ stage: 'refunded' }).outcome).toBe('unknown');
		expect(judge({ stage: 'closed' }, { odd: { endedBy: contradiction() } }).outcome).toBe('unknown');
	});

	it('is fast refund where that succeeded, whoever else is named', () => {
		expect(judge({ stage: 'refunded', speed: 'succeeded' }).outcome).toBe('fast');
		expect(judge({ stage: 'refunded', speed: 'succeeded', endedBy: 'unknown' }).outcome).toBe('fast');
		expect(judge({ stage: 'refunded', speed: 'succeeded', endedBy: 'merchant' }).outcome).toBe('fast');
		expect(judge({ stage: 'refunded', speed: 'failed' }).outcome).toBe('unknown');
		expect(judge({ stage: 'closed', speed: 'succeeded', endedBy: 'refused' }).outcome).toBe('refused');
		expect(
			judge({ stage: 'refunded', speed: 'succeeded' }, { odd: { endedBy: contradiction() } }).outcome,
		).toBe('fast');
	});

	it('is told only of a case that is closed', () => {
		expect(judgeRequest({ ...AUTO, endedBy: 'merchant' }).outcome).toBeUndefined();
		expect(judge({ stage: 'refunding', speed: 'succeeded' }).outcome).toBeUndefined();
	});

	it('after fast refund the way to appeal is shown', () => {
		const { reasons, steps } = judge({ stage: 'refunded', speed: 'succeeded' });
		expect(reasons.map((reason) => reason.rule)).toEqual(['PDD-ST-01', 'PDD-FR-06']);
		expect(steps.map((step) => step.id)).toContain('precheck');
		expect(judge({ stage: 'refunded' }).reasons.map((reason) => reason.rule)).toEqual(['PDD-ST-01']);
	});
});

describe('the deadline', () => {
	const late: Values = { ...AUTO, confirmedAt: FILED - DAY };

	it("is the page's own countdown, with the page's words for what happens then", () => {
		const timeoutAt = NOW + 5 * HOUR;
		expect(judgeRequest({ ...late, timeoutAt, timeoutAction: '系统将自动退款' }).deadline).toEqual({
			at: timeoutAt,
			basis: 'page',
			onTimeout: '系统将自动退款',
		});
		expect(judgeRequest({ ...late, timeoutAt }).deadline).toEqual({
			at: timeoutAt,
			basis: 'page',
			onTimeout: '',
		});
	});

	it("is the rule's number where the page shows none", () => {
		expect(judgeRequest(late).deadline).toEqual({
			at: FILED + 36 * HOUR,
			basis: 'rule',
			onTimeout: '系统自动退款',
			rule: 'PDD-FR-03',
		});
		const shipped: Values = { requestType: 'refund-only', shipped: true, signed: false };
		expect(judgeRequest(shipped).deadline).toMatchObject({
			at: FILED + 48 * HOUR,
			basis: 'rule',
			rule: 'PDD-FR-05',
		});
	});

	it('counts from the early end of a range', () => {
		const odd = { requestedAt: between(FILED, FILED + HOUR, { by: 'page', quote: '约' }, 0) };
		expect(judgeRequest({ ...late }, { odd }).deadline?.at).toBe(FILED + 36 * HOUR);
	});

	it('is none where neither the page nor a rule that applies has one', () => {
		expect(judgeRequest(AUTO).deadline).toBeUndefined();
		expect(judgeRequest({ ...late, requestedAt: undefined, reasonGroup: 'OTHER' }).deadline).toBeUndefined();
		expect(judge({ stage: 'proof', requestedAt: FILED }).deadline).toBeUndefined();
		expect(judgeRequest({ requestType: 'refund-only' }).deadline).toBeUndefined();
	});

	it('is that of the first rule which has one and knows its start', () => {
		const when = { fact: 'shipped', in: [true] };
		const counted = (from: 'shippedAt' | 'requestedAt', minutes: number) => ({
			from,
			minutes,
			onTimeout: '到',
		});
		const pack = packOf([
			{ id: 'none', when, verdict: 'agree' },
			{ id: 'unknown', when, deadline: counted('shippedAt', 1) },
			{ id: 'first', when, deadline: counted('requestedAt', 2) },
			{ id: 'second', when, deadline: counted('requestedAt', 1) },
		]);
		expect(judgeRequest({ shipped: true }, { pack }).deadline).toMatchObject({
			at: FILED + 2 * MINUTE,
			rule: 'first',
		});
	});

	it('is none for a case that is closed, whatever the page counts', () => {
		expect(judge({ stage: 'refunded', timeoutAt: NOW + HOUR }).deadline).toBeUndefined();
	});

	it('is shown while it is still to be verified, if advice that holds either way has one', () => {
		const open = judgeRequest({ requestType: 'refund-only', shipped: true });
		expect(open).toMatchObject({ verdict: 'verify', deadline: { rule: 'PDD-AS-01', at: FILED + 48 * HOUR } });
	});

	it('is shown while it is still to be verified, if the page counts', () => {
		const open = judgeRequest({ requestType: 'refund-only', shipped: true, timeoutAt: NOW + HOUR });
		expect(open).toMatchObject({ verdict: 'verify', deadline: { at: NOW + HOUR, basis: 'page' } });
	});

	describe('of an order without a request is the one to ship by', () => {
		const order: Values = { stage: 'none', shipped: false, confirmedAt: FILED };

		it('as the page promises it, before any other countdown', () => {
			const shipBy = FILED + 40 * HOUR;
			expect(judge({ ...order, shipBy, timeoutAt: NOW }).deadline).toEqual({
				at: shipBy,
				basis: 'page',
				onTimeout: '承诺发货时间到',
			});
		});

		it("else by the rule's 48 hours, and never by the number of a refund rule", () => {
			expect(judge(order).deadline).toMatchObject({
				at: FILED + 48 * HOUR,
				basis: 'rule',
				rule: 'PDD-SH-01',
			});
			expect(judge({ ...order, confirmedAt: undefined }).deadline?.at).toBe(
				at('2026-11-20 00:00') + 48 * HOUR,
			);
		});

		it('and none once it is shipped, or where that is unknown', () => {
			const shipBy = NOW + HOUR;
			expect(judge({ ...order, shipped: true, signed: false, shipBy }).deadline).toBeUndefined();
			expect(judge({ ...order, shipped: undefined, shipBy }).deadline).toBeUndefined();
		});

		it('a request does not take it over', () => {
			expect(judgeRequest({ ...late, shipBy: NOW }).deadline).toMatchObject({
				basis: 'rule',
				rule: 'PDD-FR-03',
			});
		});
	});
});

describe('reasons, steps, proof and replies', () => {
	it('are those of the rule that leads, then of the advice that applies', () => {
		const assessment = judgeRequest({ requestType: 'return-refund', shipped: true, reasonGroup: 'QUALITY' });
		expect(assessment.reasons.map(({ rule, applies }) => [rule, applies])).toEqual([
			['PDD-QA-00', true],
			['PDD-QA-01', true],
			['PDD-FT-01', true],
			['PDD-AS-02', true],
		]);
		expect(assessment.replies).toEqual(['negotiate', 'quality', 'freight']);
		expect(assessment.steps.map((step) => [step.id, step.rule])).toEqual([
			['ask-proof', 'PDD-QA-00'],
			['verify-fault', 'PDD-QA-00'],
			['own-freight', 'PDD-QA-00'],
			['offer', 'PDD-QA-00'],
			['outcome-amount', 'PDD-QA-00'],
			['outcome-weak', 'PDD-QA-00'],
			['outcome-agreed', 'PDD-QA-00'],
			['refuse-last', 'PDD-QA-00'],
			['photos-quality', 'PDD-QA-01'],
			['batch', 'PDD-QA-01'],
			['address', 'PDD-AS-02'],
		]);
		expect(assessment.proof).toEqual(['商品细节图和发货商品图', '检测报告（如有）']);
		expect(assessment.reasons[0]).toEqual({
			rule: 'PDD-QA-00',
			title: '商品问题的退货，先核实再定责',
			because: expect.stringContaining('属实就尽快同意退货'),
			confidence: 'U',
			effectiveFrom: null,
			sources: ['S17', 'S15', 'S28'],
			penalty: undefined,
			applies: true,
		});
	});

	it('hold nothing twice', () => {
		const { steps, proof, replies } = judgeRequest({
			requestType: 'return-refund',
			shipped: true,
			signed: false,
			reasonGroup: 'NOT_RECEIVED',
		});
		expect(steps.filter((step) => step.id === 'contact-courier')).toHaveLength(1);
		expect(proof).toEqual(['联系物流处理凭证']);
		expect(new Set(replies).size).toBe(replies.length);
	});

	it('while a case is to be verified only advice prescribes, and the rules that may lead say so', () => {
		const open = judgeRequest({ requestType: 'refund-only', shipped: true });
		expect(open.reasons.map(({ rule, applies }) => [rule, applies])).toEqual([
			['PDD-FR-05', false],
			['PDD-LAW-01', false],
			['PDD-FR-07', true],
			['PDD-AS-01', true],
		]);
		expect(open.steps.map(({ rule }) => rule)).toEqual(['PDD-AS-01']);
		expect(open.proof).toEqual([]);
		expect(open.replies).toEqual(['intercept', 'logistics', 'negotiate']);
	});

	it('name the penalty where there is one', () => {
		const fake = judgeRequest({ requestType: 'return-refund', shipped: true, reasonGroup: 'COUNTERFEIT' });
		expect(fake.reasons.find((reason) => reason.rule === 'PDD-QA-07')?.penalty).toContain('假一赔十');
	});
});

describe('the questions', () => {
	it('are the unknown facts that decide, each with the rules that hang on it', () => {
		const open = judgeRequest({ requestType: 'refund-only', requestedAt: FILED });
		expect(open.questions.map((question) => question.fact)).toEqual(['shipped', 'signed', 'confirmedAt']);
		expect(open.questions[0]).toMatchObject({
			ask: '这单发货了吗？',
			rules: ['PDD-FR-01', 'PDD-FR-03', 'PDD-FR-05', 'PDD-LAW-01'],
		});
		expect(open.questions[0]?.options.map(({ id, facts }) => [id, facts.shipped])).toEqual([
			['no', { kind: 'known', value: false, evidence: { by: 'agent' }, at: NOW }],
			['yes', { kind: 'known', value: true, evidence: { by: 'agent' }, at: NOW }],
		]);
	});

	it('are none once the case is decided', () => {
		expect(judgeRequest(AUTO).questions).toEqual([]);
		expect(judgeRequest({ requestType: 'exchange' }).questions).toEqual([]);
	});

	it('offer no answer that the page rules out', () => {
		const byDay: Values = { requestType: 'refund-only', shipped: false, paidAmount: 100 };
		const shop = { optInFastRefund: true };
		const options = (requestedAt: number) =>
			judgeRequest({ ...byDay, requestedAt }, { shop }).questions.flatMap((question) =>
				question.options.map((option) => option.id),
			);
		expect(options(at('2026-11-20 18:00'))).toEqual(['2h', '6h', 'later']);
		expect(options(at('2026-11-21 02:00') - 1)).toEqual(['2h', '6h', 'later']);
		expect(options(at('2026-11-21 02:00'))).toEqual(['6h', 'later']);
		expect(options(at('2026-11-20 06:01'))).toEqual(['2h', '6h', 'later']);
		expect(options(at('2026-11-20 05:00'))).toEqual([]);
		const early = judgeRequest({ ...byDay, requestedAt: at('2026-11-20 05:00') });
		expect(early.questions[0]?.options.map((option) => option.id)).toEqual(['2h', '6h']);
	});

	it('offer an answer that the page allows by one ms', () => {
		const offered = (from: number, to: number) => {
			const odd = { confirmedAt: between(from, to, { by: 'page', quote: '约' }, 0) };
			const { questions } = judgeRequest(
				{ requestType: 'refund-only', shipped: false, orderSn: 'x' },
				{ odd },
			);
			return questions[0]?.options.map((option) => option.id);
		};
		const edge = FILED - 2 * HOUR;
		expect(offered(edge - 1, FILED)).toEqual(['2h', '6h']);
		expect(offered(edge - 1, edge)).toEqual(['2h', '6h']);
	});

	it('leave out what the pack has no words for', () => {
		const when = { fact: 'freightCovered', in: [true] };
		const pack = packOf([{ id: 'R', when, verdict: 'agree' }]);
		const odd = { freightCovered: contradiction() };
		expect(judgeRequest({}, { pack, odd })).toMatchObject({ verdict: 'verify', questions: [] });
	});

	it('that a leading rule asks for are put though the case is decided, once each', () => {
		const when = { fact: 'shipped', in: [true] };
		const [question] = DEFAULT_PACK.questions.filter((some) => some.fact === 'signed');
		const pack = packOf(
			[{ id: 'R', when, verdict: 'agree', asks: ['signed', 'signed', 'goodsName'] }],
			question ? [question] : [],
		);
		const { verdict, questions } = judgeRequest({ shipped: true, signed: true }, { pack });
		expect(verdict).toBe('agree');
		expect(questions.map((some) => [some.fact, some.options.length, some.rules])).toEqual([
			['signed', 2, ['R']],
		]);
	});
});

describe('a pack that decides nothing', () => {
	it('leaves the case unclear', () => {
		const pack = packOf([{ id: 'R', when: { fact: 'shipped', in: [true] }, verdict: 'agree' }]);
		expect(judgeRequest({ shipped: false }, { pack })).toMatchObject({
			verdict: 'unclear',
			reasons: [],
			questions: [],
		});
	});

	it('may say itself that a case is to be verified, with its steps', () => {
		const pack = packOf([
			{
				id: 'R',
				when: { fact: 'shipped', in: [true] },
				verdict: 'verify',
				steps: [{ id: 's', text: '看一眼' }],
				deadline: { from: 'requestedAt', minutes: 10, onTimeout: '过时' },
			},
		]);
		expect(judgeRequest({ shipped: true }, { pack })).toMatchObject({
			verdict: 'verify',
			steps: [{ id: 's', text: '看一眼', rule: 'R' }],
			deadline: { at: FILED + 10 * MINUTE, basis: 'rule' },
			reasons: [{ rule: 'R', applies: true }],
		});
	});
});

it('ticks of a step, or of a question that the pack has not, change nothing', () => {
	const open: Values = { requestType: 'refund-only', shipped: true };
	const plain = judgeRequest(open);
	expect(judgeRequest(open, { ticks: [{ id: 'step:signed', value: 'no', at: NOW }] })).toEqual(plain);
	expect(judgeRequest(open, { ticks: [tick('signed', 'perhaps'), tick('goodsName', 'no')] })).toEqual(plain);
});
