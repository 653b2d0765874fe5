// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataSection } from '../../components/DataSection';
import { describeBackup, LARGEST, LARGEST_PACK_FILE, readText } from '../../entrypoints/options/backup-file';
import { RepliesPage } from '../../entrypoints/options/RepliesPage';
import { createReplyStore, type ReplyParts } from '../../entrypoints/options/reply-store';
import { tryCases } from '../../entrypoints/options/sample-case';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings';
import { DEFAULT_PACK } from '../../utils/policy/packs';
import { manageStore, noPictures } from './manage-parts';
import { REPLIES } from './panel-parts';
import { NOW } from './samples';

afterEach(cleanup);

function show(more: Partial<ReplyParts> = {}) {
	const save = vi.fn(async (reply) => ({ ok: true as const, value: reply }));
	const store = createReplyStore({
		builtIn: REPLIES,
		list: async () => ({ ok: true, value: { replies: [...REPLIES] } }),
		save,
		remove: async () => ({ ok: true, value: undefined }),
		newId: () => 'mine-1',
		pictures: noPictures(),
		...more,
	});
	render(<RepliesPage store={store} manage={manageStore(store)} cases={tryCases(NOW, [])} now={NOW} />);
	return { store, save };
}
const open = (title: string) => fireEvent.click(screen.getByRole('button', { name: new RegExp(title) }));
const body = () => screen.getByLabelText('正文');

describe('the reply editor', () => {
	it('previews on a sample case, gaps marked, and shows what the check finds', async () => {
		show();
		open('退货地址');
		await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('〔退货地址〕'));
		fireEvent.input(body(), { target: { value: '加我微信' } });
		expect((await screen.findAllByText(/不能用/)).length).toBeGreaterThan(0);
	});

	it('does not lose what is begun or changed while the stored replies are still on their way', async () => {
		const { store } = show();
		const loading = store.load();
		store.create({ title: '', body: '今天发出。' });
		await loading;
		expect(store.draft.value?.body).toBe('今天发出。');
		store.discard();
		open('退货地址');
		const again = store.load();
		store.change({ body: '改过' });
		await again;
		expect(store.draft.value?.body).toBe('改过');
	});

	it('does not lose an unsaved edit when another reply is opened', async () => {
		const { store, save } = show();
		open('退货地址');
		await waitFor(body);
		fireEvent.input(body(), { target: { value: '改过的正文' } });
		open('请拍照');
		expect(await screen.findByRole('alertdialog')).toBeTruthy();
		expect(store.draft.value?.body).toBe('改过的正文');
		fireEvent.click(screen.getByRole('button', { name: '保存并继续' }));
		await waitFor(() => expect(store.draft.value?.id).toBe('photo'));
		expect(save).toHaveBeenCalledWith(expect.objectContaining({ id: 'address', body: '改过的正文' }));
	});

	it('keeps the draft and says why where it could not be saved', async () => {
		const { store } = show({ save: async () => ({ ok: false, error: '磁盘满了' }) });
		open('退货地址');
		await waitFor(body);
		fireEvent.input(body(), { target: { value: '改过的正文' } });
		fireEvent.submit(body().closest('form') as HTMLFormElement);
		expect(await screen.findByText('没有保存成功：磁盘满了')).toBeTruthy();
		expect(store.dirty.value).toBe(true);
	});

	it('says within how many hours a reply promises to come back, or that it promises nothing', async () => {
		const { store } = show();
		open('退货地址');
		const hours = () => screen.findByLabelText('答应再回复');
		fireEvent.change(await hours(), { target: { value: '24' } });
		await waitFor(() => expect(store.draft.value?.followUp).toBe(24));
		expect(store.dirty.value).toBe(true);
		fireEvent.change(await hours(), { target: { value: '' } });
		await waitFor(() => expect(store.draft.value?.followUp).toBeUndefined());
		expect(store.dirty.value).toBe(false);
	});

	it('does not save a broken template, and names the line', async () => {
		const { save } = show();
		open('退货地址');
		await waitFor(body);
		fireEvent.input(body(), { target: { value: '{{没写完' } });
		expect(await screen.findByText(/第 1 行/)).toBeTruthy();
		fireEvent.submit(body().closest('form') as HTMLFormElement);
		expect(save).not.toHaveBeenCalled();
	});
});

