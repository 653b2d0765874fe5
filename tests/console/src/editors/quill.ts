import Quill from 'quill';
import type { Mount } from './editor';

export const quill: Mount = (place) => {
	const box = place.ownerDocument.createElement('div');
	place.append(box);
	const editor = new Quill(box, { placeholder: '请输入消息' });
	return { text: () => editor.getText().replace(/\n$/, '') };
};
