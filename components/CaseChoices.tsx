import { TYPE_LABELS } from '../utils/domain/labels';
import type { RequestType, Verdict } from '../utils/domain/words';
import { CHAT_PANEL } from './chat-text';
import { VerdictTag } from './VerdictTag';

interface Choice {
	key: string;
	orderSn: string;
	verdict: Verdict;
	requestType?: RequestType;
}

interface Props {
	choices: readonly Choice[];
	onChoose(key: string, event: Event): void;
}

/** The buyer's open cases, for the agent to say which one the conversation is about. */
export function CaseChoices({ choices, onChoose }: Props) {
	return (
		<section class="choices" aria-label={CHAT_PANEL.chooseTitle(choices.length)}>
			<h2>{CHAT_PANEL.chooseTitle(choices.length)}</h2>
			<ul>
				{choices.map(({ key, orderSn, verdict, requestType }) => (
					<li key={key}>
						<button type="button" class="choice" onClick={(event) => onChoose(key, event)}>
							<VerdictTag verdict={verdict} />
							{requestType && <span>{TYPE_LABELS[requestType]}</span>}
							<bdi dir="ltr" class="choice-order number">
								{orderSn}
							</bdi>
						</button>
					</li>
				))}
			</ul>
			<p class="muted small">{CHAT_PANEL.chooseHint}</p>
		</section>
	);
}
