import type { Verdict } from '../../utils/domain/words';

/** How a rule stands to the platform's pack. */
export type Mark = 'changed' | 'added' | 'off';

/** One line of the list of rules. */
export interface RuleRow {
	id: string;
	title: string;
	verdict: Verdict | undefined;
	/** Its place among the deciding rules, from 1; undefined for advice and for rules that are off. */
	place: number | undefined;
	mark: Mark | undefined;
	weak: boolean;
}

export type RuleFilter = 'all' | 'changed' | 'weak' | 'off';
export type RuleGroups = Readonly<Record<'deciding' | 'advising' | 'stopped', readonly RuleRow[]>>;
