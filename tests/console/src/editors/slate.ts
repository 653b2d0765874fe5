import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './editor';

export const slate: Mount = (place) => {
	const editor = withHistory(withReact(createEditor()));
	const onKeyDown = (event: KeyboardEvent) => {
		if (!event.ctrlKey || event.key !== 'z') return;
		event.preventDefault();
		editor.undo();
	};
	const editable = createElement(Editable, { placeholder: '请输入消息', onKeyDown } as never);
	const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];
	createRoot(place).render(createElement(Slate, { editor, initialValue } as never, editable));
	return { text: () => editor.children.map((node) => Node.string(node)).join('\n') };
};
