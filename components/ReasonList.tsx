import type { Reason } from '../utils/domain/assessment';
import { CONFIDENCE_LABELS, PANEL } from './panel-text';

/** Where a source name leads. */
export type Sources = Readonly<
	Record<string, { title: string; date: string | null; says?: string | undefined }>
>;

/** The rules behind the verdict; those that hang on an unknown fact are marked as such. */
export function ReasonList({ reasons, sources }: { reasons: readonly Reason[]; sources: Sources }) {
	if (reasons.length === 0) return <p class="muted empty">{PANEL.reasonsNone}</p>;
	return (
		<ol class="reasons">
			{reasons.map((reason) => (
				<li key={reason.rule} data-applies={reason.applies}>
					<h2>{reason.title}</h2>
					{!reason.applies && (
						<p class="may-apply">
							<span class="chip" data-tone="warn">
								{PANEL.mayApply}
							</span>{' '}
							<span class="muted small">{PANEL.mayApplyHint}</span>
						</p>
					)}
					<Flags flags={reason.flags} />
					<p>{reason.because}</p>
					{reason.penalty && (
						<p class="penalty">
							<span class="muted">{PANEL.penalty}</span>
							{reason.penalty}
						</p>
					)}
					<Origin reason={reason} sources={sources} />
				</li>
			))}
		</ol>
	);
}

/** What of a rule must not be overlooked. */
export function Flags({ flags }: { flags: readonly string[] | undefined }) {
	if (!flags) return null;
	return (
		<ul class="flags">
			{flags.map((flag) => (
				<li key={flag} class="chip">
					{flag}
				</li>
			))}
		</ul>
	);
}

interface OriginProps {
	reason: Pick<Reason, 'confidence' | 'effectiveFrom' | 'sources'>;
	sources: Sources;
}

/** How sure a rule is, since when it holds, and who says so. */
function Origin({ reason, sources }: OriginProps) {
	return (
		<div class="origin small">
			<p>
				<span class="chip">{CONFIDENCE_LABELS[reason.confidence]}</span>{' '}
				<span class="muted number">
					{reason.effectiveFrom ? PANEL.since(reason.effectiveFrom) : PANEL.sinceUnknown}
				</span>
			</p>
			{reason.sources.length > 0 && (
				<ul aria-label={PANEL.sources}>
					{reason.sources.map((name) => {
						const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
						return (
							<li key={name} class="muted">
								{source?.title ?? name}
								{source?.date && <span class="number">（{source.date}）</span>}
								{source?.says && <p class="says">{source.says}</p>}
							</li>
						);
					})}
				</ul>
			)}
		</div>
	);
}
