import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/domain/clock';
import { FACT_NAMES, type Facts, type FactValues } from '../../../utils/domain/fact';
import type { CaseHistory } from '../../../utils/domain/history';
import { GOODS_KINDS, REASON_GROUPS, REQUEST_TYPES, STAGES } from '../../../utils/domain/words';
import { assess } from '../../../utils/policy/assess';
import { derive } from '../../../utils/policy/derive';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { riskHints } from '../../../utils/policy/risk';
import { PRESSING_PHRASES, RISK_THRESHOLDS } from '../../../utils/policy/risk-thresholds';
import { checkText } from '../../../utils/replies/check';
import { at, caseOf, NOW, shown } from './build-case';

const hints = (values: Partial<FactValues>, history?: CaseHistory) =>
	riskHints(shown({ requested: true, ...values }), history, NOW);
const ids = (values: Partial<FactValues>, history?: CaseHistory) =>
	hints(values, history).signals.map(({ id }) => id);

/** Filed an hour after the signing, with no picture of a fault that can be shown. */
const BARE: Partial<FactValues> = {
	stage: 'merchant',
	requestType: 'refund-only',
	reasonGroup: 'QUALITY',
	signed: true,
	signedAt: NOW - 2 * HOUR,
	requestedAt: NOW - HOUR,
	proofPictures: 0,
};
const MISSING: Partial<FactValues> = {
	stage: 'merchant',
	requestType: 'refund-only',
	reasonGroup: 'NOT_RECEIVED',
	signed: true,
};
const LATE: Partial<FactValues> = {
	stage: 'merchant',
	requestType: 'return-refund',
	reasonGroup: 'CHANGED_MIND',
	paidAmount: 200_00,
	goodsCount: 1,
	signedAt: at('2026-11-15 20:00'),
	requestedAt: at('2026-11-22 09:00'),
};
const BUSY: CaseHistory = { buyer: { requests: 3, open: 1, refunds: 0 } };

describe('a signal', () => {
	it('of a bare claim soon after the signing quotes how soon, and the reason in our words', () => {
		expect(hints(BARE).signals).toEqual([
			{
				id: 'soon-no-pictures',
				text: '签收后 1小时申请仅退款，原因是「质量问题」，没有凭证图片',
			},
		]);
	});

	it.each<[string, Partial<FactValues>]>([
		['a day and a minute after it', { signedAt: NOW - HOUR - DAY - MINUTE }],
		['before it', { requestedAt: NOW - 3 * HOUR }],
		['with a picture', { proofPictures: 1 }],
		['of a fault that no picture shows', { reasonGroup: 'CHANGED_MIND' }],
		['that gives the goods back', { requestType: 'return-refund' }],
	])('is not a claim %s', (_what, values) => {
		expect(ids({ ...BARE, ...values })).toEqual([]);
	});

	it('is a claim exactly a day after it', () => {
		expect(ids({ ...BARE, signedAt: NOW - HOUR - DAY })).toEqual(['soon-no-pictures']);
	});

	it.each(['signedAt', 'requestedAt', 'proofPictures', 'reasonGroup', 'requestType'] as const)(
		'does not stand while %s is not known',
		(name) => {
			const { [name]: _unknown, ...values } = BARE;
			expect(ids(values)).toEqual([]);
		},
	);

	it('is a parcel that was signed for and is said not to have come', () => {
		expect(ids(MISSING)).toEqual(['signed-not-received']);
		expect(ids({ ...MISSING, signed: false })).toEqual([]);
		const { signed: _unknown, ...values } = MISSING;
		expect(ids(values)).toEqual([]);
	});

	it('is a return without reason at a high price in the last days, and quotes both', () => {
		expect(hints(LATE).signals.map(({ text }) => text)).toEqual([
			'单价 ¥200.00，签收后第 7 天申请无理由退货退款',
		]);
	});

	it.each<[string, Partial<FactValues>]>([
		['a fen below the price', { paidAmount: 199_99 }],
		['two pieces of half the price', { goodsCount: 2 }],
		['the fifth day', { requestedAt: at('2026-11-20 23:59') }],
		['the eighth day', { requestedAt: at('2026-11-23 00:00') }],
		['a fault', { reasonGroup: 'QUALITY' }],
	])('is not %s', (_what, values) => {
		expect(ids({ ...LATE, ...values })).toEqual([]);
	});

	it('of price does not stand while the number of pieces is not known', () => {
		const { goodsCount: _unknown, ...values } = LATE;
		expect(ids(values)).toEqual([]);
	});

	it('is what was seen of the same buyer, from the third request on', () => {
		const { signedAt: _left, ...quiet } = BARE;
		expect(ids(quiet, BUSY)).toEqual(['many-requests']);
		expect(ids(quiet, { buyer: { requests: 2, open: 2, refunds: 2 } })).toEqual([]);
		expect(ids(quiet, {})).toEqual([]);
		expect(ids(quiet)).toEqual([]);
	});

	it('is a tracking number that another case names', () => {
		expect(ids(MISSING, { sameParcel: 1 })).toEqual(['signed-not-received', 'parcel-reused']);
		expect(ids(MISSING, { sameParcel: 0 })).toEqual(['signed-not-received']);
	});

	it('is a demand under threat, told by our own phrase alone', () => {
		const found = hints({ ...MISSING, reasonText: '样例买家张三：不赔, 就投诉！电话 13000000000' });
		expect(found.signals.at(-1)?.text).toBe('申请原因里写了「不赔就投诉」这样的话');
		expect(ids({ ...MISSING, reasonText: '我想投诉快递' })).toEqual(['signed-not-received']);
	});
});

