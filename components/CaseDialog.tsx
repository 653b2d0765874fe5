import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CaseLine } from '../utils/insight/figures';
import { CaseTable } from './CaseTable';
import { BOARD } from './dashboard-text';

interface Props {
	title: string;
	/** What the list leaves out. */
	note?: string | undefined;
	cases: readonly CaseLine[];
	/** Being read, all read, or more to be had; or why not. */
	state: { kind: 'loading' } | { kind: 'more' } | { kind: 'all' } | { kind: 'failed'; why: string };
	onMore(): void;
	onClose(): void;
}

/** The cases behind a figure, over the page. */
export function CaseDialog({ title, note, cases, state, onMore, onClose }: Props) {
	const box = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		// A dialog that is shown twice throws.
		if (!box.current?.open) box.current?.showModal();
	}, []);
	return (
		<dialog ref={box} class="case-dialog" aria-label={title} onClose={onClose}>
			<div class="dialog-head">
				<h2>
					{title} {state.kind === 'all' && <span class="number muted">{BOARD.cases(cases.length)}</span>}
				</h2>
				<button
					type="button"
					class="icon-button"
					aria-label={BOARD.list.close}
					onClick={() => box.current?.close()}
				>
					<X size={16} aria-hidden="true" />
				</button>
			</div>
			<div class="dialog-body">
				{note && <p class="small muted">{note}</p>}
				{cases.length > 0 && <CaseTable cases={cases} />}
				<p role="status" class="muted">
					{state.kind === 'loading' && BOARD.loading}
					{state.kind === 'failed' && BOARD.failed(state.why)}
					{state.kind === 'all' && (cases.length === 0 ? BOARD.list.empty : BOARD.list.partly)}
				</p>
				{state.kind === 'more' && (
					<button type="button" class="button" onClick={onMore}>
						{BOARD.list.more}
					</button>
				)}
			</div>
		</dialog>
	);
}
