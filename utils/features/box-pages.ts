import { boxOf, contentsOf, originOf } from '../dom/boxes';
import { noteCaret } from '../dom/left-caret';
import { noteTyping } from './box-writer';
import { watchComposing } from './composing';
import type { FeatureContext } from './context';

/** The documents of a page in which boxes can stand: its own, and those of frames of its own origin. */
export interface BoxPages {
	/** Calls `begin` for each such document, now and whenever a frame is filled. */
	each(begin: (document: Document) => void): void;
	/** Whether an input method is composing in any of them. */
	composing(): boolean;
}

function leave(event: Event): void {
	const box = boxOf(originOf(event));
	if (box) noteCaret(box);
}

/** Frames are found when they load: nothing that goes on inside them reaches the page. */
export function boxPages({ root, signal, composing }: FeatureContext): BoxPages {
	const known = new WeakSet<Document>([root]);
	const documents = [root];
	const composings = [composing];
	const begins: ((document: Document) => void)[] = [];
	const add = (document: Document | undefined): void => {
		if (!document || known.has(document)) return;
		known.add(document);
		documents.push(document);
		composings.push(watchComposing(document, signal));
		listen(document);
		for (const begin of begins) begin(document);
	};
	const listen = (document: Document): void => {
		document.addEventListener('beforeinput', noteTyping, { capture: true, signal });
		document.addEventListener('focusout', leave, { capture: true, signal });
		document.addEventListener('load', ({ target }) => add(contentsOf(target as Element)), {
			capture: true,
			signal,
		});
		for (const frame of document.querySelectorAll('iframe')) add(contentsOf(frame));
	};
	listen(root);
	return {
		each(begin) {
			begins.push(begin);
			for (const document of documents) begin(document);
		},
		composing: () => composings.some((one) => one()),
	};
}