describe('what is stored', () => {
	it('says that earlier records were lost, although new ones are kept', () => {
		const storage = { state: 'working' as const, message: '以前的数据不见了', counts: {} };
		const nothing = { notice: undefined, onChange: vi.fn(), onWipe: vi.fn() };
		render(<DataSection settings={DEFAULT_SETTINGS} storage={storage} {...nothing} />);
		expect(screen.getByText('以前的数据不见了')).toBeTruthy();
	});
});

describe('the wipe', () => {
	it('needs the typed word', () => {
		const onWipe = vi.fn();
		const storage = { state: 'working' as const, counts: { cases: 3 } };
		render(
			<DataSection
				settings={DEFAULT_SETTINGS}
				storage={storage}
				notice={undefined}
				onChange={vi.fn()}
				onWipe={onWipe}
			/>,
		);
		const word = screen.getByLabelText(/输入「清空」/);
		const form = word.closest('form') as HTMLFormElement;
		fireEvent.submit(form);
		expect(onWipe).not.toHaveBeenCalled();
		fireEvent.input(word, { target: { value: '清空' } });
		fireEvent.submit(form);
		expect(onWipe).toHaveBeenCalledOnce();
	});
});

describe('a backup file', () => {
	it('tells its counts before anything is replaced', () => {
		const text = JSON.stringify({
			format: 'refund-lens-backup',
			createdAt: NOW,
			counts: { replies: 3, odd: 'x' },
		});
		expect(describeBackup('a.json', text)).toMatchObject({
			ok: true,
			value: { counts: { replies: 3 }, createdAt: '11月23日 14:05' },
		});
	});

	it.each([['{"format":"ref'], ['[]'], ['null'], ['{"format":"other"}']])(
		'is refused with a reason: %s',
		(text) => {
			expect(describeBackup('a.json', text)).toMatchObject({
				ok: false,
				error: expect.stringMatching(/备份/),
			});
		},
	);

	it('is refused where it is too big or not UTF-8', async () => {
		const gbk = new Uint8Array([0xcd, 0xcb, 0xbf, 0xee]);
		expect(await readText({ size: 4, arrayBuffer: async () => gbk.buffer })).toMatchObject({ ok: false });
		expect(await readText({ size: LARGEST + 1, arrayBuffer: vi.fn() })).toMatchObject({ ok: false });
	});
});

describe('a rule pack as a file', () => {
	const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({
		size: bytes.length,
		arrayBuffer: async () => bytes.buffer,
	});
	const json = JSON.stringify(DEFAULT_PACK);

	it.each([
		['500 MB', 500 * 1024 * 1024],
		['a million rules', 1_000_000 * 300],
		['a byte too many', LARGEST_PACK_FILE + 1],
	])('of %s is refused before a byte of it is read', async (_what, size) => {
		const arrayBuffer = vi.fn();
		expect(await readText({ size, arrayBuffer }, LARGEST_PACK_FILE)).toMatchObject({
			ok: false,
			error: expect.stringContaining('超过 6 MB'),
		});
		expect(arrayBuffer).not.toHaveBeenCalled();
	});

	it('saved as GBK is refused with what to do', async () => {
		const gbk = new Uint8Array([0x7b, 0x22, 0xcd, 0xcb, 0xbf, 0xee, 0x22, 0x3a, 0x31, 0x7d]);
		expect(await readText(fileOf(gbk), LARGEST_PACK_FILE)).toMatchObject({
			ok: false,
			error: expect.stringContaining('编码'),
		});
	});

	it.each([
		['little', [0xff, 0xfe], true],
		['big', [0xfe, 0xff], false],
	])('saved as UTF-16, %s end first, is refused', async (_which, mark, isLittle) => {
		const bytes = new Uint8Array(2 + json.length * 2);
		bytes.set(mark);
		const view = new DataView(bytes.buffer);
		for (let i = 0; i < json.length; i++) view.setUint16(2 + i * 2, json.charCodeAt(i), isLittle);
		expect(await readText(fileOf(bytes), LARGEST_PACK_FILE)).toMatchObject({ ok: false });
	});

	it('cut off at every kilobyte of its bytes is either refused as a file or no JSON', async () => {
		const whole = new TextEncoder().encode(json);
		let inLetter = 0;
		for (let at = 1024; at < whole.length; at += 1024) {
			const text = await readText(fileOf(whole.slice(0, at)), LARGEST_PACK_FILE);
			if (!text.ok) inLetter += 1;
			else expect(() => JSON.parse(text.value)).toThrow(SyntaxError);
		}
		expect(inLetter).toBeGreaterThan(0);
		expect(await readText(fileOf(whole), LARGEST_PACK_FILE)).toEqual({ ok: true, value: json });
	});
});
