// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RepliesPage } from '../../entrypoints/options/RepliesPage';
import type { ManageParts } from '../../entrypoints/options/replies/manage-store';
import type { PictureParts } from '../../entrypoints/options/replies/picture-desk';
import { createReplyStore } from '../../entrypoints/options/reply-store';
import { tryCases } from '../../entrypoints/options/sample-case';
import type { PictureRoad } from '../../entrypoints/panel/picture';
import { toBase64 } from '../../utils/domain/base64';
import { ok } from '../../utils/domain/result';
import type { Reply } from '../../utils/replies/reply';
import { makePng } from '../fixtures/png';
import { manageStore } from './manage-parts';
import { reply, showPanel } from './panel-parts';
import { NOW, SIGNED, viewOf } from './samples';

afterEach(cleanup);

const png = toBase64(makePng(4, 3));
const other = toBase64(makePng(5, 3));
const prepared = { png: other, width: 5, height: 3, bytes: 99, shrunk: false };
const SHIPPED = reply('photo', '请拍照', '亲，麻烦您拍一张照片。');
const MINE = reply('mine-a', '退货步骤', '亲，按图上的步骤就好。', { origin: 'mine' });
const BARE = reply('mine-b', '问候', '亲，在的。', { origin: 'mine' });

/** The page with replies of which `mine-a` has a picture. */
async function show(more: Partial<PictureParts> = {}, manageMore: Partial<ManageParts> = {}) {
	const save = vi.fn(async (saved: Reply) => ok(saved));
	const pictures = {
		read: vi.fn<PictureParts['read']>(async (id) => ok(id === 'mine-a' ? { png } : null)),
		save: vi.fn<PictureParts['save']>(async () => ok(undefined)),
		prepare: vi.fn<PictureParts['prepare']>(async () => ok(prepared)),
		...more,
	};
	const store = createReplyStore({
		builtIn: [SHIPPED],
		list: async () => ok({ replies: [SHIPPED, MINE, BARE], pictures: ['mine-a'] }),
		save,
		remove: async () => ok(undefined),
		newId: () => 'mine-1',
		pictures,
	});
	await store.load();
	const manage = manageStore(store, { picture: pictures, ...manageMore });
	render(<RepliesPage store={store} manage={manage} cases={tryCases(NOW, [])} now={NOW} />);
	return { store, save, pictures };
}
const open = (title: RegExp) => fireEvent.click(screen.getByRole('button', { name: title }));
const image = () => screen.queryByRole<HTMLImageElement>('img', { name: '这条话术的图片' });
const shot = new File(['x'], 'shot.png', { type: 'image/png' });
const form = () => screen.getByLabelText('正文').closest('form') as HTMLFormElement;

