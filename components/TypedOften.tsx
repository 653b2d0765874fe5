import { PANEL } from './panel-text';

export interface TypedSentence {
	body: string;
	count: number;
}

interface Props {
	/** The most typed first; one at a time is spoken of. */
	sentences: readonly TypedSentence[];
	onKeep(body: string): void;
	onRefuse(body: string, event: Event): void;
}

/** A sentence that was typed by hand again and again today, to be kept as a reply or not spoken of any more. */
export function TypedOften({ sentences: [sentence], onKeep, onRefuse }: Props) {
	if (!sentence) return null;
	const { body, count } = sentence;
	return (
		<section class="typed-often small" aria-label={PANEL.typedTitle}>
			<p>{PANEL.typedAsk(count)}</p>
			<p class="typed-said">{body}</p>
			<p class="typed-do">
				<button type="button" class="button" onClick={() => onKeep(body)}>
					{PANEL.typedKeep}
				</button>
				<button type="button" class="button" data-kind="quiet" onClick={(event) => onRefuse(body, event)}>
					{PANEL.typedRefuse}
				</button>
			</p>
		</section>
	);
}
