import { PANEL } from './panel-text';
import type { FindingItem } from './reply-item';

const TONES = { block: 'danger', warn: 'warn', info: undefined } as const;

interface Props {
	findings: readonly FindingItem[];
	/** Takes a calmer wording over; absent where the text cannot be changed here. */
	onCalmer?: (text: string) => void;
}

/** What the check found: the words, what is wrong with them, and a calmer wording. */
export function FindingList({ findings, onCalmer }: Props) {
	const first = findings.find(({ calmer }) => calmer !== undefined);
	return (
		<ul class="findings">
			{findings.map((finding, index) => (
				<li // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike.
					key={index}
					class="note"
					data-tone={TONES[finding.level]}
				>
					<strong>
						{PANEL.levels[finding.level]}
						{finding.quote && `：「${finding.quote}」`}
					</strong>
					<span>
						{finding.why}
						{finding.penalty && `（${finding.penalty}）`}
					</span>
					{finding.suggestion && (
						<span>
							{PANEL.suggestion}：{finding.suggestion}
						</span>
					)}
					{onCalmer && finding.calmer !== undefined && (
						<button
							type="button"
							class="button"
							onClick={() => finding.calmer !== undefined && onCalmer(finding.calmer)}
						>
							{PANEL.calmer}
							{finding === first && <kbd>Alt+Enter</kbd>}
						</button>
					)}
				</li>
			))}
		</ul>
	);
}
