// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import readXlsxFile from 'read-excel-file/universal';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { alertText } from '../../components/alert-text';
import { changeText } from '../../components/Change';
import { percent, sumYuan } from '../../components/dashboard-text';
import { Figure } from '../../components/Figure';
import { allTables } from '../../entrypoints/dashboard/all-tables';
import type { Look } from '../../entrypoints/dashboard/look';
import { toCsv, toWorkbook } from '../../entrypoints/dashboard/save-tables';
import { productTable } from '../../entrypoints/dashboard/tables';
import { weeklyReport } from '../../entrypoints/dashboard/weekly-report';
import { buyersTable, promiseTable } from '../../entrypoints/dashboard/work-tables';
import type { Alert } from '../../utils/insight/alerts/find-alerts';
import { emptyDay, emptyGoods } from '../../utils/insight/day-totals';
import { byProduct, requestRate } from '../../utils/insight/summary/goods-lines';
import { type FiguredDay, periodOf } from '../../utils/insight/summary/period';

afterEach(cleanup);

const DAY = 20_785;
const EVIL = '=HYPERLINK("https://x.invalid","<img src=x onerror=alert(1)>")';

function look(): Look {
	const day = emptyDay(DAY) as FiguredDay;
	day.seen = 3;
	day.figures.filed = { n: 3, fen: 4550, unpriced: 1 };
	day.figures.ended = { timeout: { QUALITY: { n: 2, fen: 4550, unpriced: 0 } } };
	day.figures.replied = { n: 6, within: 5, waits: day.figures.replied.waits.with(4, 5) };
	const goods = {
		...emptyGoods(DAY, EVIL, ''),
		filed: { n: 3, fen: 4550, unpriced: 1 },
		reasons: { QUALITY: { n: 2, fen: 4550, unpriced: 0 }, PRICE: { n: 1, fen: 0, unpriced: 1 } },
		ended: { timeout: { n: 2, fen: 4550, unpriced: 0 }, refused: { n: 1, fen: 900, unpriced: 0 } },
	};
	const board = {
		days: [day],
		since: DAY,
		goods: [goods],
		open: [],
		reconcile: null,
		past: [],
	};
	const range = { from: DAY - 6, to: DAY };
	const now = periodOf([day], range);
	return { span: 'week', today: DAY, board, now, before: periodOf([], { from: DAY - 13, to: DAY - 7 }) };
}

const WORK = {
	promises: { kept: 12, late: 3, unseen: 4, open: 2 },
	buyers: { buyers: 31, returning: 5, requests: 38, refunds: 20, refundsOfReturning: 6 },
};
const WORDS = { title: '退款周报', honest: '只算看到的', alerts: ['「<b>」退款变多'] };

const textOf = (blob: Blob): Promise<string> =>
	new Promise((resolve) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.readAsText(blob);
	});

