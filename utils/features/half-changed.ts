import { isOurNode } from '../dom/page-watch';
import { type Facts, knownValue } from '../domain/fact';

/** A row that is half changed says nothing until it has stood still for so long (ms), */
const STANDS_STILL = 200;
/** or until so much time (ms) has gone by: a row that never stands still is read as it is. */
const LONGEST = 2000;

/**
 * Watches one row of a list for the moments in which it shows one case's number beside another's state: a console may change a recycled row part by part.
 * A row with another number than before is believed at once where its JSON says the same of its state, else when it has stood still.
 */
export class RowSettling {
	/** The number it showed when it was last sure of itself; empty where it could not be read. */
	private shown: string | undefined;
	private waiting: { timer: ReturnType<typeof setTimeout>; since: number } | undefined;

	/** The row's parts at that time: where none of them is left, the row was filled anew as a whole. */
	private parts: Element[] = [];

	/** `again` reads the row once more when it has stood still. */
	constructor(
		private readonly row: Element,
		private readonly again: () => void,
	) {}

	/** True while the row may be half changed. `at` is epoch ms; `confirmed` says that its JSON tells the same of its state. */
	isHalfChanged(facts: Facts, at: number, confirmed: () => boolean): boolean {
		const now = knownValue(facts, 'orderSn') ?? '';
		clearTimeout(this.waiting?.timer);
		const since = this.waiting?.since ?? at;
		const unsure =
			this.waiting !== undefined || (this.shown !== undefined && this.shown !== now && this.hasOldParts());
		if (!unsure || at - since > LONGEST || confirmed()) {
			this.waiting = undefined;
			this.shown = now;
			this.parts = [...this.row.children].filter((part) => !isOurNode(part));
			return false;
		}
		const timer = setTimeout(() => {
			this.waiting = undefined;
			this.shown = undefined;
			this.again();
		}, STANDS_STILL);
		this.waiting = { timer, since };
		return true;
	}

	private hasOldParts(): boolean {
		return this.parts.some((part) => this.row.contains(part));
	}

	end(): void {
		clearTimeout(this.waiting?.timer);
	}
}
