interface Slot<T> {
	value: Promise<T>;
	give: (value: T) => void;
}

/**
 * A place where one content script leaves something for another of the same extension: both run in the same isolated world of the page, which the page
 * itself cannot enter. Either may come first.
 */
export function handover<T>(name: string): Slot<T> {
	const place = globalThis as unknown as Record<symbol, Slot<T> | undefined>;
	const key = Symbol.for(`refund-lens.${name}`);
	const slot = place[key] ?? createSlot<T>();
	place[key] = slot;
	return slot;
}

function createSlot<T>(): Slot<T> {
	let give: (value: T) => void = () => undefined;
	const value = new Promise<T>((resolve) => {
		give = resolve;
	});
	return { value, give };
}
