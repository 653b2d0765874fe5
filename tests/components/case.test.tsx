// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../utils/domain/clock';
import { known } from '../../utils/domain/fact';
import { showPanel } from './panel-parts';
import { NOT_SHIPPED, NOW, SIGNED, TOLD_TWO_WAYS, viewOf } from './samples';

afterEach(cleanup);

/** The row of one fact, by its label. */
function row(label: string): HTMLElement {
	const found = screen.getAllByText(label).find((node) => node.tagName === 'DT')?.parentElement;
	if (!found) throw new Error(`no fact ${label}`);
	return found;
}

describe('the checklist', () => {
	it('shows each fact with the page text it was read from', () => {
		showPanel(viewOf(SIGNED));
		expect(row('退款金额').textContent).toContain('¥39.90');
		expect(row('退款金额').textContent).toContain('页面「退款：¥39.90」');
		expect(row('极速退款').textContent).toContain('后台数据 speedRefundFlag「0」');
		expect(row('商品类别').textContent).toContain('店铺设置');
	});

	it('shows the verdict, whose countdown it is and what happens then', () => {
		showPanel(viewOf(SIGNED));
		expect(document.querySelector('[data-verdict]')?.textContent).toBe('先协商');
		expect(document.querySelector('.countdown')?.textContent).toMatch(
			/还剩 1天4小时.*页面倒计时.*系统将自动退款/,
		);
	});

	it('says how old a fact is where others are newer', () => {
		const paidAmount = known(4290, { by: 'page' as const, quote: '实收：¥42.90' }, NOW - 2 * HOUR);
		showPanel(viewOf({ ...SIGNED, paidAmount }));
		expect(row('实付金额').textContent).toContain('11月23日 12:05');
	});

	it('shows both sides of a contradiction and believes neither', () => {
		showPanel(viewOf(TOLD_TWO_WAYS));
		const signed = row('买家签收');
		expect(signed.textContent).toContain('两处说法不一样');
		expect(signed.textContent).toContain('「待签收」');
		expect(signed.textContent).toContain('「deliveryStatus=已签收」');
		expect(document.querySelector('[data-verdict]')?.textContent).toBe('待核实');
	});

	it('shows hostile text as text', () => {
		const hostile = '<img src=x onerror=alert(1)>{{constructor}}<script>1</script>';
		const fact = known(hostile, { by: 'page' as const, quote: hostile }, NOW);
		const signed = { kind: 'unknown' as const, why: 'unreadable' as const, quotes: [hostile], at: NOW };
		showPanel(viewOf({ ...SIGNED, goodsName: fact, goodsSpec: fact, signed }));
		expect(row('商品').textContent).toContain(hostile);
		expect(document.querySelector('img, script')).toBeNull();
	});

	it('sends an answer, assesses at once, and takes it back', () => {
		const { sent } = showPanel(viewOf(TOLD_TWO_WAYS));
		fireEvent.click(screen.getByRole('radio', { name: '还没签收' }));
		expect(sent).toEqual([
			{
				type: 'tick',
				caseKey: '261122-000000000000231/1',
				tick: { id: 'fact:signed', value: expect.any(String) },
			},
		]);
		expect(document.querySelector('[data-verdict]')?.textContent).toBe('先拦截');
		expect(screen.getByRole('radio', { name: '还没签收' }).getAttribute('aria-checked')).toBe('true');
		expect(row('买家签收').textContent).toContain('客服勾选');
		fireEvent.click(screen.getByRole('button', { name: /撤回/ }));
		expect(sent.at(-1)).toMatchObject({ tick: { id: 'fact:signed', value: null } });
		expect(document.querySelector('[data-verdict]')?.textContent).toBe('待核实');
	});

	it('moves the focus with the arrows without answering', () => {
		const { sent } = showPanel(viewOf(NOT_SHIPPED));
		const [first, second] = within(screen.getAllByRole('radiogroup')[0] as HTMLElement).getAllByRole('radio');
		first?.focus();
		fireEvent.keyDown(first as HTMLElement, { key: 'ArrowRight' });
		expect(document.activeElement).toBe(second);
		expect(sent).toEqual([]);
	});

	it('does not tick on a forged click', () => {
		const { sent } = showPanel(viewOf(TOLD_TWO_WAYS), { trusted: (event) => event.isTrusted });
		fireEvent.click(screen.getByRole('radio', { name: '还没签收' }));
		expect(sent).toEqual([]);
		expect(screen.getByRole('radio', { name: '还没签收' }).getAttribute('aria-checked')).toBe('false');
	});

	it('ticks a step off and sends it', () => {
		const { sent } = showPanel(viewOf(SIGNED));
		const [box] = screen.getAllByRole('checkbox');
		fireEvent.click(box as HTMLElement);
		expect(sent[0]).toMatchObject({
			type: 'tick',
			tick: { id: expect.stringMatching(/^step:/), value: true },
		});
	});

	it('says in one line that ticks are not stored yet', () => {
		showPanel(viewOf(SIGNED, { ticksKept: false }));
		expect(screen.getByText(/暂时没存上/)).toBeTruthy();
	});

	it('marks the rules that hang on an unknown fact, and names confidence and sources', () => {
		showPanel(viewOf(TOLD_TWO_WAYS));
		fireEvent.click(screen.getByRole('tab', { name: '依据' }));
		expect(screen.getAllByText('可能适用').length).toBeGreaterThan(0);
		expect(screen.getAllByText(/法规原文|平台界面|官方规则转引|二手资料|弱证据|推断/).length).toBeGreaterThan(
			0,
		);
	});
});
