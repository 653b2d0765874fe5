import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import sheet from 'ckeditor5/ckeditor5.css?inline';
import { addStyle } from '../common/style';
import type { Editor, Mount } from './editor';

export const ckeditor: Mount = async (place): Promise<Editor> => {
	addStyle(sheet);
	const box = place.ownerDocument.createElement('div');
	place.append(box);
	const editor = await ClassicEditor.create(box, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
	const { model } = editor;
	return {
		text() {
			const root = model.document.getRoot();
			const lines = [...(root?.getChildren() ?? [])].map((block) =>
				[...model.createRangeIn(block as never).getItems()]
					.map((item) => ('data' in item ? item.data : item.is('element', 'softBreak') ? '\n' : ''))
					.join(''),
			);
			return lines.join('\n');
		},
	};
};
