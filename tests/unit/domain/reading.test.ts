import { expect, it } from 'vitest';
import { ReadingBuilder } from '../../../utils/domain/reading';

it('a reading collects failures in their order, each as often as it came', () => {
	const reading = new ReadingBuilder();
	reading.fail('list.status');
	reading.fail('list.cells');
	reading.fail('list.status');
	expect(reading.failures).toEqual(['list.status', 'list.cells', 'list.status']);
	expect(reading.facts).toEqual({});
});

it('a reading keeps forty characters of a word it does not know', () => {
	const reading = new ReadingBuilder();
	reading.unknownWord('状'.repeat(50));
	reading.unknownWord('短');
	expect(reading.unknownWords).toEqual(['状'.repeat(40), '短']);
});
