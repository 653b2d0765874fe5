import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayBounds } from '../../../../utils/domain/clock';
import { LEDGER_LIMITS } from '../../../../utils/domain/ledger-limits';
import { QUALITY_PROOFS } from '../../../../utils/domain/words';
import { emptyGoods } from '../../../../utils/insight/day-totals';
import type { GoodsRecord } from '../../../../utils/insight/figures';
import { buyerDataIn } from '../../../../utils/insight/quality/buyer-data';
import { watchedDays } from '../../../../utils/insight/quality/counts';
import {
	changeLedger,
	type LedgerCase,
	type LedgerChange,
	type LedgerRecord,
	partOf,
} from '../../../../utils/insight/quality/ledger';
import { ledgerLines } from '../../../../utils/insight/quality/lines';
import { proofsOf } from '../../../../utils/insight/quality/proofs';

const CUP = 'cup';
const made = (...changes: LedgerChange[]): LedgerRecord | null =>
	changes.reduce<LedgerRecord | null>(
		(record, change) => changeLedger(record ?? undefined, CUP, change),
		null,
	);
const one = (over: Partial<LedgerCase> = {}): LedgerCase => ({
	id: 'a'.repeat(64),
	filedAt: 5,
	reason: 'DAMAGED',
	proofs: ['label'],
	...over,
});
const act = (at: number, sku?: string): LedgerChange => ({
	at,
	kind: 'act',
	...(sku !== undefined && { sku }),
	action: { kind: 'supplier-told', reviewAfter: 14 },
});

describe('a record of the ledger', () => {
	it('keeps the whole product and each spec apart', () => {
		const record = made(
			{ at: 1, kind: 'note', note: ' all chipped ' },
			{ at: 2, kind: 'note', sku: 'red', note: 'worst' },
			act(3, 'red'),
		);
		expect(partOf(record ?? undefined, undefined)).toEqual({ note: 'all chipped', actions: [] });
		expect(partOf(record ?? undefined, 'red')).toEqual({
			sku: 'red',
			note: 'worst',
			actions: [{ at: 3, kind: 'supplier-told', reviewAfter: 14 }],
		});
		expect(record?.at).toBe(3);
	});

	it('holds a case as long as there is a proof of it', () => {
		const record = made({ at: 1, kind: 'proofs', case: one() });
		expect(record?.cases).toEqual([one()]);
		const more = { at: 2, kind: 'proofs', case: one({ proofs: ['label', 'batch'] }) } as const;
		expect(changeLedger(record ?? undefined, CUP, more)?.cases).toEqual([more.case]);
		expect(
			made({ at: 1, kind: 'proofs', case: one() }, { at: 2, kind: 'proofs', case: one({ proofs: [] }) }),
		).toBe(null);
	});

	it('is gone when nothing is left in it, and takes an action back', () => {
		expect(made(act(1), { at: 2, kind: 'undo', of: 1 })).toBe(null);
		expect(made({ at: 1, kind: 'note', note: 'x' }, { at: 2, kind: 'note', note: '  ' })).toBe(null);
	});

	it('refuses what would be no ledger any more', () => {
		const acts = Array.from({ length: LEDGER_LIMITS.actions }, (_, at) => act(at));
		expect(made(...acts)?.parts[0]?.actions).toHaveLength(LEDGER_LIMITS.actions);
		expect(() => made(...acts, act(999))).toThrow(RangeError);
	});

	it('counts a repeated write once, and the order of different writes changes nothing', () => {
		const write = fc.oneof(
			fc
				.record({ at: fc.nat(50), sku: fc.constantFrom(undefined, 'red', 'blue') })
				.map(({ at, sku }) => act(at, sku)),
			fc
				.record({ id: fc.constantFrom('1', '2', '3'), filedAt: fc.nat(9) })
				.map(({ id }) => ({ at: 1, kind: 'proofs', case: one({ id, filedAt: Number(id) }) }) as LedgerChange),
		);
		const sorted = (record: LedgerRecord | null) =>
			record && {
				...record,
				parts: record.parts.toSorted((a, b) => ((a.sku ?? '') < (b.sku ?? '') ? -1 : 1)),
			};
		fc.assert(
			fc.property(fc.array(write, { maxLength: 12 }), fc.nat(11), (writes, again) => {
				const repeated = [...writes, ...writes.slice(again)];
				expect(sorted(made(...repeated))).toEqual(sorted(made(...writes)));
				expect(sorted(made(...writes.toReversed()))).toEqual(sorted(made(...writes)));
			}),
		);
	});
});