describe('the picture in the editor', () => {
	it('is marked in the list and shown small where the reply has one', async () => {
		await show();
		expect(
			screen.getByRole('button', { name: /^退货步骤/ }).querySelector('[aria-label=有图片]'),
		).toBeTruthy();
		expect(screen.getByRole('button', { name: /^问候/ }).querySelector('[aria-label=有图片]')).toBeNull();
		open(/^退货步骤/);
		await waitFor(() => expect(image()?.src).toBe(`data:image/png;base64,${png}`));
		expect(screen.getByText('4×3，1 KB')).toBeTruthy();
	});

	it('is for replies of the shop alone', async () => {
		await show();
		open(/^请拍照/);
		await waitFor(form);
		expect(screen.queryByRole('region', { name: '图片' })).toBeNull();
	});

	it('is kept with the reply, not before', async () => {
		const { pictures, save } = await show();
		const order: string[] = [];
		save.mockImplementation(async (saved) => {
			order.push('reply');
			return ok(saved);
		});
		vi.mocked(pictures.save).mockImplementation(async () => {
			order.push('picture');
			return ok(undefined);
		});
		open(/^问候/);
		const input = (await screen.findByRole('region', { name: '图片' })).querySelector('input');
		Object.defineProperty(input, 'files', { value: [shot] });
		fireEvent.change(input as HTMLInputElement);
		await waitFor(() => expect(image()).toBeTruthy());
		expect(pictures.save).not.toHaveBeenCalled();
		fireEvent.submit(form());
		await waitFor(() => expect(pictures.save).toHaveBeenCalledWith('mine-b', other));
		expect(order).toEqual(['reply', 'picture']);
		await waitFor(() =>
			expect(screen.getByRole('button', { name: /^问候/ }).querySelector('[aria-label=有图片]')).toBeTruthy(),
		);
	});

	it('comes by pasting and by dropping; text that comes with a picture is text', async () => {
		const { pictures } = await show();
		open(/^问候/);
		await waitFor(form);
		const paste = (types: string[]) =>
			fireEvent.paste(screen.getByLabelText('正文'), { clipboardData: { files: [shot], types } });
		expect(paste(['Files', 'text/plain'])).toBe(true);
		expect(pictures.prepare).not.toHaveBeenCalled();
		expect(paste(['Files'])).toBe(false);
		await waitFor(() => expect(pictures.prepare).toHaveBeenCalledTimes(1));
		expect(fireEvent.drop(form(), { dataTransfer: { files: [shot], types: ['Files'] } })).toBe(false);
		await waitFor(() => expect(pictures.prepare).toHaveBeenCalledTimes(2));
	});

	it('that cannot be used says why and leaves the one that is there', async () => {
		await show({ prepare: async () => ({ ok: false, error: '图片打不开。' }) });
		open(/^退货步骤/);
		await waitFor(() => expect(image()).toBeTruthy());
		fireEvent.drop(form(), { dataTransfer: { files: [shot], types: ['Files'] } });
		expect(await screen.findByText('图片打不开。')).toBeTruthy();
		expect(image()?.src).toContain(png);
	});

	it('is taken away, on the word of saving, and is back where that is given up', async () => {
		const { pictures } = await show();
		open(/^退货步骤/);
		await waitFor(() => expect(image()).toBeTruthy());
		fireEvent.click(screen.getByRole('button', { name: '去掉图片' }));
		await waitFor(() => expect(image()).toBeNull());
		fireEvent.click(screen.getByRole('button', { name: '放弃修改' }));
		await waitFor(() => expect(image()).toBeTruthy());
		fireEvent.click(screen.getByRole('button', { name: '去掉图片' }));
		await waitFor(() => expect(image()).toBeNull());
		fireEvent.submit(form());
		await waitFor(() => expect(pictures.save).toHaveBeenCalledWith('mine-a', null));
	});

	it('that is not kept says so, and the reply is still to be saved', async () => {
		const { store } = await show({ save: async () => ({ ok: false, error: '图片太多了' }) });
		open(/^问候/);
		await waitFor(form);
		fireEvent.drop(form(), { dataTransfer: { files: [shot], types: ['Files'] } });
		await waitFor(() => expect(image()).toBeTruthy());
		fireEvent.submit(form());
		expect(await screen.findByText('话术已保存，图片没有：图片太多了')).toBeTruthy();
		expect(store.dirty.value).toBe(true);
	});

	it('is not shown with another reply that was opened while it was made ready', async () => {
		let finish: (() => void) | undefined;
		const prepare = () =>
			new Promise<ReturnType<typeof ok<typeof prepared>>>((resolve) => {
				finish = () => resolve(ok(prepared));
			});
		await show({ prepare });
		open(/^问候/);
		await waitFor(form);
		fireEvent.drop(form(), { dataTransfer: { files: [shot], types: ['Files'] } });
		open(/^退货步骤/);
		await waitFor(() => expect(image()?.src).toContain(png));
		finish?.();
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect(image()?.src).toContain(png);
	});
});

describe('a shared file', () => {
	it('carries pictures out, and is not made where one cannot be read', async () => {
		const write = vi.fn(async () => new Blob());
		await show({}, { write });
		fireEvent.click(screen.getByRole('button', { name: '导出' }));
		fireEvent.click(await screen.findByRole('button', { name: /话术包/ }));
		await waitFor(() =>
			expect(write).toHaveBeenCalledWith('json', '退款镜话术', expect.anything(), new Map([['mine-a', png]])),
		);
		cleanup();
		write.mockClear();
		await show({ read: async () => ({ ok: false, error: 'x' }) }, { write });
		fireEvent.click(screen.getByRole('button', { name: '导出' }));
		fireEvent.click(await screen.findByRole('button', { name: /话术包/ }));
		expect(await screen.findByText(/没有导出/)).toBeTruthy();
		expect(write).not.toHaveBeenCalled();
	});

	it('brings pictures in with their replies', async () => {
		const change = vi.fn<ManageParts['change']>(async ({ what }) =>
			ok({ at: NOW, what, added: 1, changed: 0, removed: 0 }),
		);
		const entries = [
			{ ...BARE, picture: png },
			{ ...SHIPPED, body: '改了', picture: png },
			{ title: '新的', scenario: 'quality', tone: 'warm', tags: [], body: '亲，看图。', picture: '!' },
		];
		const candidates = entries.map((input, at) => ({ row: at + 1, input }));
		await show({}, { change, read: async () => ok({ kind: 'entries', candidates }) });
		fireEvent.click(screen.getByRole('button', { name: '导入' }));
		const input = document.querySelector<HTMLInputElement>('input[type=file]');
		Object.defineProperty(input, 'files', { value: [new File(['{}'], '包.json')] });
		fireEvent.change(input as HTMLInputElement);
		expect(await screen.findByText(/自带的话术不能配图/)).toBeTruthy();
		expect(screen.getByText(/里面的图片不能用/)).toBeTruthy();
		fireEvent.click(screen.getByRole('button', { name: '导入 1 条' }));
		await waitFor(() =>
			expect(change.mock.calls[0]?.[0]).toMatchObject({
				save: [{ id: 'mine-b' }],
				pictures: [{ id: 'mine-b', png: other }],
			}),
		);
	});
});

