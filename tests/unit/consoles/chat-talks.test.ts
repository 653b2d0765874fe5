// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	readConversationsJson,
	readHistoryJson,
} from '../../../utils/consoles/pinduoduo/read-conversation-json';
import { readConversations, readOpenTalk } from '../../../utils/consoles/pinduoduo/read-conversations';
import { readMessages } from '../../../utils/consoles/pinduoduo/read-messages';
import { openSaved } from '../../contract/saved-pages';
import { MAP } from '../../fixtures/map';

/** 2026-10-01 12:00:00 in Shanghai (epoch ms). */
const AT = Date.UTC(2026, 9, 1, 4);

const show = (file: string) => document.body.replaceChildren(...openSaved(file).body.childNodes);
const signs = () =>
	readConversations(document, AT, MAP).map(({ buyer, nick, waiting }) => [
		buyer,
		nick,
		waiting?.waits ? AT - (waiting.sinces[0] ?? 0) : undefined,
	]);

beforeEach(() => {
	// jsdom lays nothing out: what its own styles hide is hidden.
	Element.prototype.checkVisibility = function () {
		return !this.closest('[style*="display:none"]');
	};
});

afterEach(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));

describe('the list of conversations', () => {
	it('has every buyer once, by the groups that are shown, with what it says of waiting', () => {
		show('2026-10-01-chat.html');
		expect(signs()).toEqual([
			['8800000000001', 's***8', undefined],
			['8800000000002', 'n***3', 3_600_000],
			['8800000000003', 'w***q', 120_000],
		]);
		show('2026-09-08-chat.html');
		expect(signs()).toEqual([
			['8800000000011', 'q*******y', 1_925_000],
			['8800000000012', 't***0', undefined],
		]);
	});

	it('says of a sign that it is only a bound', () => {
		show('2026-10-01-chat.html');
		expect(readConversations(document, AT, MAP)[1]?.waiting).toMatchObject({ waits: true, exact: false });
	});

	it('leaves out a row that does not say whose it is', () => {
		document.body.innerHTML =
			'<li class="chat-item"><div class="chat-item-box" data-random="undefined-0-all"></div></li>';
		expect(signs()).toEqual([]);
	});
});

describe('the messages of the open conversation', () => {
	it('are each of the buyer, a person or a machine, with their times', () => {
		show('2026-10-01-chat.html');
		expect(readMessages(document, MAP).map(({ by }) => by)).toEqual([
			...['buyer', 'buyer', 'buyer', 'buyer', 'person', 'machine', 'machine'],
		]);
		expect(readMessages(document, MAP)[0]?.at).toBe(1_790_845_934_000);
	});

	it('are a machine’s where a name beside them says robot, and not where the text does', () => {
		show('2026-09-08-chat.html');
		expect(readMessages(document, MAP).map(({ by }) => by)).toEqual([
			...['machine', 'buyer', 'buyer', 'machine', 'person'],
		]);
		const said = [...document.querySelectorAll('.msg-content-box')].at(-1);
		if (said) said.textContent = '机器人刚才说错了';
		expect(readMessages(document, MAP).at(-1)?.by).toBe('person');
	});

	it('are of an unknown speaker where the page does not say whose they are', () => {
		document.body.innerHTML = '<div id="msgListContainer"><li class="onemsg"><p>好</p></li></div>';
		expect(readMessages(document, MAP)).toEqual([{ by: 'unknown', at: undefined }]);
	});
});

describe('the open conversation', () => {
	it('is agreed where list and messages name the same buyer', () => {
		show('2026-10-01-chat.html');
		expect(readOpenTalk(document, MAP)).toMatchObject({ buyer: '8800000000001', agreed: true });
	});

	it('is not agreed while the messages are still those of another buyer, or of two', () => {
		show('2026-10-01-chat.html');
		for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
		document.querySelector('[data-random^="8800000000002"]')?.classList.add('active');
		expect(readOpenTalk(document, MAP)).toMatchObject({ buyer: '8800000000002', agreed: false });
		document.querySelector('[currentuid]')?.setAttribute('currentuid', '8800000000002');
		expect(readOpenTalk(document, MAP)?.agreed).toBe(false);
	});

	it('is open where the messages do not say whose they are, unless the header names another', () => {
		show('2026-10-01-chat.html');
		for (const part of document.querySelectorAll('[currentuid]')) part.removeAttribute('currentuid');
		expect(readOpenTalk(document, MAP)?.agreed).toBeUndefined();
		const name = document.querySelector('.base-info .name');
		if (name) name.textContent = 'n***3';
		expect(readOpenTalk(document, MAP)?.agreed).toBe(false);
	});
});

const USER = { role: 'user', uid: '8800000000001' };
const SHOP = { role: 'mall_cs', uid: '880011223', csid: '小林' };
const message = (from: object, to: object, ts: unknown, over: object = {}) => ({
	...{ from, to, ts, type: 0, content: '在吗' },
	...over,
});
const history = (...items: unknown[]) =>
	readHistoryJson(
		JSON.stringify({ result: { messageList: items.map((item) => JSON.stringify(item)) } }),
		MAP,
	);

describe('the console’s replies on conversations', () => {
	it('tell of each conversation whose word was the newest, and when', () => {
		const body = JSON.stringify({
			result: {
				conversations: [message(USER, SHOP, 1_790_845_934), message({ role: 'robot' }, USER, 1_790_845_940)],
			},
		});
		expect(readConversationsJson(body, MAP)?.map(({ said }) => said)).toEqual([
			[{ by: 'buyer', at: 1_790_845_934_000 }],
			[{ by: 'machine', at: 1_790_845_940_000 }],
		]);
	});

	it('tell a conversation in the order of time though it comes newest first', () => {
		const talks = history(message(SHOP, USER, 1_790_845_950), message(USER, SHOP, 1_790_845_934));
		expect(talks).toMatchObject([
			{
				buyer: '8800000000001',
				said: [{ by: 'buyer' }, { by: 'person' }],
				newest: { at: 1_790_845_950_000 },
			},
		]);
	});

	it.each([
		['a hint', { type: 31 }, 'machine'],
		['a card that the console sends in the shop’s name', { template_name: 'mall_robot_text_msg' }, 'machine'],
		['a role that nobody knows', { from: { role: 'visitor' } }, 'unknown'],
		['a picture', { type: 1 }, 'person'],
	])('take %s for what it is', (_what, over, by) => {
		expect(history(message(SHOP, USER, 1_790_845_950, over))?.[0]?.said[0]?.by).toBe(by);
	});

	it.each([
		['a message that cannot be read', [message(USER, SHOP, 1_790_845_934), 'x']],
		['a message without a time', [message(SHOP, USER, undefined), message(USER, SHOP, 1_790_845_934)]],
		['another order', [message(USER, SHOP, 1_790_845_934), message(SHOP, USER, 1_790_845_950)]],
		[
			'two buyers',
			[message({ ...USER, uid: '8800000000002' }, SHOP, 1_790_845_950), message(USER, SHOP, 1_790_845_934)],
		],
		['no buyer', [message(SHOP, SHOP, 1_790_845_950)]],
	])('say nothing of a conversation with %s', (_what, items) => {
		expect(history(...items)).toEqual([]);
	});

	it.each(['', '[]', '{}', '{"result":{"messageList":{}}}', '{"__proto__":{"result":1}}'])(
		'are none where they are %j',
		(body) => {
			expect(readHistoryJson(body, MAP)).toBeUndefined();
			expect(readConversationsJson(body, MAP)).toBeUndefined();
		},
	);
});
