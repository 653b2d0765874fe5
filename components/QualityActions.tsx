import { useState } from 'preact/hooks';
import { dayText } from '../utils/domain/clock';
import { ACTION_LABELS } from '../utils/domain/labels';
import { LEDGER_LIMITS } from '../utils/domain/ledger-limits';
import { QUALITY_ACTIONS, type QualityAction } from '../utils/domain/words';
import type { LedgerAction } from '../utils/insight/quality/ledger';
import { isComposing } from './keys';
import { QUALITY } from './quality-text';

interface Props {
	/** Oldest first; the last one is in force. */
	actions: readonly LedgerAction[];
	onAct(action: Omit<LedgerAction, 'at'>): void;
	onUndo(at: number): void;
}

const AFTER = [7, 14, 28] as const;

/** What was done about it, and a form for what is done now. */
export function QualityActions({ actions, onAct, onUndo }: Props) {
	const [kind, setKind] = useState<QualityAction>('supplier-told');
	const [words, setWords] = useState('');
	const [after, setAfter] = useState<number>(14);
	const [missing, setMissing] = useState(false);
	function act(event: Event): void {
		event.preventDefault();
		const said = words.trim();
		setMissing(kind === 'other' && said === '');
		if (kind === 'other' && said === '') return;
		onAct({ kind, reviewAfter: after, ...(said !== '' && { words: said }) });
		setWords('');
	}
	return (
		<>
			{actions.length === 0 && <p class="muted">{QUALITY.noAction}</p>}
			<ul class="quality-actions">
				{actions.toReversed().map((action) => (
					<li key={action.at}>
						<span class="number muted">{dayText(action.at)}</span>
						<span>{actionText(action)}</span>
						<span class="muted small">{QUALITY.days(action.reviewAfter)}</span>
						<button
							type="button"
							class="button no-print"
							data-kind="quiet"
							aria-label={QUALITY.undoOf(`${dayText(action.at)} ${actionText(action)}`)}
							onClick={() => onUndo(action.at)}
						>
							{QUALITY.undo}
						</button>
					</li>
				))}
			</ul>
			<form class="quality-form no-print" onSubmit={act}>
				<select
					class="input"
					aria-label={QUALITY.actionKind}
					value={kind}
					onChange={(event) => setKind(event.currentTarget.value as QualityAction)}
				>
					{QUALITY_ACTIONS.map((one) => (
						<option key={one} value={one}>
							{ACTION_LABELS[one]}
						</option>
					))}
				</select>
				<select
					class="input"
					aria-label={QUALITY.review}
					value={String(after)}
					onChange={(event) => setAfter(Number(event.currentTarget.value))}
				>
					{AFTER.map((days) => (
						<option key={days} value={String(days)}>
							{QUALITY.days(days)}
						</option>
					))}
				</select>
				<input
					class="input"
					aria-label={QUALITY.words}
					placeholder={QUALITY.words}
					aria-invalid={missing}
					maxLength={LEDGER_LIMITS.words}
					value={words}
					onInput={(event) => setWords(event.currentTarget.value)}
					// Enter that ends a composition is none that sends the form.
					onKeyDown={(event) => event.key === 'Enter' && isComposing(event) && event.preventDefault()}
				/>
				<button type="submit" class="button" data-kind="main">
					{QUALITY.note}
				</button>
			</form>
			{missing && (
				<p class="note small" data-tone="warn" role="alert">
					{QUALITY.wordsMissing}
				</p>
			)}
		</>
	);
}

export function actionText({ kind, words }: Pick<LedgerAction, 'kind' | 'words'>): string {
	if (kind === 'other') return words ?? ACTION_LABELS.other;
	return words ? `${ACTION_LABELS[kind]}：${words}` : ACTION_LABELS[kind];
}
