import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
	/** What is scrolled; blocks within a screen of what it shows are drawn. */
	scroller: { readonly current: HTMLElement | null };
	/** Drawn from the start, before anything was measured. */
	first: boolean;
	/** Stays drawn wherever it is: what has the focus must not vanish. */
	held: boolean;
	/** How many rows it has, for its height until it was drawn once. */
	rows: number;
	children(): ComponentChildren;
}

/** Pixels of a row of one line. */
const ROW = 30;

/** Some rows of a long list. Away from what is seen only their height is there: 20 000 rows took seconds to draw and made each key in the search wait. */
export function SeenBlock({ scroller, first, held, rows, children }: Props) {
	const list = useRef<HTMLUListElement>(null);
	const [away, setAway] = useState(first ? undefined : ROW * rows);
	useEffect(() => {
		const block = list.current;
		if (!block || held) return;
		const watch = (entries: IntersectionObserverEntry[]) => {
			const last = entries.at(-1);
			setAway(last?.isIntersecting ? undefined : last?.boundingClientRect.height);
		};
		const observer = new IntersectionObserver(watch, { root: scroller.current, rootMargin: '100% 0px' });
		observer.observe(block);
		return () => observer.disconnect();
	}, [scroller, held]);
	const isDrawn = held || away === undefined;
	return (
		<ul ref={list} style={isDrawn ? undefined : { height: `${away}px` }}>
			{isDrawn && children()}
		</ul>
	);
}
