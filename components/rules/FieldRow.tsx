import { RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { RULES } from './rules-text';

interface Props {
	label: string;
	/** What the platform's pack says instead, in words; undefined where the field is as the platform has it. */
	was?: string | undefined;
	onRevert?: (() => void) | undefined;
	children: ComponentChildren;
}

/** One part of a rule: its name, its controls, and what it was where the shop changed it. */
export function FieldRow({ label, was, onRevert, children }: Props) {
	return (
		<fieldset class="field-row" aria-label={label}>
			<div class="field-name">
				<span>{label}</span>
				{was !== undefined && <span class="chip changed">{RULES.changed}</span>}
			</div>
			<div class="field-body">
				{children}
				{was !== undefined && (
					<p class="was small">
						<span class="muted">{RULES.platformSays}</span>
						<span class="was-text">{was}</span>
						{onRevert && (
							<button
								type="button"
								class="button tiny"
								data-kind="quiet"
								aria-label={`${RULES.revert}：${label}`}
								onClick={onRevert}
							>
								<RotateCcw size={12} aria-hidden="true" />
								{RULES.revert}
							</button>
						)}
					</p>
				)}
			</div>
		</fieldset>
	);
}
