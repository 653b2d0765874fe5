import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../utils/domain/base64';
import { isTooMuch, PICTURE_LIMITS, readHeader } from '../../../utils/domain/picture';
import { plainPng, readPlainPng } from '../../../utils/domain/png';
import { joined, makePng, pngPart } from '../../fixtures/png';

const bytes = (...parts: (string | readonly number[])[]) =>
	joined(parts.map((part) => Buffer.from(part as never, 'latin1' as never)));
const pad = (data: Uint8Array) => joined([data, new Uint8Array(40)]);

const JPEG = bytes(
	[0xff, 0xd8, 0xff, 0xe1, 0, 8],
	'Exif\0\0',
	[0xff, 0xff, 0xc4, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0x02, 0x58, 0x03, 0x20, 3, 0, 0, 0],
);
const SIZE = [0, 0, 0, 0];
const LOSSY = pad(bytes('RIFF', SIZE, 'WEBPVP8 ', SIZE, [0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x58, 2]));
const LOSSLESS = pad(bytes('RIFF', SIZE, 'WEBPVP8L', SIZE, [0x2f, 0x1f, 0xc3, 0x95, 0]));
const EXTENDED = pad(bytes('RIFF', SIZE, 'WEBPVP8X', SIZE, [0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]));

describe('a picture file', () => {
	it.each([
		['png', makePng(800, 600)],
		['jpeg', JPEG],
		['webp', LOSSY],
		['webp', LOSSLESS],
		['webp', EXTENDED],
	])('is known as %s by its bytes, with the size it claims', (kind, file) => {
		expect(readHeader(file)).toEqual({ kind, width: 800, height: 600 });
	});

	it.each([
		['nothing', new Uint8Array()],
		['a GIF', pad(bytes('GIF89a'))],
		['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
		['a page that begins like a PNG', bytes([0x89], 'PNG\r\n\x1a\n<script>alert(1)</script>'.padEnd(60))],
		['a JPEG that ends before its frame', JPEG.subarray(0, 14)],
		['a sound in a RIFF', pad(bytes('RIFF', SIZE, 'WAVEfmt '))],
		['a PNG without any width', makePng(0, 5)],
	])('that is %s is none', (_what, file) => {
		expect(readHeader(file)).toBeUndefined();
	});

	it('of any bytes at all ends the reading, and never throws', () => {
		const marks = [JPEG, LOSSY, LOSSLESS, EXTENDED, makePng(3, 2)];
		const begun = fc
			.tuple(fc.constantFrom(...marks), fc.nat(60), fc.uint8Array({ maxLength: 80 }))
			.map(([mark, cut, rest]) => joined([mark.subarray(0, cut), rest]));
		fc.assert(
			fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), begun), (file) => {
				readHeader(file);
				plainPng(file);
				readPlainPng(file);
			}),
		);
	});
});

describe('a PNG as it is kept', () => {
	const words = pngPart('tEXt', Buffer.from('Author\0王女士'));
	const place = pngPart('eXIf', Buffer.from('GPS 31.23,121.47'));

	it('has nothing of the words, place and time that came with it, and nothing behind its end', () => {
		const told = joined([makePng(30, 20, [words, place]), Buffer.from('PK\x03\x04 and more')]);
		const plain = plainPng(told);
		expect(plain).toEqual(makePng(30, 20));
		expect(readPlainPng(plain ?? told)).toEqual({ width: 30, height: 20 });
		expect(readPlainPng(told)).toBeUndefined();
		expect(readPlainPng(makePng(30, 20, [words]))).toBeUndefined();
	});

	it('is whole: cut off anywhere it is refused', () => {
		const png = makePng(9, 9);
		for (let length = 0; length < png.length; length++) {
			expect(plainPng(png.subarray(0, length))).toBeUndefined();
			expect(readPlainPng(png.subarray(0, length))).toBeUndefined();
		}
		const noPicture = joined([png.subarray(0, 33), pngPart('IEND', new Uint8Array())]);
		expect(plainPng(noPicture)).toBeUndefined();
	});

	it('is within the limits of side and bytes', () => {
		const { side, bytes: most } = PICTURE_LIMITS;
		expect(readPlainPng(makePng(side, 1))).toEqual({ width: side, height: 1 });
		expect(readPlainPng(makePng(1, side + 1))).toBeUndefined();
		const heavy = makePng(2, 2, [pngPart('IDAT', new Uint8Array(most))]);
		expect(readPlainPng(heavy)).toBeUndefined();
	});

	it('is one of so many, and of so many bytes', () => {
		const { most, allBytes } = PICTURE_LIMITS;
		expect(isTooMuch(new Array(most).fill(1))).toBe(false);
		expect(isTooMuch(new Array(most + 1).fill(1))).toBe(true);
		expect(isTooMuch([allBytes])).toBe(false);
		expect(isTooMuch([allBytes, 1])).toBe(true);
	});
});

describe('base64', () => {
	it('comes back as it went, and is what others write', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
				expect(toBase64(data)).toBe(Buffer.from(data).toString('base64'));
				expect(fromBase64(toBase64(data))).toEqual(new Uint8Array(data));
			}),
		);
		const long = new Uint8Array(100_000).map((_, at) => at * 31);
		expect(fromBase64(toBase64(long))).toEqual(long);
	});

	it.each(['a', 'ab==c', '====', 'data:image/png;base64,AAAA', 'A A=', 'A=AA'])('is not %j', (text) => {
		expect(fromBase64(text)).toBeUndefined();
	});
});
