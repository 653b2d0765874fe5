import type { Sighting } from '../domain/sighting';
import type { PlatformCount, QuestionTold, ReplyUse, TickWrite } from './protocol';

/** One write that waits for its acknowledgement; `data.id` was made here, at the source. */
export type Entry =
	| { type: 'sightings/add'; data: Sighting }
	| { type: 'ticks/write'; data: TickWrite }
	| { type: 'replies/used'; data: ReplyUse }
	| { type: 'questions/tell'; data: QuestionTold }
	| { type: 'platform-count/tell'; data: PlatformCount };

/**
 * What waits to be sent: what the agent did goes first and one by one, sightings go in batches. A batch that was not taken
 * goes to the end and the next is half as large, so one entry that can never be taken does not hold up the others.
 */
export class OutboxQueue {
	readonly #urgent = new Map<string, Entry>();
	readonly #sightings = new Map<string, Entry>();
	readonly #most: number;
	readonly #largest: number;
	#batch: number;
	/** Entries given up: refused by the background, or too many to hold. */
	dropped = 0;

	constructor(most: number, largest: number) {
		this.#most = most;
		this.#largest = largest;
		this.#batch = largest;
	}

	get size(): number {
		return this.#urgent.size + this.#sightings.size;
	}

	add(entry: Entry): void {
		if (this.size >= this.#most) this.#dropOldest();
		this.#queueOf(entry).set(entry.data.id, entry);
	}

	/** What to send next; empty where nothing waits. All entries of a batch are of one type. */
	next(): Entry[] {
		const [first] = this.#urgent.values();
		return first ? [first] : [...this.#sightings.values().take(this.#batch)];
	}

	/** The background holds these now. */
	acknowledge(ids: readonly string[]): void {
		for (const id of ids) {
			this.#urgent.delete(id);
			this.#sightings.delete(id);
		}
		this.#batch = Math.min(this.#largest, this.#batch * 2);
	}

	/** These were not taken; `final` where they never will be, which ends a batch of one. */
	putBack(batch: readonly Entry[], final: boolean): void {
		const lost = final && batch.length === 1;
		for (const entry of batch) {
			const queue = this.#queueOf(entry);
			// An entry that was dropped meanwhile does not come back.
			if (!queue.delete(entry.data.id)) continue;
			if (lost) this.dropped++;
			else queue.set(entry.data.id, entry);
		}
		this.#batch = Math.max(1, Math.floor(Math.min(this.#batch, batch.length) / 2));
	}

	clear(): void {
		this.#urgent.clear();
		this.#sightings.clear();
	}

	#queueOf(entry: Entry): Map<string, Entry> {
		return entry.type === 'sightings/add' ? this.#sightings : this.#urgent;
	}

	#dropOldest(): void {
		const queue = this.#sightings.size > 0 ? this.#sightings : this.#urgent;
		const [oldest] = queue.keys();
		if (oldest !== undefined && queue.delete(oldest)) this.dropped++;
	}
}
