import '@preact/signals';
import { AppealWarning } from '../../components/AppealWarning';
import { BuyerHistory } from '../../components/BuyerHistory';
import { BuyerWords } from '../../components/BuyerWords';
import { FactList } from '../../components/FactList';
import { FeedbackMarks } from '../../components/FeedbackMarks';
import { FollowUps } from '../../components/FollowUps';
import { PANEL } from '../../components/panel-text';
import { QuestionList } from '../../components/QuestionList';
import { ReplyLine } from '../../components/ReplyPicker';
import { Section } from '../../components/Section';
import { StepList } from '../../components/StepList';
import { EXPLAIN_ID } from './explain-reply';
import type { Panel } from './panel';

/** What to check and do, what to say first, and what all that rests on. */
export function CheckTab({ panel }: { panel: Panel }) {
	const { state, library, feedback, followUps, tab } = panel;
	const mark = feedback.mark.value;
	const assessment = state.assessment.value;
	const pack = state.view.value?.pack;
	if (!assessment || !pack) return null;
	const done = new Set(
		state.ticks.value.flatMap(({ id, value }) =>
			id.startsWith('step:') && value === true ? [id.slice(5)] : [],
		),
	);
	return (
		<>
			<AppealWarning notice={state.notice.value} />
			<FollowUps
				promises={followUps.promises.value}
				titleOf={(id) => library.find(id)?.title}
				now={state.now.value}
				trouble={followUps.trouble.value}
				onDone={panel.followedUp}
			/>
			{mark && <FeedbackMarks mark={mark} trouble={feedback.trouble.value} onMark={panel.mark} />}
			<QuestionList questions={state.questions.value} onAnswer={panel.answer} />
			<StepList steps={assessment.steps} proof={assessment.proof} done={done} onTick={panel.step} />
			<Section
				title={PANEL.say}
				aside={
					<button
						type="button"
						class="button small"
						data-kind="quiet"
						onClick={() => {
							tab.value = 'say';
						}}
					>
						{PANEL.allReplies}
					</button>
				}
			>
				<BuyerWords
					words={state.words.value}
					canInsert={state.view.value?.canInsert ?? false}
					onPick={(event) => panel.pick(EXPLAIN_ID, event)}
				/>
				<ul class="best">
					{library.best.value.map((item) => (
						<li key={item.id}>
							<button type="button" class="reply" onClick={(event) => panel.pick(item.id, event)}>
								<ReplyLine item={item} />
							</button>
						</li>
					))}
				</ul>
			</Section>
			<BuyerHistory buyer={state.history.value?.buyer} />
			<FactList
				facts={state.facts.value}
				absent={assessment.questions.map(({ fact }) => fact)}
				ruleTitle={(id) => pack.rules.find((rule) => rule.id === id)?.title}
			/>
		</>
	);
}
