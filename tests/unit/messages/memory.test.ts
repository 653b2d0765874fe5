// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { tellings } from '../../../utils/messages/handlers/memory';
import { mayAsk } from '../../../utils/messages/requests';
import { createRouter } from '../../../utils/messages/router';
import { addRoutes } from '../../../utils/messages/routes';
import { CASE, freshBrowser, NOW, telling, testStore } from '../storage/support';
import { fromConsole, fromPanel, own, strangers } from './support';

freshBrowser();

const seen = (value: unknown) => ({ value, at: NOW });
const taken = (facts: object) =>
	v.parse(tellings, { told: [{ caseKey: CASE, page: 'chat', facts }] }).told[0]?.facts;

describe('what pages tell the memory', () => {
	it('passes where it is an instant, an amount or a closed word', () => {
		const facts = {
			confirmedAt: seen(NOW),
			paidAmount: seen(100),
			shipped: seen(false),
			requestType: seen('refund-only'),
			speed: seen('failed'),
		};
		expect(taken(facts)).toEqual(facts);
	});

	it.each([
		['a text', { goodsName: seen('女装'), reasonText: seen('不想要了'), orderSn: seen(CASE) }],
		['the state', { stage: seen('refunded'), statusText: seen('退款成功') }],
		['words for an instant', { confirmedAt: seen('昨天'), signedAt: seen({ toString: () => '1' }) }],
		['half a fen', { refundAmount: seen(1.5), paidAmount: seen(-1) }],
		['a number for a yes', { shipped: seen(1), signed: seen('true') }],
		['an unknown word', { requestType: seen('张三'), speed: seen('eligible') }],
		['a time that is none', { confirmedAt: { value: 1, at: Number.NaN }, shippedAt: { value: 1 } }],
		['no value', { shipped: null, signed: undefined, confirmedAt: [] }],
	])('leaves behind %s and takes the rest', (_what, odd) => {
		expect(taken({ ...odd, shipBy: seen(NOW) })).toEqual({ shipBy: seen(NOW) });
	});

	it('leaves behind whatever is beside a fact, a value or a telling', () => {
		const input = { ...telling({}), buyer: '张三', facts: { shipped: { ...seen(true), quote: '张三' } } };
		expect(v.parse(tellings, { told: [input], phone: '138' })).toEqual({
			told: [telling({ shipped: { value: true, at: NOW } })],
		});
	});

	it.each([
		['no case key', { caseKey: '张三/' }],
		['another page', { page: 'shop' }],
		['no facts', { facts: 'all' }],
	])('is refused with %s', (_what, over) => {
		expect(v.is(tellings, { told: [{ ...telling({}), ...over }] })).toBe(false);
	});

	it('is at most 200 tellings', () => {
		const many = (n: number) => ({ told: Array.from({ length: n }, () => telling({})) });
		expect(v.is(tellings, many(200))).toBe(true);
		expect(v.is(tellings, many(201))).toBe(false);
	});

	it('never throws, whatever comes, and lets no text through but closed words', () => {
		const texts = ['chat', 'failed', 'succeeded', 'refund-only', CASE];
		fc.assert(
			fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (input, facts) => {
				v.safeParse(tellings, input);
				const strings = JSON.stringify(taken(facts)).match(/(?<=:)"[^"]*"/g) ?? [];
				expect(strings.every((text) => texts.includes(JSON.parse(text)))).toBe(true);
			}),
		);
	});
});

describe('the background', () => {
	function background() {
		const router = createRouter(own);
		addRoutes(router, { store: testStore() } as Parameters<typeof addRoutes>[1]);
		return router;
	}

	it('keeps what one console page tells and hands it to another', async () => {
		const router = background();
		const told = [telling({ shipped: { value: true, at: NOW } })];
		expect(await router.answer('memory/tell', { told }, fromConsole)).toEqual({ kept: true });
		const other = { ...fromConsole, tab: { id: 8 } };
		expect(await router.answer('memory/recall', { caseKeys: [CASE, '1/'] }, other)).toMatchObject({
			[CASE]: { shipped: { value: true, evidence: { by: 'memory', page: 'order-list' } } },
		});
	});

	it('lets neither the panel nor strangers tell or recall', async () => {
		const router = background();
		for (const type of ['memory/tell', 'memory/recall'] as const) {
			expect(mayAsk('panel', type)).toBe(false);
			await expect(router.answer(type, { told: [], caseKeys: [] }, fromPanel)).rejects.toThrow();
			for (const [, stranger] of strangers)
				await expect(router.answer(type, { told: [], caseKeys: [] }, stranger)).rejects.toThrow();
		}
	});

	it('recalls at most 500 cases at once', async () => {
		const caseKeys = Array.from({ length: 501 }, (_, i) => `${i}/`);
		const router = background();
		await expect(router.answer('memory/recall', { caseKeys }, fromConsole)).rejects.toThrow();
		expect(await router.answer('memory/recall', { caseKeys: caseKeys.slice(1) }, fromConsole)).toEqual({});
	});
});
