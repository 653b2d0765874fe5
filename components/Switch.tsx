interface Props {
	checked: boolean;
	label: string;
	disabled?: boolean;
	onChange(checked: boolean): void;
}

export function Switch({ checked, label, disabled = false, onChange }: Props) {
	return (
		<button
			type="button"
			role="switch"
			class="switch"
			aria-checked={checked}
			aria-label={label}
			disabled={disabled}
			onClick={() => onChange(!checked)}
		/>
	);
}
