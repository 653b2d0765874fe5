import { BOARD } from '../../components/dashboard-text';
import { dayBounds, dayText, MINUTE, SECOND } from '../../utils/domain/clock';
import { OUTCOME_LABELS } from '../../utils/domain/labels';
import { OUTCOMES } from '../../utils/domain/words';
import { PAID_BACK } from '../../utils/insight/summary/period';
import { repliedOf } from '../../utils/insight/summary/replied';
import { type Between, type TrendDay, trendOf } from '../../utils/insight/summary/trend';
import type { Look } from './look';
import { type BoardTable, yuanOf } from './tables';

type Cells = (string | number)[];

const { trend: TREND } = BOARD;

/** Per day: filed, and ended by each outcome with its money. */
export function byDayTable(look: Look): BoardTable {
	const filed = new Map(look.board.days.map(({ day, figures }) => [day, figures.filed.n]));
	return {
		title: BOARD.who,
		head: [
			...[BOARD.day, TREND.watched, BOARD.filed],
			...OUTCOMES.flatMap((one) => [OUTCOME_LABELS[one], `${OUTCOME_LABELS[one]} ${BOARD.moneyYuan}`]),
		],
		// What was filed on a day that nobody looked on is known from later days.
		rows: perDay(
			look,
			({ day }) => [filed.get(day) ?? 0],
			({ ended }) => OUTCOMES.flatMap((outcome) => [ended[outcome].n, yuanOf(ended[outcome].fen)]),
		),
	};
}

/** Per day: what went back to the buyers, by who paid it back. */
export function moneyByDayTable(look: Look): BoardTable {
	return {
		title: TREND.money,
		head: [
			...[BOARD.day, TREND.watched, BOARD.count, BOARD.paidYuan],
			...PAID_BACK.map((outcome) => `${OUTCOME_LABELS[outcome]} ${BOARD.moneyYuan}`),
			TREND.unpriced,
		],
		rows: perDay(
			look,
			() => [],
			({ paidBack, ended }) => [
				...[paidBack.n, yuanOf(paidBack.fen)],
				...PAID_BACK.map((outcome) => yuanOf(ended[outcome].fen)),
				paidBack.unpriced,
			],
		),
	};
}

/** Per day: how long the merchant took, in minutes; empty where there are too few to say. */
export function handlingByDayTable(look: Look): BoardTable {
	const minutes = (span: Between | undefined): Cells =>
		span ? [span.least, span.most].map((ms) => Math.round(ms / MINUTE)) : ['', ''];
	return {
		title: TREND.handling,
		head: [
			...[BOARD.day, TREND.watched, BOARD.count],
			...[BOARD.median, BOARD.ninth].flatMap((what) =>
				[TREND.least, TREND.most].map((end) => TREND.minutes(what, end)),
			),
		],
		rows: perDay(
			look,
			() => [],
			({ handling: { n, median, ninth } }) => [n, ...minutes(median), ...minutes(ninth)],
		),
	};
}

/** Per day on which somebody asked in the chat: how many, and how soon a person answered. Whether requests were looked at does not matter to it. */
export function repliedByDayTable({ board, now }: Look): BoardTable {
	const days = board.days.filter(
		({ day, figures }) => day >= now.from && day <= now.to && figures.replied.n > 0,
	);
	return {
		title: BOARD.repliedByDay,
		head: [BOARD.day, BOARD.asked, BOARD.reply3, BOARD.replyMedian],
		rows: days.map(({ day, figures }) => {
			const { n, within, median } = repliedOf([figures.replied]);
			const half = median === undefined ? '' : Math.ceil(median / SECOND);
			return [dayText(dayBounds(day).from), n, within, half];
		}),
	};
}

/** A row a day since there are figures; on a day on which nobody looked only what is `always` known. */
function perDay(
	{ board, now }: Look,
	always: (one: TrendDay) => Cells,
	seen: (one: TrendDay) => Cells,
): Cells[] {
	return trendOf(board.days, { from: Math.max(now.from, board.since ?? now.from), to: now.to }).map((one) => {
		const cells = seen(one);
		return [
			dayText(dayBounds(one.day).from),
			one.watched ? TREND.yes : TREND.no,
			...always(one),
			...(one.watched ? cells : cells.map(() => '')),
		];
	});
}
