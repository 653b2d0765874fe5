import { parseArgs } from 'node:util';
import { type FuzzOptions, fuzz } from '../tests/fuzz/fuzz';
import { KINDS } from '../tests/fuzz/plan';
import { BUILDS } from './builds';
import { installBrowser } from './install-browser';

/** Seeds of one run where none are asked for. */
const COUNT = 20_000;

/**
 * `npm run fuzz`: builds what is shipped and changes the sample console under it, seed by seed. `--seed 4711` runs one seed, `--from 1 --count 500` so
 * many, `--kind list` only those of one kind of page; `--built` takes the builds as they are.
 */
export default async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({
		args,
		options: {
			seed: { type: 'string' },
			from: { type: 'string' },
			count: { type: 'string' },
			kind: { type: 'string' },
			built: { type: 'boolean' },
		},
	});
	const kind = KINDS.find((each) => each === values.kind);
	if (values.kind !== undefined && !kind) {
		console.error(`--kind: ${KINDS.join(', ')}`);
		return 1;
	}
	if (!(await installBrowser())) return 1;
	for (const build of values.built ? [] : [BUILDS.console, BUILDS.chrome]) {
		const code = await build();
		if (code !== 0) return code;
	}
	const options: FuzzOptions = {
		from: Number(values.seed ?? values.from ?? 1),
		count: Number(values.count ?? (values.seed === undefined ? COUNT : 1)),
	};
	return fuzz(kind ? { ...options, kind } : options);
}
