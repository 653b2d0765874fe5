import '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { CaseChoices } from '../../components/CaseChoices';
import { CaseHead } from '../../components/CaseHead';
import { KeepReply } from '../../components/KeepReply';
import { isComposing } from '../../components/keys';
import { PANEL } from '../../components/panel-text';
import { ReasonList } from '../../components/ReasonList';
import { ReplyDesk } from '../../components/ReplyDesk';
import { ResultLine } from '../../components/ResultLine';
import { RiskHints } from '../../components/RiskHints';
import { Tabs } from '../../components/Tabs';
import { TypedOften } from '../../components/TypedOften';
import { WaitingList } from '../../components/WaitingList';
import { CheckTab } from './CheckTab';
import type { Panel, Tab } from './panel';

const BODY = 'panel-body';

/** The framed panel: what the case is, then three tabs under it. */
export function PanelApp({ panel }: { panel: Panel }) {
	const { state, desk, tab, result, driven } = panel;
	const root = useRef<HTMLElement>(null);
	const view = state.view.value;
	useEscape(panel);
	const mode = view?.mode;
	useEffect(() => {
		// Opened by a key or a click, so the keyboard goes where the panel is, unless the host's box is being typed in.
		if (mode === 'case') root.current?.focus();
	}, [mode]);
	if (!view) return <p class="muted empty">{PANEL.waiting}</p>;
	const assessment = state.assessment.value;
	const current = tab.value;
	const replies = view.mode === 'replies';
	return (
		<main class="panel" ref={root} tabIndex={-1} data-mode={view.mode}>
			<CaseHead
				assessment={assessment}
				facts={state.facts.value}
				now={state.now.value}
				compact={current === 'say' && (replies || desk.stage.value.kind !== 'list')}
				onClose={panel.close}
			/>
			{assessment && (
				<Tabs<Tab>
					tabs={[
						{ id: 'check', label: PANEL.tabs.check, count: assessment.questions.length },
						{ id: 'say', label: PANEL.tabs.say },
						{ id: 'why', label: PANEL.tabs.why, count: undefined },
					]}
					current={current}
					controls={BODY}
					onChoose={(next) => {
						tab.value = next;
					}}
				/>
			)}
			{/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has the role whenever it has the label. */}
			<div
				id={BODY}
				class="body"
				data-tab={current}
				// Text alone gives the keyboard nothing to scroll by.
				tabIndex={current === 'why' ? 0 : undefined}
				role={assessment ? 'tabpanel' : undefined}
				aria-labelledby={assessment ? `${BODY}-${current}` : undefined}
			>
				{!view.ticksKept && current === 'check' && <p class="note small">{PANEL.ticksPending}</p>}
				{view.choices && view.choices.length > 0 && (
					<CaseChoices choices={view.choices} onChoose={panel.choose} />
				)}
				{!replies && view.waiting && view.waiting.length > 0 && (
					<WaitingList waiting={view.waiting} now={Date.now} />
				)}
				{current === 'check' && <CheckTab panel={panel} />}
				{current === 'say' && (
					<>
						{!view.canInsert && <p class="note small">{PANEL.canNotInsert}</p>}
						<ReplyDesk
							stage={desk.stage.value}
							items={desk.items.value}
							query={desk.query.value}
							active={desk.active.value}
							focus={!driven.value}
							canInsert={view.canInsert}
							onQuery={desk.search}
							onActive={(index) => {
								desk.active.value = index;
							}}
							onPick={desk.pick}
							look={panel.look.value}
							onTone={panel.library.chooseTone}
							onLanguage={(language) => {
								panel.library.language.value = language;
							}}
							onFill={desk.fill}
							onText={desk.edit}
							onSubmit={desk.submit}
							onBack={desk.back}
						/>
						{desk.stage.value.kind === 'list' && !driven.value && (
							<>
								<TypedOften
									sentences={panel.typed.sentences.value}
									onKeep={panel.typed.keep}
									onRefuse={panel.typed.refuse}
								/>
								<KeepReply
									given={panel.typed.given.value}
									make={panel.keep.make}
									onKeep={panel.keep.propose}
								/>
							</>
						)}
					</>
				)}
				{current === 'why' && (
					<>
						<ReasonList reasons={assessment?.reasons ?? []} sources={view.pack.sources} />
						<RiskHints hints={state.hints.value} />
					</>
				)}
			</div>
			<ResultLine result={result.value} picture={panel.picture.item.value} onCopy={panel.picture.copy} />
		</main>
	);
}

/** Escape goes one step back or closes, but never while an input method uses it to give up a composition. */
function useEscape(panel: Panel) {
	useEffect(() => {
		function press(event: KeyboardEvent) {
			if (event.key !== 'Escape' || isComposing(event)) return;
			event.preventDefault();
			panel.escape();
		}
		window.addEventListener('keydown', press);
		return () => window.removeEventListener('keydown', press);
	}, [panel]);
}
