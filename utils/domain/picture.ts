/** What a picture of a reply may be. */
export const PICTURE_LIMITS = {
	/** Bytes of a chosen file. */
	fileBytes: 10 * 1024 * 1024,
	/** Pixels of a chosen file: unpacked they take four bytes each. */
	filePixels: 40_000_000,
	/** Pixels of the longer side as it is kept. */
	side: 1600,
	/** Bytes of the PNG as it is kept. */
	bytes: 1024 * 1024,
	/** Pictures of all replies together, in number and bytes: all of them have to fit into a back-up and into a shared file. */
	most: 100,
	allBytes: 12 * 1024 * 1024,
} as const;

/** Whether pictures of these sizes (bytes) are more than are kept. */
export function isTooMuch(sizes: readonly number[]): boolean {
	const sum = sizes.reduce((all, size) => all + size, 0);
	return sizes.length > PICTURE_LIMITS.most || sum > PICTURE_LIMITS.allBytes;
}

export interface Size {
	/** Pixels. */
	width: number;
	height: number;
}

export type PictureKind = 'png' | 'jpeg' | 'webp';

/**
 * What a file is by its first bytes, whatever it is called, and the size that it claims; undefined for anything else. Read before
 * anything is unpacked, so that a small file that claims to be enormous is refused unopened.
 */
export function readHeader(bytes: Uint8Array): ({ kind: PictureKind } & Size) | undefined {
	for (const [kind, read] of READERS) {
		const size = read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
		if (size && size.width > 0 && size.height > 0) return { kind, ...size };
	}
	return undefined;
}

type Reader = (view: DataView, bytes: Uint8Array) => Size | undefined;

const startsWith = (bytes: Uint8Array, mark: readonly number[], at = 0) =>
	mark.every((byte, index) => bytes[at + index] === byte);

export const PNG_MARK: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

function pngHeader(view: DataView, bytes: Uint8Array): Size | undefined {
	if (!startsWith(bytes, PNG_MARK) || !startsWith(bytes, letters('IHDR'), 12) || bytes.length < 33)
		return undefined;
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Marks of frames; C4, C8 and CC among them are tables and reserved. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

function jpegHeader(view: DataView, bytes: Uint8Array): Size | undefined {
	if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined;
	for (let at = 2; at + 9 <= bytes.length; ) {
		if (bytes[at] !== 0xff) return undefined;
		const mark = view.getUint8(at + 1);
		if (isFrame(mark)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		// A filling byte before a mark has no length of its own.
		at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
	}
	return undefined;
}

function webpHeader(view: DataView, bytes: Uint8Array): Size | undefined {
	if (!startsWith(bytes, letters('RIFF')) || !startsWith(bytes, letters('WEBP'), 8) || bytes.length < 30)
		return undefined;
	const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
	if (startsWith(bytes, letters('VP8X'), 12)) return { width: three(24) + 1, height: three(27) + 1 };
	if (startsWith(bytes, letters('VP8L'), 12) && bytes[20] === 0x2f) {
		const packed = view.getUint32(21, true);
		return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
	}
	if (startsWith(bytes, letters('VP8 '), 12) && startsWith(bytes, [0x9d, 0x01, 0x2a], 23))
		return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
	return undefined;
}

const READERS: readonly [PictureKind, Reader][] = [
	['png', pngHeader],
	['jpeg', jpegHeader],
	['webp', webpHeader],
];
