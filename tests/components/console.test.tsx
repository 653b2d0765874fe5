// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConsoleTabs } from '../../components/ConsoleTabs';
import { changeLines, changeName } from '../../components/console-text';
import { diagnosisText } from '../../components/diagnosis-text';
import { MapImport } from '../../components/MapImport';
import { MapInForce } from '../../components/MapInForce';
import { MapProposalCard } from '../../components/MapProposalCard';
import type { PageStateItem } from '../../components/PageState';
import { failureText } from '../../components/popup-text';
import { SHIPPED_MAP } from '../../utils/consoles/pinduoduo/map-document';
import type { MapChange, MapState } from '../../utils/domain/map-change';
import type { PageHealth } from '../../utils/domain/page-health';
import { NOW } from './samples';

afterEach(cleanup);

const CHANGE: MapChange = { part: 'anchor', name: 'list.cell', before: ['.old'], after: ['.new', '.old'] };
const STATE: MapState = { version: '2026-11-23', changes: [], history: [] };
const HEALTH: PageHealth = {
	page: 'after-sales-list',
	state: 'changed',
	rows: 10,
	unreadable: 9,
	failures: { 'list.cells': 9 },
	drifted: ['list.cell', 'json.requests.status'],
	json: { read: 1, ignored: 2, contradictions: 0 },
	unknownWords: ['张三的备注'],
	at: NOW,
};

