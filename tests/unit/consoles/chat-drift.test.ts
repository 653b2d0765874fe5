// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { driftedInChat } from '../../../utils/consoles/pinduoduo/chat-drift';
import { readChat } from '../../../utils/consoles/pinduoduo/read-chat';
import { readOpenTalk } from '../../../utils/consoles/pinduoduo/read-conversations';
import { readMessages } from '../../../utils/consoles/pinduoduo/read-messages';
import { keepChatHealth } from '../../../utils/features/chat-health';
import { openSaved } from '../../contract/saved-pages';
import { MAP } from '../../fixtures/map';
import { makeContext, microtask, NOW } from '../features/support';

const drifted = (root: Document) => driftedInChat(root, MAP);

/** The page of a build that calls one thing otherwise. */
function renamed(file: string, css: string, attribute = 'class'): Document {
	const root = openSaved(file);
	for (const element of root.querySelectorAll(css)) element.setAttribute(attribute, 'otherwise');
	return root;
}

describe.each(['2026-09-08-chat.html', '2026-10-01-chat.html'])('the chat of %s', (file) => {
	it('lacks nothing as it is', () => {
		expect(drifted(openSaved(file))).toEqual([]);
	});

	it.each([
		['.nickname-span', 'class', 'chat.nick'],
		['.chatWindowHeader', 'class', 'chat.header'],
		['.reply-box', 'class', 'chat.replyBox'],
	])('with %s called otherwise lacks just that', (css, attribute, name) => {
		expect(drifted(renamed(file, css, attribute))).toEqual([name]);
	});

	it.each([
		['.chat-item-box:not(.active)', 'class'],
		['.chat-item', 'class'],
		['#msgListContainer', 'id'],
		['.onemsg', 'class'],
		['#replyTextarea', 'id'],
	])('with %s called otherwise is found another way, and read as before', (css, attribute) => {
		const root = renamed(file, css, attribute);
		expect(drifted(root)).toEqual([]);
		const before = openSaved(file);
		expect(readMessages(root, MAP)).toEqual(readMessages(before, MAP));
		expect(readOpenTalk(root, MAP)).toEqual(readOpenTalk(before, MAP));
		expect(readChat(root, NOW, MAP)).toEqual(readChat(before, NOW, MAP));
	});

	it('lacks its messages where neither their list nor its box is called as before', () => {
		const root = renamed(file, '#msgListContainer', 'id');
		for (const list of root.querySelectorAll('.msg-list')) list.className = 'otherwise';
		expect(drifted(root)).toEqual(['chat.messages']);
	});

	it('lacks the sides of its messages where hardly any tells whose it is', () => {
		const root = openSaved(file);
		for (const side of root.querySelectorAll('.buyer-item, .cs-item')) side.className = 'otherwise';
		for (const mark of root.querySelectorAll('.robot-text')) mark.className = '';
		expect(drifted(root)).toEqual(['chat.buyerSide', 'chat.shopSide']);
	});
});

describe('a chat with several conversations', () => {
	it('lacks them where they are called otherwise, and nothing else', () => {
		const root = openSaved('2026-10-01-chat.html');
		for (const box of root.querySelectorAll('[data-random]')) box.removeAttribute('data-random');
		expect(drifted(root)).toEqual(['chat.conversation']);
	});

	it('lacks all of it where every name is another', () => {
		const root = openSaved('2026-10-01-chat.html');
		for (const element of root.querySelectorAll('*')) {
			element.removeAttribute('class');
			element.removeAttribute('id');
			element.removeAttribute('data-random');
		}
		expect(drifted(root)).toEqual(['chat.conversation', 'chat.header', 'chat.messages', 'chat.replyBox']);
	});
});

it('a chat in which no conversation is open, or whose list is empty, lacks nothing', () => {
	const closed = openSaved('2026-10-01-chat.html');
	for (const element of closed.querySelectorAll('.chatWindowHeader, .history-box, .reply-box'))
		element.remove();
	for (const row of closed.querySelectorAll('.active')) row.classList.remove('active');
	expect(drifted(closed)).toEqual([]);
	const filtered = openSaved('2026-10-01-chat.html');
	for (const row of filtered.querySelectorAll('.chat-item')) row.remove();
	expect(drifted(filtered)).toEqual([]);
});

describe('the health of the chat', () => {
	let page: ReturnType<typeof makeContext>;

	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		page = makeContext('chat');
	});
	afterEach(() => {
		page.end();
		vi.useRealTimers();
	});

	it('says that the page changed, and names what is missing, once that has been seen twice', async () => {
		document.body.innerHTML = openSaved('2026-10-01-chat.html').body.innerHTML;
		keepChatHealth(page.context);
		vi.advanceTimersByTime(10_000);
		expect(page.health.report(NOW)).toMatchObject({ state: 'working', drifted: [] });
		for (const box of document.querySelectorAll('[data-random]')) box.removeAttribute('data-random');
		document.body.append('');
		document.body.append(document.createElement('i'));
		await microtask();
		vi.advanceTimersByTime(2500);
		expect(page.health.report(NOW).state).toBe('working');
		vi.advanceTimersByTime(2500);
		expect(page.health.report(NOW)).toMatchObject({ state: 'changed', drifted: ['chat.conversation'] });
	});

	it('says nothing of a page that was on its way from one conversation to another', async () => {
		document.body.innerHTML = openSaved('2026-10-01-chat.html').body.innerHTML;
		keepChatHealth(page.context);
		const box = document.querySelector('.reply-box');
		const place = box?.parentElement;
		vi.advanceTimersByTime(1900);
		box?.remove();
		vi.advanceTimersByTime(200);
		if (box) place?.append(box);
		await microtask();
		vi.advanceTimersByTime(10_000);
		expect(page.health.report(NOW)).toMatchObject({ state: 'working', drifted: [] });
	});
});
