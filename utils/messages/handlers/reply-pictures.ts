import { fromBase64, toBase64 } from '../../domain/base64';
import { readPlainPng } from '../../domain/png';
import type { PictureChange } from '../../storage/pictures';
import { RefusedError } from '../errors';
import type { IllustratedReply } from '../protocol';
import { TEXTS } from '../texts';
import type { Services } from './services';

/** A reply's picture as base64, or null. */
export async function readPicture({ store }: Services, id: string): Promise<{ png: string } | null> {
	const [picture] = await store.replies.pictures([id]);
	return picture ? { png: toBase64(picture.png) } : null;
}

/** Keeps the picture of one of the shop's own replies, or takes it away. */
export async function illustrate(services: Services, change: IllustratedReply): Promise<{ kept: true }> {
	await services.store.replies.illustrate(pictureOf(services, change));
	return { kept: true };
}

/** The bytes of a picture. Whatever is no plain PNG within the limits is refused, and shipped replies have none. */
export function pictureOf({ replies }: Services, { id, png }: IllustratedReply): PictureChange {
	if (png === null) return { id, png };
	if (replies.builtIn.some((reply) => reply.id === id)) throw new RefusedError(TEXTS.pictureOfBuiltIn);
	const bytes = fromBase64(png);
	if (!bytes || !readPlainPng(bytes)) throw new RefusedError(TEXTS.badPicture);
	return { id, png: bytes };
}

/** How the pictures of these replies are now; null where there is none. */
export async function picturesOf({ store }: Services, ids: readonly string[]): Promise<IllustratedReply[]> {
	const found = new Map((await store.replies.pictures(ids)).map(({ id, png }) => [id, toBase64(png)]));
	return ids.map((id) => ({ id, png: found.get(id) ?? null }));
}
