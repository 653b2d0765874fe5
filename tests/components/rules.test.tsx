// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { showPanel } from './panel-parts';
import { SIGNED, TOLD_TWO_WAYS, viewOf } from './samples';

afterEach(cleanup);

const openWhy = () => fireEvent.click(screen.getByRole('tab', { name: '依据' }));

describe('the way to a refusal', () => {
	it('stands apart from the steps, in the order of the console: offer, outcome, refusal', () => {
		showPanel(viewOf(SIGNED));
		const ladder = document.querySelector('.ladder') as HTMLElement;
		const rungs = within(ladder)
			.getAllByRole('heading')
			.map(({ textContent }) => textContent);
		expect(rungs).toEqual(['先协商', '谈下来是哪一种，选它', '最后才驳回']);
		expect(ladder.textContent).toMatch(/换货、补寄.*退款金额未达成一致.*可请平台介入/);
	});

	it('names what to upload at an outcome', () => {
		showPanel(viewOf(SIGNED));
		expect(screen.getByText('要传：聊天截图')).toBeTruthy();
	});

	it('is ticked off like any other step', () => {
		const { sent } = showPanel(viewOf(SIGNED));
		fireEvent.click(screen.getByRole('checkbox', { name: /四种选一种/ }));
		expect(sent[0]).toMatchObject({ type: 'tick', tick: { id: 'step:offer', value: true } });
	});

	it('is not shown while it is open whether it comes to that', () => {
		showPanel(viewOf(TOLD_TWO_WAYS));
		expect(document.querySelector('.ladder')).toBeNull();
	});
});

describe('the reasons', () => {
	it('say what each source says, with its date', () => {
		showPanel(viewOf(SIGNED));
		openWhy();
		const [list] = screen.getAllByRole('list', { name: '出处' });
		expect(list?.textContent).toContain('2025-04-22');
		expect(list?.textContent).toContain('退款不退货由商家决定');
	});

	it('carry the chips of their rule, and the leading one has them in the head too', () => {
		showPanel(viewOf(SIGNED));
		expect(screen.getAllByText('商家决定')).toHaveLength(1);
		openWhy();
		expect(screen.getAllByText('商家决定').length).toBeGreaterThan(1);
	});

	it('have no chips in the head while another rule may lead', () => {
		showPanel(viewOf(TOLD_TWO_WAYS));
		expect(document.querySelector('header .flags')).toBeNull();
	});
});
