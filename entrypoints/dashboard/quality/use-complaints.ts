import { useEffect, useState } from 'preact/hooks';
import { LOADING, type Loaded } from '../../../components/loaded';
import type { QualityCase } from '../../../utils/insight/quality/ledger';
import { askInsight } from '../ask-insight';

/** Complaints of one product that are read; so many are no list any more. */
export const MOST_COMPLAINTS = 1000;
/** Details are kept no longer by default; the ledger's own cases come from its record. */
const DAYS = 60;

/** All complaints of a product whose details are still kept, newest first. */
export function useComplaints(goods: string, today: number): Loaded<QualityCase[]> {
	const [found, setFound] = useState<Loaded<QualityCase[]>>(LOADING);
	useEffect(() => {
		let isLeft = false;
		setFound(LOADING);
		readAll(goods, today).then((end) => {
			if (!isLeft) setFound(end);
		});
		return () => {
			isLeft = true;
		};
	}, [goods, today]);
	return found;
}

async function readAll(goods: string, today: number): Promise<Loaded<QualityCase[]>> {
	const cases: QualityCase[] = [];
	let after: string | undefined;
	do {
		const range = { from: today - DAYS + 1, to: today };
		const page = await askInsight('quality/cases', {
			goods,
			...range,
			...(after !== undefined && { after }),
		});
		if (!page.ok) return { kind: 'failed', why: page.error };
		cases.push(...page.value.cases);
		after = page.value.next;
	} while (after !== undefined && cases.length < MOST_COMPLAINTS);
	return { kind: 'ready', value: cases };
}
