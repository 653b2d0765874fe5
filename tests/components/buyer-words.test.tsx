// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../utils/domain/clock';
import { type Facts, known } from '../../utils/domain/fact';
import type { CaseHistory } from '../../utils/domain/history';
import { showPanel } from './panel-parts';
import { NOT_SHIPPED, NOW, SIGNED, TOLD_TWO_WAYS, viewOf } from './samples';

afterEach(cleanup);

const titles = () =>
	screen.getAllByRole('option').map((option) => option.querySelector('strong')?.textContent);
const words = () => document.querySelector('.buyer-words')?.textContent ?? '';

describe('the explanation for the buyer', () => {
	it('stands in full under what to say, and goes into the box like any reply', () => {
		const { sent } = showPanel(viewOf(SIGNED));
		expect(words()).toContain('您反馈的情况我们正在核实，会在明天 18:05 前给您处理方案。');
		fireEvent.click(within(document.querySelector('.buyer-words') as HTMLElement).getByRole('button'));
		expect(sent).toEqual([
			{
				type: 'insert',
				caseKey: '261119-000000000000107/1',
				replyId: 'explain-this-case',
				text: expect.stringMatching(
					/^您反馈的情况我们正在核实，会在明天 18:05 前给您处理方案。麻烦把收到的商品/,
				),
				use: { id: 'use-1', at: NOW },
			},
		]);
	});

	it('is not inserted by a forged click', () => {
		const { sent } = showPanel(viewOf(SIGNED), { trusted: (event) => event.isTrusted });
		fireEvent.click(within(document.querySelector('.buyer-words') as HTMLElement).getByRole('button'));
		expect(sent).toEqual([]);
	});

	it('offers to copy where there is no box', () => {
		showPanel(viewOf(SIGNED, { canInsert: false }));
		expect(words()).toContain('复制');
	});

	it('comes first where a buyer asks, and after what suits the case elsewhere', () => {
		showPanel(viewOf(SIGNED, { mode: 'replies', page: 'chat' }));
		expect(titles()[0]).toBe('说明这一单');
		cleanup();
		showPanel(viewOf(SIGNED, { mode: 'replies' }));
		expect(titles().slice(0, 2)).toEqual(['请拍照', '说明这一单']);
	});

	it('is not offered where no case is known', () => {
		showPanel(viewOf(undefined, { mode: 'replies', page: 'chat' }));
		expect(titles()).not.toContain('说明这一单');
	});

	it('is found by a search, by pinyin too, with its category', () => {
		const { panel } = showPanel(viewOf(SIGNED, { mode: 'replies' }));
		for (const query of ['规则', 'smzyd', '多久']) {
			const [first] = panel.library.items(query);
			expect(first).toMatchObject({ id: 'explain-this-case', scenario: '说明规则' });
		}
	});

	it('says only what is certain while the case is open, and says so to the agent', () => {
		showPanel(viewOf(TOLD_TWO_WAYS));
		expect(words()).toContain('还在核实情况');
		expect(words()).not.toContain('¥');
		expect(words()).toContain('只写了能确定的部分');
	});

	it('follows an answer of the agent at once', () => {
		showPanel(viewOf(TOLD_TWO_WAYS));
		fireEvent.click(screen.getByRole('radio', { name: '还没签收' }));
		expect(words()).toContain('我们会联系快递拦截退回');
	});

	it('names no limit that has passed by the time it is inserted', () => {
		let now = NOW;
		const { sent, panel } = showPanel(viewOf(SIGNED, { mode: 'replies', page: 'chat' }), {
			clock: () => now,
		});
		now = NOW + 2 * DAY;
		panel.desk.pick('explain-this-case', new Event('click'));
		expect(sent).toMatchObject([{ text: expect.stringMatching(/^您反馈的情况我们正在核实。/) }]);
	});

	it("keeps a pack's braces out of the template", () => {
		const view = viewOf(SIGNED);
		const rules = view.pack.rules.map((rule) => ({
			...rule,
			buyer: { happens: '好的{{x}}{% if %}。', todo: '请稍等。' },
		}));
		const { sent, panel } = showPanel({ ...view, pack: { ...view.pack, rules } });
		panel.desk.pick('explain-this-case', new Event('click'));
		expect(sent).toHaveLength(1);
		expect(JSON.stringify(sent)).not.toMatch(/\{\{|\{%/);
	});
});

const page = (quote: string) => ({ by: 'page' as const, quote });
const BARE: Facts = {
	...SIGNED,
	signedAt: known(NOW - 5 * HOUR, page('已签收'), NOW),
	requestedAt: known(NOW - 3 * HOUR, page('申请时间'), NOW),
	proofPictures: known(0, page('没有图片'), NOW),
};
const OFTEN: CaseHistory = { buyer: { requests: 4, open: 1, refunds: 2 } };
const why = () => fireEvent.click(screen.getByRole('tab', { name: '依据' }));
const hints = () => document.querySelector('.hints');

describe('hints', () => {
	it('stand below the reasons with what speaks against them and what to do, once two kinds came together', async () => {
		const facts: Facts = { ...BARE, reasonGroup: known('DAMAGED', page('破损'), NOW) };
		const { panel } = showPanel(viewOf(facts), { history: async () => OFTEN });
		await waitFor(() => expect(panel.state.history.value).toEqual(OFTEN));
		const verdict = document.querySelector('[data-verdict]')?.textContent;
		why();
		expect(hints()?.textContent).toMatch(/值得多看一眼.*签收后 2小时.*4 单售后.*也可能是.*快递.*不要威胁/);
		expect(document.querySelector('[data-verdict]')?.textContent).toBe(verdict);
		expect(hints()?.previousElementSibling?.classList.contains('reasons')).toBe(true);
		expect(hints()?.textContent).not.toMatch(/261119|304不锈钢|恶意|骗/);
	});

	it.each<[string, (() => Promise<CaseHistory | undefined>) | undefined]>([
		['nobody is asked', undefined],
		['nobody answers', () => Promise.reject(new Error('asleep'))],
		['nothing is known', async () => ({})],
		['the buyer was seen once', async () => ({ buyer: { requests: 1, open: 1, refunds: 0 } })],
	])('do not stand where %s', async (_when, history) => {
		showPanel(viewOf(BARE), history ? { history } : {});
		await new Promise((done) => setTimeout(done, 20));
		why();
		expect(hints()).toBeNull();
	});

	it('of one case never stand at another', async () => {
		const answers = new Map<string, (history: CaseHistory) => void>();
		const { panel } = showPanel(viewOf(BARE), {
			history: (key) => new Promise((done) => answers.set(key, done)),
		});
		panel.receive({ type: 'view', view: viewOf(NOT_SHIPPED) });
		answers.get('261119-000000000000107/1')?.(OFTEN);
		await new Promise((done) => setTimeout(done, 20));
		expect(panel.state.history.value).toBeUndefined();
		answers.get('261123-000000000000318/1')?.(OFTEN);
		await waitFor(() => expect(panel.state.history.value).toEqual(OFTEN));
		panel.receive({ type: 'view', view: viewOf(BARE) });
		expect(panel.state.history.value).toBeUndefined();
	});

	it('are asked for once while the same case is only drawn anew', () => {
		const history = vi.fn(async () => OFTEN);
		const { panel } = showPanel(viewOf(BARE), { history });
		panel.receive({ type: 'view', view: viewOf(BARE), again: true });
		panel.state.advance(NOW + MINUTE);
		expect(history).toHaveBeenCalledTimes(1);
	});
});
