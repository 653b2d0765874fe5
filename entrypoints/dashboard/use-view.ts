import { useEffect, useState } from 'preact/hooks';
import { SPANS, type Span } from '../../utils/insight/summary/ranges';

export const SPAN_IDS = Object.keys(SPANS) as Span[];

/** The figures of a stretch of time, or the quality ledger with the product that is open in it. */
export type View = { kind: 'board'; span: Span } | { kind: 'quality'; goods?: string };

const LEDGER = 'quality';

/** What an address names; the week where it names nothing that there is. */
export function viewOf(hash: string): View {
	const [head = '', ...rest] = hash.replace(/^#/, '').split('/');
	if (head === LEDGER) {
		const goods = decoded(rest.join('/'));
		return { kind: 'quality', ...(goods && { goods }) };
	}
	return { kind: 'board', span: SPAN_IDS.find((id) => id === head) ?? 'week' };
}

/** Address of the ledger, or of a product in it. */
export function ledgerAddress(goods?: string): string {
	return goods === undefined ? `#${LEDGER}` : `#${LEDGER}/${encodeURIComponent(goods)}`;
}

/** The view named in the address, so that back works and a view can be kept as a bookmark. */
export function useView(): View {
	const [view, setView] = useState(() => viewOf(location.hash));
	useEffect(() => {
		const follow = () => setView(viewOf(location.hash));
		window.addEventListener('hashchange', follow);
		return () => window.removeEventListener('hashchange', follow);
	}, []);
	return view;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}
