// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyFigures } from '../../components/KeyFigures';
import { HOUR } from '../../utils/domain/clock';
import { emptyDay } from '../../utils/insight/day-totals';
import { type FiguredDay, type Period, periodOf } from '../../utils/insight/summary/period';
import { bucketOf } from '../../utils/insight/waiting-time';

afterEach(cleanup);

const DAY = 20_786;

function period(seen: number, fill: (day: FiguredDay) => void = () => {}): Period {
	const day = { ...emptyDay(DAY), seen } as FiguredDay;
	fill(day);
	return periodOf([day], { from: DAY, to: DAY });
}

function show(now: Period, before: Period) {
	const onOpen = vi.fn();
	const { container } = render(
		<KeyFigures now={now} before={before} beforeLabel="昨天" ledger="#quality" onOpen={onOpen} />,
	);
	return {
		onOpen,
		words: container.textContent ?? '',
		texts: [...container.querySelectorAll('dd:nth-of-type(1)')].map((one) => one.textContent),
	};
}

describe('the key figures', () => {
	it('say that nobody looked where nobody did, and never nought', () => {
		const { texts, words } = show(period(0), period(5));
		expect(texts).toEqual(['没看过', '没看过', '没看到', '没看过', '没看到', '没看过']);
		expect(words).not.toMatch(/\b0\b|比昨天/);
	});

	it('say nought where somebody looked and there was none', () => {
		const { texts } = show(period(5), period(5));
		expect(texts).toEqual(['0', '¥0.00', '没看到', '0', '没看到', '0']);
	});

	it('are held against nothing where nobody looked before', () => {
		const filed = (day: FiguredDay) => {
			day.figures.filed = { n: 3, fen: 900, unpriced: 0 };
		};
		show(period(5, filed), period(0));
		expect(screen.getAllByText(/比昨天/).map((one) => one.textContent)).toEqual([
			'比昨天 没看过',
			'比昨天 没看过',
		]);
	});

	it('keep a deadline of a day on which nobody has looked yet', () => {
		const { texts } = show(
			period(0, ({ figures }) => {
				figures.due = 2;
			}),
			period(5),
		);
		expect(texts[3]).toBe('2');
	});

	it('lead to the cases under a name with what is seen in it, also the handling time', () => {
		const handled = ({ figures }: FiguredDay) => {
			figures.handled.least[bucketOf(HOUR)] = 1;
			figures.handled.most[bucketOf(3 * HOUR)] = 1;
		};
		const { onOpen, texts } = show(period(5, handled), period(5));
		const [, , time = ''] = texts;
		expect(time).toBe('53分 – 3小时1分');
		const figure = screen.getByRole('button', { name: `处理用时 一半不超过 ${time}` });
		fireEvent.click(figure);
		expect(onOpen).toHaveBeenCalledWith('handled');
	});

	it('say of first replies how many were seen, and a share only of twenty', () => {
		const asked = (n: number, within: number) =>
			period(0, ({ figures }) => {
				figures.replied = { n, within, waits: figures.replied.waits.with(bucketOf(70_000), within) };
			});
		const few = show(asked(19, 17), period(5));
		expect(few.texts[4]).toBe('17 / 19');
		expect(few.words).toContain('看到的 19 次里 17 次在 3 分钟内晚了或没回 2一半在 1分12秒内');
		fireEvent.click(screen.getByRole('button', { name: '晚了或没回 2' }));
		expect(few.onOpen).toHaveBeenLastCalledWith('late');
		fireEvent.click(screen.getByRole('button', { name: '首次人工回复 17 / 19' }));
		expect(few.onOpen).toHaveBeenLastCalledWith('asked');
		cleanup();
		expect(show(asked(20, 17), period(5)).texts[4]).toBe('85%');
		cleanup();
		expect(show(asked(4, 4), period(5)).words).not.toContain('一半在');
	});
});
