// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuyerCase } from '../../../utils/domain/buyer';
import { knownValue } from '../../../utils/domain/fact';
import { Conversation } from '../../../utils/features/open-conversation';
import { makeContext, NOW } from './support';

const [A, B, C] = ['261101-000000000000001', '261102-000000000000002', '261103-000000000000003'] as const;
const keyOf = (orderSn: string) => `${orderSn}/1795399200`;
const caseOf = (orderSn: string, open: boolean | null = true): BuyerCase => ({
	caseKey: keyOf(orderSn),
	open,
	at: NOW,
});

let page: ReturnType<typeof makeContext>;
let changed: ReturnType<typeof vi.fn<() => void>>;
let conversation: Conversation;

beforeEach(() => {
	page = makeContext('chat');
	changed = vi.fn();
	conversation = new Conversation(page.context, changed);
});

afterEach(() => page.end());

const card = (orderSn: string) => `<div class="msg-content good-card"><p>订单编号：${orderSn}</p></div>`;
const text = (words: string) => `<div class="msg-content"><p class="msg-content-box">${words}</p></div>`;

let ids = 0;
/** The page shows the conversation of `active` with messages that say they are of `owner`, or do not say. */
function show(active: string, owner: string | undefined, ...contents: string[]): void {
	const messages = contents.map(
		(content) =>
			`<li class="onemsg" id="middlePanel_list_${1_795_000_000_000 + ids++}"><div class="buyer-item"><div ${owner ? `currentuid="${owner}"` : ''}>${content}</div></div></li>`,
	);
	document.body.innerHTML = `<li class="chat-item"><div class="chat-item-box active" data-random="${active}-0-all"></div></li>
		<div id="msgListContainer">${messages.join('')}</div>`;
}

/** Looks at the page, and again when what the background knows has come. */
async function subject(): Promise<string | undefined> {
	conversation.subject();
	await Promise.resolve();
	await Promise.resolve();
	return conversation.subject()?.key;
}

describe('what the open conversation is about', () => {
	it('is the order of its newest card, whatever was written later and whatever else the buyer has', async () => {
		page.cases.of = [caseOf(C)];
		show('1111111', '1111111', card(B), card(A), text(`还有 ${B}`));
		expect(await subject()).toBe(`${A}/`);
		expect(conversation.choices()).toEqual([]);
	});

	it('is the only request of that order which a list has shown', async () => {
		page.cases.of = [caseOf(A, false), caseOf(B)];
		show('1111111', '1111111', card(A));
		expect(await subject()).toBe(keyOf(A));
	});

	it('is, without a card, the order that the newest message names, and none where that names two', async () => {
		page.cases.of = [caseOf(C)];
		show('1111111', '1111111', text(`查 ${A}`), text(`不对，是 ${B} 这个`), text('好了吗'));
		expect(await subject()).toBe(`${B}/`);
		show('1111111', '1111111', text(`查 ${A}`), text(`${B} 和 ${C}`));
		expect(await subject()).toBeUndefined();
		expect(conversation.choices()).toEqual([]);
	});

	it('is, where it names none, the only open case of the buyer', async () => {
		page.cases.of = [caseOf(A, false), caseOf(B)];
		show('1111111', '1111111', text('在吗'));
		expect(await subject()).toBe(keyOf(B));
		expect(knownValue(conversation.subject()?.facts ?? {}, 'requestedAt')).toBe(1_795_399_200_000);
		expect(changed).toHaveBeenCalled();
	});

	it.each<[string, BuyerCase[]]>([
		['no case', []],
		['closed ones alone', [caseOf(A, false)]],
		['one of which nobody knows whether it is open', [caseOf(A, null)]],
	])('is nothing where the buyer has %s', async (_what, cases) => {
		page.cases.of = cases;
		show('1111111', '1111111', text('在吗'));
		expect(await subject()).toBeUndefined();
	});

	it('is nothing of several until the agent chooses one that is offered', async () => {
		page.cases.of = [caseOf(A), caseOf(B), caseOf(C, false)];
		show('1111111', '1111111', text('在吗'));
		expect(await subject()).toBeUndefined();
		expect(conversation.choices()).toEqual([
			{ key: keyOf(A), orderSn: A, verdict: 'unclear' },
			{ key: keyOf(B), orderSn: B, verdict: 'unclear' },
		]);
		conversation.choose(keyOf(C));
		expect(await subject()).toBeUndefined();
		conversation.choose(keyOf(B));
		expect(await subject()).toBe(keyOf(B));
		page.cases.of = [];
		show('2222222', '2222222', text('在吗'));
		expect(await subject()).toBeUndefined();
	});
});

describe('while the page moves to another conversation', () => {
	it('it is about nothing as long as the messages are of the buyer before', async () => {
		show('1111111', '1111111', card(A));
		expect(await subject()).toBe(`${A}/`);
		show('2222222', '1111111', card(A));
		expect(await subject()).toBeUndefined();
		show('2222222', '2222222', card(B));
		expect(await subject()).toBe(`${B}/`);
	});

	it('it is about nothing, where messages name no buyer, until other messages stand there', async () => {
		show('1111111', undefined, card(A));
		expect(await subject()).toBe(`${A}/`);
		document.querySelector('.chat-item-box')?.setAttribute('data-random', '2222222-0-all');
		expect(await subject()).toBeUndefined();
		show('2222222', undefined, card(B));
		expect(await subject()).toBe(`${B}/`);
	});

	it('it is about nothing while two conversations are open', async () => {
		show('1111111', '1111111', card(A));
		document.body.insertAdjacentHTML(
			'beforeend',
			'<li class="chat-item"><div class="chat-item-box active" data-random="2222222-0-all"></div></li>',
		);
		expect(await subject()).toBeUndefined();
	});
});
