import { LEAST_FOR_SHARE } from '../utils/domain/share';
import { REPLY_TEXTS } from './replies-text';

export interface ReplyFiguresProps {
	times: number;
	/** When it was inserted last, as text. */
	last: string;
	/** Insertions that were seen to be sent, and those of them that had been changed; `percent` only where there are enough. */
	edits: { seen: number; changed: number; much: number; percent?: number };
	/** Different cases it was inserted in, and how those that are closed ended. */
	ends: { cases: number; closed: number; outcomes: readonly { label: string; count: number }[] } | undefined;
}

/** How a reply is used and what became of the cases; a share only where there are enough. */
export function ReplyFigures({ times, last, edits, ends }: ReplyFiguresProps) {
	const enough = ends !== undefined && ends.closed >= LEAST_FOR_SHARE;
	return (
		<section class="figures small" aria-label={REPLY_TEXTS.figures}>
			<h2>{REPLY_TEXTS.figures}</h2>
			<p>{times === 0 ? REPLY_TEXTS.neverUsed : REPLY_TEXTS.used(times, last)}</p>
			{edits.seen > 0 && (
				<>
					<p>
						{REPLY_TEXTS.edits(edits.changed, edits.seen)}
						{edits.percent !== undefined && REPLY_TEXTS.editsShare(edits.percent)}
						{edits.much > 0 && REPLY_TEXTS.editsMuch(edits.much)}
						{edits.percent === undefined && (
							<span class="muted"> {REPLY_TEXTS.editsFew(LEAST_FOR_SHARE)}</span>
						)}
					</p>
					<p class="muted">{REPLY_TEXTS.editsNote}</p>
				</>
			)}
			{ends && (
				<>
					<p>{REPLY_TEXTS.cases(ends.cases, ends.closed)}</p>
					{ends.closed > 0 && (
						<p>
							{ends.outcomes
								.map(({ label, count }) =>
									enough
										? REPLY_TEXTS.outcomeShare(label, count, Math.round((count / ends.closed) * 100))
										: REPLY_TEXTS.outcomeCount(label, count),
								)
								.join(' · ')}
							{!enough && <span class="muted"> {REPLY_TEXTS.endsFew(LEAST_FOR_SHARE)}</span>}
						</p>
					)}
					<p class="muted">{REPLY_TEXTS.endsNote}</p>
				</>
			)}
		</section>
	);
}
