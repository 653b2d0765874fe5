import type { Page } from '@playwright/test';
import { SPEED_LABELS, VERDICT_LABELS } from '../../utils/domain/labels';
import type { Expected } from '../console/truth/types';
import { listReady, turnTo } from '../e2e/console-page';
import { readBadges } from './closed-roots';
import { masked } from './report';
import { photograph, type Stage } from './stage';

interface Row {
	orderSn: string;
	/** Empty on the order list. */
	applied: string;
	type: string;
	status: string;
	badges: { verdict?: string; speed?: string; basis?: string }[];
}

const BASES: Record<string, string> = { page: '页面', rule: '规则', guess: '推测' };
const HEAD = ['订单', '类型', '状态', '徽标', '极速退款', '依据', '剩余', '与真值'];
const PAGE_SIZE = 10;

/** The after-sales list, page by page, row by row. */
export async function walkRequests(stage: Stage): Promise<void> {
	const { requests } = stage.extension.server.truth;
	const page = await stage.extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await walk(page, '售后列表', requests.length, stage, readRequestRows, (row) =>
		requests.find(
			({ page: { row: shown } }) => shown.orderSn === row.orderSn && shown.applyTime === row.applied,
		),
	);
	await page.close();
}

/** The order list: what a refund-only request filed now would meet. */
export async function walkOrders(stage: Stage): Promise<void> {
	const { orders } = stage.extension.server.truth;
	const page = await stage.extension.open('/orders/list');
	await listReady(page);
	await walk(page, '订单列表', orders.length, stage, readOrderRows, (row) =>
		orders.find(({ orderSn }) => orderSn === row.orderSn),
	);
	await turnTo(page, 1);
	await photograph(page, 'orders', stage);
	await page.close();
}

async function walk(
	page: Page,
	name: string,
	total: number,
	{ report }: Stage,
	read: (page: Page) => Promise<Row[]>,
	truthOf: (row: Row) => { id: string; expected: Expected } | undefined,
): Promise<void> {
	const pages = Math.ceil(total / PAGE_SIZE);
	let seen = 0;
	let right = 0;
	for (let number = 1; number <= pages; number++) {
		if (number > 1) await turnTo(page, number);
		const texts = await readBadges(page);
		const lines = (await read(page)).map((row) => {
			const [[label, time] = ['', '']] = texts.splice(0, row.badges.length);
			const truth = truthOf(row);
			const isRight = isAsExpected(row, label, truth?.expected);
			if (!isRight) report.wrong.push(`${name} ${truth?.id ?? '真值里没有这一行'}`);
			seen += 1;
			right += isRight ? 1 : 0;
			const [badge = {}] = row.badges;
			const speed = SPEED_LABELS[badge.speed as keyof typeof SPEED_LABELS] ?? '';
			const basis = badge.speed === 'unclear' ? '' : (BASES[badge.basis ?? ''] ?? '');
			const mark = isRight ? '✓' : `✗ 应为 ${JSON.stringify(truth?.expected)}`;
			return [masked(row.orderSn), row.type, row.status, label, speed, basis, time, mark];
		});
		report.title(`${name}，第 ${number}/${pages} 页`);
		report.table(HEAD, lines);
	}
	report.saw(
		`${name}：${seen} 行（真值 ${total} 行），${right} 行与真值一致`,
		seen === total && right === total,
	);
}

/** One badge, with the truth's verdict and speed state, whose visible words are the verdict's. */
function isAsExpected({ badges }: Row, label: string, expected: Expected | undefined): boolean {
	const [badge] = badges;
	if (!expected || !badge || badges.length !== 1) return false;
	const same = (['verdict', 'speed', 'basis'] as const).every((name) => badge[name] === expected[name]);
	return same && label.endsWith(VERDICT_LABELS[expected.verdict]);
}

function readRequestRows(page: Page): Promise<Row[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('div[class*="after-sales-table_order_item__"]')].map((row) => {
			const text = (css: string) => row.querySelector(css)?.textContent ?? '';
			const cell = row.querySelector('[class*="status_text"]')?.parentElement;
			return {
				orderSn: text('[class*="table-item-header_sn"]'),
				applied: text('[class*="table-item-header_apply_time"] span'),
				type: cell?.previousElementSibling?.textContent ?? '',
				status: text('[class*="status_text"]'),
				badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({ ...dataset })),
			};
		}),
	);
}

function readOrderRows(page: Page): Promise<Row[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('tr[data-testid="beast-core-table-body-tr"]')].map((row) => ({
			orderSn: row.querySelector('#copy')?.getAttribute('data-clipboard-text') ?? '',
			applied: '',
			type: '订单',
			status: row.querySelectorAll('td')[1]?.textContent ?? '',
			badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({ ...dataset })),
		})),
	);
}
