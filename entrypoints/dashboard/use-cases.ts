import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaseFilter, CaseLine } from '../../utils/insight/figures';
import { askInsight } from './ask-insight';

export interface CaseQuestion {
	title: string;
	/** What the list leaves out. */
	note?: string;
	filter: CaseFilter;
}

type State = { kind: 'loading' } | { kind: 'more' } | { kind: 'all' } | { kind: 'failed'; why: string };

/** The cases behind a figure, page by page. A page may be empty and still have a next one, so it is read on until something shows. */
export function useCases(question: CaseQuestion | undefined): {
	cases: CaseLine[];
	state: State;
	more(): void;
} {
	const [cases, setCases] = useState<CaseLine[]>([]);
	const [state, setState] = useState<State>({ kind: 'loading' });
	const [next, setNext] = useState<string | undefined>();
	const read = useCallback(async (filter: CaseFilter, before: CaseLine[], start: string | undefined) => {
		setState({ kind: 'loading' });
		let after = start;
		const found: CaseLine[] = [];
		do {
			const answer = await askInsight('insight/cases', { filter, ...(after !== undefined && { after }) });
			if (!answer.ok) return setState({ kind: 'failed', why: answer.error });
			found.push(...answer.value.cases);
			after = answer.value.next;
		} while (found.length < LEAST && after !== undefined);
		setCases([...before, ...found]);
		setNext(after);
		setState({ kind: after === undefined ? 'all' : 'more' });
	}, []);
	useEffect(() => {
		setCases([]);
		if (question) read(question.filter, [], undefined);
	}, [question, read]);
	return {
		cases,
		state,
		more: () => {
			if (question) read(question.filter, cases, next);
		},
	};
}

/** As many rows as make a page worth looking at. */
const LEAST = 20;
