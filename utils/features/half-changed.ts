import { isOurNode } from '../dom/page-watch';
import { type FactName, type Facts, knownValue } from '../domain/fact';

/** A row that is half changed says nothing until it has stood still for so long (ms), */
const STANDS_STILL = 200;
/** or until so much time (ms) has gone by: a row that never stands still is read as it is. */
const LONGEST = 2000;

/** What changes while a case stays as it is: a clock, and the words around it. */
const FLEETING: readonly string[] = ['timeoutAt', 'timeoutAction', 'statusText'];

/**
 * Watches one row of a list for the moments in which it shows one case's number beside another's state: a console may change a recycled row part by part,
 * the number first or last. A row that says another number or anything else than before is believed at once where its JSON says the same of its state or
 * nothing is left of what it was, else when it has stood still.
 */
export class RowSettling {
	/** The number it showed when it was last sure of itself; empty where it could not be read. */
	private shown: string | undefined;
	/** What it said then of that number. */
	private said: Told = {};
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
		const told = toldBy(facts);
		const isOther = this.shown !== undefined && (this.shown !== now || saysElse(this.said, told));
		const unsure = this.waiting !== undefined || (isOther && this.hasOldParts());
		if (!unsure || at - since > LONGEST || confirmed()) {
			this.waiting = undefined;
			// What went and comes back as it was is nothing else.
			this.said = this.shown === now ? { ...this.said, ...told } : told;
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

type Told = Readonly<Record<string, unknown>>;

/** What is known by these facts, apart from what changes by itself. */
function toldBy(facts: Facts): Told {
	const names = (Object.keys(facts) as FactName[]).filter((name) => !FLEETING.includes(name));
	const told = names.map((name) => [name, knownValue(facts, name)] as const);
	return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}

/** Whether anything is told now that was not, or was told otherwise. What has only gone leaves nothing to be wrong about. */
function saysElse(before: Told, now: Told): boolean {
	return Object.entries(now).some(([name, value]) => value !== before[name]);
}
