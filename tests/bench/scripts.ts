import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launch, openList, type Subject } from './browser';
import { interval, median, show } from './statistics';

const BUILD = '.output/chrome-mv3/content-scripts';

/** Size of each content script, and what all of them add to a load of the page against an extension that does nothing. */
export async function benchScripts(rounds: number): Promise<void> {
	console.log('\nContent scripts (bytes: min, gzip)');
	for (const name of ['tap', 'overlay', 'late']) {
		const code = readFileSync(`${BUILD}/${name}.js`);
		console.log(`  ${name.padEnd(8)} ${code.length}  ${gzipSync(code, { level: 9 }).length}`);
	}
	const root = process.cwd();
	const subjects = [
		await launch('empty', `${root}/tests/bench/empty-extension`),
		await launch('ours', `${root}/.output/chrome-mv3`),
	];
	const loads: { empty: number; ours: number }[] = [];
	for (let round = 0; round < rounds; round++) {
		const [empty, ours] = [
			await scriptTime(subjects[0] as Subject),
			await scriptTime(subjects[1] as Subject),
		];
		if (round > 0) loads.push({ empty, ours });
	}
	const added = (drawn: typeof loads) => median(drawn.map((load) => load.ours - load.empty));
	console.log(
		`  script time added to a load with ten badges, ms: ${show(added(loads), interval(loads, added))}`,
	);
	for (const subject of subjects) await subject.close();
}

/** Main-thread script time of one load of the list until it rests, in ms. */
async function scriptTime(subject: Subject): Promise<number> {
	const { page, session } = await openList(subject);
	const { metrics } = await session.send('Performance.getMetrics');
	await page.close();
	return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}
