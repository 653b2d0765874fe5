// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RepliesPage } from '../../entrypoints/options/RepliesPage';
import type { ManageParts } from '../../entrypoints/options/replies/manage-store';
import { readReplyFile } from '../../entrypoints/options/replies/read-file';
import { createReplyStore, type Usage } from '../../entrypoints/options/reply-store';
import { tryCases } from '../../entrypoints/options/sample-case';
import type { Reply } from '../../utils/replies/reply';
import { manageStore, noPictures } from './manage-parts';
import { reply } from './panel-parts';
import { NOW } from './samples';

afterEach(cleanup);

const SHIPPED = reply('photo', '请拍照', '亲，麻烦您拍一张照片，我们马上核实。');
const MINE = reply('mine-a', '问候', '亲，在的，您好呀，请问有什么可以帮您', {
	origin: 'mine',
	tags: ['旧'],
});
const NEAR = reply('mine-b', '问候二', '亲，在的，您好呀，请问有什么可以帮您的', { origin: 'mine' });

async function show(
	more: Partial<ManageParts> = {},
	replies: Reply[] = [SHIPPED, MINE, NEAR],
	edits: Usage[string]['edits'] = {},
) {
	const change = vi.fn<ManageParts['change']>(async ({ what }) => ({
		ok: true,
		value: { at: NOW, what, added: 1, changed: 0, removed: 0 },
	}));
	const library = createReplyStore({
		builtIn: [SHIPPED],
		list: async () => ({
			ok: true,
			value: { replies: [...replies], usage: { 'mine-a': { times: 3, lastUsedAt: NOW, edits } } },
		}),
		save: async (saved) => ({ ok: true, value: saved }),
		remove: async () => ({ ok: true, value: undefined }),
		newId: () => 'mine-1',
		pictures: noPictures(),
	});
	await library.load();
	const manage = manageStore(library, { change, ...more });
	await manage.load();
	render(<RepliesPage store={library} manage={manage} cases={tryCases(NOW, [])} now={NOW} />);
	return { change, manage };
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (title: string) => fireEvent.click(screen.getByLabelText(`选中「${title}」`));
const fill = (label: string, value: string) =>
	fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('many replies', () => {
	it('are changed together, and only those that become others are saved', async () => {
		const { change } = await show();
		choose('问候');
		choose('问候二');
		await screen.findByText('一起改 2 条');
		fill('加标签', '新，旧');
		fill('文件夹', '日常');
		fireEvent.change(screen.getByLabelText('置顶'), { target: { value: 'yes' } });
		click('改这些话术');
		await waitFor(() => expect(change).toHaveBeenCalled());
		expect(change.mock.calls[0]?.[0].save).toMatchObject([
			{ id: 'mine-a', tags: ['旧', '新'], folder: '日常', pinned: true },
			{ id: 'mine-b', tags: ['新', '旧'], folder: '日常', pinned: true },
		]);
	});

	it('are deleted on the second word, and brought back', async () => {
		const undo = vi.fn(async () => ({ ok: true as const, value: undefined }));
		const { change } = await show({ undo });
		choose('问候');
		choose('请拍照');
		click('删除 2 条');
		expect(await screen.findByText(/其中 1 条是自带的/)).toBeTruthy();
		expect(change).not.toHaveBeenCalled();
		click('真的删除');
		await waitFor(() =>
			expect(change).toHaveBeenCalledWith({ save: [], remove: ['photo', 'mine-a'], what: '删除 2 条' }),
		);
		fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
		await waitFor(() => expect(undo).toHaveBeenCalledWith(NOW));
		expect(await screen.findByText(/已撤销/)).toBeTruthy();
	});

	it('that are gone are no longer chosen', async () => {
		const replies = [SHIPPED, MINE, NEAR];
		const { manage } = await show({}, replies);
		manage.select(['mine-b'], true);
		replies.length = 2;
		await manage.edit({ addTags: ['新'], dropTags: [] });
		expect([...manage.selected.value]).toEqual([]);
		expect(manage.mode.value).toBe('edit');
	});

	it('say why where nothing could be changed', async () => {
		await show({ change: async () => ({ ok: false, error: '磁盘满了' }) });
		choose('问候');
		click('删除 1 条');
		click('真的删除');
		expect(await screen.findByText('没有改动：磁盘满了')).toBeTruthy();
	});
});

describe('a file of replies', () => {
	const csv = new File(
		['话术,来自\n"亲，仓库在打包",甲\n"{{没写完",乙\n"亲，在的，您好呀，请问有什么可以帮您",丙'],
		'话术.csv',
	);
	const take = async (file: File) => {
		click('导入');
		const input = document.querySelector<HTMLInputElement>('input[type=file]');
		if (!input) throw new Error('no input');
		Object.defineProperty(input, 'files', { value: [file] });
		fireEvent.change(input);
	};

	it('is tried first, row by row, and taken in on the word', async () => {
		const { change } = await show({ read: readReplyFile });
		await take(csv);
		expect(await screen.findByText('试导入的结果')).toBeTruthy();
		expect(screen.getByText('第 3 行').parentElement?.textContent).toContain('花括号');
		expect(screen.getByText('第 4 行').parentElement?.textContent).toContain('正文和「问候」一样');
		expect(change).not.toHaveBeenCalled();
		await act(() => {
			fireEvent.change(screen.getByLabelText('标题'), { target: { value: '1' } });
		});
		click('导入 1 条');
		await waitFor(() => expect(change).toHaveBeenCalled());
		expect(change.mock.calls[0]?.[0]).toMatchObject({
			save: [{ title: '甲', body: '亲，仓库在打包', origin: 'mine' }],
			what: '导入 话术.csv',
		});
	});

	it('that cannot be read is refused with its name and the reason', async () => {
		await show({ read: readReplyFile });
		await take(new File(['{"format"'], '坏的.json'));
		expect(await screen.findByText(/「坏的.json」没有导入。不是完整的 JSON/)).toBeTruthy();
	});

	it('that fails while it is tried leaves the page ready for another', async () => {
		await show({
			read: readReplyFile,
			newId: () => {
				throw new Error('no room');
			},
		});
		await take(csv);
		expect(await screen.findByText(/「话术.csv」没有导入。试到一半出错了/)).toBeTruthy();
		expect((screen.getByRole('button', { name: '选择文件…' }) as HTMLButtonElement).disabled).toBe(false);
	});

	it('that cannot be written is said, and the page can be used on', async () => {
		await show({ write: () => Promise.reject(new Error('no room')) });
		click('导出');
		click('Excel（.xlsx）');
		expect(await screen.findByText(/没有导出：写文件时出错了/)).toBeTruthy();
		expect((screen.getByRole('button', { name: 'Excel（.xlsx）' }) as HTMLButtonElement).disabled).toBe(
			false,
		);
	});

	it('is made of those chosen, or of all', async () => {
		const write = vi.fn(async () => new Blob());
		await show({ write });
		click('导出');
		click('Excel（.xlsx）');
		await waitFor(() =>
			expect(write).toHaveBeenCalledWith('xlsx', '退款镜话术', [SHIPPED, MINE, NEAR], new Map()),
		);
		expect(await screen.findByText('已导出 3 条到 退款镜话术.xlsx')).toBeTruthy();
	});
});

describe('tidying', () => {
	it('shows pairs that say nearly the same and own ones that nobody used', async () => {
		const { change } = await show();
		click('整理');
		expect(await screen.findByText(/% 相同/)).toBeTruthy();
		fireEvent.click(screen.getAllByRole('button', { name: '留这条，删另一条' })[0] as HTMLElement);
		await waitFor(() => expect(change.mock.calls[0]?.[0].remove).toEqual(['mine-b']));
		click('选中这些');
		expect(await screen.findByText('一起改 1 条')).toBeTruthy();
	});
});

describe('a reply that is mostly changed before it is sent', () => {
	const NAMED = /^发出前改过 \d+ 次 \/ 看到 \d+ 次/;

	it.each([
		[{}, undefined, undefined],
		[{ unchanged: 7 }, '发出前改过 0 次 / 看到 7 次 看到不到 20 次，不算比例', undefined],
		[
			{ slight: 10, much: 9 },
			'发出前改过 19 次 / 看到 19 次，其中大改 9 次 看到不到 20 次，不算比例',
			undefined,
		],
		[{ unchanged: 15, slight: 5 }, '发出前改过 5 次 / 看到 20 次（25%）', undefined],
		[
			{ unchanged: 8, slight: 10, much: 2 },
			'发出前改过 12 次 / 看到 20 次（60%），其中大改 2 次',
			'发出前改过 12 次 / 看到 20 次（60%）',
		],
	])('is named with counts, and with a share only from twenty on: %o', async (edits, figure, named) => {
		await show({}, undefined, edits);
		click(/^问候我的/);
		expect(await screen.findByText(/近 90 天用了 3 次/)).toBeTruthy();
		expect(screen.queryByText(NAMED)?.textContent).toBe(figure);
		click('整理');
		expect(await screen.findByText('常要改了再发的')).toBeTruthy();
		expect(screen.queryByText(NAMED)?.textContent).toBe(named);
	});
});

describe('the figures of a reply', () => {
	const ends = (closed: number) => async () => ({
		ok: true as const,
		value: { 'mine-a': { cases: closed + 1, closed: { merchant: closed - 1, timeout: 1 } } },
	});

	it('give counts, and a share only of twenty closed cases and more', async () => {
		await show({ ends: ends(5) });
		click(/^问候我的/);
		expect(await screen.findByText(/近 90 天用了 3 次/)).toBeTruthy();
		expect(screen.getByText(/商家同意 4 单/).textContent).not.toContain('%');
		cleanup();
		await show({ ends: ends(20) });
		click(/^问候我的/);
		expect((await screen.findByText(/商家同意 19 单（95%）/)).textContent).toContain('1 单（5%）');
	});
});

describe('the preview', () => {
	it('follows the case that is chosen', async () => {
		await show({}, [reply('r', '查询', '{% if 已发货 %}在路上了{% else %}还没寄出{% endif %}')]);
		click(/^查询/);
		expect(await screen.findByText('在路上了')).toBeTruthy();
		fireEvent.change(screen.getByLabelText('预览哪一单'), { target: { value: '1' } });
		expect(await screen.findByText('还没寄出')).toBeTruthy();
	});
});
