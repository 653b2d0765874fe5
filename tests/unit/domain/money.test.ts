import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenFromText, yuan } from '../../../utils/domain/money';

describe('reading an amount', () => {
	it.each([
		['¥12.34', 1234],
		['￥12.34', 1234],
		['退款：¥12.34', 1234],
		['实收 ¥ 8', 800],
		['¥0.5', 50],
		['¥0.00', 0],
		['￥１２．３４', 1234],
		['¥1,234.50', 123_450],
		['¥12,345,678.90', 1_234_567_890],
		['¥999999999.99', 99_999_999_999],
		['¥12.34元', 1234],
		['¥12.34，已退', 1234],
		['¥12.34,已退', 1234],
		['¥5 x 2', 500],
		['实收¥20.00退款¥10.00', 2000],
	])('%s is %i fen', (text, fen) => {
		expect(fenFromText(text)).toBe(fen);
	});

	it.each([
		['￥-0.00'],
		['-¥12.34'],
		['−¥12.34'],
		['– ¥12.34'],
		['¥-12.34'],
		['¥1e309'],
		['¥1E5'],
		['¥12.345'],
		['¥1.2.3'],
		['¥1234567890'],
		['¥1,23'],
		['¥12,3456'],
		['¥1234,567'],
		['¥1,234,567,890'],
		['¥1.2万'],
		['¥3亿'],
		['¥10-20'],
		['¥10 ~ ¥20'],
		['￥10～20'],
		['12.34'],
		['¥'],
		['¥NaN'],
		['¥Infinity'],
		['¥.5'],
		[''],
		['退款金额未知'],
	])('%j is not read, for it is not an amount beyond doubt', (text) => {
		expect(fenFromText(text)).toBeUndefined();
	});
});

describe('writing an amount', () => {
	it.each([
		[0, '¥0.00'],
		[-0, '¥0.00'],
		[5, '¥0.05'],
		[100, '¥1.00'],
		[1234, '¥12.34'],
		[-1234, '-¥12.34'],
		[99, '¥0.99'],
	])('%i fen is %s', (fen, text) => {
		expect(yuan(fen)).toBe(text);
	});

	it('can be read back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
				expect(fenFromText(yuan(fen))).toBe(fen);
			}),
		);
	});
});

it('reads any text without throwing, and never a fraction of a fen', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const fen = fenFromText(`¥${text}`);
			expect(fen === undefined || (Number.isSafeInteger(fen) && fen >= 0)).toBe(true);
		}),
	);
});
