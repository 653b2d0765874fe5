import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../../utils/domain/clock';
import type { FactValues } from '../../../../utils/domain/fact';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';
import { at, FILED, judge, judgeRequest, packOf } from '../build-case';
import { witnessOf } from './witness';

/** What each rule's clock says, in hours and from when, written here a second time on purpose. */
const CLOCKS: Record<string, [from: keyof FactValues, hours: number]> = {
	'PDD-FR-03': ['requestedAt', 36],
	'PDD-FR-05': ['requestedAt', 48],
	'PDD-LAW-01': ['requestedAt', 48],
	'PDD-RT-01': ['requestedAt', 36],
	'PDD-RT-02': ['requestedAt', 48],
	'PDD-QA-00': ['requestedAt', 48],
	'PDD-LG-02': ['requestedAt', 48],
	'PDD-LG-03': ['requestedAt', 48],
	'PDD-NR-01': ['requestedAt', 48],
	'PDD-NR-02': ['requestedAt', 48],
	'PDD-NR-03': ['requestedAt', 48],
	'PDD-RT-03': ['requestedAt', 48],
	'PDD-AS-01': ['requestedAt', 48],
	'PDD-AS-02': ['requestedAt', 48],
	'PDD-QA-06': ['requestedAt', 48],
	'PDD-SH-01': ['confirmedAt', 48],
};

const counted = DEFAULT_PACK.rules.filter(({ deadline }) => deadline);

it('the clocks are those of the pack', () => {
	const own = counted.map(({ id, deadline }) => [id, [deadline?.from, (deadline?.minutes ?? 0) / 60]]);
	expect(Object.fromEntries(own)).toEqual(CLOCKS);
});

describe.each(counted.filter(({ verdict }) => verdict).map((rule) => [rule.id, rule] as const))(
	'the clock of %s',
	(id, rule) => {
		const world = witnessOf(rule, DEFAULT_PACK);
		const hours = CLOCKS[id]?.[1] ?? 0;

		it.each(['2026-11-20 23:59', '2026-11-21 00:00', '2026-11-21 00:01'])('runs from %s', (filed) => {
			const shift = at(filed) - Number(world.requestedAt);
			const moved = {
				...world,
				orderSn: '261101-012345678901234',
				requestedAt: at(filed),
				confirmedAt: Number(world.confirmedAt) + shift,
				shippedAt: undefined,
				signedAt: world.signed ? Number(world.signedAt) + shift : undefined,
			};
			const end = at(filed) + hours * HOUR;
			for (const now of [end - 60_000, end, end + 60_000]) {
				const { deadline, reasons } = judge(moved, { now });
				expect(reasons[0]?.rule).toBe(id);
				expect(deadline).toMatchObject({ at: end, basis: 'rule', rule: id });
			}
		});

		it("gives way to the page's own countdown", () => {
			const timeoutAt = at('2026-11-23 12:34');
			expect(judge({ ...world, timeoutAt }).deadline).toMatchObject({ at: timeoutAt, basis: 'page' });
		});
	},
);

it('what was shipped and is not asked back has no clock, though its number wants a pick-up', () => {
	const shippedAt = at('2026-11-20 10:00');
	const order = { stage: 'none', shipped: true, signed: false, shippedAt } as const;
	const { deadline, reasons } = judge(order, { now: shippedAt + HOUR });
	expect(reasons.find(({ rule }) => rule === 'PDD-SH-02')?.penalty).toContain('5%');
	expect(deadline).toBeUndefined();
});

it('does not count from a signing or a shipping that there was not', () => {
	const when = { fact: 'stage', in: ['merchant'] };
	const from = (name: string) => ({ from: name, minutes: 60, onTimeout: '到时' });
	const pack = packOf([{ id: 'A', when, verdict: 'negotiate', deadline: from('signedAt') as never }]);
	const confirmedAt = FILED - DAY;
	for (const signed of [false, undefined]) {
		const values: Partial<FactValues> = { confirmedAt, shipped: true, ...(signed === false && { signed }) };
		expect(judgeRequest(values, { pack }).deadline).toBeUndefined();
	}
	expect(judgeRequest({ confirmedAt, signedAt: FILED }, { pack }).deadline?.at).toBe(FILED + HOUR);
	const shipping = packOf([{ id: 'A', when, verdict: 'negotiate', deadline: from('shippedAt') as never }]);
	const values: Partial<FactValues> = { shippedAt: FILED };
	expect(judgeRequest({ ...values, shipped: false }, { pack: shipping }).deadline).toBeUndefined();
	expect(judgeRequest(values, { pack: shipping }).deadline?.at).toBe(FILED + HOUR);
});
