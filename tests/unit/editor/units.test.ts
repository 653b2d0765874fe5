import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, fenOf, UNITS, unitOf, yuanDigits } from '../../../components/rules/units';

describe('what is typed into a field of the editor', () => {
	it('is an amount in yuan, with or without fen, in full-width digits too', () => {
		expect(['200', '199.9', '199.99', '２００', '1,200', ' 5 '].map(fenOf)).toEqual([
			20000, 19990, 19999, 20000, 120000, 500,
		]);
	});

	it('is no amount where it is anything else', () => {
		expect(['', '-1', '1.999', '1e3', '二百', '1.', '0x10', '12345678'].map(fenOf)).toEqual(
			Array(8).fill(undefined),
		);
	});

	it('shows as it would be typed', () => {
		fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (fen) => fenOf(yuanDigits(fen)) === fen));
		expect([20000, 19990, 5].map(yuanDigits)).toEqual(['200', '199.9', '0.05']);
	});

	it('is a whole number for counts and spans', () => {
		expect(['7', '０', '1.5', '-1', ''].map(countOf)).toEqual([7, 0, undefined, undefined, undefined]);
	});

	it('is a span in the largest unit that leaves it whole', () => {
		expect([0, 90, 120, 1440, 2160, 2880].map(unitOf)).toEqual([
			'minutes',
			'minutes',
			'hours',
			'days',
			'hours',
			'days',
		]);
		fc.assert(fc.property(fc.nat(1_000_000), (minutes) => minutes % UNITS[unitOf(minutes)] === 0));
	});
});
