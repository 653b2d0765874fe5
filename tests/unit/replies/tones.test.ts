import { describe, expect, it } from 'vitest';
import { onePerGroup, tonesOf } from '../../../utils/replies/tones';
import { sampleReply } from './sample';

const list = [
	sampleReply({ id: 'a', tone: 'warm', group: 'g' }),
	sampleReply({ id: 'b', tone: 'formal' }),
	sampleReply({ id: 'c', tone: 'formal', group: 'g' }),
];

describe('tones of one message', () => {
	it('take one line, in the tone asked for where there is one', () => {
		const shown = (tone?: 'formal' | 'concise') =>
			onePerGroup(
				list.map((reply) => ({ reply })),
				tone,
			).map(({ reply }) => reply.id);
		expect(shown()).toEqual(['a', 'b']);
		expect(shown('formal')).toEqual(['c', 'b']);
		expect(shown('concise')).toEqual(['a', 'b']);
	});

	it('are those of its group, or the reply alone', () => {
		expect(tonesOf(list, list[0] as (typeof list)[0]).map(({ id }) => id)).toEqual(['a', 'c']);
		expect(tonesOf(list, list[1] as (typeof list)[0]).map(({ id }) => id)).toEqual(['b']);
	});
});
