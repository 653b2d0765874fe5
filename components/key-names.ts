import { createContext } from 'preact';

/** What keys are called on the keyboard at hand. */
export interface KeyNames {
	paste: string;
	undo: string;
	redo: string;
	alt: string;
}

/** By the browser's word for the computer (`navigator.platform`). */
export function keyNamesOf(platform: string): KeyNames {
	return /^Mac/.test(platform)
		? { paste: '⌘V', undo: '⌘Z', redo: '⇧⌘Z', alt: '⌥' }
		: { paste: 'Ctrl+V', undo: 'Ctrl+Z', redo: 'Ctrl+Shift+Z', alt: 'Alt' };
}

export const KeyNamesContext = createContext<KeyNames>(keyNamesOf(''));
