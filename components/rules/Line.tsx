import { ChevronUp, Plus, X } from 'lucide-preact';
import { RULES } from './rules-text';

interface TextProps {
	label: string;
	text: string;
	longest: number;
	class?: string;
	onText(text: string): void;
}

/** One short text in a list; an empty one is marked as not done. */
export function LineText({ label, text, longest, class: extra = '', onText }: TextProps) {
	return (
		<input
			class={`input ${extra}`}
			type="text"
			autoComplete="off"
			aria-label={label}
			aria-invalid={text.trim() === '' ? true : undefined}
			maxLength={longest}
			value={text}
			onInput={(event) => onText(event.currentTarget.value)}
		/>
	);
}

interface MoveProps<T> {
	items: readonly T[];
	place: number;
	onChange(items: T[]): void;
}

/** Moves an item of a list one up. */
export function MoveUp<T>({ items, place, onChange }: MoveProps<T>) {
	return (
		<button
			type="button"
			class="icon-button"
			aria-label={RULES.lineUp}
			disabled={place === 0}
			onClick={() => onChange(items.toSpliced(place, 1).toSpliced(place - 1, 0, items[place] as T))}
		>
			<ChevronUp size={14} aria-hidden="true" />
		</button>
	);
}

/** Takes an item out of a list that keeps `least` at least. */
export function TakeOut<T>({ items, place, onChange, least = 0 }: MoveProps<T> & { least?: number }) {
	return (
		<button
			type="button"
			class="icon-button"
			aria-label={RULES.takeOutLine}
			disabled={items.length <= least}
			onClick={() => onChange(items.toSpliced(place, 1))}
		>
			<X size={14} aria-hidden="true" />
		</button>
	);
}

/** Adds an item at the end of a list. */
export function AddLine({ label = RULES.addLine, onAdd }: { label?: string; onAdd(): void }) {
	return (
		<button type="button" class="button" data-kind="quiet" onClick={onAdd}>
			<Plus size={14} aria-hidden="true" />
			{label}
		</button>
	);
}
