import { useState } from 'preact/hooks';
import { RULES } from './rules-text';

interface Props {
	/** Findings that forbid it; undefined while they are looked for. */
	blocks: number | undefined;
	/** Findings that have to be seen first. */
	warns: number;
	unsettled: number;
	canApply: boolean;
	/** What comes back is why not. */
	onApply(): Promise<string | undefined>;
}

/** The last step: only what was checked, and what the merchant has looked at, comes into force. */
export function SwitchOn({ blocks, warns, unsettled, canApply, onApply }: Props) {
	const [isSeen, setSeen] = useState(false);
	const [isBusy, setBusy] = useState(false);
	const [why, setWhy] = useState<string | undefined>();
	const isFree = canApply && blocks === 0 && unsettled === 0 && (warns === 0 || isSeen) && !isBusy;
	async function apply() {
		setBusy(true);
		setWhy(await onApply());
		setBusy(false);
	}
	return (
		<div class="switch-on">
			{unsettled > 0 && (
				<p class="note" data-tone="warn">
					{RULES.unsettled(unsettled)}
				</p>
			)}
			{blocks !== undefined && blocks > 0 && (
				<p class="note" data-tone="danger">
					{RULES.blocked(blocks)}
				</p>
			)}
			{warns > 0 && (
				<label class="tick-line">
					<input
						type="checkbox"
						checked={isSeen}
						onChange={(event) => setSeen(event.currentTarget.checked)}
					/>
					{RULES.confirmWarns(warns)}
				</label>
			)}
			<div role="status">
				{why !== undefined && (
					<p class="note" data-tone="danger">
						{RULES.applyFailed(why)}
					</p>
				)}
			</div>
			<button type="button" class="button" data-kind="main" disabled={!isFree} onClick={() => void apply()}>
				{isBusy ? RULES.applying : RULES.apply}
			</button>
		</div>
	);
}
