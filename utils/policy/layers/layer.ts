import type { FactName } from '../../domain/fact';
import type { ReasonGroup } from '../../domain/words';
import type { Pack, PackException, PackQuestion, PackSource, Rule } from '../pack';

/**
 * What a shop changed of a platform pack, kept as differences, so that the changes outlive new versions of that pack. `was` is what the platform
 * pack said when the change was made; an absent value is an absent part.
 */
export interface ShopLayer {
	format: 'refund-lens-shop-layer';
	schema: 1;
	/** The pack it was made on. */
	base: { id: string; version: string };
	changes: Change[];
}

export type RuleField = Exclude<keyof Rule, 'id'>;

/** One difference. `before` names the rule that a rule stands before; null is the end. */
export type Change =
	| { kind: 'rule-field'; rule: string; field: RuleField; was?: unknown; now?: unknown }
	| { kind: 'rule-off'; rule: string; was: Rule }
	| { kind: 'rule-added'; rule: Rule; before: string | null }
	| { kind: 'rule-moved'; rule: string; before: string | null }
	| { kind: 'phrases'; group: ReasonGroup; added: string[]; removed: string[] }
	| { kind: 'question'; fact: FactName; was: PackQuestion | null; now: PackQuestion | null }
	| { kind: 'source'; source: string; was: PackSource | null; now: PackSource | null }
	| { kind: 'exceptions'; was: PackException[]; now: PackException[] };

/**
 * A change that the platform pack has moved away under. `platform-changed-too`: the shop's value stays in force; `rule-gone`: what the change is
 * about is no longer there, and it does nothing (an added rule whose place is gone stands at the end).
 */
export interface Conflict {
	change: Change;
	/** What the platform pack says now; null where it says nothing. */
	platform: unknown;
	why: 'platform-changed-too' | 'rule-gone';
}

/** A platform pack with a shop's changes in it. */
export interface Layered {
	pack: Pack;
	conflicts: Conflict[];
}

/** The merchant's work in progress: the edited pack, valid or not, and the platform pack that it was made from. */
export interface Draft {
	base: Pack;
	pack: Pack;
}
