import { dayText } from '../domain/clock';
import { type TextLine, widthOf, wrap } from './card-layout';
import type { FastTerms } from './fast-terms';
import { CARD } from './terms-card-texts';

/** What the shop tells its buyers, apart from how it looks. */
export interface CardNote {
	title: string;
	lead: string;
	rows: { label: string; text: string }[];
	foot: string;
}

export const CARD_SIZES = {
	square: { width: 800, height: 800 },
	tall: { width: 750, height: 1000 },
	wide: { width: 1200, height: 600 },
} as const;
export type CardSize = keyof typeof CARD_SIZES;

export const CARD_LOOKS = {
	light: {
		page: '#eef6f4',
		paper: '#ffffff',
		band: '#0f766e',
		onBand: '#ffffff',
		ink: '#1c2b2b',
		soft: '#4a5c5c',
	},
	warm: {
		page: '#fdf1e3',
		paper: '#fffaf3',
		band: '#a8471a',
		onBand: '#fffaf3',
		ink: '#3a2718',
		soft: '#6b5340',
	},
} as const;
export type CardLook = keyof typeof CARD_LOOKS;

/** Characters of a title that fit every size. */
export const LONGEST_TITLE = 24;

/** The note for a shop's terms. A blank title is the usual one; `now` (epoch ms) gives the day under it. */
export function cardNote(terms: FastTerms, title: string, now: number): CardNote {
	const foot = CARD.foot(dayText(now));
	const heading = tidy(title) || CARD.title;
	const { tiers } = terms;
	const rows: CardNote['rows'] = [];
	const add = (label: string, ...lines: string[]) => rows.push({ label, text: lines.join('；') });
	if (tiers.every(({ minutes }) => minutes === 0)) {
		add(CARD.manual, CARD.manualText(terms.goodsKind));
		add(CARD.back, CARD.backText);
		add(CARD.arrival, CARD.arrivalText);
		add(CARD.shipped, CARD.shippedText);
		return { title: heading, lead: CARD.leadNone, rows, foot };
	}
	const [only] = tiers;
	if (only && tiers.length === 1) {
		add(CARD.when, CARD.one(only.minutes));
		add(CARD.amount, CARD.anyAmount);
	} else {
		add(CARD.when, CARD.many);
		add(CARD.amount, ...tiers.map(CARD.tier), ...(terms.byService ? [CARD.service] : []));
	}
	add(CARD.excluded, CARD.excludedText(terms.excluded), ...(terms.hasExceptions ? [CARD.exceptions] : []));
	add(CARD.back, CARD.backText);
	add(CARD.arrival, CARD.arrivalText);
	if (terms.laterAgreed) add(CARD.later, CARD.laterText);
	add(CARD.shipped, CARD.shippedText);
	return { title: heading, lead: CARD.lead, rows, foot };
}

/** The note as text to copy. */
export function noteText({ title, lead, rows, foot }: CardNote): string {
	return [`【${title}】`, lead, ...rows.map(({ label, text }) => `${label}：${text}。`), foot].join('\n');
}

/** A title on one line, without what would not be seen. */
function tidy(title: string): string {
	const seen = title.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ').trim();
	return [...seen].slice(0, LONGEST_TITLE).join('');
}

/** Where everything of a card stands, in pixels. */
export interface CardLayout {
	width: number;
	height: number;
	/** Height of the band that holds the title. */
	band: number;
	title: TextLine;
	lead: TextLine[];
	labels: TextLine[];
	texts: TextLine[];
	foot: TextLine;
}

const LEADING = 1.5;

/** The largest type at which everything stands inside its place. */
export function layoutCard(note: CardNote, size: CardSize): CardLayout {
	const largest = size === 'wide' ? 27 : 31;
	for (let type = largest; type > 10; type -= 1) {
		const layout = layoutAt(note, size, type);
		if (layout) return layout;
	}
	return layoutAt({ ...note, rows: note.rows.slice(0, 3) }, size, 10, true) as CardLayout;
}

