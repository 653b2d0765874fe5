import { type ReadonlySignal, signal } from '@preact/signals';
import type { PictureItem } from '../../components/PictureResult';
import { fromBase64 } from '../../utils/domain/base64';
import type { InsertResult } from '../../utils/messages/panel-channel';

export interface PictureRoad {
	/** A reply's picture as base64; undefined where it cannot be had. */
	read(id: string): Promise<string | undefined>;
	/**
	 * Puts a picture on the clipboard. Called while the agent's click or key is fresh; the picture may come later, and where it does not
	 * come the clipboard stays as it was.
	 */
	copy(png: Promise<Blob>): Promise<void>;
}

export interface ReplyPicture {
	item: ReadonlySignal<PictureItem | undefined>;
	/** The reply is on its way into the box: its picture is made ready, and waits for what becomes of the text. */
	start(id: string): void;
	/** The text is in the box (then the picture is copied), on the clipboard (which it must not be driven from), or nowhere. */
	settle(how: InsertResult['how']): void;
	/** The agent asks for it. */
	copy(event: Event): void;
	drop(): void;
}

/** Puts the picture of an inserted reply on the clipboard. It is never pasted and never sent. */
export function createPicture(
	road: PictureRoad | undefined,
	trusted: (event: Event) => boolean,
): ReplyPicture {
	const item = signal<PictureItem | undefined>();
	let waiting:
		| { png: Promise<string | undefined>; decide(goes: boolean): void; done: Promise<boolean> }
		| undefined;

	function drop() {
		waiting?.decide(false);
		waiting = undefined;
		item.value = undefined;
	}

	return {
		item,
		drop,
		start(id) {
			drop();
			if (!road) return;
			const png = road.read(id).catch(() => undefined);
			const { promise, resolve } = Promise.withResolvers<boolean>();
			const blob = Promise.all([png, promise]).then(([read, goes]) => {
				if (!goes || read === undefined) throw new Error('nothing to copy');
				return blobOf(read);
			});
			// Whoever copies may give up before it looks at this.
			blob.catch(() => {});
			const done = copied(road, blob);
			waiting = { png, decide: resolve, done };
		},
		async settle(how) {
			const own = waiting;
			if (!own) return;
			own.decide(how === 'inserted');
			if (how === 'refused') return drop();
			item.value = { state: 'copying' };
			const [png, onClipboard] = await Promise.all([own.png, own.done]);
			// By then another reply may be on its way.
			if (waiting !== own) return;
			if (png === undefined) item.value = { state: 'missing' };
			else {
				const state = how === 'clipboard' ? 'textFirst' : onClipboard ? 'copied' : 'byHand';
				item.value = { state, address: `data:image/png;base64,${png}` };
			}
		},
		async copy(event) {
			const own = waiting;
			const shown = item.peek();
			if (!road || !own || !shown?.address || !trusted(event)) return;
			const blob = own.png.then((png) => blobOf(png ?? ''));
			const onClipboard = await copied(road, blob);
			if (waiting === own) item.value = { ...shown, state: onClipboard ? 'copied' : 'rightClick' };
		},
	};
}

/** False where the browser or the system refused. */
async function copied(road: PictureRoad, blob: Promise<Blob>): Promise<boolean> {
	try {
		await road.copy(blob);
		return true;
	} catch {
		return false;
	}
}

function blobOf(png: string): Blob {
	return new Blob([fromBase64(png) ?? ''], { type: 'image/png' });
}
