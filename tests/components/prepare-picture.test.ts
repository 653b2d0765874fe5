// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { picturesIn } from '../../entrypoints/options/replies/file-pictures';
import { type Drawn, type Picture, preparePicture } from '../../entrypoints/options/replies/prepare-picture';
import { fromBase64, toBase64 } from '../../utils/domain/base64';
import { PICTURE_LIMITS } from '../../utils/domain/picture';
import { makePng, pngPart } from '../fixtures/png';

const words = pngPart('tEXt', Buffer.from('Author\0somebody'));

/** A browser that unpacks to this size, and whose PNG of a longer side above `lightFrom` is too heavy. */
function browser(width: number, height: number, lightFrom = Number.POSITIVE_INFINITY) {
	const sides: number[] = [];
	const drawn: Drawn = {
		width,
		height,
		async encode(size) {
			const side = Math.max(size.width, size.height);
			sides.push(side);
			const weight = side > lightFrom ? [pngPart('IDAT', new Uint8Array(PICTURE_LIMITS.bytes))] : [];
			return new Blob([makePng(size.width, size.height, [words, ...weight])]);
		},
		close: vi.fn(),
	};
	return { drawn, sides, open: async () => drawn };
}
const file = (width: number, height: number) => new Blob([makePng(width, height)]);

describe('a chosen picture', () => {
	it('is kept as it is where it is small, without anything but the picture', async () => {
		const { open, drawn, sides } = browser(30, 20);
		const read = await preparePicture(new Blob([makePng(30, 20, [words])]), open);
		expect(read).toMatchObject({ ok: true, value: { width: 30, height: 20, shrunk: false } });
		if (read.ok) expect(fromBase64(read.value.png)).toEqual(makePng(30, 20));
		expect(sides).toEqual([30]);
		expect(drawn.close).toHaveBeenCalled();
	});

	it('is drawn smaller until it is within the limits, in its proportions', async () => {
		const { open, sides } = browser(4000, 2000, 900);
		expect(await preparePicture(file(40, 20), open)).toMatchObject({
			ok: true,
			value: { width: 800, height: 400, shrunk: true },
		});
		expect(sides).toEqual([1600, 1280, 1024, 800]);
	});

	it('that stays too heavy is refused, and so is one the browser cannot open', async () => {
		const heavy = await preparePicture(file(40, 20), browser(700, 20, 10).open);
		expect(heavy).toEqual({ ok: false, error: expect.stringContaining('超过 1 MB') });
		const broken = await preparePicture(file(40, 20), async () => Promise.reject(new Error('no')));
		expect(broken).toEqual({ ok: false, error: expect.stringContaining('打不开') });
	});

	it.each([
		[
			'an SVG under a PNG name',
			new File(['<svg onload="alert(1)"/>'], 'a.png', { type: 'image/png' }),
			'不是 PNG',
		],
		['a file of more than 10 MB', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), '超过 10 MB'],
		['a small file that claims to be enormous', file(40_000, 1), undefined],
	])('that is %s is not unpacked', async (_what, given, why) => {
		const open = vi.fn(browser(1, 1).open);
		if (why === undefined) {
			// 40 000 by 40 000 in a header: the size is told before anything is unpacked.
			const bytes = makePng(1, 1);
			new DataView(bytes.buffer).setUint32(16, 40_000);
			new DataView(bytes.buffer).setUint32(20, 40_000);
			const read = await preparePicture(new Blob([bytes]), open);
			expect(read).toEqual({ ok: false, error: expect.stringContaining('40000×40000') });
		} else
			expect(await preparePicture(given, open)).toEqual({ ok: false, error: expect.stringContaining(why) });
		expect(open).not.toHaveBeenCalled();
	});
});

describe('the pictures of a shared file', () => {
	const picture = (png: string): Picture => ({ png, width: 1, height: 1, bytes: 1, shrunk: false });
	const parts = {
		prepare: vi.fn(async (given: Blob) => ({
			ok: true as const,
			value: picture(toBase64(new Uint8Array(await given.arrayBuffer()))),
		})),
		stored: async (id: string) => (id === 'there' ? 'AAAA' : undefined),
	};

	it('are drawn anew, told from those that are there, and refused where they are none', async () => {
		const rows = [
			{ title: 'none' },
			{ id: 'there', picture: 'AAAA' },
			{ id: 'there', picture: 'BBBB' },
			{ picture: 'AAAA' },
			{ picture: 'data:image/png;base64,AAAA' },
			{ picture: { src: 'https://evil.example/x.png' } },
			null,
		];
		const found = await picturesIn(
			rows.map((input, at) => ({ row: at + 1, input })),
			parts,
		);
		expect([...found.keys()]).toEqual([2, 3, 4, 5, 6]);
		expect(found.get(2)).toMatchObject({ ok: true, isNew: false });
		expect(found.get(3)).toMatchObject({ ok: true, png: 'BBBB', isNew: true });
		expect(found.get(4)).toMatchObject({ ok: true, isNew: true });
		expect(found.get(5)).toMatchObject({ ok: false, error: expect.stringContaining('图片不能用') });
		expect(found.get(6)).toMatchObject({ ok: false });
	});

	it('are looked at up to as many as are kept', async () => {
		parts.prepare.mockClear();
		const rows = Array.from({ length: 150 }, (_, at) => ({ row: at + 1, input: { picture: 'AAAA' } }));
		const found = await picturesIn(rows, parts);
		expect(parts.prepare).toHaveBeenCalledTimes(PICTURE_LIMITS.most);
		expect(found.get(150)).toMatchObject({ ok: false });
	});
});
