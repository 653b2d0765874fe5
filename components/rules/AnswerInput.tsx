import type { FactName } from '../../utils/domain/fact';
import { AMOUNTS, VALUES_OF } from '../../utils/policy/fact-kinds';
import type { PackAnswer } from '../../utils/policy/pack';
import { CountInput } from './CountInput';
import { isMoney } from './condition-shape';
import { DurationInput } from './DurationInput';
import { wordOf } from './fact-words';
import { MoneyInput } from './MoneyInput';
import { RULES } from './rules-text';

interface Props {
	fact: FactName;
	answer: PackAnswer;
	onChange(answer: PackAnswer): void;
}

type End = 'over' | 'atMost' | 'below' | 'atLeast';

/** An answer that says the first thing its fact can say; its id is one that no other has. */
export function freshAnswer(fact: FactName, others: readonly PackAnswer[]): PackAnswer {
	let number = others.length + 1;
	while (others.some(({ id }) => id === `option-${number}`)) number += 1;
	const base = { id: `option-${number}`, label: '' };
	const [value] = VALUES_OF[fact] ?? [];
	if (value !== undefined) return { ...base, value };
	return AMOUNTS.includes(fact)
		? { ...base, amount: { below: 20000 } }
		: { ...base, daysBefore: { atMost: 7 } };
}

/** What an answer makes known, in the control that fits the fact. */
export function AnswerInput({ fact, answer, onChange }: Props) {
	const { id, label } = answer;
	const values = VALUES_OF[fact];
	if (values)
		return (
			<select
				class="input fact"
				aria-label={RULES.optionSays}
				value={String(answer.value)}
				onChange={(event) => {
					const chosen = values.find((value) => String(value) === event.currentTarget.value);
					if (chosen !== undefined) onChange({ id, label, value: chosen });
				}}
			>
				{values.map((value) => (
					<option key={String(value)} value={String(value)}>
						{wordOf(fact, value)}
					</option>
				))}
			</select>
		);
	if (AMOUNTS.includes(fact)) {
		const amount = answer.amount ?? {};
		const put = (end: End, value: number | undefined) =>
			onChange({ id, label, amount: withEnd(amount, end, value) });
		const Input = isMoney(fact) ? MoneyInput : PlainInput;
		return (
			<>
				<Bound end="atLeast" value={amount.atLeast} fresh={20000} onChange={put} input={Input} />
				<Bound end="below" value={amount.below} fresh={20000} onChange={put} input={Input} />
			</>
		);
	}
	const inDays = answer.daysBefore !== undefined;
	const span = answer.daysBefore ?? answer.minutesBefore ?? {};
	const put = (end: End, value: number | undefined) => {
		const next = withEnd(span, end, value);
		onChange({ id, label, ...(inDays ? { daysBefore: next } : { minutesBefore: next }) });
	};
	return (
		<>
			<span class="muted">{RULES.beforeRequest}</span>
			<Bound
				end="over"
				value={span.over}
				fresh={inDays ? 7 : 120}
				onChange={put}
				input={inDays ? DayInput : SpanInput}
			/>
			<Bound
				end="atMost"
				value={span.atMost}
				fresh={inDays ? 7 : 120}
				onChange={put}
				input={inDays ? DayInput : SpanInput}
			/>
		</>
	);
}

interface InputProps {
	label: string;
	value: number;
	onChange(value: number): void;
}

function PlainInput(props: InputProps) {
	return <CountInput {...props} unit={RULES.pieceUnit} />;
}
function DayInput(props: InputProps) {
	return <CountInput {...props} unit={RULES.dayUnit} />;
}
function SpanInput({ label, value, onChange }: InputProps) {
	return <DurationInput label={label} minutes={value} onChange={onChange} />;
}

interface BoundProps {
	end: End;
	value: number | undefined;
	/** What a bound begins with. */
	fresh: number;
	input(props: InputProps): preact.JSX.Element;
	onChange(end: End, value: number | undefined): void;
}

/** One end of a span, which may be open. */
function Bound({ end, value, fresh, input: Input, onChange }: BoundProps) {
	return (
		<span class="bound">
			<label class="tick-line">
				<input
					type="checkbox"
					checked={value !== undefined}
					onChange={(event) => onChange(end, event.currentTarget.checked ? fresh : undefined)}
				/>
				{RULES[end]}
			</label>
			{value !== undefined && (
				<Input label={RULES[end]} value={value} onChange={(next) => onChange(end, next)} />
			)}
		</span>
	);
}

function withEnd<T extends Partial<Record<End, number | undefined>>>(
	span: T,
	end: End,
	value: number | undefined,
): T {
	const { [end]: _old, ...rest } = span;
	return (value === undefined ? rest : { ...rest, [end]: value }) as T;
}
