import { useMemo } from 'preact/hooks';
import { shanghaiDay } from '../../utils/domain/clock';
import { type Forecast, forecast } from '../../utils/insight/forecast/forecast';
import type { Board } from './use-board';

/** Days of filed money that the usual day is taken from. */
const DAYS = 28;

/** Of the next 24 hours and the next seven days; empty while or where there is too little to learn from. */
export function useForecasts({ open, past, days }: Board, now: number): Forecast[] {
	return useMemo(() => {
		if (!past || !open) return [];
		const today = shanghaiDay(now);
		const filed = days
			.filter(({ day, seen }) => seen > 0 && day < today && day >= today - DAYS)
			.map(({ day, figures }) => ({ day, fen: figures.filed.fen }));
		const input = { now, open, past, filed };
		return [1, 7].flatMap((ahead) => forecast(input, ahead) ?? []);
	}, [open, past, days, now]);
}
