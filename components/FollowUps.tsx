import { useEffect } from 'preact/hooks';
import { instantText } from '../utils/domain/clock';
import type { FollowUp } from '../utils/insight/follow-ups';
import { FOLLOW_UP } from './follow-up-text';
import { isPlainKey } from './keys';
import { Section } from './Section';

interface Props {
	/** Not kept yet, soonest due first. */
	promises: readonly FollowUp[];
	/** Title of a reply; undefined for one that is gone. */
	titleOf(reply: string): string | undefined;
	/** Epoch ms. */
	now: number;
	/** What is wrong with the keeping, in words. */
	trouble: string | undefined;
	onDone(promise: FollowUp, event: Event): void;
}

/** What was promised to the buyer of the case. F says that the first of it was kept. */
export function FollowUps({ promises, titleOf, now, trouble, onDone }: Props) {
	const [first] = promises;
	useEffect(() => {
		function press(event: KeyboardEvent) {
			if (!first || event.key.toLowerCase() !== 'f' || !isPlainKey(event)) return;
			event.preventDefault();
			onDone(first, event);
		}
		window.addEventListener('keydown', press);
		return () => window.removeEventListener('keydown', press);
	}, [first, onDone]);
	if (!first) return null;
	return (
		<Section title={FOLLOW_UP.title}>
			<ul class="follow-ups">
				{promises.map((promise) => (
					<li key={promise.id} data-late={now > promise.dueAt}>
						<span>
							{titleOf(promise.reply) ?? FOLLOW_UP.gone}
							<span class="small follow-up-due">{dueText(promise, now)}</span>
						</span>
						<button
							type="button"
							class="button small"
							aria-keyshortcuts={promise === first ? 'f' : undefined}
							onClick={(event) => onDone(promise, event)}
						>
							{FOLLOW_UP.done} {promise === first && <kbd>F</kbd>}
						</button>
					</li>
				))}
			</ul>
			<p class="small muted">{FOLLOW_UP.hint}</p>
			{trouble && (
				<p class="note small" role="status">
					{trouble}
				</p>
			)}
		</Section>
	);
}

function dueText({ dueAt }: FollowUp, now: number): string {
	const at = instantText(dueAt);
	return now > dueAt ? FOLLOW_UP.overdue(at, now - dueAt) : FOLLOW_UP.due(at, dueAt - now);
}