function layoutAt(note: CardNote, size: CardSize, type: number, anyway = false): CardLayout | undefined {
	const { width, height } = CARD_SIZES[size];
	const margin = Math.round(Math.min(width, height) * 0.075);
	const inner = width - 2 * margin;
	const titleSize = Math.min(Math.round(type * 1.75), Math.floor(inner / widthOf(note.title, 1)));
	const band = Math.round(titleSize * 2.3);
	const line = (text: string, x: number, y: number, at: number): TextLine => ({
		x,
		y: Math.round(y),
		size: at,
		width: widthOf(text, at),
		text,
	});
	const footSize = Math.max(12, Math.round(type * 0.72));
	const foot = line(note.foot, margin, height - margin * 0.55, footSize);
	const lead: TextLine[] = [];
	let y = band + type * 1.9;
	for (const text of wrap(note.lead, type, inner)) {
		lead.push(line(text, margin, y, type));
		y += type * LEADING;
	}
	const top = y + type * 0.35;
	const bottom = foot.y - footSize * 1.8;
	const labels: TextLine[] = [];
	const texts: TextLine[] = [];
	const columns = size === 'wide' ? 2 : 1;
	const gap = margin * 0.8;
	const columnWidth = (inner - (columns - 1) * gap) / columns;
	const labelWidth = Math.max(...note.rows.map(({ label }) => widthOf(label, type))) + type * 0.8;
	const rows = note.rows.map((row) => ({
		...row,
		lines: wrap(row.text, type, columnWidth - labelWidth),
	}));
	const heights = rows.map(({ lines }) => lines.length * type * LEADING + type * 0.55);
	const total = heights.reduce((sum, each) => sum + each, 0);
	let column = 0;
	let at = top;
	let lowest = top;
	for (const [index, { label, lines }] of rows.entries()) {
		const own = heights[index] ?? 0;
		// The first column takes its half and what straddles the middle.
		if (column < columns - 1 && at - top >= total / columns - type) {
			column += 1;
			at = top;
		}
		const x = margin + column * (columnWidth + gap);
		labels.push(line(label, x, at + type, type));
		for (const [place, text] of lines.entries()) {
			texts.push(line(text, x + labelWidth, at + type + place * type * LEADING, type));
		}
		at += own;
		lowest = Math.max(lowest, at - type * 0.55);
	}
	if (!anyway && (lowest > bottom || titleSize < 18)) return undefined;
	const title = line(note.title, margin, band / 2 + titleSize * 0.36, titleSize);
	return { width, height, band, title, lead, labels, texts, foot };
}

const FONTS = 'system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

/** The card as SVG, complete in itself: no font, no picture and no style from elsewhere. Every text is escaped. */
export function cardSvg(note: CardNote, size: CardSize, look: CardLook): string {
	const layout = layoutCard(note, size);
	const { width, height, band } = layout;
	const colours = CARD_LOOKS[look];
	const inset = Math.round(Math.min(width, height) * 0.035);
	const paperTop = band + inset * 0.4;
	const paperHeight = Math.round(layout.foot.y - layout.foot.size * 1.45 - paperTop);
	const words = (lines: readonly TextLine[], fill: string, weight = 400) =>
		lines.map(
			({ x, y, size: type, text }) =>
				`<text x="${round(x)}" y="${y}" font-size="${type}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`,
		);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" role="img">`,
		`<title>${escapeXml(note.title)}</title>`,
		`<rect width="${width}" height="${height}" fill="${colours.page}"/>`,
		`<rect width="${width}" height="${band}" fill="${colours.band}"/>`,
		`<rect x="${inset}" y="${round(paperTop)}" width="${width - 2 * inset}" height="${paperHeight}" rx="14" fill="${colours.paper}"/>`,
		...words([layout.title], colours.onBand, 600),
		...words(layout.lead, colours.soft),
		...words(layout.labels, colours.band, 600),
		...words(layout.texts, colours.ink),
		...words([layout.foot], colours.soft),
		'</svg>',
	].join('');
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

/** Text for XML; what XML cannot hold at all goes. */
function escapeXml(text: string): string {
	return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}
