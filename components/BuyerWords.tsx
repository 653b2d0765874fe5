import { BUYER_WORDS } from './hints-text';
import { PANEL } from './panel-text';

interface Props {
	/** Structurally the policy's `BuyerWords`. */
	words: { text: string; complete: boolean } | undefined;
	canInsert: boolean;
	onPick(event: Event): void;
}

/** The explanation for the buyer in full, with the same way into the reply box as every reply. */
export function BuyerWords({ words, canInsert, onPick }: Props) {
	if (!words) return null;
	return (
		<div class="buyer-words">
			<p class="buyer-words-head">
				<strong>{BUYER_WORDS.title}</strong>
				<span class="muted small">{BUYER_WORDS.category}</span>
				<button type="button" class="button small" data-kind="quiet" onClick={onPick}>
					{canInsert ? PANEL.insert : PANEL.copy}
				</button>
			</p>
			<p>{words.text}</p>
			{!words.complete && <p class="muted small">{BUYER_WORDS.partly}</p>}
		</div>
	);
}
