import { AddLine, LineText, MoveUp, TakeOut } from './Line';
import { RULES } from './rules-text';

interface Props {
	label: string;
	lines: readonly string[];
	longest: number;
	most: number;
	onChange(lines: string[]): void;
}

/** A list of short texts, one a line, in their order. */
export function LinesInput({ label, lines, longest, most, onChange }: Props) {
	return (
		<div class="lines">
			{lines.map((line, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone.
				<div class="line" key={place}>
					<LineText
						label={RULES.lineOf(label, place + 1)}
						text={line}
						longest={longest}
						onText={(text) => onChange(lines.with(place, text))}
					/>
					<MoveUp items={lines} place={place} onChange={onChange} />
					<TakeOut items={lines} place={place} onChange={onChange} />
				</div>
			))}
			{lines.length < most && <AddLine onAdd={() => onChange([...lines, ''])} />}
		</div>
	);
}
