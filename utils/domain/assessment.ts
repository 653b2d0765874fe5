import type { FactName, Facts } from './fact';
import type { Confidence, Outcome, ReasonGroup, SpeedBasis, SpeedState, Verdict } from './words';

/** Why the verdict is what it is: one rule of the pack that applies, or that may apply. */
export interface Reason {
	rule: string;
	title: string;
	because: string;
	confidence: Confidence;
	/** Shanghai day `YYYY-MM-DD` on which the rule took effect, where known. */
	effectiveFrom: string | null;
	sources: string[];
	penalty: string | undefined;
	/** Chips beside the title: what must not be overlooked. */
	flags?: string[] | undefined;
	/** False where the rule hangs on an unknown fact. */
	applies: boolean;
}

/** An unknown fact that would change or settle the verdict, put as a question to the agent. */
export interface Question {
	fact: FactName;
	ask: string;
	options: Answer[];
	/** Ids of the rules that hang on it. */
	rules: string[];
}

/** One answer: `id` is stable and is what a tick stores; `facts` is what it makes known. */
export interface Answer {
	id: string;
	label: string;
	facts: Facts;
}

/** One thing the rule prescribes. `id` is stable across versions of the pack, so that a tick survives. */
export interface Step {
	id: string;
	text: string;
	rule: string;
	/** Where it stands on the way to a refusal: offer something, say what came of it, refuse last. */
	rung?: 'offer' | 'outcome' | 'refuse' | undefined;
	/** What the console asks to be uploaded at this step. */
	proof?: string[] | undefined;
}

export interface Deadline {
	/** Epoch ms. */
	at: number;
	/** The page's own countdown always beats the pack's number. */
	basis: 'page' | 'rule';
	onTimeout: string;
	rule?: string;
}

export interface Assessment {
	verdict: Verdict;
	/** For an order without a request the verdict says what a refund-only request made now would meet. */
	hypothetical: boolean;
	speed: { state: SpeedState; basis: SpeedBasis };
	outcome: Outcome | undefined;
	/** Which kind of reason the buyer gave, where the words told. */
	reasonGroup: ReasonGroup | undefined;
	reasons: readonly Reason[];
	questions: Question[];
	steps: readonly Step[];
	/** Proof that the rules say to collect. */
	proof: readonly string[];
	deadline: Deadline | undefined;
	/** Reply categories, best first. */
	replies: readonly string[];
	/** Instant at which the assessment can change by time alone (epoch ms), if any. */
	until: number | undefined;
}
