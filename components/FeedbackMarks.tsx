import { useEffect } from 'preact/hooks';
import { MOOD_LABELS, NOTE_LABELS } from '../utils/domain/labels';
import { FEEDBACK_NOTES, type FeedbackNote, MOODS, type Mood } from '../utils/domain/words';
import { FEEDBACK } from './feedback-text';
import { isPlainKey } from './keys';
import { Section } from './Section';

/** Structurally the mark of `utils/insight`; null is "not said". */
export interface Mark {
	mood: Mood | null;
	avoidable: boolean | null;
	note: FeedbackNote | null;
}

interface Props {
	mark: Mark;
	/** What is wrong with the keeping, in words. */
	trouble: string | undefined;
	onMark(change: Partial<Mark>, event: Event): void;
}

/** How a case that ended went, one key each: 1 2 3 for the buyer, Y and N for whether it could have been avoided. The same again takes it back. */
export function FeedbackMarks({ mark, trouble, onMark }: Props) {
	useEffect(() => {
		function press(event: KeyboardEvent) {
			const change = isPlainKey(event) ? changeBy(event.key, mark) : undefined;
			if (!change) return;
			event.preventDefault();
			onMark(change, event);
		}
		window.addEventListener('keydown', press);
		return () => window.removeEventListener('keydown', press);
	}, [mark, onMark]);
	return (
		<Section title={FEEDBACK.title}>
			<fieldset class="marks" aria-label={FEEDBACK.mood}>
				{MOODS.map((mood, index) => (
					<Choice
						key={mood}
						label={MOOD_LABELS[mood]}
						letter={String(index + 1)}
						chosen={mark.mood === mood}
						onChoose={(event) => onMark(moodChange(mood, mark), event)}
					/>
				))}
			</fieldset>
			<fieldset class="marks" aria-label={FEEDBACK.avoidable}>
				{AVOIDABLE.map(({ value, letter }) => (
					<Choice
						key={letter}
						label={value ? FEEDBACK.yes : FEEDBACK.no}
						letter={letter.toUpperCase()}
						chosen={mark.avoidable === value}
						onChoose={(event) => onMark(avoidableChange(value, mark), event)}
					/>
				))}
				<select
					class="input short"
					aria-label={FEEDBACK.note}
					value={mark.note ?? ''}
					onChange={(event) => onMark({ note: (event.currentTarget.value || null) as Mark['note'] }, event)}
				>
					<option value="">{FEEDBACK.noNote}</option>
					{FEEDBACK_NOTES.map((note) => (
						<option key={note} value={note}>
							{NOTE_LABELS[note]}
						</option>
					))}
				</select>
			</fieldset>
			{trouble && (
				<p class="note small" role="status">
					{trouble}
				</p>
			)}
		</Section>
	);
}

const AVOIDABLE = [
	{ value: true, letter: 'y' },
	{ value: false, letter: 'n' },
] as const;

interface ChoiceProps {
	label: string;
	letter: string;
	chosen: boolean;
	onChoose(event: Event): void;
}

function Choice({ label, letter, chosen, onChoose }: ChoiceProps) {
	return (
		<button
			type="button"
			class="button small"
			aria-pressed={chosen}
			aria-keyshortcuts={letter}
			onClick={onChoose}
		>
			{label} <kbd>{letter}</kbd>
		</button>
	);
}

function changeBy(key: string, mark: Mark): Partial<Mark> | undefined {
	const mood = MOODS[Number(key) - 1];
	if (mood) return moodChange(mood, mark);
	const choice = AVOIDABLE.find(({ letter }) => letter === key.toLowerCase());
	return choice && avoidableChange(choice.value, mark);
}

function moodChange(mood: Mood, mark: Mark): Partial<Mark> {
	return { mood: mark.mood === mood ? null : mood };
}

function avoidableChange(value: boolean, mark: Mark): Partial<Mark> {
	return { avoidable: mark.avoidable === value ? null : value };
}
