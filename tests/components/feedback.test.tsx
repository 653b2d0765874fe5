// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BuyerHistory } from '../../components/BuyerHistory';
import { FeedbackMarks, type Mark } from '../../components/FeedbackMarks';
import { ReturningBuyers } from '../../components/ReturningBuyers';
import { createFeedback } from '../../entrypoints/panel/feedback';

afterEach(cleanup);

const NOTHING: Mark = { mood: null, avoidable: null, note: null };

function shown(mark: Partial<Mark> = {}) {
	const onMark = vi.fn();
	render(<FeedbackMarks mark={{ ...NOTHING, ...mark }} trouble={undefined} onMark={onMark} />);
	return { onMark, given: () => onMark.mock.calls.map(([change]) => change) };
}

describe('how a case went', () => {
	it('is marked with one key each', () => {
		const { given } = shown();
		for (const key of ['1', '2', '3', 'y', 'N', '4', 'x']) fireEvent.keyDown(window, { key });
		expect(given()).toEqual([
			{ mood: 'satisfied' },
			{ mood: 'neutral' },
			{ mood: 'angry' },
			{ avoidable: true },
			{ avoidable: false },
		]);
	});

	it('is taken back by the same key', () => {
		const { given } = shown({ mood: 'angry', avoidable: true });
		for (const key of ['3', 'y']) fireEvent.keyDown(window, { key });
		expect(given()).toEqual([{ mood: null }, { avoidable: null }]);
	});

	it('is not marked by what is typed, composed, or held with another key', () => {
		const { onMark } = shown();
		const box = document.body.appendChild(document.createElement('textarea'));
		fireEvent.keyDown(box, { key: '1' });
		fireEvent.keyDown(window, { key: '1', ctrlKey: true });
		fireEvent.keyDown(window, { key: '1', keyCode: 229 });
		fireEvent.keyDown(screen.getByRole('combobox'), { key: 'y' });
		box.remove();
		expect(onMark).not.toHaveBeenCalled();
	});

	it('is marked by pointer too, and says what is chosen', () => {
		const { given } = shown({ mood: 'neutral' });
		expect(screen.getByRole('button', { name: /一般/ }).getAttribute('aria-pressed')).toBe('true');
		fireEvent.click(screen.getByRole('button', { name: /满意/ }));
		fireEvent.change(screen.getByRole('combobox'), { target: { value: 'courier' } });
		expect(given()).toEqual([{ mood: 'satisfied' }, { note: 'courier' }]);
	});
});

describe('the keeping of marks', () => {
	const road = (ended: boolean, wrong?: string) => ({
		read: async () => ({ ended, mark: null }),
		write: vi.fn(async (_given: { id: string; mark: Mark }) => wrong),
	});

	it('begins when a case has ended, and not before', async () => {
		const open = createFeedback(road(false));
		await open.show('a/1');
		expect(open.mark.value).toBeUndefined();
		const closed = createFeedback(road(true));
		await closed.show('a/1');
		expect(closed.mark.value).toEqual(NOTHING);
	});

	it('sends the whole mark under an id of its own, and says where it is not kept', async () => {
		const way = road(true, '没有保存成功');
		const feedback = createFeedback(way);
		await feedback.show('a/1');
		await feedback.change({ mood: 'angry' }, 5);
		await feedback.change({ avoidable: true }, 6);
		const marks = way.write.mock.calls.map(([given]) => given);
		expect(marks.map(({ mark }) => mark)).toEqual([
			{ ...NOTHING, mood: 'angry' },
			{ ...NOTHING, mood: 'angry', avoidable: true },
		]);
		expect(new Set(marks.map(({ id }) => id)).size).toBe(2);
		expect(feedback.trouble.value).toBe('没有保存成功');
	});

	it('shows nothing of the case before when another one comes', async () => {
		const feedback = createFeedback(road(true));
		await feedback.show('a/1');
		await feedback.show(undefined);
		expect(feedback.mark.value).toBeUndefined();
	});
});

describe('the buyer of a case', () => {
	it('is told in number and share, with what that leaves out', () => {
		render(<BuyerHistory buyer={{ requests: 4, refunds: 3, open: 1 }} />);
		expect(document.body.textContent).toContain('4 个售后申请，3 个退了款（75%）');
		expect(document.body.textContent).toContain('近 24 小时');
	});

	it('is not spoken of where only this request was seen', () => {
		const { container } = render(<BuyerHistory buyer={{ requests: 1, refunds: 1, open: 0 }} />);
		expect(container.textContent).toBe('');
	});
});

describe('the buyers of the dashboard', () => {
	const words = (refunds: number, refundsOfReturning: number, buyers = 30) => {
		cleanup();
		const counts = { buyers, returning: 4, requests: 36, refunds, refundsOfReturning };
		return render(<ReturningBuyers counts={counts} />).container.textContent ?? '';
	};

	it('are told in one sentence, with a share only of twenty refunds, and what that leaves out', () => {
		expect(words(19, 6)).toContain(
			'看到 30 位买家的 36 个申请，其中 4 位不止一个。看到退了款的 19 单里，6 单是他们的。',
		);
		expect(words(20, 5)).toContain('5 单是他们的（25%）');
		expect(words(20, 5)).toContain('关掉浏览器就清零');
	});

	it('are not said to be none where nothing was seen', () => {
		expect(words(0, 0, 0)).toMatch(/^近 24 小时还没看到/);
		expect(words(0, 0)).not.toContain('退了款的 0 单');
	});
});
