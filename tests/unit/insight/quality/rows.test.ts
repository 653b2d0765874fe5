import { describe, expect, it } from 'vitest';
import type { LedgerRecord, QualityCase } from '../../../../utils/insight/quality/ledger';
import { byReason, rowsOf, ticked } from '../../../../utils/insight/quality/rows';

const seen = (id: string, over: Partial<QualityCase> = {}): QualityCase => ({
	id,
	link: 'https://mms.pinduoduo.com/x',
	filedAt: 5,
	firstSeenAt: 9,
	lastSeenAt: 9,
	reason: 'DAMAGED',
	changes: [],
	replies: [],
	proofs: [],
	...over,
});
const record = (cases: LedgerRecord['cases']): LedgerRecord => ({ goods: 'cup', cases, parts: [], at: 1 });

describe('the complaints of a record', () => {
	it('are those whose details are still there and those that the record kept, newest first', () => {
		const kept = record([{ id: 'gone', filedAt: 7, reason: 'SHORT', proofs: ['label'] }]);
		const rows = rowsOf([seen('old'), seen('new', { filedAt: 8, sku: 'red', amount: 100 })], kept);
		expect(rows.map(({ id, link }) => [id, link === null])).toEqual([
			['new', false],
			['gone', true],
			['old', false],
		]);
		expect(rows[0]).toEqual({
			id: 'new',
			filedAt: 8,
			reason: 'DAMAGED',
			sku: 'red',
			amount: 100,
			proofs: [],
			link: 'https://mms.pinduoduo.com/x',
		});
	});

	it('begin with the proof of the panel, and then have what the record says', () => {
		const panel = seen('one', { proofs: ['unboxing'] });
		expect(rowsOf([panel], undefined)[0]?.proofs).toEqual(['unboxing']);
		const noted = record([{ id: 'one', filedAt: 5, reason: 'DAMAGED', proofs: ['label'] }]);
		expect(rowsOf([panel], noted)[0]?.proofs).toEqual(['label']);
	});

	it('are counted by when they were first seen where no page showed when they were filed', () => {
		const { filedAt: _unknown, ...unfiled } = seen('one');
		expect(rowsOf([unfiled], undefined)[0]?.filedAt).toBe(9);
	});

	it('take a tick without the way to the console', () => {
		const [row] = rowsOf([seen('one', { proofs: ['unboxing'] })], undefined);
		if (!row) throw new Error('no row');
		expect(ticked(row, 'label', true)).toEqual({
			id: 'one',
			filedAt: 5,
			reason: 'DAMAGED',
			proofs: ['unboxing', 'label'],
		});
		expect(ticked(row, 'unboxing', false).proofs).toEqual([]);
	});

	it('are counted by reason, most first', () => {
		const rows = rowsOf([seen('a'), seen('b', { reason: 'SHORT' }), seen('c')], undefined);
		expect(byReason(rows)).toEqual([
			['DAMAGED', 2],
			['SHORT', 1],
		]);
	});
});