describe('the picture of a reply that is inserted', () => {
	const LIST = viewOf(SIGNED, { mode: 'replies' });
	let copied: string[];
	/** Its clipboard takes pictures unless it refuses at once, as a browser does where the page has no focus. */
	const road = (more: Partial<PictureRoad> = {}): PictureRoad => ({
		read: async () => png,
		copy: async (given) => {
			copied.push(toBase64(new Uint8Array(await (await given).arrayBuffer())));
		},
		...more,
	});
	beforeEach(() => {
		copied = [];
	});

	function choose(picture: PictureRoad) {
		const shown = showPanel(LIST, { builtIn: [SHIPPED, MINE], picture });
		const { panel } = shown;
		panel.library.list.value = { replies: [SHIPPED, MINE], usage: {}, pictures: ['mine-a'] };
		return {
			...shown,
			pick: async (title: string) =>
				fireEvent.click(await screen.findByRole('option', { name: new RegExp(title) })),
		};
	}

	it('is marked in the list, and told of under it', async () => {
		const { panel } = choose(road());
		expect(
			(await screen.findByRole('option', { name: /退货步骤/ })).querySelector('[aria-label=有图片]'),
		).toBeTruthy();
		panel.desk.active.value = panel.desk.items.value.findIndex(({ id }) => id === 'mine-a');
		expect(await screen.findByText(/带一张图片/)).toBeTruthy();
	});

	it('is copied once the text is in the box, and only then', async () => {
		const { panel, sent, pick } = choose(road());
		await pick('退货步骤');
		expect(sent).toMatchObject([{ type: 'insert', replyId: 'mine-a', picture: true }]);
		expect(copied).toEqual([]);
		panel.receive({ type: 'inserted', result: { how: 'inserted' } });
		expect(await screen.findByText('图片已复制：在输入框里按 Ctrl+V 粘贴，看一遍再自己发送。')).toBeTruthy();
		expect(screen.getByText('文字已放进输入框。')).toBeTruthy();
		expect(copied).toEqual([png]);
	});

	it('of a reply without one is never spoken of', async () => {
		const { panel, sent, pick } = choose(road());
		await pick('请拍照');
		expect(sent).not.toMatchObject([{ picture: true }]);
		panel.receive({ type: 'inserted', result: { how: 'inserted' } });
		expect(await screen.findByText(/已插入回复框/)).toBeTruthy();
		expect(screen.queryByText(/图片/)).toBeNull();
	});

	it('is shown to be copied by hand where the clipboard refuses', async () => {
		let refuses = true;
		const copy: PictureRoad['copy'] = async (given) => {
			if (refuses) throw new DOMException('Document is not focused.', 'NotAllowedError');
			return road().copy(given);
		};
		const { panel, pick } = choose(road({ copy }));
		await pick('退货步骤');
		panel.receive({ type: 'inserted', result: { how: 'inserted' } });
		expect(await screen.findByText(/没有让图片自动复制/)).toBeTruthy();
		expect(image()?.src).toBe(`data:image/png;base64,${png}`);
		refuses = false;
		fireEvent.click(screen.getByRole('button', { name: '复制图片' }));
		expect(await screen.findByText(/图片已复制/)).toBeTruthy();
		expect(copied).toEqual([png]);
	});

	it('is shown with a word about the right button where a click copies nothing either', async () => {
		const copy = async () => {
			throw new DOMException('no', 'NotAllowedError');
		};
		const { panel, pick } = choose(road({ copy }));
		await pick('退货步骤');
		panel.receive({ type: 'inserted', result: { how: 'inserted' } });
		fireEvent.click(await screen.findByRole('button', { name: '复制图片' }));
		expect(await screen.findByText(/请在图上点右键/)).toBeTruthy();
		expect(image()).toBeTruthy();
		expect(screen.queryByRole('button', { name: '复制图片' })).toBeNull();
	});

	it('does not drive the text from the clipboard, and is copied when the agent says so', async () => {
		const { panel, pick } = choose(road());
		await pick('退货步骤');
		panel.receive({ type: 'inserted', result: { how: 'clipboard', why: '输入框没有接受' } });
		expect(await screen.findByText(/剪贴板里是文字，图片没有复制/)).toBeTruthy();
		expect(copied).toEqual([]);
		fireEvent.click(screen.getByRole('button', { name: '复制图片' }));
		expect(await screen.findByText(/图片已复制/)).toBeTruthy();
		expect(copied).toEqual([png]);
	});

	it('stays where it is when nothing was inserted, or another reply is chosen', async () => {
		const { panel, pick } = choose(road());
		await pick('退货步骤');
		panel.receive({ type: 'inserted', result: { how: 'refused', why: '会话已经切换' } });
		expect(await screen.findByText(/没有插入/)).toBeTruthy();
		expect(image()).toBeNull();
		await pick('退货步骤');
		await pick('请拍照');
		panel.receive({ type: 'inserted', result: { how: 'inserted' } });
		expect(await screen.findByText(/已插入回复框/)).toBeTruthy();
		expect(copied).toEqual([]);
	});

	it('that cannot be read is said to be missing', async () => {
		const { panel, pick } = choose(road({ read: async () => undefined }));
		await pick('退货步骤');
		panel.receive({ type: 'inserted', result: { how: 'inserted' } });
		expect(await screen.findByText(/没有读到/)).toBeTruthy();
		expect(copied).toEqual([]);
	});
});
