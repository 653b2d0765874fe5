// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replyBoxOf } from '../../../utils/consoles/pinduoduo/reply-box';
import { createBoxTexts } from '../../../utils/features/box-texts';
import { editsOf } from '../../../utils/replies/edits';
import { openSaved } from '../../contract/saved-pages';
import { MAP } from '../../fixtures/map';

const REPLY = '亲，已经帮您催仓库了，今天下午发出。';
const OTHER = '麻烦您拍一张破损处的照片发给我看看。';
const became = vi.fn<(edit: string) => void>();
let box: HTMLTextAreaElement;
let inserted: ReturnType<typeof createBoxTexts>['inserted'];
let typed: ReturnType<typeof createBoxTexts>['typed'];
let trusted: boolean;

beforeEach(() => {
	vi.useFakeTimers();
	became.mockClear();
	trusted = true;
	document.body.replaceChildren(...openSaved('2026-10-01-chat.html').body.childNodes);
	box = document.querySelector('#replyTextarea') as HTMLTextAreaElement;
	({ inserted, typed } = createBoxTexts(editsOf, () => trusted));
});

// What is still followed must not hear the next test's keys.
afterEach(() => {
	trusted = true;
	document.body.replaceChildren();
	key('Escape');
	vi.useRealTimers();
});

const key = (name: string, at: EventTarget = document, more: KeyboardEventInit = {}) =>
	at.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...more }));

function insert(text: string): void {
	box.value += text;
	const reply = replyBoxOf(box, MAP);
	if (!reply) throw new Error('no box');
	inserted(reply, text, { map: () => MAP, became });
}

/** The agent types until this stands in the box. */
function type(text: string, inputType = 'insertText'): void {
	box.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, inputType }));
	box.value = text;
	box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

/** The console takes the text: by a key, or by a click on its button. */
function send(how: 'key' | 'click' = 'key'): void {
	if (how === 'key') key('Enter', box, { ctrlKey: true });
	else document.body.dispatchEvent(new Event('click', { bubbles: true }));
	box.value = '';
	vi.advanceTimersByTime(3000);
}

function openOther(): void {
	for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
	document.querySelector('[data-random^="8800000000002"]')?.classList.add('active');
}

describe('an inserted reply', () => {
	it.each(['key', 'click'] as const)('is told of as it was sent by a %s, once', (how) => {
		insert(REPLY);
		send(how);
		expect(became.mock.calls).toEqual([['unchanged']]);
		type('好的');
		send();
		expect(became).toHaveBeenCalledOnce();
	});

	it('is told of as changed by what stood in the box last', () => {
		insert(REPLY);
		type(REPLY.replace('今天下午', '明天'));
		send();
		expect(became.mock.calls).toEqual([['slight']]);
	});

	it('is told of with the others of its box, each for itself', () => {
		insert(REPLY);
		insert(OTHER);
		type(`${REPLY}${OTHER.replace('照片', '视频')}`);
		send();
		expect(became.mock.calls).toEqual([['unchanged'], ['slight']]);
	});

	it.each([
		['deleted by hand', () => type('', 'deleteContentBackward')],
		['taken out by one undo', () => type('', 'historyUndo')],
		[
			'taken out by an editor of its own, which tells of no input',
			() => {
				key('z', box, { ctrlKey: true });
				box.value = '';
			},
		],
		['replaced by another text', () => type('您是要退货还是换一件呢')],
		[
			'emptied by nobody we saw',
			() => {
				box.value = '';
			},
		],
		["not the open conversation's any more", openOther],
		['gone with its box', () => box.remove()],
	])('is not told of once it is %s', (_, happen) => {
		insert(REPLY);
		happen();
		vi.advanceTimersByTime(3000);
		send();
		expect(became).not.toHaveBeenCalled();
	});

	it('is not told of where the conversation changes right after the box was emptied', () => {
		insert(REPLY);
		key('Enter', box);
		box.value = '';
		vi.advanceTimersByTime(100);
		openOther();
		vi.advanceTimersByTime(3000);
		expect(became).not.toHaveBeenCalled();
	});

	it('is not told of by keys and clicks that the page made', () => {
		insert(REPLY);
		trusted = false;
		send('key');
		send('click');
		expect(became).not.toHaveBeenCalled();
	});

	it('is followed into the element that the page puts in place of its box, and over an editor that draws itself anew', () => {
		insert(REPLY);
		key('Enter', box);
		box.value = '';
		vi.advanceTimersByTime(100);
		box.value = REPLY;
		vi.advanceTimersByTime(3000);
		expect(became).not.toHaveBeenCalled();
		const other = box.cloneNode() as HTMLTextAreaElement;
		other.value = box.value;
		box.replaceWith(other);
		box = other;
		type(REPLY.replace('亲', '您好'));
		insert(OTHER);
		send();
		expect(became.mock.calls).toEqual([['slight'], ['unchanged']]);
	});

	it('is never told of in the dialog of a remark, which empties its box whether it is saved or not', () => {
		const dialog = document.createElement('div');
		dialog.setAttribute('role', 'dialog');
		dialog.innerHTML =
			'<p>订单编号：261119-000000000000999</p><textarea data-testid="beast-core-textArea-htmlInput"></textarea>';
		document.body.replaceChildren(dialog);
		box = dialog.querySelector('textarea') as HTMLTextAreaElement;
		insert(REPLY);
		send('click');
		expect(became).not.toHaveBeenCalled();
	});

	it('is not sent by the Enter of an input method', () => {
		insert(REPLY);
		key('Enter', box, { isComposing: true });
		key('Enter', box, { keyCode: 229 });
		box.value = '';
		vi.advanceTimersByTime(3000);
		send();
		expect(became).not.toHaveBeenCalled();
	});

	it('is sent by an Enter that first breaks the line, and not by one that does nothing else', () => {
		const breakLine = () => {
			insert(REPLY);
			key('Enter', box);
			type(`${REPLY}\n`, 'insertLineBreak');
		};
		breakLine();
		type('', 'deleteByCut');
		vi.advanceTimersByTime(3000);
		expect(became).not.toHaveBeenCalled();
		breakLine();
		box.value = '';
		vi.advanceTimersByTime(3000);
		expect(became.mock.calls).toEqual([['unchanged']]);
	});
});

describe('a text that the agent types', () => {
	const left = vi.fn<(text: string) => void>();
	const begin = () => {
		const reply = replyBoxOf(box, MAP);
		if (reply) typed(reply, { map: () => MAP, left });
	};
	beforeEach(() => left.mockClear());

	it('is told as it stood when it was sent, once', () => {
		begin();
		type('亲，马上');
		begin();
		type('亲，马上帮您催一下');
		send();
		expect(left.mock.calls).toEqual([['亲，马上帮您催一下']]);
	});

	it('is not told where a reply was inserted into it, or where it was not sent', () => {
		begin();
		type('亲，');
		insert(REPLY);
		type(`亲，${REPLY}谢谢`);
		send();
		begin();
		type('不要了');
		type('', 'deleteContentBackward');
		send();
		begin();
		type('给另一位的');
		openOther();
		send();
		expect(left).not.toHaveBeenCalled();
		expect(became).toHaveBeenCalledOnce();
	});
});
