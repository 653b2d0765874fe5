import { PICTURE_LIMITS, PNG_MARK, readHeader, type Size } from './picture';

/** The parts that make the picture. All others (texts, place and time of a photo, profiles) only say something about it. */
const PLAIN: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

interface Part {
	name: string;
	from: number;
	/** Exclusive; with its checksum. */
	to: number;
}

/** The PNG with nothing but its picture: no metadata, nothing behind its end. Undefined where it is no whole PNG. */
export function plainPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
	const kept = partsOf(bytes)?.filter(({ name }) => PLAIN.has(name));
	if (!kept) return undefined;
	const length = kept.reduce((sum, { from, to }) => sum + to - from, PNG_MARK.length);
	const plain = new Uint8Array(length);
	plain.set(PNG_MARK);
	let at = PNG_MARK.length;
	for (const { from, to } of kept) {
		plain.set(bytes.subarray(from, to), at);
		at += to - from;
	}
	return plain;
}

/** The size of a PNG as replies keep them: plain, whole, and within the limits. Undefined for everything else. */
export function readPlainPng(bytes: Uint8Array): Size | undefined {
	if (bytes.length > PICTURE_LIMITS.bytes) return undefined;
	const parts = partsOf(bytes);
	const header = readHeader(bytes);
	if (!parts || !header || parts.at(-1)?.to !== bytes.length) return undefined;
	if (!parts.every(({ name }) => PLAIN.has(name))) return undefined;
	const { width, height } = header;
	return Math.max(width, height) <= PICTURE_LIMITS.side ? { width, height } : undefined;
}

/** The parts of a PNG up to its end; undefined where one runs over the end, or it has no header, no picture or no end. */
function partsOf(bytes: Uint8Array): Part[] | undefined {
	if (readHeader(bytes)?.kind !== 'png') return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: Part[] = [];
	for (let from = PNG_MARK.length; from + 12 <= bytes.length; ) {
		const name = String.fromCharCode(...bytes.subarray(from + 4, from + 8));
		const to = from + 12 + view.getUint32(from);
		if (to > bytes.length) return undefined;
		parts.push({ name, from, to });
		if (name === 'IEND') return parts.some((part) => part.name === 'IDAT') ? parts : undefined;
		from = to;
	}
	return undefined;
}
