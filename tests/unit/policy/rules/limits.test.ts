import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../../utils/domain/clock';
import type { FactValues } from '../../../../utils/domain/fact';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';
import { at, judge, type Setting } from '../build-case';
import { atomsOf } from './atoms';

type Values = Partial<FactValues>;

interface Edge {
	rule: string;
	what: string;
	values: Values;
	met: boolean;
	setting?: Setting;
}

/** Starts that put the edge at noon, across midnight in Shanghai, and across the hour that New York repeats. */
const STARTS = ['2026-11-20 10:00', '2026-11-20 23:30', '2026-11-01 12:30'];
const AROUND: [string, number, boolean][] = [
	['a minute before', -MINUTE, true],
	['at', 0, true],
	['1 ms after', 1, false],
	['a minute after', MINUTE, false],
];

/** An order number of the day before the start, so that it rules nothing out. */
const snBefore = (start: number) =>
	`${new Date(start - DAY).toISOString().slice(2, 10).replaceAll('-', '')}-012345678901234`;

function spanEdges(
	rule: string,
	minutes: number,
	make: (start: number, end: number) => Partial<Edge>,
): Edge[] {
	return STARTS.flatMap((text) =>
		AROUND.map(([when, shift, met]) => {
			const start = at(text);
			const end = start + minutes * MINUTE + shift;
			const { values, setting } = make(start, end);
			return {
				rule,
				what: `${when} ${minutes} min from ${text}`,
				values: { orderSn: snBefore(start), ...values },
				setting: { now: end, ...setting },
				met,
			};
		}),
	);
}

const UNSHIPPED: Values = { stage: 'merchant', requestType: 'refund-only', shipped: false };
const OPT_IN: Setting = { shop: { optInFastRefund: true } };
const RETURN: Values = {
	stage: 'merchant',
	requestType: 'return-refund',
	shipped: true,
	signed: true,
	reasonGroup: 'CHANGED_MIND',
};

const lateAt = (paidAmount: number): Values => ({
	...UNSHIPPED,
	paidAmount,
	confirmedAt: at('2026-11-20 10:00'),
	requestedAt: at('2026-11-20 13:00'),
});

const EDGES: Edge[] = [
	...spanEdges('PDD-FR-01', 120, (confirmedAt, requestedAt) => ({
		values: { ...UNSHIPPED, confirmedAt, requestedAt },
	})),
	...spanEdges('PDD-FR-02', 360, (confirmedAt, requestedAt) => ({
		values: { ...UNSHIPPED, confirmedAt, requestedAt, paidAmount: 19_999 },
		setting: OPT_IN,
	})),
	{ rule: 'PDD-FR-02', what: '¥199.99', values: lateAt(19_999), setting: OPT_IN, met: true },
	{ rule: 'PDD-FR-02', what: '¥200.00', values: lateAt(20_000), setting: OPT_IN, met: false },
	{ rule: 'PDD-FR-02', what: '¥200.01', values: lateAt(20_001), setting: OPT_IN, met: false },
	...spanEdges('PDD-QA-06', 1440, (signedAt, requestedAt) => ({
		values: { ...RETURN, reasonGroup: 'QUALITY', goodsKind: 'fresh', signedAt, requestedAt },
	})),
	...spanEdges('PDD-SH-02', 1440, (shippedAt) => ({
		values: { stage: 'none', shipped: true, signed: false, shippedAt },
	})),
	...['2026-11-10 00:00', '2026-11-10 09:30', '2026-11-10 23:59'].flatMap((signed) =>
		(
			[
				['2026-11-17 23:59', 0, true],
				['2026-11-18 00:00', -1, true],
				['2026-11-18 00:00', 0, false],
				['2026-11-18 00:01', 0, false],
			] as const
		).map(([filed, shift, met]) => ({
			rule: 'PDD-NR-01',
			what: `signed ${signed}, filed ${filed} and ${shift} ms`,
			values: {
				...RETURN,
				orderSn: '261101-012345678901234',
				signedAt: at(signed),
				requestedAt: at(filed) + shift,
			},
			met,
		})),
	),
];

describe.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
	'with the machine set to %s',
	(zone) => {
		const before = process.env.TZ;
		beforeEach(() => {
			process.env.TZ = zone;
		});
		afterEach(() => {
			if (before === undefined) delete process.env.TZ;
			else process.env.TZ = before;
		});

		it('the machine is in that zone', () => {
			expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
		});

		it.each(EDGES.map((edge) => [edge.rule, edge.what, edge] as const))('%s %s', (rule, _what, edge) => {
			const { reasons } = judge(edge.values, edge.setting);
			expect(reasons.some((reason) => reason.rule === rule && reason.applies)).toBe(edge.met);
			expect(reasons.filter((reason) => !reason.applies)).toEqual([]);
		});
	},
);

it('every rule with a limit stands in the table', () => {
	const limited = DEFAULT_PACK.rules.filter(({ when }) => atomsOf(when).some((atom) => !('in' in atom)));
	expect([...new Set(EDGES.map(({ rule }) => rule))].sort()).toEqual(limited.map(({ id }) => id).sort());
});

it('the limits of the table are those of the pack', () => {
	const limits = DEFAULT_PACK.rules.flatMap(({ id, when }) =>
		atomsOf(when).flatMap((atom) => {
			if ('elapsed' in atom) return [[id, `${atom.atMostMinutes} min`]];
			if ('days' in atom) return [[id, `${atom.atMost} days`]];
			return 'below' in atom ? [[id, `${atom.below} fen`]] : [];
		}),
	);
	expect(limits).toEqual(
		expect.arrayContaining([
			['PDD-FR-01', '120 min'],
			['PDD-FR-02', '20000 fen'],
			['PDD-FR-02', '360 min'],
			['PDD-NR-01', '7 days'],
			['PDD-SH-02', '1440 min'],
			['PDD-QA-06', '1440 min'],
		]),
	);
	expect(limits).toHaveLength(6);
});
