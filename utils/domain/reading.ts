import type { Facts } from './fact';

/** What a reader got out of one row, page or JSON item. */
export interface Reading {
	facts: Facts;
	/** Names of what should have been there and could not be read, e.g. `list.status`. */
	failures: string[];
	/** Status or type words that no phrase matched, shortened; for the health report. */
	unknownWords: string[];
}

/** Collects a reading while a reader goes through a row. */
export class ReadingBuilder {
	readonly facts: Facts = {};
	readonly failures: string[] = [];
	readonly unknownWords: string[] = [];

	fail(name: string): void {
		this.failures.push(name);
	}

	/** A word that should have meant something: 40 characters of it are kept. */
	unknownWord(word: string): void {
		this.unknownWords.push(word.slice(0, 40));
	}
}
