import type { FactName } from '../../utils/domain/fact';
import { VALUES_OF } from '../../utils/policy/fact-kinds';
import { FACT_LABELS } from '../fact-text';
import { wordOf } from './fact-words';
import { RULES } from './rules-text';

interface Props {
	fact: FactName;
	values: readonly (string | boolean)[];
	onChange(values: (string | boolean)[]): void;
}

/** More values than this are folded away behind the chosen ones. */
const FEW = 5;

/** The values of a fact that has few of them, to tick. */
export function ValuePicker({ fact, values, onChange }: Props) {
	const all = VALUES_OF[fact] ?? [];
	const boxes = (
		<fieldset class="picks" aria-label={RULES.valuesOf(FACT_LABELS[fact])}>
			{all.map((value) => (
				<label class="pick" key={String(value)} data-on={values.includes(value)}>
					<input
						type="checkbox"
						checked={values.includes(value)}
						onChange={(event) =>
							onChange(
								event.currentTarget.checked
									? all.filter((one) => one === value || values.includes(one))
									: values.filter((one) => one !== value),
							)
						}
					/>
					{wordOf(fact, value)}
				</label>
			))}
		</fieldset>
	);
	const none = values.length === 0 && <span class="wrong small">{RULES.chooseOne}</span>;
	if (all.length <= FEW)
		return (
			<>
				{boxes}
				{none}
			</>
		);
	return (
		<details class="pick-list">
			<summary class="input">
				{values.map((value) => wordOf(fact, value)).join('、') || RULES.chooseOne}
			</summary>
			{boxes}
		</details>
	);
}