describe('what is in force', () => {
	const show = (state: Partial<MapState>) => {
		const spies = { onUndo: vi.fn(), onReset: vi.fn() };
		render(<MapInForce state={{ ...STATE, ...state }} busy={false} {...spies} />);
		return spies;
	};

	it('is said to be the shipped map where nothing was changed, and then there is nothing to undo', () => {
		show({});
		expect(screen.getByText('自带')).toBeTruthy();
		expect(screen.queryByRole('button')).toBeNull();
	});

	it('lists what the shop changed, where it came from, and the ways back', () => {
		const history = [{ at: NOW, origin: 'taught' as const, names: ['list.cell'] }];
		const { onUndo, onReset } = show({ changes: [CHANGE], history });
		expect(screen.getByRole('rowheader', { name: '售后列表 · 列（位置）' })).toBeTruthy();
		expect(screen.getByText('在页面上教的')).toBeTruthy();
		fireEvent.click(screen.getByRole('button', { name: '撤销最近一次' }));
		fireEvent.click(screen.getByRole('button', { name: '恢复自带的' }));
		expect([onUndo, onReset].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
	});

	it('says that a correction made for an older map may be out of date', () => {
		show({ changes: [CHANGE], outdated: '2026-01-01' });
		expect(screen.getByText(/可能已过时/).textContent).toContain('2026-01-01');
	});
});

describe('a file', () => {
	const show = (check: Parameters<typeof MapImport>[0]['file']) => {
		const spies = { onFile: vi.fn(), onImport: vi.fn(), onCancel: vi.fn() };
		render(<MapImport file={check} busy={false} {...spies} />);
		return spies;
	};

	it('is taken only after what it changes was shown', () => {
		const { onImport } = show({ name: 'a.json', check: { changes: [CHANGE], problems: [] } });
		const cells = within(screen.getByRole('row', { name: /列/ })).getAllByRole('cell');
		expect(cells.map(({ textContent }) => textContent)).toEqual(['.old', '.new']);
		fireEvent.click(screen.getByRole('button', { name: '导入' }));
		expect(onImport).toHaveBeenCalledOnce();
	});

	it('with something wrong cannot be taken, and says where and what', () => {
		const problems = [{ place: 'anchors › x', why: '扩展里没有这个名字。' }];
		show({ name: 'a.json', check: { changes: [], problems } });
		expect(screen.getByRole('alert').textContent).toContain('anchors › x 扩展里没有这个名字。');
		expect(screen.queryByRole('button', { name: '导入' })).toBeNull();
	});

	it('that changes nothing says so', () => {
		show({ name: 'a.json', check: { changes: [], problems: [] } });
		expect(screen.getByRole('status').textContent).toContain('没有要改的');
		expect(screen.queryByRole('button', { name: '导入' })).toBeNull();
	});
});

it('a taught proposal shows what every row would say, and what could not be read', () => {
	const rows = [
		{ orderSn: '261123-123456789012345', requestType: 'refund-only' as const, status: '退款中', whole: true },
		{ whole: false },
	];
	const spies = { onAccept: vi.fn(), onDiscard: vi.fn() };
	render(<MapProposalCard proposal={{ changes: [CHANGE], rows, at: NOW }} busy={false} {...spies} />);
	expect(screen.getByRole('row', { name: '261123-123456789012345 仅退款 退款中 看不清' })).toBeTruthy();
	expect(screen.getByRole('row', { name: '看不清 看不清 看不清 看不清' })).toBeTruthy();
	fireEvent.click(screen.getByRole('button', { name: '保存' }));
	fireEvent.click(screen.getByRole('button', { name: '放弃' }));
	expect([spies.onAccept, spies.onDiscard].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
});

describe('the open pages', () => {
	const show = (tabs: readonly { id: number; health: PageStateItem | null }[] | undefined) => {
		const spies = { onTeach: vi.fn(), onCopy: vi.fn(), onRefresh: vi.fn() };
		render(<ConsoleTabs tabs={tabs} loading="读取中…" {...spies} />);
		return spies;
	};

	it('are each told with what was not found, in words, and can be taught where that is possible', () => {
		const { onTeach } = show([
			{ id: 4, health: HEALTH },
			{ id: 5, health: { ...HEALTH, page: 'chat' } },
			{ id: 6, health: null },
		]);
		expect(screen.getAllByText(/售后列表 · 列、后台数据 · 状态/)).toHaveLength(2);
		fireEvent.click(screen.getByRole('button', { name: '教它认' }));
		expect(onTeach).toHaveBeenCalledWith(4);
		expect(screen.getByText(/还没有回音/)).toBeTruthy();
	});

	it('are said to be none', () => {
		show([]);
		expect(screen.getByText(/没有打开商家后台/)).toBeTruthy();
	});
});

describe('the report to copy', () => {
	const text = diagnosisText({
		...{
			extension: '0.1.0',
			map: '2026-11-23',
			corrected: ['list.cell'],
			pack: 'pdd 1',
			browser: 'Chrome 156',
		},
		pages: [HEALTH],
	});

	it.each([
		'0.1.0',
		'2026-11-23',
		'list.cell',
		'pdd 1',
		'Chrome 156',
		'after-sales-list',
		'changed',
		'list.cells 9',
	])('holds %s', (part) => {
		expect(text).toContain(part);
	});

	it('holds no word of a page, also not those that were not understood', () => {
		expect(text).not.toContain('张三');
		expect(text).toContain('没见过的字样 1 种');
	});
});

describe('the words', () => {
	const names = [
		...Object.keys(SHIPPED_MAP.anchors),
		...Object.keys(SHIPPED_MAP.labels),
		...Object.entries(SHIPPED_MAP.replies).flatMap(([reply, { fields }]) =>
			Object.keys(fields).map((field) => `json.${reply}.${field}`),
		),
	];

	it.each([...new Set(names)])('tell %s in Chinese', (name) => {
		expect(failureText(name)).not.toMatch(/[A-Za-z]|^其他 /);
	});

	it.each<[MapChange, string[], string[]]>([
		[CHANGE, ['.old'], ['.new']],
		[
			{ part: 'bounds', name: 'list.cell', before: ['list.row', '7', '9'], after: ['page', '6'] },
			['售后列表 · 行里 7 到 9 个'],
			['整页里至少 6 个'],
		],
		[
			{ part: 'list', name: 'json.requests', before: ['result', 'list'], after: ['data'] },
			['result › list'],
			['data'],
		],
	])('tell both sides of a change', (change, before, after) => {
		expect(changeLines(change)).toEqual({ before, after });
		expect(changeName(change)).toContain(' · ');
	});
});
