import { ChevronUp, Plus, X } from 'lucide-preact';
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
					<input
						class="input"
						type="text"
						autoComplete="off"
						aria-label={RULES.lineOf(label, place + 1)}
						aria-invalid={line.trim() === '' ? true : undefined}
						maxLength={longest}
						value={line}
						onInput={(event) => onChange(lines.with(place, event.currentTarget.value))}
					/>
					<button
						type="button"
						class="icon-button"
						aria-label={RULES.lineUp}
						disabled={place === 0}
						onClick={() => onChange(lines.toSpliced(place, 1).toSpliced(place - 1, 0, line))}
					>
						<ChevronUp size={14} aria-hidden="true" />
					</button>
					<button
						type="button"
						class="icon-button"
						aria-label={RULES.takeOutLine}
						onClick={() => onChange(lines.toSpliced(place, 1))}
					>
						<X size={14} aria-hidden="true" />
					</button>
				</div>
			))}
			{lines.length < most && (
				<button type="button" class="button" data-kind="quiet" onClick={() => onChange([...lines, ''])}>
					<Plus size={14} aria-hidden="true" />
					{RULES.addLine}
				</button>
			)}
		</div>
	);
}
