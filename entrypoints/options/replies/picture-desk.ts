import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Given } from '../../../components/loaded';
import { PICTURE } from '../../../components/picture-text';
import { fromBase64 } from '../../../utils/domain/base64';
import { readPlainPng } from '../../../utils/domain/png';
import type { Result } from '../../../utils/domain/result';
import type { Picture } from './prepare-picture';

export interface PictureParts {
	read(id: string): Promise<Given<{ png: string } | null>>;
	save(id: string, png: string | null): Promise<Given<unknown>>;
	prepare(file: Blob): Promise<Result<Picture>>;
}

/** The picture of the reply that is being edited. It is kept when the reply is saved, not before. */
export interface PictureDesk {
	shown: ReadonlySignal<Picture | undefined>;
	trouble: ReadonlySignal<string | undefined>;
	busy: ReadonlySignal<boolean>;
	dirty: ReadonlySignal<boolean>;
	/** Turns to a reply; `has`: it has a picture. */
	open(id: string | undefined, has: boolean): Promise<void>;
	take(file: Blob): Promise<void>;
	remove(): void;
	/** Keeps what is shown as the picture of a stored reply. Hands back what is wrong, in words. */
	keep(id: string): Promise<string | undefined>;
}

export function createPictureDesk(parts: PictureParts): PictureDesk {
	const stored = signal<Picture | undefined>();
	const shown = signal<Picture | undefined>();
	const trouble = signal<string | undefined>();
	const busy = signal(false);
	/** The newest piece of work; what an earlier one brings is for a reply or a picture that is no longer meant. */
	let work = 0;
	let taking: Promise<void> = Promise.resolve();

	function begin(): () => boolean {
		const own = ++work;
		trouble.value = undefined;
		return () => own === work;
	}

	async function take(file: Blob) {
		const isMeant = begin();
		busy.value = true;
		const prepared = await parts.prepare(file);
		if (!isMeant()) return;
		busy.value = false;
		if (prepared.ok) shown.value = prepared.value;
		else trouble.value = prepared.error;
	}

	return {
		shown,
		trouble,
		busy,
		dirty: computed(() => shown.value?.png !== stored.value?.png),
		async open(id, has) {
			const isMeant = begin();
			busy.value = false;
			stored.value = undefined;
			shown.value = undefined;
			if (id === undefined || !has) return;
			const read = await parts.read(id);
			if (!isMeant()) return;
			const picture = read.ok && read.value ? pictureOf(read.value.png) : undefined;
			if (picture) {
				stored.value = picture;
				shown.value = picture;
			} else trouble.value = PICTURE.notRead;
		},
		take(file) {
			taking = take(file);
			return taking;
		},
		remove() {
			begin();
			busy.value = false;
			shown.value = undefined;
		},
		async keep(id) {
			await taking;
			const picture = shown.value;
			if (picture?.png === stored.value?.png) return undefined;
			const kept = await parts.save(id, picture?.png ?? null);
			if (!kept.ok) return kept.error;
			stored.value = picture;
			return undefined;
		},
	};
}

function pictureOf(png: string): Picture | undefined {
	const bytes = fromBase64(png);
	const size = bytes && readPlainPng(bytes);
	return size && { ...size, png, bytes: bytes.length, shrunk: false };
}
