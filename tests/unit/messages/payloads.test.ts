// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as payload from '../../../utils/messages/payloads';
import { BUILT_IN_REPLIES } from '../../../utils/replies/built-in';

const sighting = {
	id: '0b7c3c1e-5f2a-4a3e-9a52-6f5e0d2f3a11',
	caseKey: '261123-123456789012345/1795399200',
	at: 1_795_399_200_000,
	page: 'after-sales-list',
	verdict: 'agree',
	speed: 'none',
};
const many = (n: number) => ({ sightings: Array.from({ length: n }, () => sighting) });

describe('payloads', () => {
	it('take 200 sightings and not 201', () => {
		expect(v.is(payload.sightings, many(200))).toBe(true);
		expect(v.is(payload.sightings, many(201))).toBe(false);
	});

	it('take a change of all replies that can be kept, the shipped ones with them', () => {
		const remove = Array.from({ length: 20_000 + BUILT_IN_REPLIES.length }, (_, n) => `mine-${n}`);
		expect(v.is(payload.replyChange, { save: [], remove, what: '删除' })).toBe(true);
	});

	it('leave behind whatever is no field of a sighting', () => {
		const read = v.parse(payload.sightings, { sightings: [{ ...sighting, buyer: '张三', phone: '138' }] });
		expect(read.sightings[0]).toEqual(sighting);
	});

	it.each(['order/', '261123-123456789012345/#12345', '261123-123456789012345/'])(
		'judge the case key "%s"',
		(caseKey) => {
			const taken = v.is(payload.sightings, { sightings: [{ ...sighting, caseKey }] });
			expect(taken).toBe(caseKey !== 'order/');
		},
	);

	it.each([
		['at', 1.5],
		['at', 1e300],
		['at', Number.NaN],
		['refundAmount', -1],
		['verdict', 'other'],
		['id', 'x'.repeat(65)],
		['id', '../../x/y'],
		['caseKey', `261123-123456789012345/${'9'.repeat(60)}`],
	])('refuse a sighting whose %s is %s', (field, value) => {
		expect(v.is(payload.sightings, { sightings: [{ ...sighting, [field]: value }] })).toBe(false);
	});

	it('hold the words of a health report to 20 of 40 characters', () => {
		const report = {
			page: 'other',
			state: 'working',
			rows: 1,
			unreadable: 0,
			failures: { 'list.status': 3 },
			drifted: ['list.cell'],
			json: { read: 0, ignored: 0, contradictions: 0 },
			unknownWords: ['x'.repeat(40)],
			at: 1,
		};
		expect(v.is(payload.health, report)).toBe(true);
		expect(v.is(payload.health, { ...report, unknownWords: ['x'.repeat(41)] })).toBe(false);
		expect(v.is(payload.health, { ...report, unknownWords: Array(21).fill('x') })).toBe(false);
	});

	it('take what became of a reply as one of three words, and no text', () => {
		const use = { id: 'use-number-1', replyId: 'r', at: 1 };
		for (const edit of ['unchanged', 'slight', 'much'])
			expect(v.parse(payload.replyUse, { ...use, edit })).toEqual({ ...use, edit });
		expect(v.is(payload.replyUse, { ...use, edit: '亲，改成了这样' })).toBe(false);
		expect(v.parse(payload.replyUse, { ...use, text: '亲' })).toEqual(use);
	});

	it('never throw, whatever comes', () => {
		const schemas = [
			payload.sightings,
			payload.tickWrite,
			payload.replyUse,
			payload.health,
			payload.caseKeys,
		];
		fc.assert(
			fc.property(fc.anything(), (input) => {
				for (const schema of schemas) v.safeParse(schema as v.GenericSchema, input);
			}),
		);
	});
});
