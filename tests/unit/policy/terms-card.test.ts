// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHOP, type ShopTerms } from '../../../utils/domain/shop';
import { GOODS_KINDS } from '../../../utils/domain/words';
import { type TextLine, widthOf, wrap } from '../../../utils/policy/card-layout';
import { type FastTerms, fastTermsOf } from '../../../utils/policy/fast-terms';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import {
	CARD_LOOKS,
	CARD_SIZES,
	type CardLook,
	type CardSize,
	cardNote,
	cardSvg,
	layoutCard,
	noteText,
} from '../../../utils/policy/terms-card';
import { checkText } from '../../../utils/replies/check';
import { NOW } from './build-case';

const SIZES = Object.keys(CARD_SIZES) as CardSize[];
const LOOKS = Object.keys(CARD_LOOKS) as CardLook[];
const noteOf = (shop: Partial<ShopTerms> = {}, title = '') =>
	cardNote(fastTermsOf(DEFAULT_PACK, { ...DEFAULT_SHOP, ...shop }, NOW), title, NOW);

describe('the note for the page of the goods', () => {
	it('tells window, amount, what is excluded, where the money goes and how long', () => {
		const text = noteText(noteOf());
		expect(text).toContain('成团后 2 小时内申请仅退款，并且还没有发货');
		expect(text).toContain('不包括：定制商品、虚拟商品、已经发货的订单');
		expect(text).toContain('原路退回');
		expect(text).toContain('到账时间以支付渠道为准');
		expect(text).toContain('以页面显示为准 · 2026-11-23');
	});

	it('tells each amount its window, and that the longer one is for once a day', () => {
		const text = noteText(noteOf({ optInFastRefund: true }));
		expect(text).toContain('不到 200 元：成团后 6 小时内');
		expect(text).toContain('200 元及以上：成团后 2 小时内');
		expect(text).toContain('每天可用一次');
	});

	it.each(['custom', 'virtual'] as const)('promises nothing automatic for %s goods', (goodsKind) => {
		const text = noteText(noteOf({ goodsKind, optInFastRefund: true }));
		expect(text).not.toMatch(/小时|会自动退款/);
		expect(text).toContain('由客服处理');
	});

	it('does not speak of a later request where the rules do not agree to it', () => {
		const terms = { ...fastTermsOf(DEFAULT_PACK, DEFAULT_SHOP, NOW), laterAgreed: false };
		expect(noteText(cardNote(terms, '', NOW))).not.toContain('超过时间');
	});

	it.each(GOODS_KINDS)('holds nothing that the check of replies finds: %s', (goodsKind) => {
		for (const optInFastRefund of [true, false]) {
			const text = noteText(noteOf({ goodsKind, optInFastRefund }));
			expect({ text, found: checkText(text) }).toEqual({ text, found: [] });
		}
	});
});

/** Terms as no shipped pack has them, with as much to tell as can be. */
const anyTerms: fc.Arbitrary<FastTerms> = fc
	.record({
		cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99_999_999 }), { maxLength: 4 }),
		minutes: fc.array(fc.integer({ min: 0, max: 60 * 24 * 400 }), { minLength: 5, maxLength: 5 }),
		byService: fc.boolean(),
		excluded: fc.subarray([...GOODS_KINDS]),
		goodsKind: fc.constantFrom(...GOODS_KINDS),
		laterAgreed: fc.boolean(),
		hasExceptions: fc.boolean(),
	})
	.map(({ cuts, minutes, ...rest }) => {
		const froms = [0, ...cuts.sort((a, b) => a - b)];
		const tiers = froms.map((from, index) => {
			const below = froms[index + 1];
			return { from, minutes: minutes[index] ?? 0, ...(below !== undefined && { below }) };
		});
		return { ...rest, tiers };
	});

const title = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom('', 'W'.repeat(60), '店'.repeat(60), '<script>&"\'', ']]>', '\ud800x\u0000y', '\u202e倒'),
);

const boxOf = ({ x, y, size, width }: TextLine) => ({
	left: x,
	right: x + width,
	top: y - size * 0.88,
	bottom: y + size * 0.24,
});