describe('hints are shown', () => {
	it('where signals of two kinds come together', () => {
		expect(hints(BARE).shown).toBe(false);
		expect(hints(BARE, BUSY).shown).toBe(true);
	});

	it('not where two signals tell the same story', () => {
		const { signedAt: _left, ...quiet } = BARE;
		const history = { buyer: { requests: 5, open: 5, refunds: 0 } };
		expect(ids(quiet, history)).toEqual(['many-requests', 'many-open']);
		expect(hints(quiet, history).shown).toBe(false);
	});

	it.each(STAGES.filter((stage) => /refund|finished|failed|closed|withdrawn|none|courier/.test(stage)))(
		'not where nothing can be done any more or yet: %s',
		(stage) => {
			expect(hints({ ...BARE, stage }, BUSY)).toEqual({ signals: [], counter: [], shown: false });
		},
	);
});

describe('what speaks against it', () => {
	it.each<[string, Partial<FactValues>, CaseHistory | undefined]>([
		['fresh', { goodsKind: 'fresh' }, undefined],
		['damage-covered', { damageCovered: true }, undefined],
		['courier', { reasonGroup: 'DAMAGED' }, undefined],
		['left-elsewhere', { reasonGroup: 'NOT_RECEIVED' }, undefined],
		['same-goods', {}, { sameGoods: 2 }],
	])('is told: %s', (id, values, history) => {
		expect(hints({ ...BARE, ...values }, history).counter.map((hint) => hint.id)).toContain(id);
	});

	it('says first that it looks like the goods where others complain of the same', () => {
		const [first] = hints({ ...BARE, reasonGroup: 'DAMAGED' }, { sameGoods: 4 }).counter;
		expect(first?.text).toContain('另有 4 单同样的问题');
	});

	it('is silent about what is not known', () => {
		expect(hints(BARE).counter).toEqual([]);
		expect(hints(BARE, { sameGoods: 1 }).counter).toEqual([]);
	});
});

