import { describe, expect, it } from 'vitest';
import { type FactName, type Facts, type FactValues, known } from '../../../utils/domain/fact';
import { appealNotice } from '../../../utils/policy/appeal-notice';
import { DEFAULT_PACK } from '../../../utils/policy/packs';

const NOW = Date.UTC(2026, 10, 23, 4);
const HOUR = 3_600_000;

function factsOf(values: Partial<FactValues>): Facts {
	const all = {
		stage: 'merchant',
		requestType: 'refund-only',
		shipped: true,
		signed: true,
		...values,
	} satisfies Partial<FactValues>;
	const page = { by: 'page', quote: '' } as const;
	return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, known(value, page, NOW)]));
}

const noticeOf = (values: Partial<FactValues>) => appealNotice(factsOf(values), DEFAULT_PACK, NOW);

const BARE: Partial<FactValues> = {
	reasonGroup: 'QUALITY',
	signedAt: NOW - 5 * HOUR,
	requestedAt: NOW - HOUR,
	proofPictures: 0,
};

describe('the notice before agreeing by hand', () => {
	it('stands where a signed parcel is said not to have come', () => {
		expect(noticeOf({ reasonGroup: 'NOT_RECEIVED' })?.signals).toHaveLength(2);
		expect(noticeOf({ reasonText: '未收到货' })?.signals).toHaveLength(2);
	});

	it('stands where a fault was claimed within a day of the signing without a picture', () => {
		expect(noticeOf(BARE)?.signals).toHaveLength(3);
	});

	it.each<[string, Partial<FactValues>]>([
		['a day and a second after the signing', { requestedAt: NOW, signedAt: NOW - 24 * HOUR - 1000 }],
		['with pictures', { proofPictures: 1 }],
		['before the signing', { requestedAt: NOW - 6 * HOUR }],
		['for a reason that no picture shows', { reasonGroup: 'CHANGED_MIND' }],
	])('does not stand %s', (_when, values) => {
		expect(noticeOf({ ...BARE, ...values })).toBeUndefined();
	});

	it.each<FactName>(['signed', 'stage', 'requestType', 'proofPictures', 'signedAt', 'requestedAt'])(
		'does not stand where %s is not known',
		(name) => {
			const { [name]: _left, ...facts } = factsOf(BARE);
			if (name === 'signed') delete (facts as Facts).signedAt;
			expect(appealNotice(facts, DEFAULT_PACK, NOW)).toBeUndefined();
		},
	);

	it.each<[string, Partial<FactValues>]>([
		['returns', { requestType: 'return-refund' }],
		['parcels under way', { signed: false }],
		['requests that are closed', { stage: 'refunded' }],
		['orders without a request', { stage: 'none' }],
	])('is not about %s', (_what, values) => {
		expect(noticeOf({ reasonGroup: 'NOT_RECEIVED', ...values })).toBeUndefined();
	});

	it('names what speaks for the buyer', () => {
		expect(noticeOf({ ...BARE, goodsKind: 'fresh' })?.counters).toHaveLength(1);
		expect(noticeOf({ ...BARE, goodsKind: 'fresh', reasonGroup: 'DAMAGED' })?.counters).toHaveLength(2);
		expect(noticeOf(BARE)?.counters).toEqual([]);
	});
});
