import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../utils/domain/words';
import { wantedScenarios } from '../../../utils/replies/wanted';
import { fact } from './sample';

const wanted = (verdict: Verdict, replies: string[], facts = {}) =>
	wantedScenarios({ verdict, replies }, facts).join(' ');

describe('wantedScenarios', () => {
	it('puts the particular before the general', () => {
		expect(wanted('negotiate', ['negotiate', 'quality'])).toBe('quality negotiate');
	});

	it('puts the reason first where it decides, and second where the parcel does', () => {
		const facts = { reasonGroup: fact('QUALITY' as const) };
		expect(wanted('negotiate', ['negotiate', 'freight'], facts)).toBe('quality freight negotiate');
		expect(wanted('intercept', ['intercept', 'logistics'], facts)).toBe('intercept quality logistics');
		expect(wanted('evidence', ['evidence'], facts)).toBe('evidence');
		expect(wanted('negotiate', ['negotiate'], { reasonGroup: fact('CHANGED_MIND' as const) })).toBe(
			'negotiate',
		);
	});

	it('takes an order without a request for what it is', () => {
		const order = (shipped: boolean, signed: boolean) => ({
			requested: fact(false),
			shipped: fact(shipped),
			signed: fact(signed),
		});
		expect(wanted('agree', ['refund_unshipped'], order(false, false))).toBe('ship_urge refund_unshipped');
		expect(wanted('intercept', ['intercept'], order(true, false))).toBe('logistics intercept');
		expect(wanted('negotiate', ['negotiate'], order(true, true))).toBe('greeting follow_up negotiate');
		expect(wanted('verify', ['intercept'], { requested: fact(false), shipped: fact(true) })).toBe(
			'logistics intercept',
		);
		expect(wanted('verify', ['intercept'], { requested: fact(false) })).toBe(
			'greeting ship_urge logistics intercept',
		);
	});

	it('puts the particular first when the move is the platform’s, and asks where nothing could be read', () => {
		expect(wanted('wait', ['follow_up', 'evidence'])).toBe('evidence follow_up');
		expect(wanted('unclear', [])).toBe('greeting');
	});

	it('wants nothing where nothing is known', () => {
		expect(wantedScenarios(undefined, {})).toEqual([]);
	});
});
