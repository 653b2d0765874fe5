import { X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { isComposing } from '../keys';
import { RULES } from './rules-text';

interface Props {
	label: string;
	words: readonly string[];
	longest: number;
	most: number;
	onChange(words: string[]): void;
}

/** Separators under which people paste lists of words, from Excel or a chat. */
const BETWEEN = /[\n\t,，、;；]+/;

/** A set of words, each with a button to take it out; what is pasted with separators becomes several. */
export function WordsInput({ label, words, longest, most, onChange }: Props) {
	const [typed, setTyped] = useState('');
	function add(text: string) {
		const found = text
			.split(BETWEEN)
			.map((word) => word.trim().slice(0, longest))
			.filter((word) => word !== '' && !words.includes(word));
		setTyped('');
		if (found.length > 0) onChange([...new Set([...words, ...found])].slice(0, most));
	}
	return (
		<span class="words">
			{words.map((word) => (
				<span class="chip word" key={word}>
					{word}
					<button
						type="button"
						aria-label={RULES.takeOut(word)}
						onClick={() => onChange(words.filter((other) => other !== word))}
					>
						<X size={12} aria-hidden="true" />
					</button>
				</span>
			))}
			<input
				class="input"
				type="text"
				autoComplete="off"
				aria-label={RULES.addTo(label)}
				placeholder={RULES.addWord}
				aria-invalid={words.length === 0 && typed === '' ? true : undefined}
				value={typed}
				onInput={(event) => setTyped(event.currentTarget.value)}
				onPaste={(event) => {
					const text = event.clipboardData?.getData('text') ?? '';
					if (!BETWEEN.test(text.trim())) return;
					event.preventDefault();
					add(typed + text);
				}}
				onKeyDown={(event) => {
					if (isComposing(event)) return;
					if (event.key === 'Enter') {
						event.preventDefault();
						add(typed);
					}
					if (event.key === 'Backspace' && typed === '' && words.length > 0) onChange(words.slice(0, -1));
				}}
				onBlur={() => add(typed)}
			/>
		</span>
	);
}
