import * as v from 'valibot';
import { PAGE_KINDS } from '../domain/sighting';
import { SCENARIO_IDS } from './scenarios';

/** The consoles that the extension lies over. */
const CONSOLE_IDS = ['pinduoduo'] as const;
export type ConsoleId = (typeof CONSOLE_IDS)[number];

const listOf = <const T extends readonly string[]>(words: T, what: string) =>
	v.pipe(v.array(v.picklist(words, what)), v.minLength(1, '不能为空'), v.maxLength(40, '不能超过 40 个'));

/**
 * Where a reply is offered. A part that is absent limits nothing; one that is there must hold where the agent is. A reply out of its
 * scope is not offered by itself; the search still finds it, after all others.
 */
export const scopeSchema = v.object(
	{
		consoles: v.optional(listOf(CONSOLE_IDS, '不是认识的后台')),
		pages: v.optional(listOf(PAGE_KINDS, '不是认识的页面')),
		/** Offered only where the assessment asks for one of these. */
		scenarios: v.optional(listOf(SCENARIO_IDS, '不是认识的场景')),
	},
	'要是一个范围',
);
