interface Slot<T> {
	value: Promise<T>;
	give: (value: T) => void;
}

/** Both run in the same isolated world of the page, which the page itself cannot enter. */
const world = globalThis as unknown as Record<symbol, unknown>;
const RUNNING = Symbol.for('refund-lens.running');
const SLOTS = Symbol.for('refund-lens.slots');

/** A place where one content script leaves something for another of the same extension. Either may come first. */
export function handover<T>(name: string): Slot<T> {
	world[SLOTS] ??= {};
	const slots = world[SLOTS] as Record<string, Slot<T> | undefined>;
	const slot = slots[name] ?? createSlot<T>();
	slots[name] = slot;
	return slot;
}

function createSlot<T>(): Slot<T> {
	let give: (value: T) => void = () => undefined;
	const value = new Promise<T>((resolve) => {
		give = resolve;
	});
	return { value, give };
}

/**
 * Claims this world for one run of the script until `signal` aborts; false while another run has it. A browser makes a new world for an extension that was
 * updated, so whatever runs here already is of the same build: there is nothing to replace, and replacing it would close what the agent has
 * open. What was left for a run that has ended is not used again.
 */
export function claimWorld(signal: AbortSignal): boolean {
	const running = world[RUNNING] as AbortSignal | undefined;
	if (running && !running.aborted) return false;
	if (running) delete world[SLOTS];
	world[RUNNING] = signal;
	return true;
}
