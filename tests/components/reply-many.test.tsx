// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReplyTidy } from '../../components/ReplyTidy';
import { inSlices } from '../../entrypoints/options/replies/in-slices';
import { readReplyFile } from '../../entrypoints/options/replies/read-file';
import { createReplyStore, type ReplyParts } from '../../entrypoints/options/reply-store';
import { manageStore, noPictures } from './manage-parts';

afterEach(cleanup);

/** Each look at the clock is a second later: every step is a slice of its own. */
function slowly() {
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => {
		now += 1000;
		return now;
	});
}
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe('long work', () => {
	function* count(to: number): Generator<number, string> {
		for (let at = 1; at <= to; at++) yield at;
		return 'done';
	}

	it('lets the page have its turn after each slice and tells how far it is', async () => {
		slowly();
		const seen: (number | string)[] = [];
		setTimeout(() => seen.push('the page'));
		const end = await inSlices(count(3), { hear: (at) => seen.push(at) });
		expect(end).toBe('done');
		expect(seen).toEqual([1, 'the page', 2, 3]);
	});

	it('ends when nobody waits for it any more', async () => {
		slowly();
		const seen: number[] = [];
		const end = await inSlices(count(9), { hear: (at) => seen.push(at), isOff: () => seen.length === 2 });
		expect([end, seen]).toEqual([undefined, [1, 2]]);
	});

	it('that is short is done at once', async () => {
		const hear = vi.fn();
		expect(await inSlices(count(3), { hear })).toBe('done');
		expect(hear).not.toHaveBeenCalled();
	});
});

function library(more: Partial<ReplyParts> = {}) {
	return createReplyStore({
		builtIn: [],
		list: async () => ({ ok: true, value: { replies: [] } }),
		save: async (saved) => ({ ok: true, value: saved }),
		remove: async () => ({ ok: true, value: undefined }),
		newId: () => 'mine-1',
		pictures: noPictures(),
		...more,
	});
}

describe('replies that cannot be read', () => {
	it('are not passed over in silence: the list is not whole', async () => {
		const store = library({ list: async () => ({ ok: false, error: '没有回答。' }) });
		await store.load();
		expect(store.notice.value).toEqual({
			tone: 'danger',
			text: '自己的话术没有读出来，列表不全。没有回答。',
		});
	});
});

describe('trying out a long file', () => {
	const rows = Array.from({ length: 30 }, (_, n) => `标题${n},别名${n},"亲，这是第 ${n} 条"`);
	const file = new File([['标题,备注,正文', ...rows].join('\n')], '话术.csv');

	it('says how far it is, and another column takes the place of what is still being tried', async () => {
		const manage = manageStore(library(), { read: readReplyFile });
		await manage.take(file);
		expect(manage.draft.value?.plan.added[0]?.title).toBe('标题0');
		slowly();
		const first = manage.map('title', 2);
		await nextTask();
		expect(manage.busy.value).toBe(true);
		expect(manage.progress.value?.of).toBe(30);
		const second = manage.map('title', 1);
		await Promise.all([first, second]);
		expect(manage.draft.value?.mapping.title).toBe(1);
		expect(manage.draft.value?.plan.added[0]?.title).toBe('别名0');
		expect([manage.busy.value, manage.progress.value]).toEqual([false, undefined]);
	});

	it('ends when the file is put away', async () => {
		const manage = manageStore(library(), { read: readReplyFile });
		await manage.take(file);
		slowly();
		const trying = manage.setHeaded(false);
		await nextTask();
		manage.dropFile();
		await trying;
		expect([manage.draft.value, manage.busy.value, manage.progress.value]).toEqual([
			undefined,
			false,
			undefined,
		]);
	});
});

describe('tidying many replies', () => {
	const unused = Array.from({ length: 5000 }, (_, n) => ({ id: `mine-${n}`, title: `第 ${n} 条` }));
	const props = { busy: false, changed: [], least: 20, pairCount: 0, onOpen: vi.fn(), onDrop: vi.fn() };

	it('names so many of the unused ones as can be read and chooses all of them', () => {
		const onSelect = vi.fn();
		render(<ReplyTidy {...props} pairs={[]} unused={unused} onSelect={onSelect} />);
		expect(screen.getAllByRole('button', { name: /^第/ })).toHaveLength(100);
		expect(screen.getByText(/还有 4900 条/)).toBeTruthy();
		screen.getByRole('button', { name: '选中这些' }).click();
		expect(onSelect.mock.calls[0]?.[0]).toHaveLength(5000);
	});

	it('says how many like ones there are, not how many of them it shows', () => {
		const side = (id: string) => ({ id, title: id, body: '亲，在的', fixed: false });
		const pairs = [{ one: side('a'), other: side('b'), likeness: 1 }];
		render(<ReplyTidy {...props} pairs={pairs} pairCount={7} unused={[]} onSelect={vi.fn()} />);
		expect(screen.getByRole('heading', { name: '说得差不多的 7' })).toBeTruthy();
		expect(screen.getByText(/还有 6 对/)).toBeTruthy();
	});

	it('does not say that none are alike while it still looks', () => {
		render(<ReplyTidy {...props} pairs={undefined} unused={[]} onSelect={vi.fn()} />);
		expect(screen.getByText('正在比对…')).toBeTruthy();
		expect(screen.queryByText('没有相近的话术。')).toBeNull();
	});
});
