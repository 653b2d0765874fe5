import type { Atom } from '../../utils/policy/condition';
import { TEXTS } from '../../utils/policy/fact-kinds';
import { FACT_LABELS } from '../fact-text';
import { CountInput } from './CountInput';
import { isMoney, subjectOf } from './condition-shape';
import { DurationInput } from './DurationInput';
import { MoneyInput } from './MoneyInput';
import { RULES } from './rules-text';
import { ValuePicker } from './ValuePicker';
import { WordsInput } from './WordsInput';

/** Characters in a word of a condition, and how many of them, as the format has it. */
const LONGEST_WORD = 40;
const MOST_WORDS = 60;
const MOST_VALUES = 40;

/** Whether a comparison holds a number that a source must stand for. */
export function hasNumber(atom: Atom): boolean {
	return 'below' in atom || 'elapsed' in atom || 'days' in atom;
}

/** What is compared with, in the control that fits the fact. */
export function AtomValue({ atom, onChange }: { atom: Atom; onChange(atom: Atom): void }) {
	const fact = subjectOf(atom);
	const label = FACT_LABELS[fact];
	if ('elapsed' in atom)
		return (
			<DurationInput
				label={RULES.spanOf}
				minutes={atom.atMostMinutes}
				onChange={(atMostMinutes) => onChange({ ...atom, atMostMinutes })}
			/>
		);
	if ('days' in atom)
		return (
			<CountInput
				label={RULES.spanOf}
				value={atom.atMost}
				unit=""
				onChange={(atMost) => onChange({ ...atom, atMost })}
			/>
		);
	if ('below' in atom) {
		const put = (below: number) => onChange({ ...atom, below });
		return isMoney(fact) ? (
			<MoneyInput label={RULES.valueOf(label)} value={atom.below} onChange={put} />
		) : (
			<CountInput label={RULES.valueOf(label)} value={atom.below} unit={RULES.pieceUnit} onChange={put} />
		);
	}
	if ('contains' in atom)
		return (
			<WordsInput
				label={label}
				words={atom.contains}
				longest={LONGEST_WORD}
				most={MOST_WORDS}
				onChange={(contains) => onChange({ ...atom, contains })}
			/>
		);
	if (TEXTS.includes(fact))
		return (
			<WordsInput
				label={label}
				words={atom.in.map(String)}
				longest={LONGEST_WORD}
				most={MOST_VALUES}
				onChange={(words) => onChange({ ...atom, in: words })}
			/>
		);
	return (
		<ValuePicker fact={fact} values={atom.in} onChange={(values) => onChange({ ...atom, in: values })} />
	);
}
