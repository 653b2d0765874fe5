import type { Rule } from '../../utils/policy/pack';

/** The parts of a rule that can be changed. */
export type RuleField = Exclude<keyof Rule, 'id'>;
