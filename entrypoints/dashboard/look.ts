import type { Period } from '../../utils/insight/summary/period';
import type { Span } from '../../utils/insight/summary/ranges';
import type { Board } from './use-board';
import type { CaseQuestion } from './use-cases';

/** What is looked at: a stretch of time beside the one before it. */
export interface Look {
	span: Span;
	/** Shanghai day. */
	today: number;
	board: Board;
	now: Period;
	before: Period;
}

export interface ViewProps {
	look: Look;
	onAsk(question: CaseQuestion): void;
}
