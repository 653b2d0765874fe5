import { Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './editor';

function Box({ hold }: { hold: (text: string) => void }) {
	const [editorState, onChange] = useState(() => EditorState.createEmpty());
	hold(editorState.getCurrentContent().getPlainText());
	return createElement(Editor, { editorState, onChange, placeholder: '请输入消息' });
}

export const draft: Mount = (place) => {
	let held = '';
	const hold = (text: string) => {
		held = text;
	};
	createRoot(place).render(createElement(Box, { hold }));
	return { text: () => held };
};
