import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEdits, isOftenChanged } from '../../../utils/replies/edit-counts';
import { editsOf } from '../../../utils/replies/edits';

const REPLY = '亲，已经帮您催仓库了，今天下午发出，您留意物流信息就好。';

/** Texts as they come: no blanks, no line ends. */
const text = fc.stringMatching(/^[\u4e00-\u9fa5，。！]{1,60}$/);

describe('what became of an inserted reply', () => {
	it('is told by how much of its wording was sent', () => {
		const told = (sent: string) => editsOf([REPLY], sent)[0];
		expect(told(REPLY)).toBe('unchanged');
		expect(told(`您好！${REPLY}祝您愉快`)).toBe('unchanged');
		expect(told(REPLY.replace('今天下午', '明天上午'))).toBe('slight');
		expect(told('亲，已经帮您催仓库了，明天一早安排，请放心。')).toBe('much');
		expect(told('您是要退货还是换一件呢')).toBeUndefined();
		expect(told('')).toBeUndefined();
	});

	it('is unchanged wherever its whole text was sent, and nowhere else', () => {
		fc.assert(
			fc.property(text, text, text, (reply, before, after) => {
				expect(editsOf([reply], before + reply + after)).toEqual(['unchanged']);
				if (!before.includes(reply)) expect(editsOf([reply], before)[0]).not.toBe('unchanged');
			}),
		);
	});

	it('is not told of a text that has nothing of it', () => {
		const latin = fc.stringMatching(/^[a-z]{0,40}$/);
		fc.assert(
			fc.property(text, latin, (reply, sent) => {
				expect(editsOf([reply], sent)).toEqual([undefined]);
			}),
		);
	});

	it('is told of each reply that stands in one text, none of them twice', () => {
		fc.assert(
			fc.property(text, fc.nat(5), fc.nat(5), (reply, sent, more) => {
				// A line between them, or two might make a third.
				const said = Array(sent).fill(reply).join('|');
				const edits = editsOf(Array(sent + more).fill(reply), said);
				expect(edits).toHaveLength(sent + more);
				expect(edits.filter((edit) => edit === 'unchanged')).toHaveLength(sent);
			}),
		);
		const other = '麻烦您拍一张破损处的照片发给我看看。';
		expect(editsOf([REPLY, other, REPLY], REPLY + other.replace('照片', '视频'))).toEqual([
			'unchanged',
			'slight',
			undefined,
		]);
		const changed = REPLY.replace('今天', '明天');
		expect(editsOf([REPLY, REPLY], changed)).toEqual(['slight', undefined]);
	});

	it('does not depend on which of several was inserted first', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(text, { selector: (one) => one.length, maxLength: 4 }),
				text,
				(replies, sent) => {
					expect(editsOf(replies.toReversed(), sent)).toEqual(editsOf(replies, sent).toReversed());
				},
			),
		);
	});
});

describe('a share of changed ones', () => {
	it('is told from twenty on, and only then is a reply called often changed', () => {
		expect(countEdits({})).toEqual({ seen: 0, changed: 0, much: 0 });
		const few = countEdits({ slight: 15, much: 4 });
		expect(few).toEqual({ seen: 19, changed: 19, much: 4 });
		expect(isOftenChanged(few)).toBe(false);
		const enough = countEdits({ unchanged: 10, slight: 8, much: 2 });
		expect(enough).toEqual({ seen: 20, changed: 10, much: 2, percent: 50 });
		expect(isOftenChanged(enough)).toBe(true);
		expect(isOftenChanged(countEdits({ unchanged: 12, slight: 8 }))).toBe(false);
	});
});
