import { PICTURE } from '../../../components/picture-text';
import { fromBase64 } from '../../../utils/domain/base64';
import { PICTURE_LIMITS } from '../../../utils/domain/picture';
import type { Result } from '../../../utils/domain/result';
import type { Candidate } from '../../../utils/replies/exchange/candidates';
import type { FilePicture } from '../../../utils/replies/exchange/plan';
import type { Picture } from './prepare-picture';

interface Parts {
	prepare(file: Blob): Promise<Result<Picture>>;
	/** The picture that a reply has now (base64); undefined where it has none. */
	stored(id: string): Promise<string | undefined>;
}

/** The pictures that the entries of a shared file carry, by row. Each is drawn anew like one that is chosen: the file is a stranger's. */
export async function picturesIn(
	candidates: readonly Candidate[],
	parts: Parts,
): Promise<ReadonlyMap<number, FilePicture>> {
	const found = new Map<number, FilePicture>();
	for (const { row, input } of candidates) {
		const { picture, id } = (input ?? {}) as { picture?: unknown; id?: unknown };
		if (picture === undefined) continue;
		// A file of thousands of pictures must not keep the page busy for hours: more than are kept are not looked at.
		const read: Result<Picture> =
			found.size < PICTURE_LIMITS.most
				? await readOne(picture, parts)
				: { ok: false, error: PICTURE.tooMany(PICTURE_LIMITS.most) };
		if (!read.ok) found.set(row, { ok: false, error: PICTURE.rowWhy(read.error) });
		else {
			const before = typeof id === 'string' ? await parts.stored(id) : undefined;
			found.set(row, { ok: true, png: read.value.png, isNew: read.value.png !== before });
		}
	}
	return found;
}

async function readOne(picture: unknown, { prepare }: Parts): Promise<Result<Picture>> {
	const bytes = typeof picture === 'string' ? fromBase64(picture) : undefined;
	return bytes ? prepare(new Blob([bytes])) : { ok: false, error: PICTURE.broken };
}
