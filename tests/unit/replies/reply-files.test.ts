// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { readReplyFile } from '../../../entrypoints/options/replies/read-file';
import { writeReplyFile } from '../../../entrypoints/options/replies/write-file';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';
import { candidatesOf } from '../../../utils/replies/exchange/candidates';
import { guessColumns } from '../../../utils/replies/exchange/columns';
import { planImport } from '../../../utils/replies/exchange/plan';
import type { Reply } from '../../../utils/replies/reply';
import { atOnce } from './at-once';

const hostile: Reply = {
	id: '=1+1',
	title: '=HYPERLINK("http://a.example","点我")',
	scenario: 'greeting',
	tone: 'warm',
	body: '@SUM(A1)\n第二行，"引号"，\t制表',
	tags: ['＝甲', '-乙'],
	folder: '+丙',
	note: '\t丁',
	origin: 'mine',
};
const some: Reply[] = [
	hostile,
	...BUILT_IN_REPLIES.slice(0, 5).map((one) => ({ ...one, origin: 'mine' as const })),
];
const withoutGroup = some.map(({ group: _, ...one }) =>
	one.id === hostile.id ? { ...one, note: '丁' } : one,
);

let made = 0;
const newId = () => `new-${++made}`;

async function back(blob: Blob | Uint8Array) {
	const file = blob instanceof Blob ? blob : new Blob([blob as Uint8Array<ArrayBuffer>]);
	const read = await readReplyFile(file);
	if (!read.ok) return read.error;
	if (read.value.kind === 'entries') return atOnce(planImport(read.value.candidates, [], newId));
	const { mapping, headed } = guessColumns(read.value.rows);
	return atOnce(planImport(candidatesOf(read.value.rows, mapping, headed), [], newId));
}

describe('files of replies', () => {
	it.each(['csv', 'xlsx'] as const)('come back from %s as they went out', async (kind) => {
		expect(await back(await writeReplyFile(kind, '组', some))).toMatchObject({
			added: withoutGroup,
			refused: [],
		});
	});

	it('come back from the shared file with everything', async () => {
		expect(await back(await writeReplyFile('json', '组', some))).toMatchObject({
			added: some,
		});
	});

	it('hold no cell that a spreadsheet would run, in half width or full', async () => {
		const text = await (await writeReplyFile('csv', '组', some)).text();
		expect(text).not.toMatch(/(?:^|,)"?[=+\-@\t＝＋－＠]/mu);
		const bytes = new Uint8Array(await (await writeReplyFile('csv', '组', some)).arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	});

	it('cut off anywhere are refused or read in part, never thrown', async () => {
		for (const kind of ['csv', 'xlsx', 'json'] as const) {
			const whole = new Uint8Array(await (await writeReplyFile(kind, '组', some)).arrayBuffer());
			for (let length = 0; length < whole.length - 2; length += Math.ceil(whole.length / 25)) {
				const end = await back(whole.slice(0, length));
				if (kind !== 'csv') expect(typeof end, `${kind} ${length}`).toBe('string');
			}
		}
	});

	it.each([
		['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '另存为'],
		['an archive without a list', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '读不出来'],
		['nothing', new Uint8Array(), '没有内容'],
		['a table whose quotes do not close', new TextEncoder().encode('标题,正文\n"甲,乙'), '引号'],
		['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0]), '文字'],
	])('that are %s are refused with a word', async (_, bytes, why) => {
		expect(await back(bytes)).toContain(why);
	});

	const said = '亲，仓库在打包了，今天交给快递';
	const taken = [{ title: '催发货', body: said }];

	it.each([
		['with the mark of Excel and semicolons', `\ufeffsep=;\r\n标题;正文\r\n催发货;${said}\r\n`, taken],
		['parted by tabs, of two rows', `标题\t正文\r\n催发货\t${said}\r\n`, taken],
		['under a title and an empty row', `话术总表,,\r\n,,\r\n标题,正文,标签\r\n催发货,${said},\r\n`, taken],
		['under empty lines', `\r\n\r\n标题,正文\r\n催发货,${said}\r\n`, taken],
		['with heads as forms have them', `*标 题,话术内容（必填）\r\n催发货,${said}\r\n`, taken],
		['with an invisible mark in a head', `标题,\u200b正文\r\n催发货,${said}\r\n`, taken],
		['with the text in the second of two like columns', `内容,标题,内容\r\n,催发货,${said}\r\n`, taken],
		['with the names of another tool', `[{"name":"催发货","content":"${said}"}]`, taken],
		['of lines with commas', '亲,您好,在的\r\n麻烦拍张照片\r\n', [{ body: '亲,您好,在的' }, {}]],
		['of lines with commas under a head', '内容\r\n亲,您好,在的\r\n', [{ body: '亲,您好,在的' }]],
	])('as spreadsheets and people save them: %s', async (_, text, added) => {
		expect(await back(new TextEncoder().encode(text))).toMatchObject({ added, refused: [] });
	});

	it.each([
		'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
		'<?xml version="1.0"?><Workbook>',
	])('that are no workbook but its name are refused with the way out: %s', async (text) =>
		expect(await back(new TextEncoder().encode(text))).toContain('另存为 .xlsx'),
	);

	it('count rows as the spreadsheet does, whatever stands above the heads', async () => {
		const text = `总表,\r\n标题,正文\r\n催发货,${said}\r\n空的,\r\n`;
		expect(await back(new TextEncoder().encode(text))).toMatchObject({
			refused: [{ row: 4, title: '空的' }],
		});
	});

	it('read the sheet that has replies, and dates as they are shown', async () => {
		const { default: writeExcel } = await import('write-excel-file/universal');
		const day = { type: Date, value: new Date(Date.UTC(2026, 10, 30)), format: 'yyyy-mm-dd' };
		const text = (value: string) => ({ type: String, value });
		const number = { type: Number, value: 3 };
		const blob = await writeExcel([
			{ sheet: '说明', data: [[text('请填第二页')]] },
			{
				sheet: '话术',
				data: [
					[text('标题'), text('正文')],
					[day, text(said)],
					[number, text('亲，拍张照片')],
				],
			},
		]).toBlob();
		expect(await back(blob)).toMatchObject({ added: [{ title: '2026-11-30' }, { title: '3' }], refused: [] });
	});

	it('of a million rows are refused, and of a size no list of replies has', async () => {
		expect(await back(new TextEncoder().encode(`标题,正文\n${'a,b\n'.repeat(1_000_000)}`))).toContain(
			'最多导入',
		);
		const big = { size: 500 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('was read')) };
		expect(await readReplyFile(big)).toMatchObject({ ok: false });
	});

	it('that unpack to more than memory are refused before they are unpacked', async () => {
		const bytes = new Uint8Array(await (await writeReplyFile('xlsx', '组', some)).arrayBuffer());
		const view = new DataView(bytes.buffer);
		for (let at = 0; at < bytes.length - 28; at++) {
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
		}
		expect(await back(bytes)).toContain('太大');
	});

	it('with a body of a megabyte keep the other rows', async () => {
		const text = `标题,正文\n甲,${'长'.repeat(400_000)}\n乙,您好在的`;
		expect(await back(new TextEncoder().encode(text))).toMatchObject({
			added: [{ title: '乙' }],
			refused: [{ row: 2, why: expect.stringContaining('2000') }],
		});
	});
});