describe('what is taken along', () => {
	it('keeps a name that is a formula as text, in CSV behind the mark that Excel wants', async () => {
		const blob = await toCsv(productTable(look()));
		const bytes = new Uint8Array(await blob.arrayBuffer());
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const [, row] = (await textOf(blob)).split('\r\n');
		expect(row).toMatch(/^"'=HYPERLINK\(/);
		expect(row).toMatch(/,3,45\.5,45\.5,2,0,0$/);
	});

	it('does so for the signs of a Chinese input method, and for a text of several lines', async () => {
		const texts = ['＝1+1', '＋86', '－1', '＠SUM(A1)', '=1+1\nA1', '\t=1'];
		const csv = await textOf(await toCsv({ title: '', head: ['a'], rows: texts.map((text) => [text]) }));
		for (const text of texts) expect(csv).toContain(`"'${text}"`);
		const numbers = await textOf(await toCsv({ title: '', head: ['a'], rows: [[-1.5], [0]] }));
		expect(numbers.split('\r\n').slice(1)).toEqual(['-1.5', '0']);
	});

	it('keeps it as text in a workbook as well, and numbers as numbers', async () => {
		const blob = await toWorkbook(allTables(look(), WORK));
		const sheets = await readXlsxFile(await blob.arrayBuffer());
		expect(sheets.map(({ sheet }) => sheet)).toEqual([
			'谁退的',
			'每天退给买家的钱',
			'每天的处理用时',
			'每天的首次人工回复',
			'谁退的 × 原因',
			'按商品',
			'按规格',
			'答应过再回复的',
			'回头来申请的买家',
		]);
		expect(sheets[3]?.data.slice(1)).toEqual([['2026-11-28', 6, 5, 120]]);
		expect(sheets[7]?.data).toContainEqual(['过了时间，没看到回', 4]);
		expect(sheets[5]?.data[1]).toEqual([EVIL, 3, 45.5, 45.5, 2, 0, 0]);
	});

	it('is no markup in the report, which runs and loads nothing', async () => {
		const report = await textOf(weeklyReport(look(), WORK, WORDS));
		expect(report).toContain('&lt;img src=x onerror=alert(1)&gt;');
		expect(report).not.toMatch(/<img|<b>|<script|<link/);
		expect(report).toContain('¥45.50');
		expect(report).toContain('看到的 6 次里 5 次在 3 分钟内');
	});

	it('holds the promises of the days it is of and the returning buyers, as counts alone', async () => {
		const { promises, buyers } = WORK;
		const report = await textOf(weeklyReport(look(), WORK, WORDS));
		expect(report).toContain('<th>2026-11-22 至 2026-11-28 答应的</th><th>次数</th>');
		expect(report).toContain('<td>晚了才回</td><td>3</td>');
		expect(report).toContain('<td>其中不止一个申请的</td><td>5</td>');
		expect(await textOf(await toCsv(promiseTable(promises, look().now)))).toContain(
			'\r\n按时回了,12\r\n晚了才回,3\r\n过了时间，没看到回,4\r\n还没到时间,2',
		);
		const [, ...rows] = (await textOf(await toCsv(buyersTable(buyers)))).split('\r\n');
		expect(rows.map((row) => row.split(',')[1])).toEqual(['31', '5', '38', '20', '6']);
	});

	it('says where there is none of them or they could not be read, which is no nought', () => {
		const none = { kept: 0, late: 0, unseen: 0, open: 0 };
		expect(promiseTable(none, look().now).rows).toEqual([['这段时间没有答应过再回复的。']]);
		expect(promiseTable(null, look().now).rows).toEqual([['没有读到，刷新一下再看。']]);
		const nobody = { buyers: 0, returning: 0, requests: 0, refunds: 0, refundsOfReturning: 0 };
		expect(buyersTable(nobody).rows).toEqual([['近 24 小时还没看到知道是哪位买家的申请。']]);
		expect(buyersTable(null).rows).toEqual([['没有读到，刷新一下再看。']]);
	});
});

describe('the figures', () => {
	it('say in words what an alert rests on', () => {
		const alert: Alert = {
			kind: 'product',
			product: '杯子',
			count: 7,
			expected: 1.5,
			daily: 1.5,
			chance: 0.001,
			drivers: [{ reason: 'DAMAGED', count: 5, daily: 0.2 }],
		};
		expect(alertText(alert, '今日')).toEqual({
			title: '「杯子」退款变多',
			counts: '今日 7 单，近 28 天日均 1.5 单。纯属偶然的可能约 1/1,000',
			drivers: '主要是 破损/污渍 5 单（日均 0.2）',
		});
	});

	it('lead to their cases under a name that says what is seen, and are only text where there are none', () => {
		const open = vi.fn();
		render(
			<>
				<Figure label="超时" onOpen={open}>
					2
				</Figure>
				<Figure label="驳回" onOpen={undefined}>
					0
				</Figure>
			</>,
		);
		fireEvent.click(screen.getByRole('button', { name: '超时 2' }));
		expect(open).toHaveBeenCalledOnce();
	});

	it('give no rate of a product of which too few orders were seen', () => {
		const [line] = byProduct(look().board.goods, { from: DAY, to: DAY });
		expect(line && requestRate({ ...line, orders: 19, ordersRequested: 9 })).toBeUndefined();
		expect(line && requestRate({ ...line, orders: 20, ordersRequested: 5 })).toBe(0.25);
	});

	it('never divide by nothing, and never call a little none', () => {
		expect(changeText(3, undefined)).toBe('没看过');
		expect([changeText(1001, 1000), changeText(999, 1000)]).toEqual(['多不到 1%', '少不到 1%']);
		expect([changeText(3, 0), changeText(2, 2), changeText(1, 2), changeText(3, 2)]).toEqual([
			'之前没有',
			'持平',
			'-50%',
			'+50%',
		]);
		expect([percent(0), percent(0.004), percent(0.5)]).toEqual(['0%', '<1%', '50%']);
		expect(sumYuan(123456789)).toBe('¥1,234,567.89');
	});
});
