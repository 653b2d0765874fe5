import UPlot from 'uplot';
import type { Plot, Unit } from './plot';

/** What a picture is drawn with, resolved from the page's theme. */
export interface Inks {
	/** Of the series, in their order. */
	colours: readonly string[];
	/** Of days on which nobody looked. */
	unseen: string;
	/** The `color` is that of the words, the `borderTopColor` that of the lines. */
	page: CSSStyleDeclaration;
}

interface Size {
	width: number;
	height: number;
}

const HALF_DAY = 43_200;

/** Options of a picture of days; `unseen` are the places of days on which nobody looked. */
export function plotOptions(
	{ width, height }: Size,
	plot: Plot,
	unit: Unit,
	unseen: readonly number[],
	inks: Inks,
): UPlot.Options {
	const { color, borderTopColor, fontFamily } = inks.page;
	const axis = { stroke: color, font: `11px ${fontFamily}`, ticks: { show: false } };
	return {
		width,
		height,
		legend: { show: false },
		cursor: { show: false },
		padding: [8, 8, 0, 0],
		scales: {
			x: { time: false, range: (_plot, from, to) => [from - HALF_DAY, to + HALF_DAY] },
			y: { range: (_plot, _least, most) => [0, UPlot.rangeNum(0, most || unit.steps[0] || 1, 0.1, true)[1]] },
		},
		hooks: { drawClear: [(self) => hatch(self, unseen, inks.unseen)] },
		axes: [
			{
				...axis,
				grid: { show: false },
				size: 24,
				incrs: [1, 2, 3, 5, 7, 10].map((step) => step * 86_400),
				splits: (self) => ticks(self.data[0], width),
				values: (_plot, at) => at.map((second) => DATE.format(second * 1000)),
			},
			{
				...axis,
				size: unit.width,
				grid: { stroke: borderTopColor, width: 1 },
				incrs: [...unit.steps],
				values: (_plot, at) => at.map(unit.text),
			},
		],
		series: [{}, ...drawn(plot, inks.colours)],
		...(plot.kind === 'spans' && {
			bands: inks.colours.map((colour, index) => ({
				series: [2 * index + 1, 2 * index + 2] as [number, number],
				fill: faint(colour),
			})),
		}),
	};
}

const DATE = new Intl.DateTimeFormat('zh-CN', {
	month: 'numeric',
	day: 'numeric',
	timeZone: 'Asia/Shanghai',
});

/** How each of the drawn lists looks, see `drawnValues`. */
function drawn(plot: Plot, colours: readonly string[]): UPlot.Series[] {
	if (plot.kind === 'bars') {
		const bars = UPlot.paths.bars?.({ size: [0.62, 26] });
		return [...colours]
			.reverse()
			.map((fill) => ({ fill, width: 0, points: { show: false }, ...(bars && { paths: bars }) }));
	}
	return colours.flatMap((stroke) => [
		{ stroke, width: 2, points: { show: true, size: 5, fill: stroke, width: 0 } },
		{ stroke: faint(stroke), width: 1, points: { show: false } },
	]);
}

const faint = (colour: string): string => `color-mix(in srgb, ${colour} 18%, transparent)`;

/** Distance between the strokes, in CSS px. */
const APART = 5;

/** Hatches days: no bar or line looks like it, also without colour. */
function hatch(self: UPlot, days: readonly number[], colour: string): void {
	const { ctx, bbox } = self;
	const apart = APART * devicePixelRatio;
	ctx.save();
	ctx.beginPath();
	for (const day of days) {
		const from = Math.round(self.valToPos(day - HALF_DAY, 'x', true));
		const to = Math.round(self.valToPos(day + HALF_DAY, 'x', true));
		ctx.rect(from, bbox.top, to - from, bbox.height);
	}
	ctx.clip();
	ctx.beginPath();
	for (let x = bbox.left; x < bbox.left + bbox.width + bbox.height; x += apart) {
		ctx.moveTo(x, bbox.top);
		ctx.lineTo(x - bbox.height, bbox.top + bbox.height);
	}
	ctx.strokeStyle = colour;
	ctx.lineWidth = devicePixelRatio;
	ctx.stroke();
	ctx.restore();
}

/** As many dates as there is room for, always with the last day. */
function ticks(days: ArrayLike<number>, width: number): number[] {
	const step = Math.max(1, Math.ceil(days.length / (width / 56)));
	return Array.from(days).filter((_, index) => (days.length - 1 - index) % step === 0);
}
