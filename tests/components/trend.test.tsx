// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DayTable } from '../../components/trend/DayTable';
import { drawnValues, UNITS } from '../../components/trend/plot';
import { byDayTable, handlingByDayTable, moneyByDayTable } from '../../entrypoints/dashboard/day-tables';
import type { Look } from '../../entrypoints/dashboard/look';
import { dayRows, trendTo } from '../../entrypoints/dashboard/trend/days';
import { HOUR, MINUTE } from '../../utils/domain/clock';
import { emptyDay } from '../../utils/insight/day-totals';
import { type FiguredDay, periodOf } from '../../utils/insight/summary/period';
import { bucketOf } from '../../utils/insight/waiting-time';

afterEach(cleanup);

const DAY = 20_786;

/** Watched on the first and the last of three days; of the one between something is known that was filed. */
function look(): Look {
	const [first, between, last] = [DAY - 2, DAY - 1, DAY].map((day) => emptyDay(day) as FiguredDay);
	if (!first || !between || !last) throw new Error('three days');
	first.seen = 4;
	first.figures.ended = { merchant: { QUALITY: { n: 2, fen: 1250, unpriced: 1 } } };
	between.figures.filed = { n: 3, fen: 900, unpriced: 0 };
	last.seen = 6;
	for (let n = 0; n < 6; n++) {
		for (const counts of [last.figures.handled.least, last.figures.handled.most]) {
			const bucket = bucketOf((n + 1) * HOUR);
			counts[bucket] = (counts[bucket] ?? 0) + 1;
		}
	}
	const days = [first, between, last];
	const open: [] = [];
	const board = { days, since: DAY - 2, goods: [], open, reconcile: null, past: [] };
	const now = periodOf(days, { from: DAY - 6, to: DAY });
	return { span: 'week', today: DAY, board, now, before: periodOf([], { from: DAY - 13, to: DAY - 7 }) };
}

describe('the days one after the other', () => {
	it('are taken along since there are figures, and a day on which nobody looked has no noughts', () => {
		const money = moneyByDayTable(look());
		expect(money.head.slice(0, 4)).toEqual(['日期', '看过没有', '单数', '退回金额（元）']);
		expect(money.rows).toEqual([
			['2026-11-27', '看过', 2, 12.5, 0, 0, 0, 12.5, 1],
			['2026-11-28', '没看过', '', '', '', '', '', '', ''],
			['2026-11-29', '看过', 0, 0, 0, 0, 0, 0, 0],
		]);
		expect(byDayTable(look()).rows[1]?.slice(0, 5)).toEqual(['2026-11-28', '没看过', 3, '', '']);
	});

	it('give lengths of time in minutes, and none where there are too few', () => {
		const [none, , six] = handlingByDayTable(look()).rows;
		expect(none?.slice(2)).toEqual([0, '', '', '', '']);
		const [n, least, most, ...ninth] = six?.slice(2) ?? [];
		expect([n, ...ninth]).toEqual([6, '', '']);
		expect(Number(least)).toBeLessThanOrEqual(180);
		expect(Number(least)).toBeGreaterThan(180 / 1.2);
		expect(Number(most)).toBeGreaterThan(180);
		expect(Number(most)).toBeLessThan(180 * 1.2);
	});

	it('are listed newest first, today as one that is not over, and none before there are figures', () => {
		const trend = trendTo(DAY, look().board);
		expect(trend?.days).toHaveLength(30);
		expect(trend?.unseen).toHaveLength(28);
		const rows = trend ? dayRows(trend, ({ paidBack }) => [{ text: paidBack.n }]) : [];
		expect(rows.map(({ label, cells }) => [label, cells?.[0]?.text])).toEqual([
			['2026-11-29 到现在', 0],
			['2026-11-28', undefined],
			['2026-11-27', 2],
		]);
	});

	it('are no picture and no table where nobody looked at all', () => {
		const { board } = look();
		expect(trendTo(DAY + 60, board)).toBeUndefined();
	});
});

describe('the table under a picture', () => {
	const rows = Array.from({ length: 9 }, (_, index) => ({
		day: DAY - index,
		label: `day ${index}`,
		cells: index === 1 ? null : [{ text: index, ...(index > 0 && { onOpen: vi.fn() }) }],
	}));

	it('says of a day on which nobody looked that nobody did, and leads from the others to their cases', () => {
		render(<DayTable caption="days" heads={['单数']} rows={rows} />);
		const [, today, unseen, other] = screen.getAllByRole('row', { hidden: true });
		expect(today?.textContent).toBe('day 00');
		expect(within(today as HTMLElement).queryByRole('button')).toBeNull();
		expect(unseen?.textContent).toBe('day 1这天没看过');
		fireEvent.click(within(other as HTMLElement).getByRole('button', { name: 'day 2 单数 2' }));
		expect(rows[2]?.cells?.[0]?.onOpen).toHaveBeenCalledOnce();
	});

	it('keeps the later days for paper until they are asked for', () => {
		const { container } = render(<DayTable caption="days" heads={['单数']} rows={rows} />);
		const later = () => container.querySelectorAll('[data-later="true"]').length;
		expect(later()).toBe(2);
		fireEvent.click(screen.getByRole('button', { name: '看全部 9 天' }));
		expect(later()).toBe(0);
	});
});

describe('what is drawn', () => {
	it('stacks bars from the top down, and leaves a gap where a length of time is not known', () => {
		const bars = [
			{ id: 'fast', label: '', values: [1, 2] },
			{ id: 'merchant', label: '', values: [3, 4] },
		];
		expect(drawnValues({ kind: 'bars', series: bars })).toEqual([
			[4, 6],
			[1, 2],
		]);
		const spans = [{ least: 1, most: 2 }, undefined];
		expect(drawnValues({ kind: 'spans', series: [{ id: 'median', label: '', spans }] })).toEqual([
			[2, null],
			[1, null],
		]);
	});

	it('reads as money and as time', () => {
		expect([UNITS.money.text(123_400), UNITS.time.text(0), UNITS.time.text(90 * MINUTE)]).toEqual([
			'¥1,234',
			'0',
			'1小时30分',
		]);
	});
});
