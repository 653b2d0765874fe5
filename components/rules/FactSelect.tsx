import type { FactName } from '../../utils/domain/fact';
import { FACT_LABELS } from '../fact-text';
import { factGroups } from './condition-shape';
import { RULES } from './rules-text';

const GROUPS = factGroups(FACT_LABELS);
type GroupId = keyof typeof RULES.factGroups;

interface Props {
	label: string;
	value: FactName;
	/** One group alone. */
	only?: GroupId;
	/** A fact that cannot be chosen here. */
	without?: FactName;
	onChange(fact: FactName): void;
}

/** Every fact that a condition can name, by kind. */
export function FactSelect({ label, value, only, without, onChange }: Props) {
	const ids = (Object.keys(RULES.factGroups) as GroupId[]).filter((id) => !only || id === only);
	return (
		<select
			class="input fact"
			aria-label={label}
			value={value}
			onChange={(event) => onChange(event.currentTarget.value as FactName)}
		>
			{ids.map((id) => (
				<optgroup key={id} label={RULES.factGroups[id]}>
					{(GROUPS[id] ?? [])
						.filter((fact) => fact !== without)
						.map((fact) => (
							<option key={fact} value={fact}>
								{FACT_LABELS[fact]}
							</option>
						))}
				</optgroup>
			))}
		</select>
	);
}
