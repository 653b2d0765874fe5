// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PromiseCounts } from '../../components/PromiseCounts';
import { createFollowUps } from '../../entrypoints/panel/follow-ups';
import { HOUR, MINUTE } from '../../utils/domain/clock';
import type { FollowUp } from '../../utils/insight/follow-ups';
import { reply, showPanel } from './panel-parts';
import { NOW, SIGNED, viewOf } from './samples';

afterEach(cleanup);

const PROMISES: FollowUp[] = [
	{ id: 'use-1', reply: 'ask', promisedAt: NOW - 3 * HOUR, dueAt: NOW - HOUR },
	{ id: 'use-2', reply: 'gone', promisedAt: NOW - HOUR, dueAt: NOW + 90 * MINUTE },
];
const builtIn = [reply('ask', '先核实', '亲，我问一下，稍后回复您。', { followUp: 2 })];

describe('what was promised on a case', () => {
	const road = (kept = true) => ({
		read: vi.fn(async () => PROMISES),
		done: vi.fn(async (_given: { use: string }) => kept),
	});

	it('stands in the panel, soonest first, and says how late it is', async () => {
		showPanel(viewOf(SIGNED), { followUps: road(), builtIn });
		expect(await screen.findByText(/已经过了 1小时/)).toBeTruthy();
		const rows = screen.getAllByRole('listitem').map((row) => row.textContent ?? '');
		const [first, second] = rows.filter((text) => text.includes('已经回了'));
		expect(first).toMatch(/^先核实11月23日 13:05 前，已经过了 1小时/);
		expect(second).toMatch(/^（话术已删除）11月23日 15:35 前，还有 1小时30分/);
	});

	it('is marked as kept with one key, and not by what is typed or composed', async () => {
		const followUps = road();
		showPanel(viewOf(SIGNED), { followUps, builtIn });
		await screen.findByText(/已经过了/);
		// The listener comes after the drawing.
		await new Promise((resolve) => setTimeout(resolve));
		fireEvent.keyDown(window, { key: 'f', ctrlKey: true });
		fireEvent.keyDown(window, { key: 'f', keyCode: 229 });
		expect(followUps.done).not.toHaveBeenCalled();
		fireEvent.keyDown(window, { key: 'f' });
		await waitFor(() => expect(screen.queryByText(/已经过了/)).toBeNull());
		expect(followUps.done.mock.calls.map(([{ use }]) => use)).toEqual(['use-1']);
		expect(screen.getByText(/还有 1小时30分/)).toBeTruthy();
	});

	it('comes back where the mark is not kept, and that is said', async () => {
		const followUps = createFollowUps(road(false));
		await followUps.show('a/1');
		await followUps.done(PROMISES[0] as FollowUp, NOW);
		expect(followUps.promises.value).toEqual(PROMISES);
		expect(followUps.trouble.value).toBe('没有存上，请再点一次。');
	});

	it('is nothing of another case that came meanwhile', async () => {
		let answer: (promises: FollowUp[]) => void = () => undefined;
		const read = () => new Promise<FollowUp[]>((resolve) => (answer = resolve));
		const followUps = createFollowUps({ read, done: async () => true });
		const first = followUps.show('a/1');
		void followUps.show(undefined);
		answer(PROMISES);
		await first;
		expect(followUps.promises.value).toEqual([]);
	});

	it('is given by a reply that promises it, with the time until which', async () => {
		const used = vi.fn();
		const { panel } = showPanel(viewOf(SIGNED), { used, builtIn, followUps: road() });
		panel.pick('ask', new Event('click'));
		if (panel.desk.stage.value.kind !== 'list') panel.desk.submit(new Event('click'));
		panel.receive({ type: 'inserted', result: { how: 'inserted' } });
		await waitFor(() => expect(used).toHaveBeenCalled());
		expect(used.mock.lastCall?.[0]).toMatchObject({ followUpAt: NOW + 2 * HOUR });
	});
});

describe('the promises of the dashboard', () => {
	const words = (kept: number, late: number, unseen: number, open: number) => {
		cleanup();
		const counts = { kept, late, unseen, open };
		return render(<PromiseCounts counts={counts} onOpen={onOpen} />).container.textContent ?? '';
	};
	const onOpen = vi.fn();

	it('are counts, with a share only of twenty that are over', () => {
		expect(words(15, 3, 1, 9)).toMatch(/^按时回了15晚了才回3过了时间，没看到回1还没到时间9/);
		expect(words(15, 3, 1, 9)).not.toContain('%');
		expect(words(15, 3, 2, 0)).toContain('按时回的至少占 75%');
	});

	it('lead to their cases, where there are any', () => {
		words(15, 0, 1, 9);
		fireEvent.click(screen.getByRole('button', { name: '过了时间，没看到回 1' }));
		expect(onOpen).toHaveBeenCalledWith('unseen', '过了时间，没看到回');
		expect(screen.getAllByRole('button')).toHaveLength(3);
	});

	it('are none where none was given, which is not a nought of each', () => {
		expect(words(0, 0, 0, 0)).toBe('这段时间没有答应过再回复的。');
	});
});
