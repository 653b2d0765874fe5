// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { boxOf } from '../../../utils/dom/boxes';
import { aroundSelection, selectBack, textBeforeCaret, textOf } from '../../../utils/dom/editable-text';

let box: HTMLElement;

/** Builds an editable element out of nested names and texts. */
function edit(...children: (string | [string, ...string[]])[]): void {
	box.replaceChildren(
		...children.map((child) => {
			if (typeof child === 'string') return child;
			const [name, ...texts] = child;
			const element = document.createElement(name);
			element.append(...texts.map((text) => (text === '<br>' ? document.createElement('br') : text)));
			return element;
		}),
	);
}

function caret(node: Node | null | undefined, offset: number): void {
	if (node) document.getSelection()?.collapse(node, offset);
}

beforeEach(() => {
	box = document.createElement('div');
	box.setAttribute('contenteditable', 'true');
	document.body.replaceChildren(box);
});

describe('the text of an editable element', () => {
	it('has a line for each block and each line break', () => {
		edit(['p', '一'], ['p', '二', '<br>', '三'], '四');
		expect(textOf(box)).toBe('一\n二\n三\n四');
	});

	it('leaves out what cannot be edited, such as a placeholder', () => {
		edit('一', ['span', '请输入']);
		box.querySelector('span')?.setAttribute('contenteditable', 'false');
		expect(textOf(box)).toBe('一');
	});

	it('goes up to the caret, wherever that stands', () => {
		edit(['p', '一'], ['p', '二三']);
		const [, second] = box.children;
		caret(second?.firstChild, 1);
		expect(textBeforeCaret(box)).toBe('一\n二');
		caret(second, 1);
		expect(textBeforeCaret(box)).toBe('一\n二三');
		caret(box, 1);
		expect(textBeforeCaret(box)).toBe('一');
	});

	it('has no caret where something is selected, or where the caret is elsewhere', () => {
		edit(['p', '一二']);
		const text = box.querySelector('p')?.firstChild as Text;
		document.getSelection()?.setBaseAndExtent(text, 0, text, 1);
		expect(textBeforeCaret(box)).toBeUndefined();
		caret(document.body.appendChild(document.createTextNode('外')), 1);
		expect(textBeforeCaret(box)).toBeUndefined();
	});
});

describe('selecting back from the caret', () => {
	it('takes so many characters, over several nodes', () => {
		edit('甲', ['b', '//'], 'ts', '乙');
		caret(box.childNodes[2], 2);
		expect(selectBack(box, 4)).toBe(true);
		expect(aroundSelection(box)).toEqual({ before: '甲', selected: '//ts' });
	});

	it('takes nothing where there are not so many', () => {
		edit('甲');
		caret(box.firstChild, 1);
		expect(selectBack(box, 2)).toBe(false);
	});
});

describe('the box of a node', () => {
	it('is the outermost editable element, or a field for words', () => {
		edit(['p', '一']);
		expect(boxOf(box.querySelector('p')?.firstChild)).toBe(box);
		const field = document.createElement('input');
		expect(boxOf(field)).toBe(field);
		field.type = 'checkbox';
		expect(boxOf(field)).toBeUndefined();
		expect(boxOf(document.body)).toBeUndefined();
	});
});
