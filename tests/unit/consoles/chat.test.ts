// @vitest-environment jsdom

import { beforeEach, describe, expect, it } from 'vitest';
import { readChat } from '../../../utils/consoles/pinduoduo/read-chat';
import { conversationOf, findReplyBoxes, replyBoxOf } from '../../../utils/consoles/pinduoduo/reply-box';
import { knownValue } from '../../../utils/domain/fact';
import { MAP } from '../../fixtures/map';

const OLD = '260915-400118263377105';
const NEW = '260928-617304925518846';

const card = (number: string, goods = '示例 运动鞋', status = '仅退款 待商家处理') =>
	`<div class="msg-content good-card"><p>${number}</p><p class="good-name">${goods}</p><p>${status}</p></div>`;
const said = (text: string) => `<div class="msg-content"><p class="msg-content-box">${text}</p></div>`;

function chat(...messages: string[]) {
	document.body.innerHTML = `<div id="msgListContainer">${messages.join('')}</div>`;
	return readChat(document, 1, MAP)?.facts ?? {};
}

describe('the order of a conversation', () => {
	it('is that of its newest card', () => {
		const facts = chat(card(`订单编号：${OLD}`), card(`订单编号：${NEW}`), said('好的'));
		expect(knownValue(facts, 'orderSn')).toBe(NEW);
	});

	it.each([
		`订单编号：${NEW.slice(0, 9)}\u200b${NEW.slice(9)}`,
		`订单编号：${NEW} ${OLD}`,
		'订单编号：',
		'260928-6173',
	])('is unknown, and not an older one, where the newest card says %j', (number) => {
		expect(chat(card(`订单编号：${OLD}`), card(number))).toEqual({});
	});

	it('is not that of a card which only shows goods', () => {
		expect(knownValue(chat(card(`订单编号：${NEW}`), card('')), 'orderSn')).toBe(NEW);
	});

	it('is never what somebody wrote, in a message or as a goods name', () => {
		expect(chat(said(`订单编号：${NEW}`))).toEqual({});
		const facts = chat(card(`订单编号：${NEW}`, `维修 订单编号：${OLD}`, ''));
		expect(knownValue(facts, 'orderSn')).toBe(NEW);
	});

	it('is unknown where there is no conversation', () => {
		document.body.innerHTML = '';
		expect(readChat(document, 1, MAP)).toBeUndefined();
	});

	it('has no stage: a card shows that of when it was sent', () => {
		expect(chat(card(`订单编号：${NEW}`)).stage).toBeUndefined();
	});
});

describe('whom a reply box writes to', () => {
	const row = (data: string, active = true) =>
		`<li class="chat-item"><div class="chat-item-box ${active ? 'active' : ''}" data-random="${data}"></div></li>`;

	beforeEach(() => {
		document.body.innerHTML =
			'<div class="reply-box"><textarea id="replyTextarea"></textarea></div><ul></ul>';
	});

	const open = (html: string) => {
		const list = document.querySelector('ul');
		if (list) list.innerHTML = html;
		return conversationOf(document, MAP);
	};

	it('is the buyer of the open conversation, in however many groups', () => {
		expect(open(row('11-0-all') + row('11-0-unRead') + row('22-0-all', false))).toBe('11');
	});

	it('is unknown while two conversations are open, or none', () => {
		expect(open(row('11-0-all') + row('22-0-all'))).toBeUndefined();
		expect(open(row('11-0-all', false))).toBeUndefined();
	});

	it('is the order of its dialog, if that names one', () => {
		const dialog = (text: string) => {
			document.body.innerHTML = `<div role="dialog">${text}<textarea data-testid="beast-core-textArea-htmlInput"></textarea></div>`;
			return findReplyBoxes(document, MAP).map((box) => [box.kind, box.addressee()]);
		};
		expect(dialog(`订单号：${NEW}`)).toEqual([['remark', NEW]]);
		expect(dialog(`订单号：${NEW} 原订单号：${OLD}`)).toEqual([['remark', undefined]]);
		expect(dialog('')).toEqual([['remark', undefined]]);
	});

	it('is nobody for a box outside any dialog, and other boxes are none', () => {
		document.body.innerHTML =
			'<textarea data-testid="beast-core-textArea-htmlInput"></textarea><textarea></textarea><input>';
		const [remark] = findReplyBoxes(document, MAP);
		expect(remark?.addressee()).toBeUndefined();
		for (const other of [
			document.querySelectorAll('textarea')[1],
			document.querySelector('input'),
			null,
			'x',
		])
			expect(replyBoxOf(other, MAP)).toBeUndefined();
	});
});
