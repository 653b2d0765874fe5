import { type ReadonlySignal, signal } from '@preact/signals';
import type { GivenText } from '../../components/KeepReply';
import type { TypedSentence } from '../../components/TypedOften';

export interface TypedRoad {
	/** Sentences typed to several buyers today; undefined where nobody answers. */
	read(): Promise<readonly TypedSentence[] | undefined>;
	/** It is not to be spoken of any more. */
	refuse(body: string): void;
}

export interface TypedOften {
	sentences: ReadonlySignal<readonly TypedSentence[]>;
	/** What the form begins with: the sentence the agent chose. */
	given: ReadonlySignal<GivenText | undefined>;
	/** Looks anew; where nobody answers, what was there stays. */
	read(): Promise<void>;
	keep(body: string): void;
	refuse(body: string, event: Event): void;
	/** The form begins empty again. */
	drop(): void;
}

/** What the agent typed again and again today, to be kept as replies. */
export function createTypedOften(
	road: TypedRoad | undefined,
	trusted: (event: Event) => boolean,
): TypedOften {
	const sentences = signal<readonly TypedSentence[]>([]);
	const given = signal<GivenText | undefined>();
	return {
		sentences,
		given,
		async read() {
			const read = await road?.read().catch(() => undefined);
			if (read) sentences.value = read;
		},
		keep(body) {
			given.value = { body };
		},
		refuse(body, event) {
			if (!trusted(event)) return;
			sentences.value = sentences.value.filter((one) => one.body !== body);
			road?.refuse(body);
		},
		drop() {
			given.value = undefined;
		},
	};
}
