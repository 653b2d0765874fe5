import type { FactName } from '../domain/fact';
import type { PageHealth } from '../domain/page-health';
import type { Reading } from '../domain/reading';
import type { PageKind } from '../domain/sighting';

/** What a row of most lists must tell to count as read. */
const NEEDED: readonly FactName[] = ['orderSn', 'stage'];

/** Fewer unreadable rows than this may be odd cases; each of them says so by itself. */
const FEWEST = 3;

/** Keeps count of what readers could and could not read on one page. Every row counts once with its newest reading. */
export class HealthLog {
	private readonly rows = new Map<Element, { reading: Reading; unread: number }>();
	private readonly faults = new Map<string, number>();
	private readonly words = new Set<string>();
	private readonly fieldsOff = new Map<string, readonly string[]>();
	readonly json = { read: 0, ignored: 0, contradictions: 0 };
	paused = false;
	/** Set where the columns of the list stand otherwise than the map says. */
	moved: readonly string[] = [];
	/** Names of the anchors that are not found as often as they should be; asked when a report is made. */
	anchorsOff: () => readonly string[] = () => [];

	constructor(
		private readonly page: PageKind | 'other',
		private readonly told: () => void,
	) {}

	/**
	 * Notes the newest reading of a row; `row` is its element, so that a recycled row counts once. `needed` is what it must tell to count as read;
	 * `disputed` that the console's own JSON says otherwise.
	 */
	read(row: Element, reading: Reading, needed = NEEDED, disputed = false): void {
		this.rows.set(row, { reading, unread: weightOf(reading, needed) || Number(disputed) });
		for (const word of reading.unknownWords) if (this.words.size < 20) this.words.add(word.slice(0, 40));
		this.told();
	}

	/** Notes something that went wrong by name, such as `json.requests` or `badge.removed`. */
	fault(name: string): void {
		this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
		this.told();
	}

	/** Notes a reply of the console; `off` names the fields that most of its items lack. Undefined for one that could not be read at all. */
	copied(reply: string, off: readonly string[] | undefined): void {
		if (off?.length === 0) this.json.read += 1;
		else this.json.ignored += 1;
		if (off) this.fieldsOff.set(reply, off);
		this.told();
	}

	/** Something that a report asks for has become another. */
	anew(): void {
		this.told();
	}

	/** Whether most of the rows that stand on the page now could not be read, and enough of them to tell: then the list is not the one that we know. */
	get changed(): boolean {
		const { rows, weight } = this.count();
		return weight >= FEWEST && weight * 2 > rows;
	}

	/** What is known at `at` (epoch ms). Rows that have left the page no longer count. */
	report(at: number): PageHealth {
		const { rows, unreadable } = this.count();
		const failures: Record<string, number> = Object.fromEntries(this.faults);
		for (const { reading } of this.rows.values()) {
			for (const name of reading.failures) failures[name] = (failures[name] ?? 0) + 1;
		}
		const anchors = this.anchorsOff();
		const isChanged = unreadable * 2 > rows || this.moved.length > 0 || (rows === 0 && anchors.length > 0);
		return {
			page: this.page,
			state: this.paused ? 'paused' : isChanged ? 'changed' : 'working',
			rows,
			unreadable,
			failures,
			drifted: [...this.moved, ...anchors, ...[...this.fieldsOff.values()].flat()].slice(0, 40),
			json: { ...this.json },
			unknownWords: [...this.words],
			at,
		};
	}

	private count(): { rows: number; unreadable: number; weight: number } {
		let unreadable = 0;
		let weight = 0;
		for (const [row, { unread }] of this.rows) {
			if (!row.isConnected) this.rows.delete(row);
			else if (unread) {
				unreadable += 1;
				weight += unread;
			}
		}
		return { rows: this.rows.size, unreadable, weight };
	}
}

/**
 * What a row weighs that says two things at once, or nothing or unknown words where something should stand; 0 for one that was read. A status in another
 * column tells more of the list than a row that is merely odd: it weighs as much as enough of them.
 */
function weightOf({ facts, failures }: Reading, needed: readonly FactName[]): number {
	if (failures.includes('list.columns')) return FEWEST;
	const isUnread =
		failures.length > 0 ||
		needed.some((name) => {
			const fact = facts[name];
			return !fact || (fact.kind === 'unknown' && fact.why === 'unreadable');
		});
	return Number(isUnread);
}
