import { useState } from 'preact/hooks';
import { NumberInput } from './NumberInput';
import { RULES } from './rules-text';
import { countOf, UNITS, type Unit, unitOf } from './units';

interface Props {
	label: string;
	minutes: number;
	onChange(minutes: number): void;
}

/** A span as number and unit. Another unit keeps the number: who wrote 2 and meant hours turns minutes into hours. */
export function DurationInput({ label, minutes, onChange }: Props) {
	const [chosen, setChosen] = useState<Unit>(() => unitOf(minutes));
	const unit = minutes % UNITS[chosen] === 0 ? chosen : unitOf(minutes);
	const count = minutes / UNITS[unit];
	return (
		<span class="with-unit">
			<NumberInput
				label={label}
				value={count}
				wrong={RULES.notCount}
				show={String}
				read={countOf}
				onChange={(next) => onChange(next * UNITS[unit])}
			/>
			<select
				class="input unit"
				aria-label={RULES.unitOf(label)}
				value={unit}
				onChange={(event) => {
					const next = event.currentTarget.value as Unit;
					setChosen(next);
					onChange(count * UNITS[next]);
				}}
			>
				{(Object.keys(UNITS) as Unit[]).map((id) => (
					<option key={id} value={id}>
						{RULES.units[id]}
					</option>
				))}
			</select>
		</span>
	);
}
