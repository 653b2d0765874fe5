import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { candidatesOf, cellsOf, MOST_ROWS } from '../../../utils/replies/exchange/candidates';
import { COLUMN_FIELDS, COLUMN_LABELS, guessColumns } from '../../../utils/replies/exchange/columns';
import { decodeText } from '../../../utils/replies/exchange/decode';
import { likePairs } from '../../../utils/replies/exchange/likeness';
import { packText, readPackFile } from '../../../utils/replies/exchange/pack-file';
import { planImport } from '../../../utils/replies/exchange/plan';
import type { Reply } from '../../../utils/replies/reply';
import { atOnce } from './at-once';

const planned = (...given: Parameters<typeof planImport>) => atOnce(planImport(...given));
const pairsOf = (replies: readonly Reply[]) => atOnce(likePairs(replies));

let made = 0;
const newId = () => `mine-${++made}`;
const reply = (over: Partial<Reply> = {}): Reply => ({
	id: 'one',
	title: '催发货',
	scenario: 'ship_urge',
	tone: 'warm',
	body: '亲，仓库在打包了。',
	tags: [],
	origin: 'mine',
	...over,
});
const rowsOf = (replies: readonly Reply[]) => [
	COLUMN_FIELDS.map((field) => COLUMN_LABELS[field]),
	...replies.map(cellsOf),
];
const planOf = (rows: string[][], existing: readonly Reply[] = []) => {
	const { mapping, headed } = guessColumns(rows);
	return planned(candidatesOf(rows, mapping, headed), existing, newId);
};

describe('a table of replies', () => {
	it('comes back as it went out', () => {
		const mine = BUILT_IN_REPLIES.map(({ group: _, ...one }) => ({ ...one, origin: 'mine' as const }));
		const plan = planOf(rowsOf(mine));
		expect(plan.refused).toEqual([]);
		expect(plan.added).toEqual(mine);
		expect(planOf(rowsOf(mine), mine).same).toHaveLength(mine.length);
	});

	it('says which row has no number of hours where one belongs', () => {
		const rows = rowsOf([reply({ followUp: 24 })]);
		expect(planOf(rows).added).toMatchObject([{ followUp: 24 }]);
		const odd = rows.map((row, at) => (at === 0 ? row : [...row.slice(0, -1), '一天']));
		expect(planOf(odd).refused).toMatchObject([{ row: 2, why: expect.stringContaining('答应再回复') }]);
	});

	it('is understood by the heads of other tools, and without heads by the longest column', () => {
		const other = planOf([
			['分类', '快捷短语', '话术内容'],
			['仓库类', 'fh', '亲，仓库在打包了，请稍等'],
		]);
		expect(other.added).toMatchObject([{ title: 'fh', folder: '仓库类', body: '亲，仓库在打包了，请稍等' }]);
		const bare = planOf([['', '亲，您好，在的呢。有什么可以帮您']]);
		expect(bare.added).toMatchObject([{ title: '亲，您好，在的呢', scenario: 'greeting' }]);
		expect(planOf([['', ''], ['  ']])).toMatchObject({ added: [], refused: [] });
	});

	it('says of each row what becomes of it, and why', () => {
		const existing = [reply(), reply({ id: 'two', title: '问候', body: '您好，在的。' })];
		const rows = rowsOf([
			reply({ body: '亲，今天在打包。' }),
			reply({ id: 'two', title: '问候', body: '您好，在的。' }),
			reply({ id: 'three', body: '您好，在的！' }),
			reply({ id: 'four', body: '{{没写完' }),
			reply({ id: 'one', body: '又一条' }),
			reply({ id: 'five', body: '加我微信' }),
			reply({ id: '__proto__', body: '又一条不同的' }),
			reply({ id: 'six', body: '长'.repeat(2001) }),
		]);
		const plan = planOf(rows, existing);
		expect(plan.changed.map(({ id, body }) => [id, body])).toEqual([['one', '亲，今天在打包。']]);
		expect(plan.added.map(({ id }) => id)).toEqual(['five']);
		expect(plan.same.map(({ row, why }) => [row, why])).toEqual([
			[3, '和现有的一样'],
			[4, '正文和「问候」一样'],
		]);
		expect(plan.refused.map(({ row }) => row)).toEqual([5, 6, 8, 9]);
		expect(plan.refused.map(({ why }) => why).join()).toMatch(
			/第 1 行.*出现了两次.*不能用.*不能超过 2000 个字/s,
		);
		expect(plan.held).toMatchObject([{ row: 7, why: expect.stringContaining('平台以外') }]);
	});

	it('takes the apostrophe off that keeps a formula from running', () => {
		const plan = planOf([
			['标题', '正文'],
			[`'=HYPERLINK("http://a")`, `'＝1+1 的意思是两件`],
		]);
		expect(plan.added).toMatchObject([{ title: '=HYPERLINK("http://a")', body: '＝1+1 的意思是两件' }]);
	});

	it('never throws, whatever stands in it', () => {
		const rows = fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('__proto__'))));
		fc.assert(fc.property(rows, (table) => void planOf(table)));
	});
});

