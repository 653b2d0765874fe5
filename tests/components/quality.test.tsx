// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import readXlsxFile from 'read-excel-file/universal';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QualityActions } from '../../components/QualityActions';
import { QualityCases } from '../../components/QualityCases';
import { QualityList } from '../../components/QualityList';
import { QualityNote } from '../../components/QualityNote';
import { QualityReview } from '../../components/QualityReview';
import { supplierTables } from '../../entrypoints/dashboard/quality/supplier-file';
import { toCsv, toWorkbook } from '../../entrypoints/dashboard/save-tables';
import { ledgerAddress, viewOf } from '../../entrypoints/dashboard/use-view';
import { DAY, dayBounds } from '../../utils/domain/clock';
import { emptyGoods } from '../../utils/insight/day-totals';
import type { LedgerRecord } from '../../utils/insight/quality/ledger';
import { reviewOf } from '../../utils/insight/quality/review';
import type { LedgerRow } from '../../utils/insight/quality/rows';

afterEach(cleanup);

const TODAY = 20_800;
const at = dayBounds(TODAY - 20).from + DAY / 2;
const watched = Array.from({ length: 60 }, (_, index) => TODAY - 59 + index);
const row = (over: Partial<LedgerRow> = {}): LedgerRow => ({
	id: 'a'.repeat(64),
	filedAt: at,
	reason: 'DAMAGED',
	sku: '红色',
	amount: 1290,
	proofs: ['label'],
	link: 'https://mms.pinduoduo.com/orders/detail?type=4399&sn=261123-123456789012345',
	...over,
});

describe('the list of products', () => {
	it('leads to each record and says in words how it stands', () => {
		const line = { goods: '白瓷杯', filed: 10, quality: 4, proven: 1 };
		const lines = [
			{ ...line, state: 'same' as const },
			{ ...line, goods: '砂锅', quality: 1, proven: 0, state: 'open' as const },
		];
		render(<QualityList lines={lines} open="白瓷杯" linkTo={ledgerAddress} />);
		const [, first, second] = screen.getAllByRole('row');
		expect(first?.textContent).toBe('白瓷杯440%1没降 · 重开');
		expect(second?.textContent).toContain('待处理');
		const link = screen.getByRole('link', { name: '白瓷杯' });
		expect(link.getAttribute('aria-current')).toBe('true');
		expect(viewOf(link.getAttribute('href') ?? '')).toEqual({ kind: 'quality', goods: '白瓷杯' });
	});

	it.each(['%', 'a/b#c', '=1+1', '商品 50%'])('finds "%s" again by its address', (goods) => {
		expect(viewOf(ledgerAddress(goods))).toEqual({ kind: 'quality', goods });
	});

	it('shows the week where an address names nothing', () => {
		expect(viewOf('#nothing')).toEqual({ kind: 'board', span: 'week' });
		expect(viewOf('#month')).toEqual({ kind: 'board', span: 'month' });
		expect(viewOf('#quality/%E0%A4')).toEqual({ kind: 'quality' });
	});
});

describe('what was done', () => {
	it('is noted with the days after which it is looked at again', () => {
		const act = vi.fn();
		render(<QualityActions actions={[]} onAct={act} onUndo={vi.fn()} />);
		fireEvent.change(screen.getByLabelText('做了什么'), { target: { value: 'batch-withdrawn' } });
		fireEvent.change(screen.getByLabelText('多少天后看结果'), { target: { value: '28' } });
		fireEvent.click(screen.getByRole('button', { name: '记下' }));
		expect(act).toHaveBeenCalledWith({ kind: 'batch-withdrawn', reviewAfter: 28 });
	});

	it('is said in words where the list has no word for it', () => {
		const act = vi.fn();
		render(<QualityActions actions={[]} onAct={act} onUndo={vi.fn()} />);
		fireEvent.change(screen.getByLabelText('做了什么'), { target: { value: 'other' } });
		fireEvent.click(screen.getByRole('button', { name: '记下' }));
		expect(screen.getByRole('alert').textContent).toContain('请写一下');
		expect(act).not.toHaveBeenCalled();
		fireEvent.input(screen.getByLabelText(/^说明/), { target: { value: ' 换了胶水 ' } });
		fireEvent.click(screen.getByRole('button', { name: '记下' }));
		expect(act).toHaveBeenCalledWith({ kind: 'other', words: '换了胶水', reviewAfter: 14 });
	});

	it('can be taken back, each by its own name', () => {
		const undo = vi.fn();
		const actions = [
			{ at: 1, kind: 'supplier-told' as const, reviewAfter: 7 },
			{ at, kind: 'other' as const, words: '换了胶水', reviewAfter: 7 },
		];
		render(<QualityActions actions={actions} onAct={vi.fn()} onUndo={undo} />);
		fireEvent.click(screen.getByRole('button', { name: /换了胶水/ }));
		expect(undo).toHaveBeenCalledWith(at);
	});

	it('shows what came of it, with both stretches and what the test says', () => {
		const counts = watched.map((day) => ({ day, filed: 2, quality: day < TODAY - 20 ? 1 : 0 }));
		render(<QualityReview review={reviewOf({ at, reviewAfter: 14 }, counts, watched, TODAY)} />);
		expect(screen.getByRole('status').textContent).toMatch(/^降下来了/);
		const [, before, after] = screen.getAllByRole('row');
		expect(before?.textContent).toMatch(/^措施前.*2828150%$/);
		expect(after?.textContent).toMatch(/^措施后.*14000%$/);
	});
});

