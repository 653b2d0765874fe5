// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Look } from '../../entrypoints/dashboard/look';
import { Work } from '../../entrypoints/dashboard/Work';
import { emptyDay } from '../../utils/insight/day-totals';
import type { DayRange } from '../../utils/insight/figures';
import { type FiguredDay, periodOf } from '../../utils/insight/summary/period';

const TODAY = 20_785;
let fails = false;

/** What the background counts follows from the days that it is asked for. */
vi.mock('../../entrypoints/dashboard/ask-insight', () => ({
	askInsight: async (type: string, range?: DayRange) => {
		if (type !== 'insight/went-before' || !range || fails) return { ok: false, error: 'none' };
		const n = range.to - range.from + 1;
		return { ok: true, value: [{ kind: 'step', id: 'weigh', n, outcomes: { merchant: n }, moods: {} }] };
	},
}));
vi.mock('../../utils/messages/client', () => ({ ask: async () => ({ ok: false, error: 'none' }) }));

afterEach(() => {
	cleanup();
	fails = false;
});

function show(days: number) {
	const onAsk = vi.fn();
	const range = { from: TODAY - days + 1, to: TODAY };
	const now = periodOf([emptyDay(TODAY) as FiguredDay], range);
	const look = { span: 'week', today: TODAY, board: {}, now, before: now } as unknown as Look;
	render(<Work look={look} onAsk={onAsk} />);
	return { onAsk, range };
}

describe('what went before the ends', () => {
	it.each([7, 30])('is counted on the days that its cases are of: %d', async (days) => {
		const { onAsk, range } = show(days);
		const figure = await screen.findByRole('button', { name: new RegExp(`^weigh：商家同意 ${days}`) });
		fireEvent.click(figure);
		expect(onAsk).toHaveBeenCalledWith({
			title: '做过「weigh」再结束的单',
			filter: { ...range, by: 'ended', done: { kind: 'step', id: 'weigh' } },
		});
	});

	it('is said to be unread where it is, which is not that there was nothing', async () => {
		fails = true;
		show(7);
		const section = screen.getByRole('region', { name: '做过什么，结果怎样' });
		await vi.waitFor(() => expect(section.textContent).toContain('没有读到'));
		expect(section.textContent).not.toContain('还没有可说的');
	});
});
