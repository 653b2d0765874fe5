import { type FactName, known } from '../../utils/domain/fact';
import { valueText } from '../fact-text';

const AGENT = { by: 'agent' } as const;

/** One of the values that a fact can have, as people read it. */
export function wordOf(fact: FactName, value: string | boolean): string {
	return valueText(fact, known(value, AGENT, 0));
}
