import { useEffect, useState } from 'preact/hooks';

interface Props {
	label: string;
	value: number;
	/** Said beside a field that holds no number. */
	wrong: string;
	disabled?: boolean;
	show(value: number): string;
	/** Undefined where what was typed is no such number. */
	read(typed: string): number | undefined;
	onChange(value: number): void;
}

/** A number as people type it. While it is none the last good one stays in force and the field says so. */
export function NumberInput({ label, value, wrong, disabled = false, show, read, onChange }: Props) {
	const [typed, setTyped] = useState(() => show(value));
	const number = read(typed);
	// An undo or another rule changes the value from outside; what is typed right now says the same already.
	// biome-ignore lint/correctness/useExhaustiveDependencies: only a new value replaces what is typed.
	useEffect(() => {
		if (read(typed) !== value) setTyped(show(value));
	}, [value]);
	return (
		<input
			class="input amount"
			type="text"
			inputMode="decimal"
			autoComplete="off"
			aria-label={label}
			aria-invalid={number === undefined}
			title={number === undefined ? wrong : undefined}
			disabled={disabled}
			value={typed}
			onInput={(event) => {
				const next = event.currentTarget.value;
				setTyped(next);
				const found = read(next);
				if (found !== undefined && found !== value) onChange(found);
			}}
			onBlur={() => setTyped(show(value))}
		/>
	);
}
