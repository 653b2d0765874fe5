import { parseArgs } from 'node:util';
import { soak } from '../tests/soak/soak';
import { BUILDS } from './builds';
import { installBrowser } from './install-browser';

/** Rounds of each work where none are asked for. */
const ROUNDS = 12;

/** `npm run soak`: builds what is shipped and does a long day's work on one page, kind by kind. `--rounds 30` makes it longer; `--built` takes the builds as they are. */
export default async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { rounds: { type: 'string' }, built: { type: 'boolean' } } });
	if (!(await installBrowser())) return 1;
	for (const build of values.built ? [] : [BUILDS.console, BUILDS.chrome]) {
		const code = await build();
		if (code !== 0) return code;
	}
	return soak(Number(values.rounds ?? ROUNDS));
}
