// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantFromText, MINUTE } from '../../../utils/domain/clock';
import { WaitingBook } from '../../../utils/features/waiting-buyers-book';
import { MAP } from '../../fixtures/map';

const NOW = instantFromText('2026-11-23 12:10:00') ?? 0;
const [ONE, TWO] = ['1700000000001', '1700000000002'] as const;

let book: WaitingBook;

beforeEach(() => {
	book = new WaitingBook();
	document.body.innerHTML = '';
	Element.prototype.checkVisibility = () => true;
});

afterEach(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));

const row = (buyer: string, waited = '', last = '在吗', time = '12:09') =>
	`<li class="chat-item"><div class="chat-item-box" data-random="${buyer}-0-all"><span class="nickname-span">n${buyer.at(-1)}</span>
	<p class="chat-message-content">${last}</p><div class="chat-time"><p class="item-note">${time}</p><span class="chat-unreply-time">${waited}</span></div></div></li>`;
const show = (...rows: string[]) => {
	document.body.innerHTML = `<ul>${rows.join('')}</ul>`;
};
const message = (role: string, buyer: string, clock: string, content = '在吗') => ({
	...{ from: role === 'user' ? { role, uid: buyer } : { role }, to: { role: 'user', uid: buyer } },
	...{ type: 0, content, ts: (instantFromText(`2026-11-23 ${clock}`) ?? 0) / 1000 },
});
const hearNewest = (...conversations: object[]) =>
	book.hear({ endpoint: 'conversations', body: JSON.stringify({ result: { conversations } }), at: NOW }, MAP);
const hearHistory = (...newestFirst: object[]) => {
	const messageList = newestFirst.map((each) => JSON.stringify(each));
	book.hear({ endpoint: 'history', body: JSON.stringify({ result: { messageList } }), at: NOW }, MAP);
};
const waiting = () =>
	book
		.waiting(document, NOW, MAP)
		.map(({ nick, dueAt, sure, missed }) => [nick, (dueAt - NOW) / MINUTE, sure, missed]);

describe('who waits', () => {
	it('are those whose time still runs, soonest first, and then those whose time is up', () => {
		show(
			row('1700000000003', '已等待9分'),
			row(ONE, '已等待1分'),
			row(TWO, '已等待2分'),
			row('1700000000004'),
		);
		expect(waiting()).toEqual([
			['n2', 1, false, false],
			['n1', 2, false, false],
			['n3', -6, false, true],
		]);
	});

	it('is told exactly by the messages of a conversation, from the first one that nobody answered', () => {
		show(row(ONE, '已等待1分'));
		hearHistory(
			message('user', ONE, '12:09:00'),
			message('user', ONE, '12:08:00'),
			message('mall_cs', ONE, '12:00:00'),
		);
		expect(waiting()).toEqual([['n1', 1, true, false]]);
	});

	it('is a buyer whom only the robot answered, though the page takes that for a reply', () => {
		show(row(ONE, '', '您好'));
		hearNewest(message('robot', ONE, '12:09:00', '您好'));
		expect(waiting()).toEqual([]);
		hearHistory(message('robot', ONE, '12:09:00', '您好'), message('user', ONE, '12:08:00'));
		expect(waiting()).toEqual([['n1', 1, true, false]]);
	});

	it('is unknown where list and replies say opposite things of the same message', () => {
		show(row(ONE, '已等待1分'));
		hearNewest(message('mall_cs', ONE, '12:09:00'));
		expect(waiting()).toEqual([]);
	});

	it.each([
		['another time', row(ONE, '已等待1分', '在吗', '12:10')],
		['another text', row(ONE, '已等待1分', '你好')],
		['no time of today', row(ONE, '已等待1分', '在吗', '昨天')],
	])('is told by the list alone once the row shows %s than the reply', (_what, html) => {
		show(html);
		hearNewest(message('mall_cs', ONE, '12:09:00'));
		expect(waiting()).toEqual([['n1', 2, false, false]]);
	});

	it('is told by a reply also where the row shortens the text', () => {
		show(row(ONE, '', '请问什么时…'));
		hearNewest(message('user', ONE, '12:09:00', '请问什么时候发货'));
		expect(waiting()).toEqual([['n1', 2, false, false]]);
	});

	it('is not told by a reply whose fields have other names, and those are named', () => {
		show(row(ONE, ''));
		const { ts, ...rest } = message('user', ONE, '12:09:00');
		expect(hearNewest({ ...rest, time: ts }, { ...rest, time: ts })).toEqual(['json.conversations.at']);
		expect(waiting()).toEqual([]);
	});

	it('is nobody where nothing can be read', () => {
		expect(hearNewest()).toEqual([]);
		expect(book.hear({ endpoint: 'history', body: '<html>', at: NOW }, MAP)).toBe(undefined);
		expect(waiting()).toEqual([]);
	});
});
