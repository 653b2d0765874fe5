import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { BOARD } from '../dashboard-text';
import { drawnValues, type Plot, placeOfDay, type Unit } from './plot';
import { plotOptions } from './plot-options';

interface Props {
	/** Shanghai days, ascending. */
	days: readonly number[];
	/** Those of them on which nobody looked: shaded, so that nothing seen is not read as nothing there. */
	unseen: readonly number[];
	plot: Plot;
	unit: Unit;
	/** What the picture shows; the same numbers stand in the table under it. */
	label: string;
	height: number;
}

/** A picture of days. What it shows is in a table as well, so it is hidden from screen readers but for its name. */
export function TrendChart({ days, unseen, plot, unit, label, height }: Props) {
	const place = useRef<HTMLDivElement>(null);
	const legend = useRef<HTMLUListElement>(null);
	useEffect(() => {
		const box = place.current;
		const list = legend.current;
		if (!box || !list) return;
		const draw = () => {
			box.replaceChildren();
			// The colours are of the page's theme: the legend has them resolved.
			const inksOf = [...list.querySelectorAll('i')].map((one) => getComputedStyle(one).color);
			const colours = inksOf.slice(0, plot.series.length);
			const inks = { colours, unseen: inksOf.at(-1) ?? '', page: getComputedStyle(box) };
			const data: UPlot.AlignedData = [days.map(placeOfDay), ...drawnValues(plot)];
			const size = { width: box.clientWidth, height };
			new UPlot(plotOptions(size, plot, unit, unseen.map(placeOfDay), inks), data, box);
		};
		draw();
		const watch = new ResizeObserver(draw);
		watch.observe(box);
		// Paper is white whatever the theme.
		const inkings = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
		for (const one of inkings) one.addEventListener('change', draw);
		return () => {
			watch.disconnect();
			for (const one of inkings) one.removeEventListener('change', draw);
		};
	}, [days, unseen, plot, unit, height]);
	const tone = plot.kind === 'bars' ? 'data-outcome' : 'data-wait';
	return (
		<figure class="trend">
			<ul class="legend small" ref={legend} aria-hidden="true">
				{plot.series.map(({ id, label: name }) => (
					<li key={id}>
						<i {...{ [tone]: id }} />
						{name}
					</li>
				))}
				{unseen.length > 0 && (
					<li>
						<i class="unseen" />
						{BOARD.trend.unseen}
					</li>
				)}
			</ul>
			<div ref={place} role="img" aria-label={label} style={{ height: `${height}px` }} />
		</figure>
	);
}
