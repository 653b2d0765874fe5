import { expect, it } from 'vitest';
import { handover } from '../../../utils/dom/handover';

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
