import type { ComponentChildren } from 'preact';
import { BOARD } from '../../components/dashboard-text';
import { QUALITY } from '../../components/quality-text';
import { ledgerAddress, SPAN_IDS, type View } from './use-view';

/** The head of every view, with the ways between them. */
export function BoardHead({ view, children }: { view: View; children?: ComponentChildren }) {
	return (
		<header class="board-head">
			<h1>{BOARD.title}</h1>
			<nav class="spans" aria-label={BOARD.span}>
				{SPAN_IDS.map((id) => (
					<a
						key={id}
						href={`#${id}`}
						aria-current={view.kind === 'board' && id === view.span ? 'page' : undefined}
					>
						{BOARD.spans[id]}
					</a>
				))}
				<a class="apart" href={ledgerAddress()} aria-current={view.kind === 'quality' ? 'page' : undefined}>
					{QUALITY.title}
				</a>
			</nav>
			{children}
		</header>
	);
}
