import { describe, expect, it } from 'vitest';
import { RUNGS } from '../../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';
import { judge, judgeRequest } from '../build-case';

const { rules } = DEFAULT_PACK;
const steps = rules.flatMap((rule) => rule.steps);

/** The outcomes that the console offers, and what it asks to be uploaded for each. */
const OUTCOMES: [name: string, proof: string | undefined][] = [
	['退款金额未达成一致', undefined],
	['消费者提供的凭证不足', '商品细节图和发货商品图'],
	['因商品在途，与消费者协商', '轨迹截图'],
	['已与消费者协商达成一致', '聊天截图'],
	['消费者物流已签收但未拿到货', '联系物流处理凭证'],
	['消费者退货物流在途', '退货物流凭证'],
	['消费者退回的商品有问题', '商品凭证'],
];

describe('the way to a refusal', () => {
	it.each(OUTCOMES)('knows the outcome %s and its proof', (name, proof) => {
		const step = steps.find(({ rung, text }) => rung === 'outcome' && text.includes(`「${name}」`));
		expect(step).toBeDefined();
		if (proof) expect(step?.proof).toContain(proof);
	});

	it('knows no outcome besides', () => {
		const ids = new Set(steps.filter(({ rung }) => rung === 'outcome').map(({ id }) => id));
		expect(ids.size).toBe(OUTCOMES.length);
	});

	it('names the four offers that a button of the console can do', () => {
		const offer = steps.find(({ rung }) => rung === 'offer')?.text ?? '';
		for (const one of ['退款（无需退货）', '退货退款', '换货', '补寄']) expect(offer).toContain(one);
	});

	it.each(rules.filter(({ verdict }) => verdict === 'negotiate').map((rule) => [rule.id, rule] as const))(
		'of %s begins with an offer, has an outcome, and ends with the refusal',
		(_id, rule) => {
			const rungs = rule.steps.flatMap(({ rung }) => (rung ? [rung] : []));
			const order = rungs.map((rung) => RUNGS.indexOf(rung));
			expect(order).toEqual([...order].sort());
			expect(new Set(rungs)).toEqual(new Set(RUNGS));
			expect(rungs.filter((rung) => rung !== 'outcome')).toEqual(['offer', 'refuse']);
		},
	);

	it('has no refusal where the verdict is another', () => {
		const others = rules.filter(({ verdict }) => verdict !== 'negotiate');
		expect(others.filter((rule) => rule.steps.some(({ rung }) => rung === 'refuse'))).toEqual([]);
	});

	it('reaches the agent with its rungs and proof', () => {
		const signed = { requestType: 'refund-only', shipped: true, signed: true } as const;
		expect(judgeRequest(signed).steps).toContainEqual({
			id: 'outcome-agreed',
			rule: 'PDD-LAW-01',
			rung: 'outcome',
			text: expect.stringContaining('已与消费者协商达成一致'),
			proof: ['聊天截图'],
		});
	});
});

describe('appeals', () => {
	it.each([
		['fast', 'PDD-FR-06', ['300 字', '1 至 3 张', '未发货-极速退款申诉', '已发货-极速退款申诉']],
		['platform', 'PDD-AP-01', ['300 字', '1 至 3 张', '纠纷退款率申诉', '货款申诉', '运费申诉']],
	] as const)('after a refund by %s: which form and its limits', (endedBy, rule, said) => {
		const { reasons, steps: todo } = judge({ stage: 'refunded', endedBy });
		expect(reasons.map((reason) => reason.rule)).toEqual(['PDD-ST-01', rule]);
		for (const words of said) expect(todo.map(({ text }) => text).join()).toContain(words);
	});

	it('are over where the merchant agreed by hand', () => {
		const { reasons, steps: todo } = judge({ stage: 'refunded', endedBy: 'merchant' });
		expect(reasons.map((reason) => reason.rule)).toEqual(['PDD-ST-01', 'PDD-AP-02']);
		expect(todo).toEqual([]);
	});

	it('are said nothing of where it is not known who refunded', () => {
		expect(judge({ stage: 'refunded' }).reasons).toHaveLength(1);
	});
});
