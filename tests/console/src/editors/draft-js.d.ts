/** The little of Draft.js that is used here; the library brings no types. */
declare module 'draft-js' {
	import type { ComponentType } from 'react';

	export class EditorState {
		static createEmpty(): EditorState;
		getCurrentContent(): { getPlainText(): string };
	}
	export const Editor: ComponentType<{
		editorState: EditorState;
		onChange: (state: EditorState) => void;
		placeholder?: string;
	}>;
}
