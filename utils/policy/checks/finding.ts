import type { Facts } from '../../domain/fact';

/**
 * What a check can find. `unreachable`: a rule that never leads; `gap`: a case that no rule decides; `contradiction`: two rules that say
 * different things of one case, where only their order decides; `harder-than-law`: the shop asks more of a buyer than law or platform
 * allow; `later-than-platform`: a clock that runs out after the platform's; `no-question`: a rule hangs on a fact that nobody can be
 * asked for; `no-source`: a rule names a source that the pack does not have; `not-checked`: too large to be gone through whole.
 */
export type FindingKind =
	| 'unreachable'
	| 'gap'
	| 'contradiction'
	| 'harder-than-law'
	| 'later-than-platform'
	| 'no-question'
	| 'no-source'
	| 'not-checked';

export interface Finding {
	kind: FindingKind;
	/** `block`: a buyer or the shop would be harmed, it must not come into force. `warn`: probably not what was meant. */
	severity: 'block' | 'warn';
	/** Ids of the rules it is about, the one to change first. */
	rules: string[];
	/** A case that shows it, to be judged at `exampleTime`; null where no case can. */
	example: Facts | null;
	/** What is wrong and what to do, in the merchant's words. */
	text: string;
}
