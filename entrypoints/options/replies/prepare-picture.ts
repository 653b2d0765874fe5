import { PICTURE } from '../../../components/picture-text';
import { toBase64 } from '../../../utils/domain/base64';
import { PICTURE_LIMITS, readHeader, type Size } from '../../../utils/domain/picture';
import { plainPng, readPlainPng } from '../../../utils/domain/png';
import { fail, ok, type Result } from '../../../utils/domain/result';

/** A picture as it is kept. */
export interface Picture extends Size {
	/** Base64 of a plain PNG. */
	png: string;
	/** Of the PNG. */
	bytes: number;
	/** Drawn smaller than it came. */
	shrunk: boolean;
}

/** A picture unpacked by the browser. */
export interface Drawn extends Size {
	/** PNG of the picture at a size. */
	encode(size: Size): Promise<Blob>;
	close(): void;
}

/** Longer sides (pixels) that are tried until the PNG is light enough: a photo as PNG takes several times its JPEG. */
const SIDES = [PICTURE_LIMITS.side, 1280, 1024, 800, 640] as const;

/**
 * A picture file as a reply keeps it: looked at by its bytes, drawn anew, and stripped of everything that is no picture. `open` is the
 * browser's own reading of it, and throws where it is broken.
 */
export async function preparePicture(
	file: Blob,
	open: (file: Blob) => Promise<Drawn> = openBitmap,
): Promise<Result<Picture>> {
	if (file.size > PICTURE_LIMITS.fileBytes)
		return fail(PICTURE.fileTooBig(PICTURE_LIMITS.fileBytes / 1024 / 1024));
	const header = readHeader(new Uint8Array(await file.arrayBuffer()));
	if (!header) return fail(PICTURE.wrongKind);
	const { kind, width, height } = header;
	if (width * height > PICTURE_LIMITS.filePixels) return fail(PICTURE.tooManyPixels(width, height));
	// The type that the name gave may be another.
	const drawn = await open(new Blob([file], { type: `image/${kind}` })).catch(() => undefined);
	if (!drawn) return fail(PICTURE.broken);
	try {
		return await lightEnough(drawn);
	} catch {
		return fail(PICTURE.broken);
	} finally {
		drawn.close();
	}
}

async function lightEnough(drawn: Drawn): Promise<Result<Picture>> {
	const longer = Math.max(drawn.width, drawn.height);
	for (const side of SIDES) {
		// A picture that is small already would come out the same.
		if (side !== SIDES[0] && side >= longer) continue;
		const size = scaled(drawn, Math.min(1, side / longer));
		const png = plainPng(new Uint8Array(await (await drawn.encode(size)).arrayBuffer()));
		if (!png) return fail(PICTURE.broken);
		const read = readPlainPng(png);
		if (read) return ok({ ...read, png: toBase64(png), bytes: png.length, shrunk: side < longer });
	}
	return fail(PICTURE.tooHeavy);
}

function scaled({ width, height }: Size, by: number): Size {
	return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

async function openBitmap(file: Blob): Promise<Drawn> {
	const bitmap = await createImageBitmap(file);
	return {
		width: bitmap.width,
		height: bitmap.height,
		encode({ width, height }) {
			const canvas = new OffscreenCanvas(width, height);
			const pen = canvas.getContext('2d');
			if (!pen) throw new Error('no canvas');
			pen.imageSmoothingQuality = 'high';
			pen.drawImage(bitmap, 0, 0, width, height);
			return canvas.convertToBlob({ type: 'image/png' });
		},
		close: () => bitmap.close(),
	};
}
