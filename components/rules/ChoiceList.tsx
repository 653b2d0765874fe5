interface Props {
	label: string;
	options: readonly { id: string; label: string }[];
	chosen: readonly string[];
	/** Said where nothing is chosen. */
	none: string;
	most: number;
	/** In the order in which they were chosen. */
	onChange(chosen: string[]): void;
}

/** Some of many, folded behind what is chosen. */
export function ChoiceList({ label, options, chosen, none, most, onChange }: Props) {
	const names = new Map(options.map((option) => [option.id, option.label]));
	return (
		<details class="pick-list">
			<summary class="input">{chosen.map((id) => names.get(id) ?? id).join('、') || none}</summary>
			<fieldset class="picks" aria-label={label}>
				{options.map((option) => (
					<label class="pick" key={option.id} data-on={chosen.includes(option.id)}>
						<input
							type="checkbox"
							checked={chosen.includes(option.id)}
							disabled={!chosen.includes(option.id) && chosen.length >= most}
							onChange={(event) =>
								onChange(
									event.currentTarget.checked
										? [...chosen, option.id]
										: chosen.filter((id) => id !== option.id),
								)
							}
						/>
						{option.label}
					</label>
				))}
			</fieldset>
		</details>
	);
}
