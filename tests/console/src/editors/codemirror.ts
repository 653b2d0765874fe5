import { history, historyKeymap } from '@codemirror/commands';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { Mount } from './editor';

export const codemirror: Mount = (place) => {
	const extensions = [
		history(),
		keymap.of(historyKeymap),
		placeholder('请输入消息'),
		EditorView.lineWrapping,
	];
	const view = new EditorView({ parent: place, extensions, root: place.getRootNode() as Document });
	return { text: () => view.state.doc.toString() };
};
