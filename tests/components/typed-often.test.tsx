// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showPanel } from './panel-parts';
import { NOT_SHIPPED, viewOf } from './samples';

afterEach(cleanup);

const LIST = viewOf(NOT_SHIPPED, { mode: 'replies' });
const SENTENCES = [
	{ body: '亲，订单{{订单号}}马上帮您催', count: 4 },
	{ body: '亲，这个颜色明天到货', count: 3 },
];

function show(over: { trusted?: () => boolean } = {}) {
	const refuse = vi.fn<(body: string) => void>();
	const propose = vi.fn();
	const read = vi.fn(async () => SENTENCES);
	const shown = showPanel(LIST, { typed: { read, refuse }, propose, ...over });
	return { ...shown, refuse, propose, read };
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a sentence that was typed often', () => {
	it('begins the form of a reply, its variables as they are, and goes on to be named and saved', async () => {
		const { propose } = show();
		expect(await screen.findByText('这句话今天打过 4 次，存成话术？')).toBeTruthy();
		click('存成话术');
		const box = await screen.findByLabelText<HTMLTextAreaElement>(/粘贴或写一段话/);
		await waitFor(() => expect(box.value).toBe(SENTENCES[0]?.body));
		expect(box.closest('details')?.open).toBe(true);
		expect(screen.getByText('换成变量的：订单号')).toBeTruthy();
		click('去设置里起名保存');
		expect(propose).toHaveBeenCalledWith({ title: '订单订单号马上帮您催', body: SENTENCES[0]?.body });
	});

	it('is not spoken of any more when the agent says so, and makes room for the next', async () => {
		const { refuse } = show();
		await screen.findByText(/今天打过 4 次/);
		click('不再提示');
		expect(refuse).toHaveBeenCalledWith(SENTENCES[0]?.body);
		expect(await screen.findByText(/今天打过 3 次/)).toBeTruthy();
		expect(screen.queryByText(/今天打过 4 次/)).toBeNull();
	});

	it('is not refused by a forged click', async () => {
		const { refuse } = show({ trusted: () => false });
		await screen.findByText(/今天打过 4 次/);
		click('不再提示');
		expect(refuse).not.toHaveBeenCalled();
	});

	it('is looked for anew when the list is opened, stays where nobody answers, and keeps out of the way of a list that is driven by the box', async () => {
		const { panel, read } = show();
		await screen.findByText(/今天打过 4 次/);
		read.mockRejectedValueOnce(new Error('asleep'));
		panel.receive({ type: 'view', view: LIST });
		await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
		expect(screen.getByText(/今天打过 4 次/)).toBeTruthy();
		panel.receive({ type: 'view', view: { ...LIST, query: '' } });
		await waitFor(() => expect(screen.queryByText(/今天打过/)).toBeNull());
	});
});
