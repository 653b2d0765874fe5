import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { readingsOf } from '../../../utils/replies/readings';
import { createReplyIndex } from '../../../utils/replies/search';
import { plainSearch } from './plain-search';
import { sampleReply } from './sample';

/** Few characters, so that much is met: polyphones, sounds that are slurred, syllables of one letter, marks, wide ones. */
const LETTERS = Array.from('退款重发中长阿恩展站张行（急）Ａb1𠮷');
const text = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 7 }).map((all) => all.join(''));
const reply = fc.record({
	title: text,
	body: text,
	tags: fc.array(text, { maxLength: 2 }),
	scenario: fc.constantFrom('quality' as const, 'freight' as const),
	folder: fc.option(text, { nil: undefined }),
});
/** A stretch typed as it is, by syllables, by initials, or with letters changed. */
const typed = fc
	.tuple(
		fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 5 }),
		fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
	)
	.map(([letters, ways]) => letters.map((letter, at) => typedAs(letter, ways[at] ?? 0)).join(''));
const query = fc
	.array(typed, { minLength: 1, maxLength: 3 })
	.map((words) => words.join(' '))
	.filter((one) => one.trim() !== '');

function typedAs(letter: string, way: number): string {
	const reading = readingsOf(letter)[0] ?? letter;
	return (
		[letter, reading, reading, reading.charAt(0), reading.slice(0, -1), reading.replace('h', '')][way] ?? ''
	);
}

describe('the reply search and the same written down plainly', () => {
	it('give the same replies in the same order, whatever was searched for before', () => {
		fc.assert(
			fc.property(
				fc.array(reply, { minLength: 1, maxLength: 12 }).chain((all) =>
					fc.record({
						replies: fc.constant(all.map((one, id) => sampleReply({ ...one, id: String(id) }))),
						order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
						bonus: fc.array(fc.constantFrom(0, 10, 25, -5000), {
							minLength: all.length,
							maxLength: all.length,
						}),
					}),
				),
				fc.array(query, { minLength: 1, maxLength: 4 }),
				fc.constantFrom(1, 4, 60),
				({ replies, order, bonus }, queries, limit) => {
					const index = createReplyIndex(replies);
					for (const one of queries) {
						const hits = index.search(one, limit, { order, bonus });
						const found = hits.map(({ reply, score }) => `${reply.id} ${score}`);
						expect(found, one).toEqual(plainSearch(replies, one, limit, { order, bonus }));
					}
				},
			),
			{ numRuns: 400 },
		);
	});

	it('give the same for what is typed letter by letter over the shipped replies', () => {
		const index = createReplyIndex(BUILT_IN_REPLIES);
		const standing = {
			order: [...BUILT_IN_REPLIES.keys()].reverse(),
			bonus: BUILT_IN_REPLIES.map((_, at) => (at % 3 === 0 ? 25 : 0)),
		};
		for (const whole of [
			'tuikuan wuliu',
			'tuikaun',
			'催发货 kd',
			'发嫖',
			'zongxinfa',
			'破损理赔',
			'拒签 多久',
			'少了配件zp',
		]) {
			for (let length = 1; length <= whole.length; length++) {
				const one = whole.slice(0, length);
				const found = index.search(one, 60, standing).map(({ reply, score }) => `${reply.id} ${score}`);
				expect(found, one).toEqual(plainSearch(BUILT_IN_REPLIES, one, 60, standing));
			}
		}
	});
});
