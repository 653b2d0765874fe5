import { type ReadonlySignal, signal } from '@preact/signals';
import { FOLLOW_UP } from '../../components/follow-up-text';
import type { FollowUp } from '../../utils/insight/follow-ups';

/** The way to the store. */
export interface FollowUpRoad {
	/** Promises of a case that nobody kept yet, soonest due first; undefined where the store cannot be reached. */
	read(caseKey: string): Promise<FollowUp[] | undefined>;
	/** `id` is made here, so that a repeated message counts once. False where it was not kept. */
	done(given: { id: string; caseKey: string; use: string; at: number }): Promise<boolean>;
}

export interface FollowUpsOfCase {
	promises: ReadonlySignal<readonly FollowUp[]>;
	trouble: ReadonlySignal<string | undefined>;
	/** Asks for those of the case, also when something was inserted in it. */
	show(caseKey: string | undefined): Promise<void>;
	done(promise: FollowUp, now: number): Promise<void>;
}

/** What was promised to the buyer of the case in the panel. A mark shows at once; where it is not kept the promise comes back. */
export function createFollowUps(road: FollowUpRoad | undefined): FollowUpsOfCase {
	const promises = signal<readonly FollowUp[]>([]);
	const trouble = signal<string | undefined>();
	let current: string | undefined;
	return {
		promises,
		trouble,
		async show(caseKey) {
			if (current !== caseKey) promises.value = [];
			current = caseKey;
			trouble.value = undefined;
			const read = caseKey === undefined ? [] : await road?.read(caseKey).catch(() => undefined);
			// By then the panel may show another case.
			if (read && current === caseKey) promises.value = read;
		},
		async done(promise, now) {
			const caseKey = current;
			if (!road || caseKey === undefined) return;
			const before = promises.peek();
			promises.value = before.filter((one) => one !== promise);
			const given = { id: crypto.randomUUID(), caseKey, use: promise.id, at: now };
			const kept = await road.done(given).catch(() => false);
			if (current !== caseKey) return;
			trouble.value = kept ? undefined : FOLLOW_UP.notKept;
			if (!kept) promises.value = before;
		},
	};
}
