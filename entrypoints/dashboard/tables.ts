import { BOARD, PART_LABELS } from '../../components/dashboard-text';
import { dayBounds, dayText } from '../../utils/domain/clock';
import { OUTCOME_LABELS } from '../../utils/domain/labels';
import { OUTCOMES, REASON_GROUPS } from '../../utils/domain/words';
import { byProduct, bySpec, type GoodsLine } from '../../utils/insight/summary/goods-lines';
import { endedOf } from '../../utils/insight/summary/period';
import type { Look } from './BoardView';

/** A table as it is exported: numbers are numbers, money is yuan. */
export interface BoardTable {
	title: string;
	head: string[];
	rows: (string | number)[][];
}

const yuanOf = (fen: number): number => fen / 100;

/** Per day: filed, and ended by each outcome with its money. */
export function byDayTable({ board, now }: Look): BoardTable {
	const days = board.days.filter(({ day }) => day >= now.from && day <= now.to);
	return {
		title: BOARD.who,
		head: [
			BOARD.day,
			BOARD.filed,
			...OUTCOMES.flatMap((outcome) => [
				OUTCOME_LABELS[outcome],
				`${OUTCOME_LABELS[outcome]} ${BOARD.moneyYuan}`,
			]),
		],
		rows: days.map(({ day, figures }) => [
			dayText(dayBounds(day).from),
			figures.filed.n,
			...OUTCOMES.flatMap((outcome) => {
				const { n, fen } = endedOf(figures, outcome);
				return [n, yuanOf(fen)];
			}),
		]),
	};
}

/** Ended requests by reason and outcome. */
export function byReasonTable({ now }: Look): BoardTable {
	return {
		title: BOARD.why,
		head: [BOARD.reason, ...OUTCOMES.map((outcome) => OUTCOME_LABELS[outcome]), BOARD.moneyYuan],
		rows: [...REASON_GROUPS, 'unknown' as const].flatMap((reason) => {
			const sums = OUTCOMES.map((outcome) => now.endings[outcome]?.[reason]);
			if (sums.every((sum) => !sum?.n)) return [];
			const money = sums.reduce((all, sum) => all + (sum?.fen ?? 0), 0);
			return [[PART_LABELS.reason[reason] ?? reason, ...sums.map((sum) => sum?.n ?? 0), yuanOf(money)]];
		}),
	};
}

export function productTable({ board, now }: Look): BoardTable {
	return {
		title: BOARD.products,
		head: [BOARD.goods, ...GOODS_HEAD],
		rows: byProduct(board.goods, now).map((line) => [line.goods || BOARD.noGoods, ...goodsCells(line)]),
	};
}

export function specTable({ board, now }: Look): BoardTable {
	return {
		title: BOARD.specs,
		head: [BOARD.goods, BOARD.sku, ...GOODS_HEAD],
		rows: bySpec(board.goods, now).map((line) => [
			line.goods || BOARD.noGoods,
			line.sku || BOARD.noSku,
			...goodsCells(line),
		]),
	};
}

const GOODS_HEAD = [
	...[BOARD.filed, BOARD.filedYuan, BOARD.paidYuan, BOARD.quality, BOARD.ordersSeen, BOARD.ordersRequested],
];

function goodsCells({ filed, paidBack, quality, orders, ordersRequested }: GoodsLine): number[] {
	return [filed.n, yuanOf(filed.fen), yuanOf(paidBack.fen), quality, orders, ordersRequested];
}

/** All tables of the page, for a workbook or a report. */
export function allTables(look: Look): BoardTable[] {
	return [byDayTable(look), byReasonTable(look), productTable(look), specTable(look)];
}
