import { COLUMNS } from './columns';
import { FOREIGN } from './foreign';
import { JSON_REPLIES } from './json-replies';
import { LIVE } from './live';
import type { Mutation } from './mutation';
import { NAMES } from './names';
import { RECYCLING } from './recycling';
import { REPLACED } from './replaced';
import { STRUCTURE } from './structure';
import { WORDS } from './words';

/** Every mutation, in the order in which those of a seed are done: the build, single rows, replies, then what happens on the open page. */
export const MUTATIONS: readonly Mutation[] = [
	...WORDS,
	...REPLACED,
	...COLUMNS,
	...NAMES,
	...STRUCTURE,
	...FOREIGN,
	...JSON_REPLIES,
	...RECYCLING,
	...LIVE,
];
