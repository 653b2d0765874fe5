// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { replyBoxOf } from '../../../utils/consoles/pinduoduo/reply-box';
import { openSaved } from '../../contract/saved-pages';
import { MAP } from '../../fixtures/map';

const make = (name: string, attributes: Record<string, string> = {}, text = ''): HTMLElement => {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.textContent = text;
	return element;
};

beforeEach(() => {
	document.body.replaceChildren(...openSaved('2026-10-01-chat.html').body.childNodes);
});

/** A box beside a button, in a part of the page that has no name that is known. */
function beside(button: string, box = make('div', { contenteditable: 'true' })): HTMLElement {
	const part = make('section');
	const foot = make('footer');
	foot.append(make('span', {}, button));
	const inner = make('div');
	inner.append(box);
	part.append(inner, foot);
	document.body.append(part);
	return box;
}

describe('a box of the chat', () => {
	it('is known by the button beside it, whatever it is called, and writes to the open conversation', () => {
		const reply = replyBoxOf(beside('发送(S)'), MAP);
		expect(reply?.kind).toBe('chat');
		expect(reply?.addressee()).toBe(replyBoxOf(document.querySelector('#replyTextarea'), MAP)?.addressee());
		expect(reply?.addressee()).toBeTruthy();
	});

	it('is none where the button saves or the field searches', () => {
		expect(replyBoxOf(beside('保存'), MAP)).toBeUndefined();
		expect(replyBoxOf(beside('发送', make('input', { type: 'search' })), MAP)).toBeUndefined();
	});

	it('is none where no conversation is open', () => {
		const box = beside('发送');
		for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
		expect(replyBoxOf(box, MAP)).toBeUndefined();
	});

	it('is found in an open shadow root, by what is around its host', () => {
		const host = beside('发送', make('my-box'));
		const box = host.attachShadow({ mode: 'open' }).appendChild(make('div', { contenteditable: 'true' }));
		expect(replyBoxOf(box, MAP)?.box).toBe(box);
	});
});
