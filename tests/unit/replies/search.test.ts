import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { foldText } from '../../../utils/replies/fold';
import { rangesOf } from '../../../utils/replies/hit-ranges';
import { readingsOf } from '../../../utils/replies/readings';
import { createReplyIndex } from '../../../utils/replies/search';
import { sampleReply } from './sample';

const replies = [
	sampleReply({ id: 'a', title: '退款说明（急）', body: '款项原路退回您付款的账户' }),
	sampleReply({
		id: 'b',
		title: '重发商品',
		scenario: 'exchange_resend',
		tags: ['补发', 'VIP'],
		body: '给您重新寄出',
	}),
	sampleReply({ id: 'c', title: '长尾夹 Ａ款', scenario: 'quality', body: '退款也可以' }),
	sampleReply({ id: 'd', title: '绿色女鞋', scenario: 'damaged', body: '破了' }),
];
const index = createReplyIndex(replies);
const ids = (query: string) => index.search(query, 10).map(({ reply }) => reply.id);

describe('reply search', () => {
	it('finds Chinese text, the title before the body', () => {
		expect(ids('退款')).toEqual(['a', 'c']);
	});

	it.each([
		['tksm', 'a', '标题首字母'],
		['tuikuanshuoming', 'a', '标题拼音'],
		['tuikuansm', 'a', '标题拼音'],
		['tuik', 'a', '标题拼音'],
		['tuikuanshuom', 'a', '标题拼音'],
		['退k', 'a', '标题首字母'],
		['tk说明', 'a', '标题首字母'],
		['smj', 'a', '标题首字母'],
		['TKSM', 'a', '标题首字母'],
		['ｔｋｓｍ', 'a', '标题首字母'],
		['tuì', 'a', '标题拼音'],
		['chongfa', 'b', '标题拼音'],
		['zhongfa', 'b', '标题拼音'],
		['chf', 'b', '标题拼音'],
		['vip', 'b', '标签'],
		['bufa', 'b', '标签拼音'],
		['hhbj', 'b', '标签首字母'],
		['changweijia', 'c', '标题拼音'],
		['zhangwj', 'c', '标题拼音'],
		['a款', 'c', '标题'],
		['lvse', 'd', '标题拼音'],
		['lüsenü', 'd', '标题拼音'],
	])('finds %s', (query, id, why) => {
		expect(index.search(query, 10)[0]).toMatchObject({ reply: { id }, why });
	});

	it.each([
		['tuikaun', 'a', '标题近音'],
		['tiukuan', 'a', '标题近音'],
		['tuikaunshuo', 'a', '标题近音'],
		['tukuan', 'a', '标题近音'],
		['tuikuam', 'a', '标题近音'],
		['tuiikuan', 'a', '标题近音'],
		['tukiuan', 'a', '标题近音'],
		['腿款', 'a', '标题近音'],
		['zongfasanpin', 'b', '标题近音'],
		['congfasang', 'b', '标题近音'],
		['bufaa', 'b', '标签近音'],
		['lvsenuxie', 'd', '标题近音'],
	])('forgives %s', (query, id, why) => {
		expect(index.search(query, 10)[0]).toMatchObject({ reply: { id }, why });
	});

	it('forgives nothing where a title has the word itself, and puts what it forgives after the bodies', () => {
		const some = createReplyIndex(
			['招新', '早新', '别的'].map((title, id) =>
				sampleReply({ id: String(id), title, body: id === 2 ? '兆新' : '好' }),
			),
		);
		const titles = (query: string) => some.search(query, 9).map(({ reply }) => reply.title);
		expect(titles('zaoxin')).toEqual(['早新']);
		expect(titles('兆新')).toEqual(['别的', '招新']);
	});

	it('takes nothing for a slip of the hand that is another word', () => {
		for (const query of ['xuexiao', 'qqqq', 'tt', '不存在', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'])
			expect(ids(query)).toEqual([]);
	});

	it('cuts what was typed without blanks, and knows other words for the same', () => {
		const all = createReplyIndex(BUILT_IN_REPLIES);
		const first = (query: string) => all.search(query, 1)[0]?.reply.id;
		expect(first('破损理赔')).toBe('damaged-concise-2');
		expect(first('少了配件')).toBe('return-inspect-concise-3');
		expect(first('拒签')).toBe('refused-delivery-concise-1');
		expect(first('邮费怎么算')).toBe('freight-concise-1');
		expect(first('什么时候到账')).toBe('follow-up-formal-1');
		expect(ids('不存在的词')).toEqual([]);
	});

	it('puts what has the words as they were typed before what has them cut or put otherwise', () => {
		const some = createReplyIndex([
			sampleReply({ id: 'cut', title: '拒收', body: '好' }),
			sampleReply({ id: 'typed', title: '别的', body: '您拒签的包裹' }),
		]);
		expect(some.search('拒签', 9).map(({ reply }) => reply.id)).toEqual(['typed', 'cut']);
		expect(some.search('拒签', 1)).toHaveLength(1);
	});

	it('finds by folder and by a further scenario', () => {
		const some = createReplyIndex([sampleReply({ folder: '快递/丢件', also: ['invoice'] })]);
		for (const query of ['丢件', 'kuaidi', '发票', 'fp']) expect(some.search(query, 1)).toHaveLength(1);
	});

	it('lets the case decide among equals, but never before a better place', () => {
		const titles = ['退款甲', '说退款', '退款', '别的'];
		const some = createReplyIndex(
			titles.map((title, id) => sampleReply({ id: String(id), title, body: id === 3 ? '退款' : '好' })),
		);
		const standing = { order: [3, 1, 0, 2], bonus: [0, 25, 0, 25] };
		expect(some.search('退款', 9, standing).map(({ reply }) => reply.title)).toEqual([
			'退款',
			'说退款',
			'退款甲',
			'别的',
		]);
		expect(some.search('', 9, standing).map(({ reply }) => reply.title)).toEqual([
			'别的',
			'说退款',
			'退款甲',
			'退款',
		]);
	});

	it('finds a syllable of one letter at the very end of the list', () => {
		const one = createReplyIndex([sampleReply({ title: '阿' })]);
		expect(one.search('a', 1)).toHaveLength(1);
	});

	it('wants every word, anywhere in the reply', () => {
		expect(ids('账户 tk')).toEqual(['a']);
		expect(index.search('账户 tk', 10)[0]?.why).toBe('正文、标题首字母');
		expect(ids('账户 重发')).toEqual([]);
	});

	it('gives the list itself for an empty query, and at most what is asked for', () => {
		expect(ids(' ')).toEqual(['a', 'b', 'c', 'd']);
		expect(index.search('', 2)).toHaveLength(2);
		expect(index.search('退款', 1)).toHaveLength(1);
		expect(index.search('退款', 0)).toHaveLength(0);
	});

	it('says which part of the text was met', () => {
		const ranges = (query: string) =>
			index.search(query, 1).flatMap(({ reply, words }) => rangesOf(reply, words));
		expect(ranges('ksmj')).toEqual([{ field: 'title', from: 1, to: 6 }]);
		expect(ranges('账户')).toEqual([{ field: 'body', from: 10, to: 12 }]);
		expect(ranges('a款')).toEqual([{ field: 'title', from: 4, to: 6 }]);
		expect(ranges('tuikaun')).toEqual([{ field: 'title', from: 0, to: 2 }]);
		expect(ranges('vip')).toEqual([]);
	});

	it('puts a whole title before its beginning and its beginning before its middle', () => {
		const titles = ['说退款吧', '退款单', '退款', '对退款'];
		const some = createReplyIndex(titles.map((title, id) => sampleReply({ id: String(id), title })));
		expect(some.search('退款', 9).map(({ reply }) => reply.title)).toEqual([
			'退款',
			'退款单',
			'说退款吧',
			'对退款',
		]);
		expect(some.search('tk', 9).map(({ reply }) => reply.title)).toEqual([
			'退款',
			'退款单',
			'说退款吧',
			'对退款',
		]);
	});

	it('finds every built-in reply by the pinyin and the initials of its title', () => {
		const all = createReplyIndex(BUILT_IN_REPLIES);
		for (const reply of BUILT_IN_REPLIES) {
			const letters = Array.from(foldText(reply.title)).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
			const readings = letters.map((letter) => readingsOf(letter)[0] ?? letter);
			for (const query of [readings.join(''), readings.map((reading) => reading.charAt(0)).join('')]) {
				const found = all.search(query, BUILT_IN_REPLIES.length).map((hit) => hit.reply.id);
				expect(found, query).toContain(reply.id);
			}
		}
	});

	it('finds a reply by any mixture of readings, initials and characters of its title', () => {
		const all = createReplyIndex(BUILT_IN_REPLIES);
		const picks = fc.array(fc.nat(20), { minLength: 60, maxLength: 60 });
		fc.assert(
			fc.property(fc.constantFrom(...BUILT_IN_REPLIES), picks, (reply, pick) => {
				const letters = Array.from(foldText(reply.title)).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
				const query = letters
					.map((letter, place) => {
						const ways = [letter, ...readingsOf(letter), ...readingsOf(letter).map((way) => way.charAt(0))];
						return ways[(pick[place] ?? 0) % ways.length] ?? letter;
					})
					.join('');
				expect(all.search(query, 100).map((hit) => hit.reply.id)).toContain(reply.id);
			}),
		);
	});

	it('never throws, and its ranges lie in the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (query, title) => {
				const reply = sampleReply({ title, body: title });
				for (const word of [query, title, title.slice(1)]) {
					for (const hit of createReplyIndex([reply]).search(word, 5)) {
						for (const { from, to } of rangesOf(reply, hit.words)) {
							expect(from).toBeGreaterThanOrEqual(0);
							expect(to).toBeGreaterThan(from);
							expect(to).toBeLessThanOrEqual(title.length);
						}
					}
				}
			}),
		);
	});
});

describe('readings', () => {
	it('know polyphones and nothing but Chinese', () => {
		expect(readingsOf('重')).toEqual(expect.arrayContaining(['zhong', 'chong']));
		expect(readingsOf('绿')).toEqual(expect.arrayContaining(['lv']));
		expect(readingsOf('a')).toEqual([]);
	});
});
