import type { PageHealth } from '../domain/page-health';
import type { Reading } from '../domain/reading';
import type { PageKind } from '../domain/sighting';

/** Keeps count of what readers could and could not read on one page. Every row counts once with its newest reading. */
export class HealthLog {
	private readonly rows = new Map<Element, Reading>();
	private readonly faults = new Map<string, number>();
	private readonly words = new Set<string>();
	readonly json = { read: 0, ignored: 0, contradictions: 0 };
	paused = false;

	constructor(
		private readonly page: PageKind | 'other',
		private readonly changed: () => void,
	) {}

	/** Notes the newest reading of a row; `row` is its element, so that a recycled row counts once. */
	read(row: Element, reading: Reading): void {
		this.rows.set(row, reading);
		for (const word of reading.unknownWords) if (this.words.size < 20) this.words.add(word.slice(0, 40));
		this.changed();
	}

	/** Notes something that went wrong by name, such as `json.requests` or `badge.removed`. */
	fault(name: string): void {
		this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
		this.changed();
	}

	copied(good: boolean): void {
		if (good) this.json.read += 1;
		else this.json.ignored += 1;
		this.changed();
	}

	/** What is known at `at` (epoch ms). Rows that have left the page no longer count. */
	report(at: number): PageHealth {
		const failures: Record<string, number> = Object.fromEntries(this.faults);
		let unreadable = 0;
		for (const [row, reading] of this.rows) {
			if (!row.isConnected) this.rows.delete(row);
			else {
				for (const name of reading.failures) failures[name] = (failures[name] ?? 0) + 1;
				if (reading.failures.length > 0) unreadable += 1;
			}
		}
		const rows = this.rows.size;
		const changed = rows > 0 && unreadable * 2 > rows;
		const state = this.paused ? 'paused' : changed ? 'changed' : 'working';
		return {
			page: this.page,
			state,
			rows,
			unreadable,
			failures,
			json: { ...this.json },
			unknownWords: [...this.words],
			at,
		};
	}
}