const MARK = '买家机密';
const anyFacts: fc.Arbitrary<Partial<FactValues>> = fc.record(
	{
		stage: fc.constantFrom(...STAGES),
		requestType: fc.constantFrom(...REQUEST_TYPES),
		reasonGroup: fc.constantFrom(...REASON_GROUPS),
		signed: fc.boolean(),
		proofPictures: fc.integer({ min: 0, max: 2 }),
		signedAt: fc.integer({ min: NOW - 9 * DAY, max: NOW }),
		requestedAt: fc.integer({ min: NOW - 9 * DAY, max: NOW }),
		paidAmount: fc.integer({ min: 0, max: 500_00 }),
		goodsCount: fc.integer({ min: 0, max: 3 }),
		goodsKind: fc.constantFrom(...GOODS_KINDS),
		damageCovered: fc.boolean(),
		reasonText: fc.constantFrom(...PRESSING_PHRASES).map((phrase) => `${MARK}${phrase}${MARK}`),
		orderSn: fc.constant(`${MARK}261120-012345678901234`),
		goodsName: fc.constant(MARK),
		goodsSpec: fc.constant(MARK),
		statusText: fc.constant(MARK),
	},
	{ requiredKeys: ['stage'] },
);
const few = fc.integer({ min: 0, max: 6 });
const anyHistory: fc.Arbitrary<CaseHistory> = fc.record(
	{ buyer: fc.record({ requests: few, open: few, refunds: few }), sameGoods: few, sameParcel: few },
	{ requiredKeys: [] },
);

describe('whatever is known', () => {
	it('fewer than two signals are never shown, and what is shown holds no word of the page', () => {
		let some = 0;
		fc.assert(
			fc.property(anyFacts, anyHistory, (values, history) => {
				const found = hints(values, history);
				if (found.signals.length < 2) expect(found.shown).toBe(false);
				if (found.shown) some += 1;
				expect(JSON.stringify(found)).not.toMatch(new RegExp(`${MARK}|012345678901234`));
			}),
			{ numRuns: 3000 },
		);
		expect(some).toBeGreaterThan(50);
	});

	it('no hint changes the facts, and none changes the verdict', () => {
		fc.assert(
			fc.property(anyFacts, anyHistory, (values, history) => {
				const subject = caseOf(values);
				const before = JSON.stringify(subject);
				const judged = assess(subject, DEFAULT_PACK, NOW);
				riskHints(derive(subject.facts, DEFAULT_PACK, NOW), history, NOW);
				expect(JSON.stringify(subject)).toBe(before);
				expect(assess(subject, DEFAULT_PACK, NOW)).toEqual(judged);
			}),
			{ numRuns: 500 },
		);
	});

	it('no odd value makes it throw or prints itself', () => {
		const odd = fc.constantFrom(Number.NaN, Infinity, -1, 0.5, 1e308, 'x', null, [], {});
		const wild = fc.dictionary(fc.constantFrom(...FACT_NAMES), odd);
		fc.assert(
			fc.property(wild, odd, odd, (values, one, other) => {
				const facts = shown({ ...(values as object), stage: 'merchant' }) as Facts;
				const history = { buyer: { requests: one, open: other, refunds: one }, sameGoods: other };
				const found = riskHints(facts, history as CaseHistory, NOW);
				expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('the wording', () => {
	it('accuses nobody', () => {
		const all = [
			hints(BARE, { ...BUSY, sameParcel: 2, sameGoods: 3 }),
			hints({ ...MISSING, goodsKind: 'fresh', reasonText: PRESSING_PHRASES[0] as string }),
			hints(LATE),
			hints({ ...BARE, reasonGroup: 'DAMAGED', damageCovered: true }),
		].flatMap(({ signals, counter }) => [...signals, ...counter]);
		for (const { text } of all) {
			expect(text).not.toMatch(/恶意|骗|薅|黑名单|惯犯|假冒|职业/);
			expect(checkText(text.replace(/「[^」]*」/g, ''), { hour: 12 })).toEqual([]);
		}
	});

	it('every threshold names where it comes from', () => {
		for (const { sources, confidence } of Object.values(RISK_THRESHOLDS)) {
			expect(sources.length).toBeGreaterThan(0);
			expect('LUQSWG').toContain(confidence);
		}
	});
});
