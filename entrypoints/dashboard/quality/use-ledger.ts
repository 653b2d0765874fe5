import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LOADING, type Loaded } from '../../../components/loaded';
import { QUALITY } from '../../../components/quality-text';
import { shanghaiDay } from '../../../utils/domain/clock';
import { watchedDays } from '../../../utils/insight/quality/counts';
import { changeLedger, type LedgerChange, type LedgerRecord } from '../../../utils/insight/quality/ledger';
import type { LedgerSight } from '../../../utils/insight/quality/lines';
import { DAYS_BEFORE } from '../../../utils/insight/quality/review';
import { askInsight } from '../ask-insight';

export interface Ledger {
	records: LedgerRecord[];
	sight: LedgerSight;
}

/** A change without its time, which is when it is made. */
export type Given<C = LedgerChange> = C extends unknown ? Omit<C, 'at'> : never;

/** Days that the page looks back on at least. */
const DAYS = 60;

/** The ledger with all totals that its reviews need. A change shows at once and is taken back where it could not be kept. */
export function useLedger(now: number): {
	ledger: Loaded<Ledger>;
	trouble: string;
	reload(): void;
	change(goods: string, change: Given): void;
} {
	const [ledger, setLedger] = useState<Loaded<Ledger>>(LOADING);
	const [trouble, setTrouble] = useState('');
	const newest = useRef(0);
	const reload = useCallback(async () => setLedger(await read(shanghaiDay(now))), [now]);
	useEffect(() => {
		reload();
	}, [reload]);
	const put = useCallback((goods: string, make: (before?: LedgerRecord) => LedgerRecord | null) => {
		setLedger((state) => {
			if (state.kind !== 'ready') return state;
			const { records, sight } = state.value;
			const next = make(records.find((record) => record.goods === goods));
			const others = records.filter((record) => record.goods !== goods);
			return { kind: 'ready', value: { records: next ? [...others, next] : others, sight } };
		});
	}, []);
	const change = useCallback(
		async (goods: string, given: Given) => {
			const own = ++newest.current;
			const made = { ...given, at: Date.now() } as LedgerChange;
			put(goods, (before) => tried(before, goods, made));
			const answer = await askInsight('quality/change', { goods, change: made });
			// An answer from before a later change lacks it, and would take back what is shown and typed.
			if (answer.ok && own !== newest.current) return;
			setTrouble(answer.ok ? '' : QUALITY.failed(answer.error));
			if (answer.ok) put(goods, () => answer.value);
			else await reload();
		},
		[put, reload],
	);
	return { ledger, trouble, reload, change };
}

/** What is too much is refused, with its reason, where it is kept. */
function tried(before: LedgerRecord | undefined, goods: string, change: LedgerChange): LedgerRecord | null {
	try {
		return changeLedger(before, goods, change);
	} catch {
		return before ?? null;
	}
}

async function read(today: number): Promise<Loaded<Ledger>> {
	const list = await askInsight('quality/list');
	if (!list.ok) return { kind: 'failed', why: list.error };
	const acted = list.value.flatMap(({ parts }) => parts.flatMap(({ actions }) => actions.at(-1)?.at ?? []));
	const from = Math.min(today - DAYS + 1, ...acted.map((at) => shanghaiDay(at) - DAYS_BEFORE));
	const range = { from: Math.max(0, from), to: today };
	const goods = await askInsight('insight/goods', range);
	if (!goods.ok) return { kind: 'failed', why: goods.error };
	const sight = { goods: goods.value, watched: watchedDays(goods.value), today };
	return { kind: 'ready', value: { records: list.value, sight } };
}
