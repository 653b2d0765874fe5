import { useEffect, useState } from 'preact/hooks';
import { MINUTE, SECOND } from '../utils/domain/clock';
import type { WaitingBuyer } from '../utils/domain/reply-clock';
import { CHAT_PANEL } from './chat-text';

/** Who waits for a reply by a person, soonest first, folded to the most urgent one. Counts down by itself while it is shown. */
export function WaitingList({ waiting, now }: { waiting: readonly WaitingBuyer[]; now: () => number }) {
	const [at, setAt] = useState(now());
	useEffect(() => {
		const clock = setInterval(() => setAt(now()), SECOND);
		return () => clearInterval(clock);
	}, [now]);
	const first = waiting.find((one) => one.dueAt >= at) ?? waiting[0];
	if (!first) return null;
	return (
		<details class="waiting">
			<summary>
				<strong>{CHAT_PANEL.waiting(waiting.length)}</strong>
				<span class="muted number">
					{CHAT_PANEL.soonest(first.nick || CHAT_PANEL.noNick, leftText(first, at))}
				</span>
			</summary>
			<ul>
				{waiting.map((one, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: two buyers may have one nick, and nothing else tells them apart here.
					<li key={index}>
						<span>{one.nick || CHAT_PANEL.noNick}</span>
						<span class="number" data-missed={one.dueAt < at ? '' : undefined}>
							{leftText(one, at)}
						</span>
					</li>
				))}
			</ul>
			<p class="muted small">{CHAT_PANEL.rule}</p>
		</details>
	);
}

function leftText({ dueAt, sure }: WaitingBuyer, at: number): string {
	const left = dueAt - at;
	if (left < 0) return CHAT_PANEL.missed;
	if (left > 3 * MINUTE + SECOND) return CHAT_PANEL.later;
	const seconds = Math.ceil(left / SECOND);
	const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	return sure ? text : CHAT_PANEL.about + text;
}
