import { Plus, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Condition } from '../../utils/policy/condition';
import { ConditionLine } from './ConditionLine';
import { type Peeled, peel, wrap } from './condition-shape';
import { RULES } from './rules-text';

interface Props {
	condition: Condition;
	/** Stands beside every number: who says so. */
	origin: ComponentChildren;
	onChange(condition: Condition): void;
	/** Absent for the whole condition, which a rule cannot be without. */
	onRemove?: (() => void) | undefined;
	/** Stands in a box, which has its own way to add. */
	isPart?: boolean;
}

const FRESH: Condition = { fact: 'requestType', in: ['refund-only'] };

/** A condition as boxes of lines. Box in box says what brackets would. */
export function ConditionEditor({ condition, origin, onChange, onRemove, isPart = false }: Props) {
	const { negated, inner } = peel(condition);
	if (!('all' in inner || 'any' in inner)) {
		const line = (
			<ConditionLine
				atom={inner}
				negated={negated}
				origin={origin}
				onChange={(next) => onChange(wrap(next))}
				onRemove={onRemove}
			/>
		);
		if (isPart) return line;
		// A lone line is the whole condition: a second one makes a box of both.
		return (
			<div class="condition">
				{line}
				<Adders onAdd={(part) => onChange({ all: [condition, part] })} />
			</div>
		);
	}
	const join = 'all' in inner ? 'all' : 'any';
	const parts = 'all' in inner ? inner.all : inner.any;
	const put = (next: readonly Condition[]) => onChange(wrap({ negated, inner: groupOf(join, next) }));
	return (
		<fieldset class="condition condition-group" aria-label={RULES.group}>
			<div class="condition-head">
				<select
					class="input join"
					aria-label={RULES.join}
					value={negated ? `not-${join}` : join}
					onChange={(event) => onChange(joined(event.currentTarget.value, parts))}
				>
					{Object.entries(RULES.joins).map(([id, label]) => (
						<option key={id} value={id}>
							{label}
						</option>
					))}
				</select>
				{onRemove && (
					<button type="button" class="icon-button" aria-label={RULES.takeOutGroup} onClick={onRemove}>
						<X size={14} aria-hidden="true" />
					</button>
				)}
			</div>
			<div class="condition-parts">
				{parts.map((part, place) => (
					<ConditionEditor
						// biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone.
						key={place}
						condition={part}
						isPart
						origin={origin}
						onChange={(next) => put(parts.with(place, next))}
						onRemove={
							parts.length > 1 || onRemove
								? () => (parts.length > 1 ? put(parts.toSpliced(place, 1)) : onRemove?.())
								: undefined
						}
					/>
				))}
				<Adders onAdd={(part) => put([...parts, part])} />
			</div>
		</fieldset>
	);
}

function groupOf(join: 'all' | 'any', parts: readonly Condition[]): Peeled['inner'] {
	return join === 'all' ? { all: [...parts] } : { any: [...parts] };
}

function joined(choice: string, parts: readonly Condition[]): Condition {
	const negated = choice.startsWith('not-');
	return wrap({ negated, inner: groupOf(choice.endsWith('all') ? 'all' : 'any', parts) });
}

function Adders({ onAdd }: { onAdd(part: Condition): void }) {
	return (
		<div class="condition-add">
			<button type="button" class="button" data-kind="quiet" onClick={() => onAdd(FRESH)}>
				<Plus size={14} aria-hidden="true" />
				{RULES.addCondition}
			</button>
			<button type="button" class="button" data-kind="quiet" onClick={() => onAdd({ any: [FRESH] })}>
				<Plus size={14} aria-hidden="true" />
				{RULES.addGroup}
			</button>
		</div>
	);
}
