import { describe, expect, test } from 'vitest';
import { CONSOLE_ORIGIN, createConsole } from '../../console/server';
import { makeTruth } from '../../console/truth';

const NOW = Date.parse('2026-11-23T18:20:00+08:00');
const truth = makeTruth(NOW);
const chat = (id: string) => {
	const found = truth.chats.find((each) => each.id === id);
	if (!found) throw new Error(id);
	return found;
};
const waits = (id: string) => {
	const { waitingSince } = chat(id);
	return waitingSince === null ? null : (NOW - waitingSince) / 1000;
};

describe('who waits', () => {
	test.each([
		['chat-wait-half-minute', 30],
		['chat-wait-two-minutes', 120],
		['chat-wait-five-minutes', 300],
		['chat-person-answered', null],
	])('%s: %s s', (id, seconds) => {
		expect(waits(id)).toBe(seconds);
	});

	test('a robot ends no waiting, whether the page says so or not', () => {
		expect(waits('chat-robot-only')).toBe(6 * 60 + 80);
		expect(chat('chat-robot-counted')).toMatchObject({ waited: null });
		expect(waits('chat-robot-counted')).toBe(8 * 60 + 40);
	});

	test('one wrote at night', () => {
		const { waitingSince } = chat('chat-night');
		expect(new Date((waitingSince ?? 0) + 8 * 3_600_000).toISOString().slice(11, 16)).toBe('02:30');
		expect(waitingSince).toBeLessThan(NOW);
	});
});

describe('which order a talk is about', () => {
	test('the newest card comes first, then the number in a text, then the open request of the buyer', () => {
		expect(chat('chat-two-cards').aboutBy).toBe('card');
		const order = truth.orders.find(({ id }) => id === 'order-two-and-half');
		expect(chat('chat-number-in-text')).toMatchObject({ aboutBy: 'message', orderSn: order?.orderSn });
		const proof = truth.requests.find(({ id }) => id === 'proof-quality');
		expect(chat('chat-buyer-one')).toMatchObject({ aboutBy: 'buyer', orderSn: proof?.orderSn });
		expect(chat('chat-no-card')).toMatchObject({ aboutBy: null, orderSn: null });
	});

	test('two open requests of the buyer tell no order', () => {
		expect(chat('chat-buyer-two')).toMatchObject({
			aboutBy: 'buyer',
			orderSn: null,
			openRequests: ['proof-return', 'exchange-size'],
		});
	});

	test('queryList carries the uid of the buyer who talks of the request, and every uid has 13 digits', () => {
		for (const { uid, openRequests } of truth.chats) {
			for (const id of openRequests) {
				expect(truth.requests.find((request) => request.id === id)?.json.uid).toBe(Number(uid));
			}
		}
		const given = truth.requests.filter(({ json }) => typeof json.uid === 'number');
		for (const { json } of given) expect(String(json.uid)).toMatch(/^\d{13}$/);
	});

	test('no other request has the uid of a talk', () => {
		const buyers = new Set(truth.chats.map(({ uid }) => Number(uid)));
		const named = new Set(truth.chats.flatMap(({ openRequests }) => openRequests));
		const open = truth.requests.filter(({ json }) => buyers.has(Number(json.uid)));
		const strangers = open.filter(({ id }) => !named.has(id)).map(({ id }) => id);
		expect(strangers.sort()).toEqual(['refunded-bare']);
	});
});

test('the filter for fast refund gives what the platform itself speaks of, and nothing else', () => {
	const server = createConsole({ now: NOW, root: 'no-such-folder' });
	const url = `${CONSOLE_ORIGIN}/mercury/mms/afterSales/queryList`;
	const body = JSON.stringify({ pageNumber: 1, pageSize: 100, speedRefund: true });
	const reply = JSON.parse(String(server.respond({ method: 'POST', url, body }).body)) as {
		result: { list: { id: number }[] };
	};
	const got = new Set(reply.result.list.map(({ id }) => id));
	const idOf = (name: string) => truth.requests.find(({ id }) => id === name)?.afterSalesId ?? 0;
	for (const name of [
		'speed-sentence-line',
		'speed-sentence-detail',
		'speed-failed',
		'speed-eligible-page',
	]) {
		expect([name, got.has(idOf(name))]).toEqual([name, true]);
	}
	for (const name of ['speed-none', 'speed-action-1000', 'refunded-bare', 'speed-flag-only']) {
		expect([name, got.has(idOf(name))]).toEqual([name, false]);
	}
});
