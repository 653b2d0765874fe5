import { BOARD, PART_LABELS } from '../../components/dashboard-text';
import { OUTCOME_LABELS } from '../../utils/domain/labels';
import { OUTCOMES, REASON_GROUPS } from '../../utils/domain/words';
import { byProduct, bySpec, type GoodsLine } from '../../utils/insight/summary/goods-lines';
import type { Look } from './look';

/** A table as it is exported: numbers are numbers, money is yuan. */
export interface BoardTable {
	title: string;
	head: string[];
	rows: (string | number)[][];
}

export const yuanOf = (fen: number): number => fen / 100;

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
