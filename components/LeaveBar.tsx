import { useEffect, useRef } from 'preact/hooks';
import { OPTIONS } from './options-text';

export interface LeaveProps {
	canSave: boolean;
	onSave(): void;
	onDrop(): void;
	onStay(): void;
}

/** Stands between an unsaved draft and whatever would replace it. */
export function LeaveBar({ canSave, onSave, onDrop, onStay }: LeaveProps) {
	const bar = useRef<HTMLDivElement>(null);
	useEffect(() => bar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(), []);
	return (
		<div ref={bar} role="alertdialog" aria-label={OPTIONS.leaveAsk} class="note leave" data-tone="warn">
			<strong>{OPTIONS.leaveAsk}</strong>
			<span class="leave-buttons">
				<button type="button" class="button" disabled={!canSave} onClick={onSave}>
					{OPTIONS.leaveSave}
				</button>
				<button type="button" class="button" onClick={onDrop}>
					{OPTIONS.leaveDrop}
				</button>
				<button type="button" class="button" onClick={onStay}>
					{OPTIONS.leaveStay}
				</button>
			</span>
		</div>
	);
}
