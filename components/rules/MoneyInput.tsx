import { NumberInput } from './NumberInput';
import { RULES } from './rules-text';
import { fenOf, yuanDigits } from './units';

interface Props {
	label: string;
	/** Fen. */
	value: number;
	onChange(fen: number): void;
}

/** An amount, typed in yuan. */
export function MoneyInput({ label, value, onChange }: Props) {
	return (
		<span class="with-unit">
			<NumberInput
				label={label}
				value={value}
				wrong={RULES.notMoney}
				show={yuanDigits}
				read={fenOf}
				onChange={onChange}
			/>
			<span class="muted">{RULES.yuan}</span>
		</span>
	);
}
