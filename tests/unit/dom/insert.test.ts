// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertIntoBox } from '../../../utils/dom/insert';

type Command = (name: string, ui?: boolean, text?: string) => boolean;

let box: HTMLTextAreaElement;
let inputs: number;

/** jsdom has no execCommand; each test says what the browser does. */
function browser(command: Command | undefined): void {
	Object.assign(document, { execCommand: command });
}

const typing: Command = (name, _ui, text = '') => {
	box.setRangeText(name === 'delete' ? '' : text, box.selectionStart, box.selectionEnd, 'end');
	box.dispatchEvent(new InputEvent('input', { bubbles: true }));
	return true;
};

beforeEach(() => {
	document.body.innerHTML = '<textarea></textarea>';
	box = document.querySelector('textarea') as HTMLTextAreaElement;
	inputs = 0;
	box.addEventListener('input', () => {
		inputs += 1;
	});
});

afterEach(() => browser(undefined));

const BROWSERS: [string, Command | undefined][] = [
	['that types', typing],
	['that refuses to type', () => false],
	[
		'that fails to type',
		vi.fn(() => {
			throw new Error('no');
		}),
	],
	['without the command', undefined],
];

describe.each(BROWSERS)('in a browser %s', (_which, command) => {
	beforeEach(() => browser(command));

	it('puts the text at the caret and keeps the draft around it', () => {
		box.value = '您好，谢谢';
		box.setSelectionRange(3, 3);
		expect(insertIntoBox(box, '请稍等')).toBe(true);
		expect(box.value).toBe('您好，请稍等谢谢');
		expect(box.selectionStart).toBe(6);
		expect(inputs).toBe(1);
		expect(document.activeElement).toBe(box);
	});

	it('puts it in place of what is selected', () => {
		box.value = '一二三';
		box.setSelectionRange(1, 2);
		expect(insertIntoBox(box, '贰')).toBe(true);
		expect(box.value).toBe('一贰三');
	});

	it('puts it in place of a stretch, wherever the caret is', () => {
		box.value = '您好//退';
		box.setSelectionRange(0, 0);
		expect(insertIntoBox(box, '可以退款', { from: 2, to: 5, text: '//退' })).toBe(true);
		expect(box.value).toBe('您好可以退款');
	});

	it('leaves the box alone where the stretch has moved', () => {
		box.value = '啊您好//退';
		box.setSelectionRange(1, 2);
		expect(insertIntoBox(box, '可以退款', { from: 2, to: 5, text: '//退' })).toBe(false);
		expect([box.value, box.selectionStart, box.selectionEnd, inputs]).toEqual(['啊您好//退', 1, 2, 0]);
	});

	it('leaves the box alone where the text would be too long for it', () => {
		box.maxLength = 6;
		box.value = '您好';
		box.setSelectionRange(2, 2);
		expect(insertIntoBox(box, '12345')).toBe(false);
		expect([box.value, inputs]).toEqual(['您好', 0]);
		expect(insertIntoBox(box, '1234')).toBe(true);
	});

	it('puts lines in as the box keeps them', () => {
		expect(insertIntoBox(box, '一\r\n二\r三')).toBe(true);
		expect(box.value).toBe('一\n二\n三');
	});

	it.each([
		'<img src=x onerror=alert(1)>',
		'{{买家昵称}}',
		'\ud83d',
		'a\u0000b',
		'\u202e退',
		'字'.repeat(5000),
	])('puts any text in as it is (%#)', (text) => {
		expect(insertIntoBox(box, text)).toBe(true);
		expect(box.value).toBe(text);
	});

	it('puts lines into a one-line field as one line', () => {
		document.body.innerHTML = '<input value="甲丙">';
		const field = document.querySelector('input') as HTMLInputElement;
		browser(undefined);
		field.setSelectionRange(1, 1);
		expect(insertIntoBox(field, '一\r\n\r\n二\n三')).toBe(true);
		expect(field.value).toBe('甲一 二 三丙');
	});

	it('works in a one-line field too', () => {
		document.body.innerHTML = '<input value="甲丙">';
		const field = document.querySelector('input') as HTMLInputElement;
		browser(undefined);
		field.setSelectionRange(1, 1);
		expect(insertIntoBox(field, '乙')).toBe(true);
		expect(field.value).toBe('甲乙丙');
	});
});

describe('a box that will not take the text', () => {
	it('is left as it was, selection included', () => {
		box.value = '草稿';
		box.setSelectionRange(0, 1);
		// A framework that puts its own value back whenever the box changes.
		box.addEventListener('input', () => {
			box.value = '草稿';
		});
		expect(insertIntoBox(box, '新')).toBe(false);
		expect([box.value, box.selectionStart, box.selectionEnd]).toEqual(['草稿', 0, 1]);
	});

	it('is found out by what it holds, not by what the browser says', () => {
		browser((name, ui, text) => {
			typing(name, ui, `${text}！`);
			return true;
		});
		box.value = '';
		expect(insertIntoBox(box, '好')).toBe(true);
		expect(box.value).toBe('好');
	});

	it('is written past a framework that guards its value', () => {
		const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
		const written = vi.fn();
		Object.defineProperty(box, 'value', { configurable: true, get: () => own?.get?.call(box), set: written });
		expect(insertIntoBox(box, '好')).toBe(true);
		expect(written).not.toHaveBeenCalled();
		expect(own?.get?.call(box)).toBe('好');
	});
});