describe('the note for the supplier', () => {
	it('is saved when the field is left or sent, and only when it changed', () => {
		const save = vi.fn();
		const { rerender } = render(<QualityNote note="掉漆" onSave={save} />);
		const field = screen.getByLabelText('给供应商的备注');
		fireEvent.blur(field);
		expect(save).not.toHaveBeenCalled();
		fireEvent.input(field, { target: { value: '杯口掉漆' } });
		expect(screen.getByRole('status').textContent).toBe('还没保存');
		fireEvent.blur(field);
		expect(save).toHaveBeenCalledWith('杯口掉漆');
		rerender(<QualityNote note="杯口掉漆" onSave={save} />);
		expect(screen.getByRole('status').textContent).toBe('已保存');
	});
});

describe('complaints', () => {
	it('have a box for each proof, named in full', () => {
		const tick = vi.fn();
		render(<QualityCases rows={[row()]} onTick={tick} />);
		const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
		expect(boxes.filter(({ checked }) => checked)).toHaveLength(1);
		fireEvent.click(screen.getByRole('checkbox', { name: /有批次号$/ }));
		expect(tick).toHaveBeenCalledWith(row(), 'batch', true);
	});

	it('are shown twenty at first, and all on demand', () => {
		const rows = Array.from({ length: 23 }, (_, index) => row({ id: String(index) }));
		render(<QualityCases rows={rows} onTick={vi.fn()} />);
		const table = screen.getByRole('table');
		expect(within(table).getAllByRole('row')).toHaveLength(21);
		fireEvent.click(screen.getByRole('button', { name: '看全部 23 单' }));
		expect(within(table).getAllByRole('row')).toHaveLength(24);
	});
});

describe("a supplier's file", () => {
	const EVIL = '=HYPERLINK("x")';
	const record: LedgerRecord = {
		goods: EVIL,
		cases: [],
		parts: [{ note: '杯口掉漆', actions: [{ at, kind: 'batch-withdrawn', reviewAfter: 14 }] }],
		at,
	};
	const goods = watched.map((day) => ({
		...emptyGoods(day, EVIL, '红色'),
		filed: { n: 2, fen: 0, unpriced: 0 },
		reasons: { DAMAGED: { n: 1, fen: 0, unpriced: 0 } },
	}));
	const tables = () =>
		supplierTables(EVIL, record, [row(), row({ id: 'b', sku: '' })], { goods, watched, today: TODAY });

	it('holds counts, note, action, what came of it, and the complaints with their proof', async () => {
		const sheets = await readXlsxFile(await (await toWorkbook(tables())).arrayBuffer());
		expect(sheets.map(({ sheet }) => sheet)).toEqual(['汇总', '按原因', '质量类的单']);
		const [, whole, red] = sheets[0]?.data ?? [];
		expect(whole?.slice(0, 8)).toEqual([EVIL, '全部规格', 30, 60, 30, '1', '杯口掉漆', '停发这一批']);
		expect(whole?.at(-1)).toMatch(/^没有看出下降/);
		expect(red?.slice(1, 5)).toEqual(['红色', 30, 60, 30]);
		expect(sheets[1]?.data[1]).toEqual(['破损/污渍', 2]);
		expect(sheets[2]?.data[1]?.slice(2, 6)).toEqual(['红色', '破损/污渍', 12.9, null]);
		expect(sheets[2]?.data[1]?.[7]).toBe('有');
	});

	it('holds neither an order number nor the hash of a case, and no name that is a formula', async () => {
		const text = JSON.stringify(tables());
		expect(text).not.toContain('a'.repeat(64));
		expect(text).not.toContain('123456789012345');
		const csv = await toCsv(tables()[2] as never);
		const bytes = new Uint8Array(await csv.arrayBuffer());
		expect(new TextDecoder().decode(bytes)).toContain('"\'=HYPERLINK');
	});
});
