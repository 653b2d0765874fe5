import { NumberInput } from './NumberInput';
import { RULES } from './rules-text';
import { countOf } from './units';

interface Props {
	label: string;
	value: number;
	unit: string;
	onChange(count: number): void;
}

/** A whole number with what it counts. */
export function CountInput({ label, value, unit, onChange }: Props) {
	return (
		<span class="with-unit">
			<NumberInput
				label={label}
				value={value}
				wrong={RULES.notCount}
				show={String}
				read={countOf}
				onChange={onChange}
			/>
			<span class="muted">{unit}</span>
		</span>
	);
}
