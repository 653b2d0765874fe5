import { vi } from 'vitest';
import {
	createManageStore,
	type ManageParts,
	type ManageStore,
} from '../../entrypoints/options/replies/manage-store';
import type { PictureParts } from '../../entrypoints/options/replies/picture-desk';
import type { ReplyStore } from '../../entrypoints/options/reply-store';

/** Nobody has a picture, and none can be added. */
export function noPictures(): PictureParts {
	return {
		read: async () => ({ ok: true, value: null }),
		save: async () => ({ ok: true, value: undefined }),
		prepare: async () => ({ ok: false, error: '没有图片' }),
	};
}

/** Every change succeeds and can be taken back, unless a test says otherwise. */
export function manageStore(library: ReplyStore, more: Partial<ManageParts> = {}): ManageStore {
	let made = 0;
	return createManageStore(
		{
			change: async ({ what }) => ({ ok: true, value: { at: 1, what, added: 1, changed: 0, removed: 0 } }),
			undoState: async () => ({ ok: true, value: null }),
			undo: async () => ({ ok: true, value: undefined }),
			ends: async () => ({ ok: true, value: {} }),
			read: async () => ({ ok: false, error: '没有文件' }),
			write: async () => new Blob(),
			offer: vi.fn(),
			picture: noPictures(),
			newId: () => `mine-new-${++made}`,
			...more,
		},
		library,
	);
}
