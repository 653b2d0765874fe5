import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { QuestionItem } from '../../components/QuestionList';
import type { Assessment } from '../../utils/domain/assessment';
import type { FactName, Facts } from '../../utils/domain/fact';
import type { CaseHistory } from '../../utils/domain/history';
import type { Tick } from '../../utils/domain/tick';
import type { PanelView } from '../../utils/messages/panel-channel';
import { withTicks } from '../../utils/policy/answers';
import { type AppealNotice, appealNotice } from '../../utils/policy/appeal-notice';
import { assess } from '../../utils/policy/assess';
import { derive } from '../../utils/policy/derive';
import { type BuyerWords, explainToBuyer } from '../../utils/policy/explain';
import { withFlags } from '../../utils/policy/flags';
import type { Pack } from '../../utils/policy/pack';
import { type RiskHints, riskHints } from '../../utils/policy/risk';
import { withShop } from '../../utils/policy/shop-facts';

export interface CaseState {
	view: Signal<PanelView | undefined>;
	ticks: Signal<readonly Tick[]>;
	/** Facts with the shop's settings, the agent's answers and what follows from them. */
	facts: ReadonlySignal<Facts>;
	assessment: ReadonlySignal<Assessment | undefined>;
	questions: ReadonlySignal<QuestionItem[]>;
	/** Why agreeing by hand should be thought over, where pages showed anything of the kind. */
	notice: ReadonlySignal<AppealNotice | undefined>;
	/** What can be told to the buyer of this case now. */
	words: ReadonlySignal<BuyerWords | undefined>;
	/** What this browser saw before that bears on the case; undefined until it is known, and where it is not. */
	history: Signal<CaseHistory | undefined>;
	/** What is worth a second look; never part of the verdict. */
	hints: ReadonlySignal<RiskHints | undefined>;
	/** Epoch ms; the clock of everything shown. */
	now: Signal<number>;
	/** Moves the clock; the case is assessed again only where time alone can change it. */
	advance(now: number): void;
	show(view: PanelView): void;
	/** Replaces or takes back (`null`) one tick on this page, at once. */
	tick(id: Tick['id'], value: Tick['value'] | null): void;
}

/** The case in the panel. A tick counts at once; the overlay stores it and sends the view again. */
export function createCaseState(start: number): CaseState {
	const view = signal<PanelView | undefined>();
	const ticks = signal<readonly Tick[]>([]);
	const now = signal(start);
	const assessedAt = signal(start);
	const history = signal<CaseHistory | undefined>();

	const told = computed<Facts>(() => {
		const shown = view.value;
		if (!shown?.subject) return {};
		const facts = withShop(shown.subject.facts, shown.settings.shop, assessedAt.value);
		return withTicks(facts, ticks.value, shown.pack);
	});
	const assessment = computed(() => {
		const shown = view.value;
		if (!shown?.subject) return undefined;
		const judged = assess({ key: shown.subject.key, facts: told.value }, shown.pack, assessedAt.value);
		return withFlags(judged, shown.pack);
	});
	const facts = computed(() =>
		view.value?.subject ? derive(told.value, view.value.pack, assessedAt.value) : told.value,
	);
	const questions = computed(() => {
		const shown = view.value;
		return shown ? questionItems(assessment.value, ticks.value, told.value, shown.pack) : [];
	});

	const notice = computed(() =>
		view.value?.subject ? appealNotice(told.value, view.value.pack, assessedAt.value) : undefined,
	);

	const explained = computed(() => {
		const shown = view.value;
		if (!shown || !assessment.value) return undefined;
		return explainToBuyer(assessment.value, facts.value, shown.pack, now.value);
	});
	// In parts, so that nothing is drawn anew while the clock runs and the words stay the same.
	const text = computed(() => explained.value?.text);
	const complete = computed(() => explained.value?.complete ?? false);
	const words = computed(() =>
		text.value === undefined ? undefined : { text: text.value, complete: complete.value },
	);
	const hints = computed(() =>
		view.value?.subject ? riskHints(facts.value, history.value, assessedAt.value) : undefined,
	);

	return {
		view,
		notice,
		words,
		history,
		hints,
		ticks,
		facts,
		assessment,
		questions,
		now,
		advance(at) {
			now.value = at;
			const until = assessment.value?.until;
			if (until !== undefined && at >= until && assessedAt.value < until) assessedAt.value = at;
		},
		show(next) {
			assessedAt.value = now.value;
			if (next.subject?.key !== view.value?.subject?.key) history.value = undefined;
			ticks.value = next.subject?.ticks ?? [];
			view.value = next;
		},
		tick(id, value) {
			const rest = ticks.value.filter((tick) => tick.id !== id);
			ticks.value = value === null ? rest : [...rest, { id, value, at: now.value }];
		},
	};
}

/**
 * Open questions, and those the agent has answered, in the pack's order: an answer must not move the row it was given in.
 * An answer that the page has overtaken is no question any more.
 */
function questionItems(
	assessment: Assessment | undefined,
	ticks: readonly Tick[],
	told: Facts,
	pack: Pack,
): QuestionItem[] {
	const open = new Map(assessment?.questions.map((question) => [String(question.fact), question]));
	return pack.questions.flatMap((question): QuestionItem[] => {
		const { fact } = question;
		const tick = ticks.find(({ id }) => id === `fact:${fact}`);
		const counts = tick && isAnswered(told, fact) && question.options.some(({ id }) => id === tick.value);
		const asked = open.get(fact);
		if (counts) {
			// An answer that leaves its own question open (a span too wide to settle it) still shows as chosen.
			return [{ fact, ask: question.ask, options: question.options, chosen: String(tick.value) }];
		}
		return asked ? [{ fact, ask: asked.ask, options: asked.options, chosen: undefined }] : [];
	});
}

function isAnswered(told: Facts, name: FactName): boolean {
	const fact = told[name];
	return fact !== undefined && fact.kind !== 'unknown' && fact.evidence.by === 'agent';
}