describe('proofs', () => {
	it('are those of steps after which one holds them, not of those that only ask for them', () => {
		expect(
			proofsOf(['photos-quality', 'ask-proof', 'open-video', 'weigh', 'pack-weight', 'constructor']),
		).toEqual(['weight', 'unboxing']);
	});

	it('are words of the list in its order', () => {
		fc.assert(
			fc.property(fc.array(fc.string()), (steps) => {
				const found = proofsOf([...steps, 'batch', 'label-sku']);
				expect(found).toEqual(QUALITY_PROOFS.filter((proof) => found.includes(proof)));
			}),
		);
	});
});

describe('a text for a supplier', () => {
	it.each([
		['第 261123-123456789012345 单掉漆', 'order'],
		['261123123456789012345', 'order'],
		['电话 138-1234-5678', 'phone'],
		['１３８１２３４５６７８', 'phone'],
		['1381234\u200b5678', 'phone'],
		['批次 20261123，杯口掉漆 12 单', undefined],
		['箱号 13812345678901', undefined],
	])('%s: leads to a buyer by %s', (text, found) => {
		expect(buyerDataIn(text)).toBe(found);
	});
});

describe('the days of which something is known', () => {
	it('are those of which any request of the shop was seen', () => {
		const one = { ...emptyGoods(5, 'cup', ''), filed: { n: 1, fen: 0, unpriced: 0 } };
		expect(
			watchedDays([{ ...one, day: 7 }, one, { ...one, goods: 'pot' }, emptyGoods(6, 'cup', '')]),
		).toEqual([5, 7]);
	});
});

describe('the list of products', () => {
	const TODAY = 20_800;
	const quality = (goods: string, day: number, n: number, sku = ''): GoodsRecord => ({
		...emptyGoods(day, goods, sku),
		filed: { n: n + 1, fen: 0, unpriced: 0 },
		reasons: { DAMAGED: { n, fen: 0, unpriced: 0 }, PRICE: { n: 1, fen: 0, unpriced: 0 } },
	});
	const days = Array.from({ length: 60 }, (_, index) => TODAY - 59 + index);
	const lines = (records: LedgerRecord[], goods: GoodsRecord[]) =>
		ledgerLines(records, { goods, watched: days, today: TODAY }, { from: TODAY - 29, to: TODAY });
	const acted = (goods: string, day: number): LedgerRecord => ({
		goods,
		cases: [],
		parts: [
			{
				note: '',
				actions: [{ at: dayBounds(day).from + DAY / 2, kind: 'batch-withdrawn', reviewAfter: 7 }],
			},
		],
		at: 1,
	});

	it('has every product with complaints or with a record, the most pressing first', () => {
		const steady = days.map((day) => quality('steady', day, 2));
		const healed = days.filter((day) => day < TODAY - 20).map((day) => quality('healed', day, 2));
		const fine = { ...emptyGoods(TODAY, 'fine', ''), filed: { n: 4, fen: 0, unpriced: 0 } };
		const found = lines(
			[acted('steady', TODAY - 20), acted('healed', TODAY - 20), acted('gone', TODAY - 20)],
			[...steady, ...healed, quality('new', TODAY, 1), quality('', TODAY, 9), fine],
		);
		expect(found.map(({ goods, state }) => [goods, state])).toEqual([
			['steady', 'same'],
			['new', 'open'],
			['gone', 'unsure'],
			['healed', 'fell'],
		]);
		expect(found[0]).toMatchObject({ quality: 60, filed: 90, proven: 0 });
	});

	it('judges an action on one spec by that spec alone', () => {
		const goods = days.flatMap((day) => [
			quality(CUP, day, 2, 'blue'),
			...(day < TODAY - 20 ? [quality(CUP, day, 2, 'red')] : []),
		]);
		const [part] = acted(CUP, TODAY - 20).parts;
		const record = { ...acted(CUP, TODAY - 20), parts: [{ ...part, sku: 'red' }] } as LedgerRecord;
		expect(lines([record], goods)[0]?.state).toBe('fell');
		expect(lines([acted(CUP, TODAY - 20)], goods)[0]?.state).not.toBe('open');
	});
});
