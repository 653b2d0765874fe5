import { CircleAlert, CircleCheck, CirclePause } from 'lucide-preact';
import { failureText, POPUP } from './popup-text';

/** Structurally the protocol's `PageHealth`; components know no messages. */
export interface PageStateItem {
	page: keyof typeof POPUP.pages;
	state: keyof typeof POPUP.states;
	rows: number;
	unreadable: number;
	failures: Readonly<Record<string, number>>;
	/** Anchors and fields that are found less often than they should. */
	drifted: readonly string[];
	json: { contradictions: number };
	unknownWords: readonly string[];
}

const ICONS = { working: CircleCheck, paused: CirclePause, changed: CircleAlert } as const;

/** How the page in the active tab is being read: in one word, then what could not be read, by name and count. */
export function PageState({ health }: { health: PageStateItem }) {
	const Icon = ICONS[health.state];
	const failures = Object.entries(health.failures).filter(([, count]) => count > 0);
	return (
		<div class="page-state" data-state={health.state}>
			<p class="state-line">
				<Icon size={16} aria-hidden="true" />
				<strong>{POPUP.states[health.state]}</strong>
				<span class="muted">{POPUP.pages[health.page]}</span>
			</p>
			<p class="number">{summary(health)}</p>
			{failures.length > 0 && (
				<>
					<h3 class="small muted">{POPUP.failures}</h3>
					<ul class="counts small">
						{failures.map(([name, count]) => (
							<li key={name}>
								<span>{failureText(name)}</span>
								<span class="number">{count}</span>
							</li>
						))}
					</ul>
				</>
			)}
			{health.drifted.length > 0 && (
				<p class="small">
					<span class="muted">{POPUP.drifted}</span> {health.drifted.map(failureText).join('、')}
				</p>
			)}
			{health.json.contradictions > 0 && (
				<p class="small">{POPUP.contradictions(health.json.contradictions)}</p>
			)}
			{health.unknownWords.length > 0 && (
				<p class="small">
					<span class="muted">{POPUP.unknownWords}</span>{' '}
					{health.unknownWords.map((word) => `「${word}」`).join('')}
				</p>
			)}
		</div>
	);
}

function summary({ state, rows, unreadable }: PageStateItem): string {
	if (state === 'paused') return POPUP.pausedHint;
	if (state === 'changed') return POPUP.changedHint;
	return rows > 0 ? POPUP.rows(rows, unreadable) : POPUP.noRows;
}
