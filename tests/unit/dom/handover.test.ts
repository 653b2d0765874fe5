import { beforeEach, describe, expect, it } from 'vitest';
import { claimWorld, handover } from '../../../utils/dom/handover';

it.each(['left first', 'asked for first'])('what is %s arrives', async (order) => {
	const name = `test ${order}`;
	if (order === 'left first') handover<number>(name).give(5);
	const asked = handover<number>(name).value;
	handover<number>(name).give(5);
	expect(await asked).toBe(5);
});

it('what is left under one name does not arrive under another', async () => {
	handover<number>('one').give(1);
	handover<number>('two').give(2);
	expect(await handover<number>('two').value).toBe(2);
});

describe('the world of a page', () => {
	// As in a world that is new.
	beforeEach(() => {
		for (const name of ['running', 'slots'])
			Reflect.deleteProperty(globalThis, Symbol.for(`refund-lens.${name}`));
	});

	it('is claimed by one run at a time', () => {
		const [first, second] = [new AbortController(), new AbortController()];
		expect(claimWorld(first.signal)).toBe(true);
		expect(claimWorld(second.signal)).toBe(false);
		first.abort();
		expect(claimWorld(second.signal)).toBe(true);
		second.abort();
	});

	it('does not give a new run what was left for one that has ended', async () => {
		const [old, young] = [new AbortController(), new AbortController()];
		claimWorld(old.signal);
		handover<number>('panel').give(1);
		old.abort();
		claimWorld(young.signal);
		const asked = handover<number>('panel').value;
		handover<number>('panel').give(2);
		expect(await asked).toBe(2);
		young.abort();
	});

	it('keeps what was left before its first run', async () => {
		const only = new AbortController();
		handover<number>('early').give(3);
		claimWorld(only.signal);
		expect(await handover<number>('early').value).toBe(3);
		only.abort();
	});
});
