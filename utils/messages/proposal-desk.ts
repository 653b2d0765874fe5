import type { TaughtRow } from '../domain/map-change';
import type { SessionShelf } from './health-board';

/** A taught correction as it was checked when it came. */
export interface Proposal {
	correction: unknown;
	rows: TaughtRow[];
	/** Epoch ms. */
	at: number;
}

/** Holds one taught correction until the agent takes or discards it. It is never stored: it is gone when the browser closes. */
export interface ProposalDesk {
	put(proposal: Proposal): Promise<void>;
	read(): Promise<Proposal | undefined>;
	clear(): Promise<void>;
}

const KEY = 'map-proposal';

/** The shelf keeps it over a stop of the worker; one that fails costs nothing but that. */
export function createProposalDesk(shelf: SessionShelf): ProposalDesk {
	let held: Proposal | undefined;
	return {
		async put(proposal) {
			held = proposal;
			await shelf.write(KEY, proposal).catch(() => {});
		},
		async read() {
			// Only this desk writes there; the correction is read with care once more before it is used.
			held ??= ((await shelf.read(KEY).catch(() => undefined)) as Proposal | undefined) ?? undefined;
			return held;
		},
		async clear() {
			held = undefined;
			await shelf.remove(KEY).catch(() => {});
		},
	};
}
