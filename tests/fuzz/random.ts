/** Chance that is the same for the same seed, in every browser and every run. */
export class Random {
	private state: number;

	constructor(seed: string) {
		let hash = 0x811c9dc5;
		for (let index = 0; index < seed.length; index++)
			hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
		this.state = hash >>> 0;
	}

	/** At least 0 and below 1 (mulberry32). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from 0 on and below `end`. */
	below(end: number): number {
		return Math.floor(this.next() * end);
	}

	chance(share: number): boolean {
		return this.next() < share;
	}

	/** One of them. Throws where there is none. */
	pick<T>(list: readonly T[]): T {
		const [found] = list.slice(this.below(list.length));
		if (found === undefined) throw new Error('There is nothing to pick from.');
		return found;
	}

	/** One of them, each as often as its weight says. */
	weighted<T extends { weight: number }>(list: readonly T[]): T {
		let left = this.next() * list.reduce((sum, { weight }) => sum + weight, 0);
		for (const item of list) {
			left -= item.weight;
			if (left < 0) return item;
		}
		return this.pick(list);
	}

	shuffled<T>(list: readonly T[]): T[] {
		const keyed = list.map((item) => ({ item, key: this.next() }));
		return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
	}

	/** So many of them, or all where there are fewer. */
	some<T>(list: readonly T[], count: number): T[] {
		return this.shuffled(list).slice(0, count);
	}
}
