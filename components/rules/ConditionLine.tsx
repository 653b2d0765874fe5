import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { FactName } from '../../utils/domain/fact';
import type { Atom } from '../../utils/policy/condition';
import { TEXTS } from '../../utils/policy/fact-kinds';
import { FACT_LABELS } from '../fact-text';
import { AtomValue, hasNumber } from './AtomValue';
import { atomOf, type Operator, operatorOf, operatorsOf, type Peeled, subjectOf } from './condition-shape';
import { FactSelect } from './FactSelect';
import { RULES } from './rules-text';

interface Props {
	atom: Atom;
	negated: boolean;
	origin: ComponentChildren;
	onChange(line: Peeled): void;
	onRemove?: (() => void) | undefined;
}

/** One comparison: what is looked at, how it is compared, with what. */
export function ConditionLine({ atom, negated, origin, onChange, onRemove }: Props) {
	const fact = subjectOf(atom);
	const operator = operatorOf(atom);
	const choice = negated ? (`not-${operator}` as const) : operator;
	const put = (inner: Atom) => onChange({ negated, inner });
	const compare = (
		<select
			class="input operator"
			aria-label={`${FACT_LABELS[fact]}${RULES.operator}`}
			value={choice}
			onChange={(event) => {
				const next = event.currentTarget.value;
				const other = next.replace('not-', '') as Operator;
				onChange({
					negated: next.startsWith('not-'),
					inner: other === operator ? atom : atomOf(fact, other, atom),
				});
			}}
		>
			{operatorsOf(fact)
				.flatMap((one) => [one, `not-${one}`] as const)
				.map((one) => (
					<option key={one} value={one}>
						{operatorLabel(fact, one)}
					</option>
				))}
		</select>
	);
	const pair = 'elapsed' in atom ? atom.elapsed : 'days' in atom ? atom.days : undefined;
	return (
		<div class="condition-line">
			<span class="condition-what">
				<FactSelect
					label={RULES.fact}
					value={fact}
					onChange={(next) =>
						onChange(
							keeps(next, operator)
								? { negated, inner: atomOf(next, operator, atom) }
								: { negated: false, inner: atomOf(next, operatorsOf(next)[0] ?? 'in', atom) },
						)
					}
				/>
				{pair && (
					<>
						<span class="muted">{RULES.to}</span>
						<FactSelect
							label={RULES.until}
							value={pair[1] as FactName}
							only="instants"
							without={fact}
							onChange={(next) => put(withEnd(atom, next))}
						/>
					</>
				)}
				{!pair && compare}
				<AtomValue atom={atom} onChange={put} />
				{pair && compare}
				{hasNumber(atom) && <span class="origin-note small muted">{origin}</span>}
			</span>
			{onRemove && (
				<button type="button" class="icon-button" aria-label={RULES.takeOutCondition} onClick={onRemove}>
					<X size={14} aria-hidden="true" />
				</button>
			)}
		</div>
	);
}

function keeps(fact: FactName, operator: Operator): boolean {
	return operatorsOf(fact).includes(operator) && operator !== 'in';
}

function withEnd(atom: Atom, to: FactName): Atom {
	if ('elapsed' in atom) return { ...atom, elapsed: [atom.elapsed[0], to] };
	return 'days' in atom ? { ...atom, days: [atom.days[0], to] } : atom;
}

function operatorLabel(fact: FactName, choice: Operator | `not-${Operator}`): string {
	if ((choice === 'in' || choice === 'not-in') && TEXTS.includes(fact)) return RULES.textIs[choice];
	return RULES.operators[choice];
}