describe('a shared file', () => {
	it('comes back as it went out', () => {
		const read = readPackFile(packText('售后组', [reply({ fields: [], pinned: true })]));
		expect(read.ok && planned(read.value, [], newId).added).toEqual([reply({ fields: [], pinned: true })]);
	});

	it.each([
		['{"format":"refund-lens-replies","version":1,"repl', '没有下载完'],
		['{"format":"refund-lens-backup","version":1,"replies":[]}', '不是话术文件'],
		['{"format":"refund-lens-replies","version":999,"replies":[]}', '999'],
		['{"format":"refund-lens-replies","version":-1,"replies":[]}', '-1'],
		[JSON.stringify(new Array(MOST_ROWS + 1).fill(0)), '一次最多'],
		['7', '不是话术文件'],
	])('is refused where it is not whole or not ours: %.60s', (text, why) => {
		expect(readPackFile(text)).toMatchObject({ ok: false, error: expect.stringContaining(why) });
	});

	it('refuses a million entries without looking at each', () => {
		const text = `[${'0,'.repeat(999_999)}0]`;
		expect(readPackFile(text)).toMatchObject({ ok: false, error: expect.stringContaining('1000000') });
	});

	it('lets no entry reach a prototype, and refuses what is no reply', () => {
		const text = `[{"__proto__":{"polluted":1},"title":"甲","scenario":"greeting","tone":"warm","body":"您好呀","tags":[]},null,"x",
			{"id":"constructor","title":"乙","body":"您好"},{"id":7,"title":"丙","body":"${'a'.repeat(1_000_000)}"}]`;
		const read = readPackFile(text);
		const plan = read.ok ? planned(read.value, [], newId) : undefined;
		expect(plan?.added).toMatchObject([{ title: '甲' }]);
		expect(Object.keys(plan?.added[0] ?? {})).not.toContain('__proto__');
		expect(plan?.refused.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});
});

describe('the bytes of a file', () => {
	const utf16 = (text: string, little: boolean, mark: boolean) => {
		const units = Array.from((mark ? '\ufeff' : '') + text, (unit) => unit.charCodeAt(0));
		return new Uint8Array(
			units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
		);
	};
	const gbk = new Uint8Array([0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xd5, 0xfd, 0xce, 0xc4]);

	it('are read as UTF-8, UTF-16 or GBK', () => {
		expect(decodeText(new TextEncoder().encode('\ufeff标题,正文'))).toEqual({ ok: true, value: '标题,正文' });
		expect(decodeText(utf16('标题,正文', true, true))).toEqual({ ok: true, value: '标题,正文' });
		expect(decodeText(utf16('标题,正文', false, true))).toEqual({ ok: true, value: '标题,正文' });
		expect(decodeText(utf16('id,title,body\nab,cd', true, false))).toMatchObject({ ok: true });
		expect(decodeText(utf16('id,title,body\nab,cd', false, false))).toMatchObject({ ok: true });
		expect(decodeText(gbk)).toEqual({ ok: true, value: '标题,正文' });
	});

	it('are refused where they are no text', () => {
		expect(decodeText(new Uint8Array([0xff, 0xff, 0xff]))).toMatchObject({ ok: false });
		expect(decodeText(new TextEncoder().encode(`abc${' '.repeat(50)}\0`))).toMatchObject({ ok: false });
	});

	it('cut off anywhere are read or refused, never thrown', () => {
		const whole = new TextEncoder().encode(packText('组', [reply()]));
		for (let length = 0; length < whole.length - 2; length += 7) {
			const text = decodeText(whole.subarray(0, length));
			if (text.ok) expect(readPackFile(text.value).ok).toBe(false);
		}
	});
});

describe('replies that say nearly the same', () => {
	it('are found, likest first, and the shipped ones are none', () => {
		expect(pairsOf(BUILT_IN_REPLIES)).toEqual([]);
		const [first] = BUILT_IN_REPLIES;
		if (!first) throw new Error('no reply');
		const near = { ...first, id: 'near', body: `${first.body}谢谢。` };
		const twin = { ...first, id: 'twin', body: first.body.replace('，', ', ') };
		const pairs = pairsOf([...BUILT_IN_REPLIES, near, twin]);
		expect(pairs.map(({ one, other }) => [one.id, other.id])).toEqual([
			[first.id, 'twin'],
			[first.id, 'near'],
			['near', 'twin'],
		]);
		expect(pairs[0]?.likeness).toBe(1);
	});

	it('have none among empty ones', () => {
		expect(pairsOf([reply({ body: '…' }), reply({ body: '！' })])).toEqual([]);
	});
});
