// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageStateItem } from '../../components/PageState';
import { PopupApp, type PopupProps } from '../../entrypoints/popup/PopupApp';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings';

afterEach(cleanup);

const HEALTH: PageStateItem = {
	page: 'after-sales-list',
	state: 'working',
	rows: 20,
	unreadable: 0,
	failures: {},
	drifted: [],
	json: { contradictions: 0 },
	unknownWords: [],
};
const closed = {
	fast: 4,
	platform: 0,
	timeout: 1,
	merchant: 0,
	withdrawn: 0,
	refused: 0,
	failed: 0,
	unknown: 0,
};

function show(more: Partial<PopupProps> = {}) {
	const props: PopupProps = {
		settings: { kind: 'ready', value: DEFAULT_SETTINGS },
		health: { kind: 'ready', value: HEALTH },
		today: { kind: 'ready', value: { seen: 86, dueSoon: 7, repliesInserted: 31, closed } },
		storage: { kind: 'ready', value: { state: 'working' } },
		onEnable: vi.fn(),
		onOptions: vi.fn(),
		onBoard: vi.fn(),
		alerts: [],
		onTeach: vi.fn(),
		onCopy: vi.fn(),
		onDetails: vi.fn(),
		said: undefined,
		...more,
	};
	render(<PopupApp {...props} />);
	return props;
}

describe('the pop-up', () => {
	it('says that the page is read well, and how the day went', () => {
		show();
		expect(screen.getByText('正常工作')).toBeTruthy();
		expect(screen.getByText('读到 20 行，都看得清')).toBeTruthy();
		expect(screen.getByText('超时自动退').parentElement?.textContent).toContain('1');
		expect(screen.queryByText('商家同意')).toBeNull();
	});

	it('names what is out of the ordinary, three at most, and leads to the dashboard', () => {
		const { onBoard } = show({ alerts: ['「杯子」退款变多', '乙', '丙', '丁'] });
		expect(screen.getByText('还有 1 条，在看板里')).toBeTruthy();
		fireEvent.click(screen.getByText('「杯子」退款变多'));
		expect(onBoard).toHaveBeenCalledOnce();
	});

	it.each([
		['list.cells', '售后列表 · 列'],
		['list.order-number', '售后列表 · 订单号'],
		['list.apply-time', '售后列表 · 申请时间'],
		['orders.order-number', '订单列表 · 订单号'],
		['orders.status', '订单列表 · 状态'],
		['detail.type', '售后详情 · 售后类型'],
		['json.requests', '后台数据 · 整份售后数据'],
		['json.expireRemainTime', '后台数据 · 剩余时间'],
		['json.newField', '后台数据 · newField'],
		['badge.removed', '徽标被页面移走'],
	])('says %s as %s', (name, text) => {
		show({ health: { kind: 'ready', value: { ...HEALTH, failures: { [name]: 1 } } } });
		expect(screen.getByText(text)).toBeTruthy();
	});

	it('says that earlier records were lost, although new ones are kept', () => {
		show({ storage: { kind: 'ready', value: { state: 'working', message: '以前的数据不见了' } } });
		expect(screen.getByText('以前的数据不见了')).toBeTruthy();
	});

	it('names what could not be read, with counts', () => {
		const value: PageStateItem = {
			...HEALTH,
			state: 'changed',
			failures: { 'list.status': 3 },
			unknownWords: ['待复核'],
		};
		show({ health: { kind: 'ready', value } });
		expect(screen.getByText('页面变了')).toBeTruthy();
		expect(screen.getByText('售后列表 · 状态').parentElement?.textContent).toContain('3');
		expect(screen.getByText(/「待复核」/)).toBeTruthy();
	});

	it('says kindly that a tab is not the console, with a plain link', () => {
		show({ health: { kind: 'ready', value: undefined } });
		expect(screen.getByRole('link', { name: '打开商家后台' }).getAttribute('href')).toBe(
			'https://mms.pinduoduo.com/',
		);
	});

	it('flips the master switch', () => {
		const { onEnable } = show();
		fireEvent.click(screen.getByRole('switch'));
		expect(onEnable).toHaveBeenCalledWith(false);
	});

	it('says that nothing is stored, and why', () => {
		show({ storage: { kind: 'ready', value: { state: 'failed', message: '磁盘满了。' } } });
		expect(screen.getByText('记录没能保存').parentElement?.textContent).toContain('磁盘满了。');
	});
});

describe('the pop-up on a page that has changed', () => {
	const changed = (page: PageStateItem['page']) =>
		({ kind: 'ready', value: { ...HEALTH, page, state: 'changed', drifted: ['list.cell'] } }) as const;

	it('names what was not found, and leads to teaching, the report and the details', () => {
		const { onTeach, onCopy, onDetails } = show({ health: changed('after-sales-list') });
		expect(screen.getByText('页面变了')).toBeTruthy();
		expect(screen.getByText(/售后列表 · 列/)).toBeTruthy();
		for (const name of ['教它认', '复制诊断报告', '详情'])
			fireEvent.click(screen.getByRole('button', { name }));
		for (const spy of [onTeach, onCopy, onDetails]) expect(spy).toHaveBeenCalledOnce();
	});

	it('does not offer to be taught where that is not possible', () => {
		show({ health: changed('chat') });
		expect(screen.queryByRole('button', { name: '教它认' })).toBeNull();
		expect(screen.getByRole('button', { name: '复制诊断报告' })).toBeTruthy();
	});

	it('says what became of it', () => {
		show({ health: changed('chat'), said: '已复制' });
		expect(screen.getByRole('status').textContent).toBe('已复制');
	});
});

it('a page that is read well is offered no repair', () => {
	show();
	expect(screen.queryByRole('button', { name: '教它认' })).toBeNull();
});
