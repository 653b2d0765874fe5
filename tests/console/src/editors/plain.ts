import type { Mount } from './editor';

/** What the browser itself offers, without any library. */
export const textarea: Mount = (place) => {
	const box = place.ownerDocument.createElement('textarea');
	place.append(box);
	return { text: () => box.value };
};

export const input: Mount = (place) => {
	const box = place.ownerDocument.createElement('input');
	box.type = 'text';
	place.append(box);
	return { text: () => box.value };
};

export const contenteditable: Mount = (place) => {
	const box = place.ownerDocument.createElement('div');
	box.contentEditable = 'true';
	box.className = 'editable';
	place.append(box);
	// biome-ignore lint/performance/useDomNodeTextContent: lines as they are seen are what is wanted.
	return { text: () => box.innerText.replace(/\n$/, '') };
};
