import { useEffect, useState } from 'preact/hooks';
import { SPANS, type Span } from '../../utils/insight/summary/ranges';

export const SPAN_IDS = Object.keys(SPANS) as Span[];

function current(): Span {
	const hash = location.hash.slice(1);
	return SPAN_IDS.find((id) => id === hash) ?? 'week';
}

/** The stretch of time named in the address, so that back works and a view can be kept as a bookmark. */
export function useSpan(): Span {
	const [span, setSpan] = useState(current);
	useEffect(() => {
		const follow = () => setSpan(current());
		window.addEventListener('hashchange', follow);
		return () => window.removeEventListener('hashchange', follow);
	}, []);
	return span;
}
