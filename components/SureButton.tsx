import { useEffect, useRef, useState } from 'preact/hooks';
import { OPTIONS } from './options-text';

interface Props {
	label: string;
	/** What the second word says. */
	sure: string;
	busy?: boolean;
	onAsk?(asked: boolean): void;
	onSure(): void;
}

/** A button that deletes on the second word. The focus goes along, to the word that keeps: a key held too long deletes nothing. */
export function SureButton({ label, sure, busy = false, onAsk, onSure }: Props) {
	const [asked, setAsked] = useState<boolean>();
	const safe = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (asked !== undefined) safe.current?.focus();
	}, [asked]);
	const ask = (next: boolean) => {
		setAsked(next);
		onAsk?.(next);
	};
	if (!asked)
		return (
			<button ref={safe} type="button" class="button" data-kind="danger" onClick={() => ask(true)}>
				{label}
			</button>
		);
	return (
		<>
			<button type="button" class="button" data-kind="danger" disabled={busy} onClick={onSure}>
				{sure}
			</button>
			<button ref={safe} type="button" class="button" onClick={() => ask(false)}>
				{OPTIONS.keep}
			</button>
		</>
	);
}
