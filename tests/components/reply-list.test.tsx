// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReplyGroup, ReplyList } from '../../components/ReplyList';

interface Watched {
	block: Element;
	tell(seen: boolean): void;
}
let watched: Watched[] = [];

beforeEach(() => {
	watched = [];
	vi.stubGlobal(
		'IntersectionObserver',
		class {
			constructor(private readonly hear: (entries: object[]) => void) {}
			observe(block: Element) {
				const tell = (isIntersecting: boolean) =>
					this.hear([{ isIntersecting, boundingClientRect: { height: 1500 } }]);
				watched.push({ block, tell });
			}
			disconnect() {
				watched = watched.filter(({ block }) => block.isConnected);
			}
		},
	);
});
afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
});

const groupOf = (label: string, from: number, count: number): ReplyGroup => ({
	label,
	rows: Array.from({ length: count }, (_, index) => ({
		id: `mine-${from + index}`,
		title: `第 ${from + index} 条`,
		...{ mine: true, changed: false, pinned: false, picture: false, times: 0 },
	})),
});
const GROUPS = [groupOf('催发货', 0, 1200), groupOf('问候', 1200, 800)];

function show(groups: readonly ReplyGroup[] = GROUPS, current?: string) {
	const onSelect = vi.fn();
	const onOpen = vi.fn();
	const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
	const list = (shown: readonly ReplyGroup[], query = '') => (
		<ReplyList
			query={query}
			groups={shown}
			current={current}
			selected={new Set()}
			{...{ count, onOpen, onSelect }}
		/>
	);
	const { rerender } = render(list(groups));
	return {
		onSelect,
		onOpen,
		rerender: (shown: readonly ReplyGroup[], query = '') => rerender(list(shown, query)),
	};
}
const rows = () => screen.queryAllByRole('listitem');
const boxOf = (title: string) => screen.getByLabelText(`选中「${title}」`);
const buttonOf = (title: string) => screen.getByRole('button', { name: new RegExp(`^${title}`) });
const press = (key: string, more: KeyboardEventInit = {}) =>
	act(() => {
		fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
	});

describe('a list of many replies', () => {
	it('draws the rows that are near what is seen and keeps the height of the others', () => {
		show();
		expect(rows()).toHaveLength(50);
		expect(screen.getByRole('status').textContent).toBe('2000 条');
		const [second] = watched;
		expect(second?.block.getAttribute('style')?.replace(/\s|;/g, '')).toBe('height:1500px');
		act(() => second?.tell(true));
		expect(rows()).toHaveLength(100);
		expect(boxOf('第 50 条')).toBeTruthy();
		act(() => second?.tell(false));
		expect(rows()).toHaveLength(50);
	});

	it('says of each row which one it is of how many', () => {
		show(GROUPS, 'mine-1250');
		const row = buttonOf('第 1250 条').closest('li');
		expect(row?.getAttribute('aria-posinset')).toBe('51');
		expect(row?.getAttribute('aria-setsize')).toBe('800');
	});

	it('selects all, drawn or not', () => {
		const { onSelect } = show();
		fireEvent.click(screen.getByLabelText('全选'));
		expect(onSelect.mock.calls[0]?.[0]).toHaveLength(2000);
	});

	it('begins another search with its best hit and stays where it was otherwise', () => {
		const { rerender } = show();
		const list = screen.getByRole('navigation', { name: '话术列表' });
		list.scrollTop = 900;
		rerender([...GROUPS]);
		expect(list.scrollTop).toBe(900);
		rerender([...GROUPS], '第');
		expect(list.scrollTop).toBe(0);
	});

	it('draws a short list whole', () => {
		show([groupOf('催发货', 0, 300)]);
		expect(rows()).toHaveLength(300);
		expect(watched).toEqual([]);
	});
});

describe('the keys of the list', () => {
	it('lead to the same control of another row, far ones too, and what has the focus stays', async () => {
		show();
		act(() => boxOf('第 0 条').focus());
		await press('ArrowDown');
		expect(document.activeElement).toBe(boxOf('第 1 条'));
		await press('End');
		expect(document.activeElement).toBe(boxOf('第 1999 条'));
		act(() => {
			for (const { block, tell } of [...watched]) if (block.contains(document.activeElement)) tell(false);
		});
		expect(document.activeElement).toBe(boxOf('第 1999 条'));
		await press('PageUp');
		await press('ArrowUp');
		expect(document.activeElement).toBe(boxOf('第 1988 条'));
		await press('Home');
		expect(document.activeElement).toBe(boxOf('第 0 条'));
	});

	it('have Tab stop at one row: the one reached last, or else the open one, or else the first', async () => {
		const { rerender } = show(GROUPS, 'mine-7');
		const stops = () => [...document.querySelectorAll('[data-row] [tabindex="0"]')];
		expect(stops()).toEqual([boxOf('第 7 条'), buttonOf('第 7 条')]);
		await act(() => buttonOf('第 9 条').focus());
		expect(stops()).toEqual([boxOf('第 9 条'), buttonOf('第 9 条')]);
		rerender([groupOf('问候', 1200, 800)]);
		expect(stops()).toEqual([boxOf('第 1200 条'), buttonOf('第 1200 条')]);
	});

	it('keep up with one that is held down', async () => {
		show();
		act(() => boxOf('第 0 条').focus());
		for (let times = 0; times < 5; times++) {
			const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
			document.activeElement?.dispatchEvent(key);
			// Drawn, and no time left for anything else.
			for (let turn = 0; turn < 5; turn++) await Promise.resolve();
		}
		expect(document.activeElement).toBe(boxOf('第 5 条'));
	});

	it('leave keys with Ctrl to the browser', async () => {
		show();
		act(() => buttonOf('第 0 条').focus());
		await press('End', { ctrlKey: true });
		expect(document.activeElement).toBe(buttonOf('第 0 条'));
	});
});
