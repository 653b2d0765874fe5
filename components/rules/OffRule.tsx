import { RULES } from './rules-text';

interface Props {
	title: string;
	sentence: string;
	onBack(): void;
}

/** A rule of the platform that the shop switched off. */
export function OffRule({ title, sentence, onBack }: Props) {
	return (
		<div class="rule-form">
			<header class="rule-head">
				<div class="rule-name">
					<h2>{title}</h2>
					<span class="chip changed">{RULES.off}</span>
				</div>
				<p class="rule-sentence was-text">{sentence}</p>
				<p class="note">{RULES.offNote}</p>
				<div class="rule-actions">
					<button type="button" class="button" onClick={onBack}>
						{RULES.turnOn}
					</button>
				</div>
			</header>
		</div>
	);
}
