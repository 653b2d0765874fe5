import { type ReadonlySignal, signal } from '@preact/signals';
import type { Mark } from '../../components/FeedbackMarks';
import { FEEDBACK } from '../../components/feedback-text';

/** The way to the store; each hands back undefined where it cannot be reached. */
export interface FeedbackRoad {
	read(caseKey: string): Promise<{ ended: boolean; mark: Mark | null } | null | undefined>;
	/** `id` is made here, so that a repeated message counts once. Hands back what is wrong, in words. */
	write(given: { id: string; caseKey: string; mark: Mark; at: number }): Promise<string | undefined>;
}

export interface Feedback {
	/** What is marked of the case; undefined while there is nothing to mark: it goes on, or was never recorded. */
	mark: ReadonlySignal<Mark | undefined>;
	trouble: ReadonlySignal<string | undefined>;
	show(caseKey: string | undefined): Promise<void>;
	change(change: Partial<Mark>, now: number): Promise<void>;
}

const NOTHING: Mark = { mood: null, avoidable: null, note: null };

/** How the case in the panel went. A mark shows at once; where it is not kept, that is said and it can be given again. */
export function createFeedback(road: FeedbackRoad | undefined): Feedback {
	const mark = signal<Mark | undefined>();
	const trouble = signal<string | undefined>();
	let current: string | undefined;
	return {
		mark,
		trouble,
		async show(caseKey) {
			current = caseKey;
			mark.value = undefined;
			trouble.value = undefined;
			const read = caseKey === undefined ? undefined : await road?.read(caseKey).catch(() => undefined);
			// By then the panel may show another case.
			if (read?.ended && current === caseKey) mark.value = read.mark ?? NOTHING;
		},
		async change(change, now) {
			const caseKey = current;
			const before = mark.peek();
			if (!road || caseKey === undefined || !before) return;
			const next = { ...before, ...change };
			mark.value = next;
			const wrong = await road
				.write({ id: crypto.randomUUID(), caseKey, mark: next, at: now })
				.catch(() => FEEDBACK.notKept);
			if (current === caseKey) trouble.value = wrong;
		},
	};
}
