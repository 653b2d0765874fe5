import type { Stage } from '../domain/words';
import type { CaseFields, Seen } from './records';

const CLOSED_STAGES: ReadonlySet<Stage> = new Set(['refunded', 'finished', 'failed', 'closed', 'withdrawn']);

export function isClosedStage(stage: Stage | undefined): boolean {
	return stage !== undefined && CLOSED_STAGES.has(stage);
}

/**
 * How much a value says: an ended case stays ended even when a tab that slept shows it open later, and "cannot tell"
 * never covers something that was told.
 */
function weight(name: keyof CaseFields, value: CaseFields[keyof CaseFields]): number {
	if (value === 'unclear' || (name === 'outcome' && value === 'unknown')) return 0;
	if (name === 'stage') return isClosedStage(value as Stage) ? 2 : 1;
	if (name === 'verdict') return value === 'closed' ? 2 : 1;
	if (name === 'speed') return value === 'succeeded' || value === 'failed' ? 2 : 1;
	return 1;
}

/**
 * The one of two readings of a field that counts: the one that says more, then the later (of what counts as
 * first seen: the earlier), then (same ms) the greater text. A maximum over a total order, so neither order nor repetition of the readings matters.
 */
export function strongest<K extends keyof CaseFields>(
	name: K,
	a: Seen<CaseFields[K]> | undefined,
	b: Seen<CaseFields[K]>,
): Seen<CaseFields[K]> {
	if (!a) return b;
	const heavier = weight(name, b.value) - weight(name, a.value);
	if (heavier !== 0) return heavier > 0 ? b : a;
	if (name === 'shipping' || name === 'firstVerdict') return earliest(a, b);
	return latest(a, b);
}

/** The later of two readings; in the same ms the one whose JSON is greater. */
export function latest<T extends Seen<unknown>>(a: T | undefined, b: T): T {
	if (!a || b.at > a.at) return b;
	if (b.at < a.at) return a;
	return JSON.stringify(b) > JSON.stringify(a) ? b : a;
}

/** The earlier of two readings; in the same ms the one whose JSON is smaller. */
function earliest<T extends Seen<unknown>>(a: T, b: T): T {
	if (b.at !== a.at) return b.at < a.at ? b : a;
	return JSON.stringify(b) < JSON.stringify(a) ? b : a;
}
