import { BOARD, percent } from './dashboard-text';

interface Props {
	now: number;
	/** Undefined where nobody looked. */
	before: number | undefined;
	/** What it is held against, as in 前 7 天. */
	label: string;
}

/** How a figure stands beside the one of the time before: a direction and a share, in words; no colour judges it. */
export function Change({ now, before, label }: Props) {
	return (
		<span class="change small muted">
			{BOARD.versus(label)} <span class="number">{changeText(now, before)}</span>
		</span>
	);
}

/** `+12%`, `-3%`, or in words where there is nothing to divide by, or nothing known. */
export function changeText(now: number, before: number | undefined): string {
	if (before === undefined) return BOARD.noLook;
	if (now === before) return BOARD.same;
	if (before === 0) return BOARD.noBefore;
	const change = now / before - 1;
	if (Math.abs(change) < 0.01) return change > 0 ? BOARD.littleMore : BOARD.littleLess;
	return `${change > 0 ? '+' : '-'}${percent(Math.abs(change))}`;
}
