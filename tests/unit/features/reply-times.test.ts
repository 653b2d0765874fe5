// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { instantFromText, MINUTE } from '../../../utils/domain/clock';
import type { AskedBy } from '../../../utils/domain/reply-times';
import { replyTimes } from '../../../utils/features/reply-times';
import type { Talks } from '../../../utils/features/talks';
import { makeContext, NOW } from './support';

const BUYER = '1700000000001';
const at = (clock: string) => instantFromText(`2026-11-23 ${clock}`) ?? 0;
type By = 'buyer' | 'person' | 'robot';

const side = { buyer: 'buyer-item', person: 'cs-item', robot: 'cs-item callback' };
const message = ([by, clock]: [By, string], owner = BUYER) =>
	`<li id="middlePanel_list_${at(clock)}" class="onemsg"><div class="merchantMessage"><div class="${side[by]}">
	<div currentuid="${owner}"><div class="msg-content"><p class="msg-content-box">…</p></div></div></div></div></li>`;

/** A chat page with one conversation open. */
function show(
	messages: readonly [By, string][],
	{ owner = BUYER, box = '<textarea id="replyTextarea"></textarea>' } = {},
) {
	document.body.innerHTML = `<ul><li class="chat-item"><div class="chat-item-box active" data-random="${BUYER}-0-all">
	<span class="nickname-span">n</span><p class="chat-message-content">…</p><div class="chat-time"><p class="item-note">12:00</p></div></div></li></ul>
	<div class="chatWindowHeader"><div class="base-info"><span class="name">n</span></div></div>
	<div id="msgListContainer"><ul class="msg-list">${messages.map((each) => message(each, owner)).join('')}</ul></div>
	<div class="reply-box">${box}</div>`;
}

let page: ReturnType<typeof makeContext>;
let tell: Mock<(question: AskedBy) => void>;

beforeEach(() => {
	vi.useFakeTimers();
	page = makeContext('chat');
	tell = vi.fn();
});

afterEach(() => {
	page.end();
	vi.useRealTimers();
});

const start = () => replyTimes(page.context, tell);
const rest = () => vi.advanceTimersByTimeAsync(3_000);

describe('when a person answered', () => {
	it('is told once, whatever the robot said before, and again only where it changes', async () => {
		const talk: [By, string][] = [
			['buyer', '11:00:00'],
			['robot', '11:00:05'],
			['person', '11:02:00'],
		];
		show(talk);
		start();
		await rest();
		const question = { buyer: BUYER, askedAt: at('11:00:00'), answeredAt: at('11:02:00') };
		expect(tell.mock.calls).toEqual([[question]]);
		show([...talk, ['buyer', '11:59:00'], ['person', '11:59:30']]);
		await rest();
		expect(tell).toHaveBeenCalledTimes(2);
		expect(tell).toHaveBeenLastCalledWith({
			buyer: BUYER,
			...{ askedAt: at('11:59:00'), answeredAt: at('11:59:30') },
		});
	});

	it('is told as missing only when it is too late by any clock, with no change of the page', async () => {
		show([['buyer', '11:56:00']]);
		start();
		await rest();
		expect(tell).not.toHaveBeenCalled();
		page.clock.now = NOW + 9 * MINUTE;
		await vi.advanceTimersByTimeAsync(MINUTE + 3_000);
		expect(tell).not.toHaveBeenCalled();
		page.clock.now = NOW + 9 * MINUTE + 1;
		await vi.advanceTimersByTimeAsync(MINUTE + 3_000);
		expect(tell.mock.calls).toEqual([[{ buyer: BUYER, askedAt: at('11:56:00') }]]);
	});

	it('is not told of messages that are another buyer’s, nor of a chat that has changed', async () => {
		const talk: [By, string][] = [
			['buyer', '11:00:00'],
			['person', '11:02:00'],
		];
		show(talk, { owner: '1700000000002' });
		start();
		await rest();
		show(talk, { box: '' });
		await rest();
		expect(tell).not.toHaveBeenCalled();
		show(talk);
		await rest();
		expect(tell).toHaveBeenCalledTimes(1);
	});

	it('is told with what the talk is about while it is its newest question, once that is known', async () => {
		const about = { key: '261123-1/1795399200' as string | undefined };
		page.context.talks = {
			conversation: { subject: () => about.key && { key: about.key, facts: {} } },
		} as unknown as Talks;
		const first: [By, string][] = [
			['buyer', '10:00:00'],
			['person', '10:02:00'],
			['buyer', '11:00:00'],
			['person', '11:02:00'],
		];
		about.key = undefined;
		show(first);
		start();
		await rest();
		expect(tell.mock.calls.map(([{ caseKey }]) => caseKey)).toEqual([undefined, undefined]);
		about.key = '261123-1/1795399200';
		show([...first]);
		await rest();
		expect(tell).toHaveBeenCalledTimes(3);
		expect(tell).toHaveBeenLastCalledWith(
			expect.objectContaining({ askedAt: at('11:00:00'), caseKey: about.key }),
		);
		// The buyer goes on to another order.
		about.key = '261123-2/1795399300';
		show([...first, ['buyer', '11:59:00']]);
		await rest();
		expect(tell).toHaveBeenCalledTimes(3);
	});

	it('is not told after the end', async () => {
		show([
			['buyer', '11:00:00'],
			['person', '11:02:00'],
		]);
		start();
		page.end();
		await vi.advanceTimersByTimeAsync(5 * MINUTE);
		expect(tell).not.toHaveBeenCalled();
	});
});
