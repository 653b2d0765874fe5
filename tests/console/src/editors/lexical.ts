import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import type { Mount } from './editor';

export const lexical: Mount = (place) => {
	const box = place.ownerDocument.createElement('div');
	box.contentEditable = 'true';
	place.append(box);
	const editor = createEditor({
		namespace: 'reply',
		onError(error) {
			throw error;
		},
	});
	editor.setRootElement(box);
	registerRichText(editor);
	registerHistory(editor, createEmptyHistoryState(), 300);
	return {
		text: () => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll('\n\n', '\n')),
	};
};
