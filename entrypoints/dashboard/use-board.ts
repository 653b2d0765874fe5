import { useCallback, useEffect, useState } from 'preact/hooks';
import { LOADING, type Loaded } from '../../components/loaded';
import { shanghaiDay } from '../../utils/domain/clock';
import type { GoodsRecord, Reconciliation } from '../../utils/insight/figures';
import type { OpenGroup } from '../../utils/insight/forecast/open-groups';
import type { PastCase } from '../../utils/insight/forecast/past-case';
import type { FiguredDay } from '../../utils/insight/summary/period';
import { askInsight } from './ask-insight';
import { loadPast } from './past-cases';

/** All that the page shows, as it is stored: two months of days, so that thirty have thirty before them. */
export interface Board {
	days: FiguredDay[];
	/** Shanghai day of the first figures. */
	since: number | undefined;
	goods: GoodsRecord[];
	/** These are read case by case and arrive after the rest. */
	reconcile: Reconciliation | null;
	/** Null where they could not be read. */
	open: OpenGroup[] | null;
	past: PastCase[] | undefined;
}

const DAYS = 60;

/** Reads the board, first what is seen first; `now` is epoch ms. */
export function useBoard(now: number): { board: Loaded<Board>; reload(): void } {
	const [board, setBoard] = useState<Loaded<Board>>(LOADING);
	const reload = useCallback(async () => {
		setBoard(LOADING);
		const today = shanghaiDay(now);
		const range = { from: today - DAYS + 1, to: today };
		const [days, goods] = await Promise.all([
			askInsight('insight/days', range),
			askInsight('insight/goods', range),
		]);
		const bad = [days, goods].find((answer) => !answer.ok);
		if (!days.ok || !goods.ok) {
			return setBoard({ kind: 'failed', why: bad && !bad.ok ? bad.error : '' });
		}
		const first: Board = {
			days: days.value.days,
			since: days.value.since,
			goods: goods.value,
			reconcile: null,
			open: null,
			past: undefined,
		};
		setBoard({ kind: 'ready', value: first });
		const [reconcile, open, past] = await Promise.all([
			askInsight('insight/reconcile'),
			askInsight('insight/open'),
			loadPast(today, days.value.days),
		]);
		setBoard({
			kind: 'ready',
			value: {
				...first,
				reconcile: reconcile.ok ? reconcile.value : null,
				open: open.ok ? open.value : null,
				past,
			},
		});
	}, [now]);
	useEffect(() => {
		reload();
	}, [reload]);
	return { board, reload };
}
