import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

interface Props {
	/** Epoch seconds of each day, ascending. */
	days: readonly number[];
	/** Stacked upon each other, the first at the bottom; as many values as days. `tone` is a class with the colour. */
	series: readonly { id: string; label: string; values: readonly number[] }[];
	/** What the picture shows; the same numbers stand in the table under it. */
	label: string;
	height: number;
}

/** Days as stacked bars. A picture only: what it shows is in a table as well, so it is hidden from screen readers but for its name. */
export function TrendChart({ days, series, label, height }: Props) {
	const place = useRef<HTMLDivElement>(null);
	const legend = useRef<HTMLUListElement>(null);
	useEffect(() => {
		const box = place.current;
		if (!box || !legend.current) return;
		const swatches = [...legend.current.querySelectorAll('i')];
		const draw = () => {
			box.replaceChildren();
			// The colours are of the page's theme: the legend has them resolved.
			const colours = swatches.map((swatch) => getComputedStyle(swatch).backgroundColor);
			const ink = getComputedStyle(box);
			new UPlot(options(box.clientWidth, height, colours, ink), stacked(days, series), box);
		};
		draw();
		const watch = new ResizeObserver(draw);
		watch.observe(box);
		const dark = matchMedia('(prefers-color-scheme: dark)');
		dark.addEventListener('change', draw);
		return () => {
			watch.disconnect();
			dark.removeEventListener('change', draw);
		};
	}, [days, series, height]);
	return (
		<figure class="trend">
			<ul class="legend small" ref={legend} aria-hidden="true">
				{series.map(({ id, label: name }) => (
					<li key={id}>
						<i data-outcome={id} />
						{name}
					</li>
				))}
			</ul>
			<div ref={place} role="img" aria-label={label} style={{ height: `${height}px` }} />
		</figure>
	);
}

/** The tops of the stacks, highest first, so that each lower one is drawn over it. */
function stacked(days: readonly number[], series: Props['series']): UPlot.AlignedData {
	const sums: number[][] = [];
	for (const { values } of series) {
		const below = sums.at(-1);
		sums.push(values.map((value, index) => value + (below?.[index] ?? 0)));
	}
	return [[...days], ...sums.reverse()];
}

function options(
	width: number,
	height: number,
	colours: readonly string[],
	{ color, borderTopColor, fontFamily }: CSSStyleDeclaration,
): UPlot.Options {
	const axis = { stroke: color, font: `11px ${fontFamily}`, ticks: { show: false } };
	const date = new Intl.DateTimeFormat('zh-CN', {
		month: 'numeric',
		day: 'numeric',
		timeZone: 'Asia/Shanghai',
	});
	const bars = UPlot.paths.bars?.({ size: [0.62, 26] });
	return {
		width,
		height,
		legend: { show: false },
		cursor: { show: false },
		padding: [8, 8, 0, 0],
		scales: { x: { time: false, range: (_plot, from, to) => [from - 43_200, to + 43_200] } },
		axes: [
			{
				...axis,
				grid: { show: false },
				size: 24,
				incrs: [1, 2, 3, 5, 7, 10].map((step) => step * 86_400),
				splits: (plot) => ticks(plot.data[0], width),
				values: (_plot, at) => at.map((second) => date.format(second * 1000)),
			},
			{
				...axis,
				size: 36,
				grid: { stroke: borderTopColor, width: 1 },
				incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000],
			},
		],
		series: [
			{},
			...[...colours]
				.reverse()
				.map((fill) => ({ fill, width: 0, points: { show: false }, ...(bars && { paths: bars }) })),
		],
	};
}

/** As many dates as there is room for, always with the last day. */
function ticks(days: ArrayLike<number>, width: number): number[] {
	const step = Math.max(1, Math.ceil(days.length / (width / 56)));
	return Array.from(days).filter((_, index) => (days.length - 1 - index) % step === 0);
}