describe('the picture', () => {
	it('never has a text outside it, on another, or too small to read, whatever the terms and the title', () => {
		fc.assert(
			fc.property(anyTerms, title, fc.constantFrom(...SIZES), (terms, words, size) => {
				const layout = layoutCard(cardNote(terms, words, NOW), size);
				const { width, height } = CARD_SIZES[size];
				const lines = [layout.title, ...layout.lead, ...layout.labels, ...layout.texts, layout.foot];
				const boxes = lines.map(boxOf);
				for (const [index, box] of boxes.entries()) {
					const { text } = lines[index] as TextLine;
					expect({ text, left: box.left >= 20, right: box.right <= width - 20 }).toEqual({
						text,
						left: true,
						right: true,
					});
					expect(box.top >= 0 && box.bottom <= height - 8).toBe(true);
					const hit = boxes.find(
						(other) =>
							other !== box &&
							other.left < box.right &&
							box.left < other.right &&
							other.top < box.bottom &&
							box.top < other.bottom,
					);
					expect({ text, hit }).toEqual({ text, hit: undefined });
				}
				expect(Math.min(...lines.map((line) => line.size))).toBeGreaterThanOrEqual(10);
				expect(layout.title.y).toBeLessThan(layout.band);
			}),
			{ numRuns: 600 },
		);
	});

	it('leaves no row out, and no letter of a row', () => {
		fc.assert(
			fc.property(anyTerms, fc.constantFrom(...SIZES), (terms, size) => {
				const note = cardNote(terms, '', NOW);
				const layout = layoutCard(note, size);
				const shown = layout.texts.map(({ text }) => text).join('');
				expect(shown.replace(/\s/g, '')).toBe(
					note.rows
						.map(({ text }) => text)
						.join('')
						.replace(/\s/g, ''),
				);
				expect(layout.labels.map(({ text }) => text)).toEqual(note.rows.map(({ label }) => label));
			}),
			{ numRuns: 300 },
		);
	});

	it.each(SIZES)('is large enough to read as the shipped rules have it: %s', (size) => {
		for (const optInFastRefund of [true, false]) {
			const { texts } = layoutCard(noteOf({ optInFastRefund }), size);
			expect(texts[0]?.size).toBeGreaterThanOrEqual(20);
		}
	});

	it.each(SIZES.flatMap((size) => LOOKS.map((look) => [size, look] as const)))(
		'is one well-formed document of its own: %s, %s',
		(size, look) => {
			fc.assert(
				fc.property(anyTerms, title, (terms, words) => {
					const svg = cardSvg(cardNote(terms, words, NOW), size, look);
					const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
					expect(read.querySelector('parsererror')).toBeNull();
					const names = new Set([...read.querySelectorAll('*')].map((node) => node.nodeName));
					expect([...names].sort()).toEqual(['rect', 'svg', 'text', 'title']);
					expect(svg).not.toMatch(/href|url\(|@import|http(?!:\/\/www\.w3\.org\/2000\/svg)/);
				}),
				{ numRuns: 60 },
			);
		},
	);

	it('shows markup in a title as text', () => {
		const svg = cardSvg(noteOf({}, '<b>&"\'店'), 'square', 'light');
		const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
		expect(read.querySelector('title')?.textContent).toBe('<b>&"\'店');
		expect(read.querySelector('b')).toBeNull();
	});
});

describe('lines', () => {
	it('are never wider than their place, lose no letter, and do not begin with a closing mark', () => {
		const letters = fc.constantFrom(...'退款说明，。、；AbWi0 19·（）');
		fc.assert(
			fc.property(fc.array(letters, { maxLength: 80 }), fc.integer({ min: 60, max: 400 }), (given, most) => {
				const text = given.join('');
				const lines = wrap(text, 20, most);
				for (const line of lines) expect(widthOf(line, 20)).toBeLessThanOrEqual(most);
				expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			}),
		);
		expect(wrap('退款说明，好的', 20, 80)).toEqual(['退款说', '明，好的']);
	});
});
