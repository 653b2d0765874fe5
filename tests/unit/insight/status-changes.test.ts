import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/domain/clock';
import { endingOf, handlingOf, statusChanges } from '../../../utils/insight/status-changes';
import { foldAll, NOON, sighting } from './sightings';

const at = (hours: number) => NOON + hours * HOUR;

function caseOf(...looks: Parameters<typeof sighting>[0][]) {
	const { cases } = foldAll(looks.map((look, i) => sighting({ id: `s-${i}`, ...look })));
	const record = cases.get('case-1');
	if (!record) throw new Error('no case');
	return record;
}

describe('a change of stage between two looks', () => {
	it('has the range between them, and no moment of its own', () => {
		const record = caseOf(
			{ at: at(0), stage: 'merchant', requestedAt: at(-1) },
			{ at: at(2), stage: 'merchant' },
			{ at: at(5), stage: 'refunded', verdict: 'closed' },
		);
		expect(statusChanges(record)).toEqual([
			{ stage: 'merchant', from: at(-1), to: at(0) },
			{ stage: 'refunded', from: at(2), to: at(5) },
		]);
		expect(endingOf(record)).toEqual({ from: at(2), to: at(5) });
	});

	it('is the same where the look in between comes last', () => {
		const early = { at: at(0), stage: 'merchant' as const };
		const between = { at: at(4), stage: 'platform' as const, verdict: 'wait' as const };
		const end = { at: at(5), stage: 'refunded' as const, verdict: 'closed' as const };
		expect(statusChanges(caseOf(end, early, between))).toEqual(statusChanges(caseOf(early, between, end)));
		expect(endingOf(caseOf(end, early, between))).toEqual({ from: at(4), to: at(5) });
	});

	it('has no beginning where nothing was seen before and the filing is not known', () => {
		const record = caseOf({ at: at(5), stage: 'refunded', verdict: 'closed' });
		expect(endingOf(record)).toEqual({ to: at(5) });
	});
});

describe('the time to the merchant’s move', () => {
	it('is between the last look before it and the first after it', () => {
		const record = caseOf(
			{ at: at(1), stage: 'merchant', requestedAt: at(0) },
			{ at: at(3), stage: 'buyer-send', verdict: 'wait' },
		);
		expect(handlingOf(record)).toEqual({ least: HOUR, most: 3 * HOUR, to: at(3) });
	});

	it('counts an agreed refund, and nothing that somebody else ended', () => {
		const open = { at: NOON + MINUTE, stage: 'merchant' as const, requestedAt: NOON };
		const end = { at: at(2), stage: 'refunded' as const, verdict: 'closed' as const };
		expect(handlingOf(caseOf(open, { ...end, outcome: 'merchant' }))?.most).toBe(2 * HOUR);
		for (const outcome of ['fast', 'platform', 'timeout', 'withdrawn'] as const)
			expect(handlingOf(caseOf(open, { ...end, outcome }))).toBeUndefined();
		expect(handlingOf(caseOf(open, end))).toBeUndefined();
	});

	it('is unknown where it is not known when the request was filed', () => {
		expect(handlingOf(caseOf({ at: at(3), stage: 'buyer-send', verdict: 'wait' }))).toBeUndefined();
	});
});
